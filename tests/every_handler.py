"""Everything in the registry that answers somebody, each with an input that reaches it.

Found by walking the features, so that what is new is there without being listed. Where an input cannot be made up (what
a phrase is said like, how a spelling looks, what an attachment is), an example stands here; `without_example` names
those that lack one.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from functools import cache
from typing import Any, get_type_hints

from PIL import Image

from bot.base.identity import Permission
from bot.chat.core.feature import Feature
from bot.chat.forms.form_screens import FormTap, Op
from bot.chat.language.classifier.learned import learned
from bot.chat.language.ear import Ear
from bot.chat.language.intents import Listener
from bot.chat.routing.registry import Registry
from bot.chat.screens.callback_data import CallbackData
from bot.dev.understanding import all_examples
from handlers import FEATURES
from simulator.person import Person
from tests.rules.test_intents import table

_SURELY = 0.95
REPLIED = "terima kasih"  # below a message of ours; elsewhere it is answered by what cannot be switched off
NOBODYS = 999_999  # an id that nothing has
NOTHING_KNOWN: Mapping[str, int] = {}


class What(StrEnum):
    """The kinds of inputs that are looked up in the registry."""

    TAP = "tap"
    FORM = "form"
    COMMAND = "command"
    LINK = "link"
    PHRASE = "phrase"
    SPELLING = "spelling"
    MEDIA = "media"
    INLINE = "inline"
    REPLY = "reply"
    KEY_REPLY = "key_reply"


@dataclass(frozen=True)
class Handler:
    """One of them. `text`: what is typed to reach it; `tap`: the type of its button."""

    what: What
    name: str
    feature: Feature
    needs: Permission | None = None
    text: str = ""
    tap: type[CallbackData] | None = None
    first_step: str = ""

    def __str__(self) -> str:
        return f"{self.what}:{self.name}"

    def data(self, number: int = 1, ids: Mapping[str, int] = NOTHING_KNOWN) -> str:
        """Its callback data, about the things with this number, or with that of their own in `ids`."""
        if self.what is What.FORM:
            return FormTap(self.name, self.first_step, Op.BACK).pack()
        assert self.tap is not None
        return example(self.tap, number, ids).pack()

    @property
    def is_pressed(self) -> bool:
        return self.what in (What.TAP, What.FORM)


def example(kind: type[CallbackData], number: int = 1, ids: Mapping[str, int] = NOTHING_KNOWN) -> CallbackData:
    """A button of this kind with some value in each field; whole numbers are this one, or what `ids` has for them."""
    return kind(**{name: _value(hint, ids.get(name, number)) for name, hint in hints(kind).items()})


def hints(kind: type[CallbackData]) -> dict[str, Any]:
    """The types of a button's fields."""
    known = get_type_hints(kind)
    return {one.name: known[one.name] for one in fields(kind)}


def _value(hint: Any, number: int) -> Any:
    if hint is bool:
        return True
    if hint is str:
        return ""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return number


SAID = {  # what people say, where tests/rules/messages has no line for a phrase alone
    "check_in_book": "catat buku kembali",
    "facilities": "ada wifi?",
    "undo": "urungkan",
    "danger": "darurat",
    "my_feedback": "laporan saya",
    "faq": "faq",
    "links": "tautan",
    "literary_year": "kalender literasi",
    "notifications": "notifikasi",
    "interests": "minat saya",
    "quiet_hours": "jam tenang",
    "plan_make": "buat acara",
    "plan_list": "kelola acara",
    "plan_find": "ubah acara dongeng",
    "plan_copy": "salin acara dongeng",
    "sign_ups": "berapa yang daftar dongeng sabtu",
    "plan_rules": "aturan acara",
    "plan_cancel": "batalkan lokakarya merajut",
    "close_suddenly": "tutup mendadak",
    "attendance": "absen",
    "announce": "buat pengumuman",
    "announcements": "daftar pengumuman",
    "import_catalogue": "impor katalog",
    "undo_import": "batalkan impor",
    "shelf_mine": "daftar bacaan saya",
    "shelf_favourites": "buku favorit saya",
    "shelf_save": "simpan laskar pelangi",
    "shelf_read": "tandai sudah dibaca",
    "shelf_reading": "lagi baca laskar pelangi",
    "shelf_rate": "mau nilai buku ini",
    "reading_goal": "target bacaan saya",
    "needs_board": "papan kebutuhan",
    "staff_roster": "siapa saja petugas kita",
    "staff_invite": "tambah petugas baru",
    "crowded": "ada tempat duduk kosong",
    "tell_fullness": "isi seberapa penuh",
    "stories": "daftar cerita untuk mendongeng",
    "my_class_wishes": "usulan kelas saya",
    "demand": "permintaan per bidang",
    "classes_wanted": "daftar usulan kelas warga",
    "for_you": "apa yang cocok untuk saya",
}
SPELLED = {
    "poem_sent": "Kirim puisi:\nHujan turun di kampungku\nSawah kembali basah",
    "room_code": "RG-4K7Q",
    "ticket_at_the_door": "MD-4K7Q",
    "ticket": "md-4k7q",
    "guest": "Rina 081234567890",
    "sad": "ayah kami wafat",
    "farewell": "dah ya kak",
    "own_shelf": "rak saya",
    "hold_code": "P12",
    "report_number": "LP-7K2MX",
    "book_came_back": "kembali laskar pelangi",
    "label_of_a_copy": "B00017",
    "place_in_book": "udh hal 120",
    "cancel_seat": "rafi sakit",
    "events": "kelas animasi ada?",
}
REST = {"menu": ""}  # what follows a start payload's prefix, where it is no number


def _photo(person: Person, caption: str, chat: Any) -> None:
    out = io.BytesIO()
    Image.new("RGB", (32, 24), "white").save(out, "JPEG")
    person.sends_photo(out.getvalue(), caption, chat)


SENT: dict[str, Callable[[Person, str, Any], object]] = {
    "photo": _photo,
    "contact": lambda person, _, chat: person.sends_contact(chat=chat),
    "sticker": lambda person, _, chat: person.sends_sticker(chat=chat),
    "document": lambda person, _, chat: person.sends_document(b"Judul\nBuku Contoh\n", "koleksi.csv", chat=chat),
    "video": lambda person, caption, chat: person.sends_video(caption, chat),
    "voice": lambda person, _, chat: person.sends_voice(chat=chat),
    "other": lambda person, _, chat: person.sends_location(-0.79, 100.65, chat),
    "location": lambda person, _, chat: person.sends_location(-0.79, 100.65, chat),
}


@cache
def handlers() -> tuple[Handler, ...]:
    """All of them."""
    return tuple(one for feature in FEATURES for one in _of(feature))


def _of(feature: Feature) -> Iterator[Handler]:
    for kind, action in feature.taps.items():
        yield Handler(What.TAP, kind.__name__, feature, action.needs, tap=kind)
    for command in feature.commands:
        yield Handler(What.COMMAND, command.name, feature, command.action.needs, f"/{command.name}")
    for form in feature.conversations:
        yield Handler(What.FORM, form.name, feature, form.needs, first_step=form.steps[0].name)
    for prefix, action in feature.links.items():
        payload = f"{prefix}_{REST[prefix]}".rstrip("_") if prefix in REST else f"{prefix}_{NOBODYS}"
        yield Handler(What.LINK, prefix, feature, action.needs, f"/start {payload}")
    for phrase in feature.phrases:
        yield Handler(What.PHRASE, phrase.name, feature, phrase.action.needs, said().get(phrase.name, ""))
    for spelling in feature.spellings:
        text = SPELLED.get(spelling.name, "")
        yield Handler(What.SPELLING, spelling.name, feature, spelling.action.needs, text)
    for sent, action in feature.media.items():
        yield Handler(What.MEDIA, sent, feature, action.needs, sent if sent in SENT else "")
    yield from _replied_to(feature)
    if feature.inline:
        yield Handler(What.INLINE, feature.name, feature, None, "laskar")


def _replied_to(feature: Feature) -> Iterator[Handler]:
    for about, action in feature.replies.items():
        yield Handler(What.REPLY, about, feature, action.needs, REPLIED)
    for kind, action in feature.key_replies.items():
        yield Handler(What.KEY_REPLY, kind.__name__, feature, action.needs, REPLIED, kind)


@cache
def said() -> dict[str, str]:
    """What is said to mean each phrase alone."""
    alone = {heard[0]: typed for typed, heard in reversed(table("heard.txt")) if len(heard) == 1}
    known = alone | SAID
    return _learned(known) | known


def _ear() -> Ear:
    model = learned()
    assert model is not None, "what people mean was not learned: python -m bot.dev.understanding"
    return Ear(model, [phrase for feature in FEATURES for phrase in feature.phrases])


def _learned(known: Container[str]) -> dict[str, str]:
    """An example that is surely heard, for each phrase that is known by examples alone; the first such of its own."""
    ear, found = _ear(), dict[str, str]()
    listener = Listener([phrase for feature in FEATURES for phrase in feature.phrases])
    for one in all_examples():
        if one.meaning in known or one.meaning in found:
            continue
        clauses = listener.hear(one.text)
        if len(clauses) > 1 or clauses[0].heard or clauses[0].chatter:
            continue
        if (best := ear.hear(one.text)) and best[0].phrase and best[0].kin > _SURELY:
            found.setdefault(best[0].phrase.name, one.text)
    return found


def without_example() -> list[str]:
    """What no input reaches: it has no example, or one that is heard as something else even by those who may."""
    registry = Registry(FEATURES)
    everything = frozenset(one.needs for one in handlers() if one.needs)
    listener, ear = registry.listener(frozenset(), everything), _ear()
    found = [str(one) for one in handlers() if not (one.is_pressed or one.text)]
    for one in handlers():
        if one.what is What.PHRASE and one.text:
            clauses = listener.hear(one.text)
            heard = [clause.heard.phrase.name for clause in clauses if clause.heard]
            best = ear.hear(one.text)
            by_example = not heard and best and best[0].phrase and best[0].phrase.name == one.name
            if heard != [one.name] and not by_example:
                found.append(f"{one}, by “{one.text}”")
        if one.what is What.SPELLING and one.text and not any(
            spelling.looks(one.text) for spelling in one.feature.spellings if spelling.name == one.name
        ):  # fmt: skip
            found.append(f"{one}, by “{one.text}”")
    return found


def reach(person: Person, handler: Handler, chat: Any = None, call: str = "") -> None:
    """Do what reaches it, but for taps; `call`: the bot's name before it, as in groups."""
    match handler.what:
        case What.MEDIA:
            SENT[handler.name](person, call, chat)
        case What.INLINE:
            person.asks_inline(handler.text, chat)
        case What.COMMAND | What.LINK if call:
            name, *rest = handler.text.split(" ", 1)
            person.sends(" ".join([f"{name}{call}", *rest]), chat)
        case _:
            person.sends(f"{call} {handler.text}".strip(), chat)
