"""Many new residents write one text each, in one situation; what is wrong about what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from bot.base.html import plain
from bot.chat.core.trace import Kind as WayKind
from bot.chat.core.trace import Taken
from bot.chat.forms import drafts
from bot.chat.forms.conversation import PARTIAL, Draft
from tests.actors import Message, Reader, Stage, said
from tests.crowd import faults
from tests.long.sentences import Kind, Text, text_of

_APOLOGY = "ada gangguan di pihak kami"
_DENIAL = "belum kami miliki"


async def _at_home(reader: Reader) -> None:
    """Nothing was said before."""


async def _naming_a_child(reader: Reader) -> None:
    await reader.taps_menu("☰ Lainnya")
    await reader.taps("Anak saya")
    await reader.taps("Tambah anak")


async def _naming_oneself(reader: Reader) -> None:
    await reader.taps_menu("Acara & kelas")
    await reader.taps("1. Belajar Komputer")
    await reader.taps("Daftar")


async def _correcting_ones_name(reader: Reader) -> None:
    await reader.says("ganti nama saya")


async def _telling_who_comes(reader: Reader) -> None:
    await reader.taps_menu("Acara anak")
    await reader.taps("1. Dongeng Sore")
    await reader.taps("Daftarkan anak")


FORMS: Mapping[str, Callable[[Reader], Awaitable[None]]] = {
    "naming a child": _naming_a_child,
    "naming oneself": _naming_oneself,
    "correcting one's name": _correcting_ones_name,
    "telling who comes": _telling_who_comes,
}

NAMING = ("child", "event_first", "name", "kids", "kidsleft")


@dataclass(eq=False)
class Cell:
    """One resident with one text, and what came of it. `form`: where they stood before; `earlier`: what they said."""

    reader: Reader
    text: Text
    form: Draft | None = None
    earlier: str = ""
    taken: list[Taken] = field(default_factory=list)
    before: Mapping[int, Message] = field(default_factory=dict)
    after: Draft | None = None

    def shown(self) -> dict[int, Message]:
        return {one["message_id"]: one for one in self.reader.answers}

    @property
    def answers(self) -> list[Message]:
        """What the bot said or changed since."""
        return [one for number, one in self.shown().items() if self.before.get(number) != one]


class Talking:
    """The residents of one running application."""

    def __init__(self, stage: Stage, drafts_of: Mapping[str, Draft]) -> None:
        self.stage = stage
        self._drafts = drafts_of
        self._met = 0

    @classmethod
    async def of(cls, stage: Stage) -> Talking:
        """Somebody goes to each form, so that others can begin there."""
        found = dict[str, Draft]()
        for name, walk in FORMS.items():
            await walk(pioneer := stage.meets("Perintis"))
            async with stage.app.database.reading() as reader:
                draft = await drafts.load(reader, pioneer.id, pioneer.id)
            assert draft, name
            assert draft.conversation in NAMING, draft
            found[name] = draft
        return cls(stage, found)

    async def complaints(self, texts: Sequence[Text], seed: int) -> list[str]:
        """Each text by a new resident, by one within a form that asks for a name, and by one who wrote before."""
        rnd = Random(seed)
        cells = [Cell(self._somebody(), text) for text in texts]
        within = [Cell(self._somebody(), text, form=rnd.choice(list(self._drafts.values()))) for text in texts]
        after = [Cell(self._somebody(), text, earlier=text_of(rnd.randrange(10**9)).typed) for text in texts]
        await self._prepare(within, after)
        return await self._write([*cells, *within, *after])

    def _somebody(self) -> Reader:
        self._met += 1
        reader = self.stage.meets(f"Warga {self._met}")
        self.stage.world.chats[reader.id].started = True
        return reader

    async def _prepare(self, within: Sequence[Cell], after: Sequence[Cell]) -> None:
        async with self.stage.app.database.transaction() as tx:
            for cell in within:
                assert cell.form is not None
                await drafts.save(tx, cell.reader.id, cell.reader.id, cell.form, self.stage.clock.now())
        for cell in after:
            cell.reader.person.sends(cell.earlier)
        await self.stage.settled()

    async def _write(self, cells: Sequence[Cell]) -> list[str]:
        taken, asked, known = len(self.stage.taken), len(self.stage.world.requests), set(faults(self.stage))
        for cell in cells:
            cell.before = cell.shown()
            cell.reader.person.sends(cell.text.typed)
        await self.stage.settled()
        by_person = dict[int, list[Taken]]()
        for one in self.stage.taken[taken:]:
            by_person.setdefault(one.person_id, []).append(one)
        async with self.stage.app.database.reading() as reader:
            for cell in cells:
                cell.taken = by_person.get(cell.reader.id, [])
                cell.after = await drafts.load(reader, cell.reader.id, cell.reader.id)
        refused = [one for one in list(self.stage.world.requests)[asked:] if one.refused]
        found = [f"{one.method}: {one.refused} {one.params}" for one in refused]
        found += [one for one in faults(self.stage) if one not in known]
        found += [_told(cell, wrong) for cell in cells for wrong in wrongs(cell)]
        del self.stage.taken[:]
        self.stage.world.requests.clear()
        return found


def wrongs(cell: Cell) -> list[str]:
    """What is wrong about what came of one text."""
    checks = (_silence, _error, _apology, _dead_end, _name, _alarm, _denial)
    return [wrong for check in checks if (wrong := check(cell))]


def _silence(cell: Cell) -> str:
    return "" if cell.answers else "silence"


def _error(cell: Cell) -> str:
    return next((f"error: {one.failed!r}" for one in cell.taken if one.failed), "")


def _apology(cell: Cell) -> str:
    return "an apology" if any(_APOLOGY in said(one) for one in cell.answers) else ""


def _dead_end(cell: Cell) -> str:
    """The newest message leads on, by keys below it or by the keyboard."""
    markup = cell.answers[-1].get("reply_markup", {}) if cell.answers else {"keyboard": True}
    return "" if markup.get("inline_keyboard") or markup.get("keyboard") else "no way onward"


def _name(cell: Cell) -> str:
    """What somebody asks or tells is nobody's name."""
    names = _names(cell.after) - _names(cell.form)
    plainly_none = cell.text.no_name or "?" in cell.text.typed
    return f"a name: {names}" if names and plainly_none else ""


def _names(draft: Draft | None) -> set[str]:
    """The names that a draft of one of these forms holds: of the writer or of children."""
    if draft is None or draft.conversation not in NAMING:
        return set()
    children = [one for key in ("who", f"{PARTIAL}who") for one in draft.answers.get(key) or []]
    return {str(one["name"]) for one in [draft.answers, *children] if one.get("name")}


def _alarm(cell: Cell) -> str:
    """A title is no emergency, nor is anything that these sentences ask or tell; who raised one earlier is heard on."""
    ways = [way for one in cell.taken for way in one.ways]
    alarmed = any(way.name == "danger" and way.kind is WayKind.PHRASE for way in ways)
    return "an emergency" if alarmed and cell.text.kind is not Kind.ODD and not cell.earlier else ""


def _denial(cell: Cell) -> str:
    """What is no title is not repeated as a book that the library has not; and what it has is not denied."""
    if cell.text.kind is Kind.TITLE:
        return "a title of ours denied" if any(_DENIAL in said(one) for one in cell.answers) else ""
    if cell.text.kind is not Kind.SAID:
        return ""
    typed = " ".join(cell.text.typed.split()).casefold()
    told = [plain(said(one)).casefold() for one in cell.answers]
    return "denied as a book" if any(_DENIAL in one and typed in one for one in told) else ""


def _told(cell: Cell, wrong: str) -> str:
    place = f"in {cell.form.conversation}.{cell.form.step}" if cell.form else ""
    place = f"after {cell.earlier[:60]!r}" if cell.earlier else place or "at first"
    ways = [way.name for one in cell.taken for way in one.ways]
    answered = said(cell.reader.last)[:120] if cell.reader.answers else ""
    return f"{wrong} | {cell.text.typed[:160]!r} {place} | {ways} {answered!r}"
