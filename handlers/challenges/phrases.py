"""How people speak of reading challenges."""

from __future__ import annotations

_ONE = "(tantangan|challenge) (baca|membaca|bacaan|buku|reading)"

CHALLENGES = (
    f"[ada|lihat|cari|daftar|info|apa|mau|ingin|ikut|ikutan|gabung]* {_ONE} [apa|apa saja|ada|sekarang|bulan ini]*",
    "[ada|lihat|mau|ingin]* (ikut|ikutan|gabung|join) tantangan {which:rest}",
    "[is there|are there|any|join|a|the|show|i want to join]* reading (challenge|challenges) [now|here]*",
)
MINE = (
    "[lihat|cek|mana|sudah berapa|progres|progress|perkembangan]* tantangan [baca] saya [sudah berapa|sampai mana|mana]*",
    "[show|how far am i in] my reading (challenge|challenges)",
)
MAKE = (
    "[tolong|mohon|mau|ingin|bisa]* (buat|bikin|buatkan|buka|adakan) (tantangan|challenge) {what:rest}",
    f"[tolong|mohon|mau|ingin|bisa]* (buat|bikin|buatkan|buka|adakan) {_ONE}",
    "[please|i want to|can we]* (make|start|create|open) [a|new]* reading challenge {what:rest}",
    "[please|i want to|can we]* (make|start|create|open) [a|new]* reading challenge",
)
