"""How people wish for classes."""

from __future__ import annotations

_CLASS = "(kelas|kursus|pelatihan|workshop|les|class|course)"
WISH = (
    f"[saya|mau|ingin|boleh|bisa|i want to|can i]* (usul|usulkan|mengusulkan|usulin|suggest|propose) [a]* {_CLASS} {{what:rest}}",
    f"[saya|mau|ingin|boleh|bisa]* (usul|usulkan|mengusulkan|usulin) {_CLASS} [baru]*",
)
MINE = (f"[lihat|mana|gimana|bagaimana|status]* (usul|usulan) {_CLASS} saya [gimana|sudah]*",)
WANTED = (f"[lihat|daftar]* (usulan|usul) {_CLASS} [warga|pembaca|orang]*",)
DEMAND = (
    "[lihat|berapa]* (permintaan|peminat) [per|menurut|tiap]* (minat|bidang)",
    "demand by interest",
)
