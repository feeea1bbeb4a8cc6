"""One message shows where a file stands: read, agreed to, going in, in, taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.catalogue.uploads.rules import TOO_LATE, Standing, State, Upload
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import InviteFile
from handlers.catalogue.uploads import figures
from handlers.catalogue.uploads.buttons import (
    AskIfWhole,
    AskToUndo,
    DropFile,
    ImportFile,
    ImportWhole,
    ShowFile,
    ShowProblems,
    UndoImport,
)
from handlers.catalogue.uploads.parts import left, parts
from handlers.catalogue.uploads.samples import samples
from handlers.catalogue.uploads.sayings import problem, records_of, sentence, spoken
from handlers.navigation import desk_ways as ways
from handlers.paging import page_keys
from handlers.sure import TAKE_BACK, WHOLE, sure

_PAGE = 8
_OVERTAKEN = N_("Another file went in after this one was read, so the figures may differ by now.")
_DOING = {
    "waiting": N_("Another file is being imported at the moment. This one follows by itself."),
    "reading": N_("Reading: {n} titles so far"),
    "comparing": N_("Comparing with what is known: {n} of {all}"),
    "merging": N_("Importing: {n} of {all} titles"),
    "merging copies": N_("Importing: {n} of {all} copies"),
    "index": N_("Making it findable"),
    "taking back": N_("Taking back: {n} titles so far"),
}


def invitation(t: Texts) -> Screen:
    """How to send one."""
    head = t("<b>Importing a list of books</b>")
    how = t("Send the file here: Excel, CSV, MARC, or an export of SLiMS or INLISLite.")
    safe = t("We read it first and show you what we found. Nothing changes before you agree.")
    return Screen(paragraphs(head, lines(how, safe)), [ways(t)])


def pictured(t: Texts) -> Screen:
    """A picture of a list came."""
    said = t(
        "A picture cannot be read as a list: open the spreadsheet that it was made of, save that as XLSX or CSV, and "
        "send it. If there is none, type one title a line, with the author behind a dash."
    )
    return Screen(said, [[Button(t("How to send a file"), InviteFile())], ways(t)])


def none_imported(t: Texts) -> Screen:
    """Nothing that could be taken back came in this chat."""
    said = t("No list of books was imported here in the last days, so there is nothing to take back.")
    return Screen(said, [[Button(t("How to send a file"), InviteFile())], ways(t)])


def standing(t: Texts, one: Standing) -> Screen:
    """Where it stands, and what can be done."""
    return _SCREENS[one.upload.state](t, one)


def _under_way(t: Texts, one: Standing) -> Screen:
    heads = {
        State.READING: N_("📄 {name} is being read. Nothing is changed yet."),
        State.IMPORTING: N_("📥 {name} is being imported. You can go on working meanwhile."),
        State.UNDOING: N_("{name} is being taken back."),
    }
    doing = t(_DOING[one.doing], n=t.number(one.done), all=t.number(one.of)) if one.doing in _DOING else ""
    return Screen(paragraphs(t(heads[one.upload.state], name=one.upload.name), doing), [ways(t)])


def _read(t: Texts, one: Standing) -> Screen:
    upload, found = one.upload, one.upload.told["look"]
    if gone := upload.told.get("gone"):
        return _too_much(t, upload, *gone)
    head = lines(t("<b>{name}</b> was read.", name=upload.name), parts(t, found["layouts"]))
    counts = found.get("counts")  # files that were read by an earlier version have none
    known = _nothing_new(t, counts) if counts and not figures.anything(counts) else ""
    seen = lines(t("As residents will see them:"), samples(t, found["samples"]))
    then = lines(t("If you import it:"), figures.changes(t, counts), figures.rows(t, upload.told)) if counts else ""
    later = t(_OVERTAKEN) if upload.told.get("later") else ""
    body = paragraphs(head, known, lines(then, later), seen if found["samples"] else "")
    keys = [
        [Button(t("Import"), ImportFile(upload.id), style="primary"), Button(t("Rather not"), DropFile(upload.id))],
        [Button(t("It is the whole catalogue"), AskIfWhole(upload.id))] if not counts or figures.titles(counts) else [],
        _problem_keys(t, upload),
    ]
    return Screen(body, [*filter(None, keys), ways(t)])


def _nothing_new(t: Texts, counts: Mapping[str, int]) -> Html:
    if figures.known(counts):
        return t("All that is in it is in the catalogue already.")
    return t("Nothing in it can be taken in.")


def _too_much(t: Texts, upload: Upload, gone: int, known: int) -> Screen:
    said = t(
        "{name} lacks {gone} of the {known} titles that are known, more than half. Is it really the whole catalogue?",
        name=upload.name, gone=t.number(gone), known=t.number(known),
    )  # fmt: skip
    keys = [
        [Button(t("Yes, hide the others"), ImportWhole(upload.id, True), style="danger")],
        [Button(t("Import and hide nothing"), ImportFile(upload.id)), Button(t("Rather not"), DropFile(upload.id))],
    ]
    return Screen(paragraphs(said, t("Nothing was changed.")), [*keys, ways(t)])


def _imported(t: Texts, one: Standing) -> Screen:
    upload, counts = one.upload, one.upload.told["counts"]
    late = _refusal(t, upload.told) or (sentence(t(TOO_LATE)) if upload.told.get("later") else Html(""))
    changed = figures.anything(counts) and not late
    undo = [Button(t("Take it out again"), AskToUndo(upload.id))] if changed else []
    said = (
        t("✅ {name} is in. Residents find it now.", name=upload.name)
        if figures.anything(counts)
        else t("✅ {name} is in. Nothing is different: all of it was in the catalogue already.", name=upload.name)
        if figures.known(counts)
        else t("{name} was read, but nothing of it could be taken in.", name=upload.name)
    )
    keys = [*filter(None, ([*undo, *_problem_keys(t, upload)],)), ways(t)]
    earlier = (_earlier(t, one) for one in upload.told.get("earlier", ()))
    not_read = left(t, upload.told.get("look", {}).get("layouts", ()))
    came = lines(figures.changes(t, counts), figures.rows(t, upload.told))
    return Screen(paragraphs(late, said, came, not_read, *earlier), keys)


def _earlier(t: Texts, counts: Mapping[str, int]) -> Html:
    return lines(t("Another import that had been cut short was finished first:"), figures.changes(t, counts))


def _undone(t: Texts, one: Standing) -> Screen:
    removed, restored, *copies = one.upload.told["undone"]
    said = t("{name} was taken back. The catalogue is as it was before.", name=one.upload.name)
    came = figures.taken_back(t, removed, restored, copies[0] if copies else {})
    return Screen(paragraphs(said, came), [[Button(t("Send another file"), InviteFile())], ways(t)])


def _refused(t: Texts, one: Standing) -> Screen:
    said = t("{name} could not be imported. Nothing was changed.", name=one.upload.name)
    return Screen(
        paragraphs(said, _refusal(t, one.upload.told)), [[Button(t("How to send a file"), InviteFile())], ways(t)]
    )


def _dropped(t: Texts, one: Standing) -> Screen:
    said = t("{name} was not imported. Nothing was changed.", name=one.upload.name)
    return Screen(said, [[Button(t("Send another file"), InviteFile())], ways(t)])


def _refusal(t: Texts, told: Mapping[str, Any]) -> Html:
    if not told.get("refusal"):
        return Html("")
    return sentence(spoken(t, told["refusal"], records_of(told)))


def _problem_keys(t: Texts, upload: Upload) -> list[Button]:
    return [Button(t("See these rows"), ShowProblems(upload.id))] if upload.told.get("problems") else []


def whole(t: Texts, upload: Upload) -> Screen:
    """Before titles are hidden."""
    asked = t(
        "Titles that are not in {name} will no longer be shown. Does it hold your whole collection?", name=upload.name
    )
    return sure(t, asked, WHOLE, ImportWhole(upload.id), ShowFile(upload.id))


def undo(t: Texts, upload: Upload) -> Screen:
    """Before an import is taken back."""
    asked = t("Take {name} back? The catalogue becomes what it was before.", name=upload.name)
    return sure(t, asked, TAKE_BACK, UndoImport(upload.id), ShowFile(upload.id))


def problems(t: Texts, upload: Upload, page: int) -> Screen:
    """The rows, with where they are in the file and why."""
    every: Sequence[Sequence[Any]] = upload.told.get("problems", ())
    last = max(0, (len(every) - 1) // _PAGE)
    page = min(max(page, 0), last)
    records = records_of(upload.told)
    rows = [problem(t, records, *each) for each in every[page * _PAGE : (page + 1) * _PAGE]]
    left = upload.told.get("said", 0) - len(every)
    more = t("… and {n} more like these.", n=t.number(left)) if left > 0 and page == last else ""
    keys = [page_keys(lambda n: ShowProblems(upload.id, n), page, last), [Button(t("Back"), ShowFile(upload.id))]]
    head = t("<b>Rows of {name}</b>", name=upload.name)
    return Screen(paragraphs(head, lines(*rows), more), [*filter(None, keys), ways(t)])


_SCREENS = {
    State.READING: _under_way,
    State.IMPORTING: _under_way,
    State.UNDOING: _under_way,
    State.READ: _read,
    State.IMPORTED: _imported,
    State.UNDONE: _undone,
    State.REFUSED: _refused,
    State.DROPPED: _dropped,
}
