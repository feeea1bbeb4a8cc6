"""How people ask for reading groups."""

from __future__ import annotations

_CLUB = "(klub|club|kelompok|komunitas|grup|group|geng|lingkar) (buku|baca|bacaan|membaca|reading)"

GROUPS = (
    f"[ada|lihat|cari|daftar|info|apa|mau|ingin|ikut|gabung|masuk]* {_CLUB} [apa|apa saja|ada|di sini|di perpustakaan]*",
    "[is there|are there|any|join|a|the|find|show|i want to join]* (book|reading) (club|clubs|group|groups|circle) [here]",
)
MINE = (
    "[lihat|cek|mana] (klub|grup|kelompok) [buku|baca] saya [mana|apa]",
    "[show] my (reading|book) (group|groups|club|clubs)",
)
MAKE = (
    f"[tolong|mohon|mau|ingin|bisa|boleh]* (buat|bikin|buatkan|bikinkan|buka|dirikan|bentuk|usul|usulkan) {_CLUB} {{what:rest}}",
    f"[tolong|mohon|mau|ingin|bisa|boleh]* (buat|bikin|buatkan|bikinkan|buka|dirikan|bentuk|usul|usulkan) {_CLUB}",
    "[please|i want to|can we|let us] (make|start|create|open|propose) [a|new]* (book|reading) (club|group|circle) {what:rest}",
)
