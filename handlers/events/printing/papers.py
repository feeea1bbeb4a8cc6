"""What is on the papers of an event: the sheet with its QR code, the list to sign, the guardian's permission."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.events.attendance.desk_views import Sheet
from bot.areas.events.records import Registration
from bot.areas.events.types import Event, SeatState, Session
from bot.areas.library.signing import Signer
from bot.base.html import plain
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing

_MOST_SESSIONS = 4


def qr_sheet(t: Texts, title: str, below: Sequence[str], scan: str, link: str) -> Drawing:
    """A4: what it is for, a large code, what the code does, the link in words."""
    said = Papers(t).said
    data = {
        "title": said(title),
        "lines": [said(one) for one in below if one],
        "scan": said(scan),
        "shown": link.removeprefix("https://"),
        "help": said(t("No Telegram? The staff at the desk will help you.")),
        "link": link,
    }
    return Drawing("qr_sheet", data, "pdf")


class Papers:
    """Words for papers, in the reader's language."""

    def __init__(self, t: Texts) -> None:
        self._t = t

    def qr_sheet(self, event: Event, link: str) -> Drawing:
        """A4: what it is for, a large code, the link in words."""
        t = self._t
        scan = t("Scan to sign up") if event.details.sign_up.value != "none" else t("Scan to read more")
        return qr_sheet(t, event.details.title, [*self._when(event.sessions), event.details.place], scan, link)

    def attendance_list(self, found: Sheet, signer: Signer, today: date, *, children: bool) -> Drawing:
        """A4: everybody with a seat, and room to sign. `children`: whether their names may be seen."""
        t, said, event = self._t, self.said, found.event
        bands = {band.id: band.label for band in event.plan.bands}
        guests = [one for one, _ in found.guests if one.state is SeatState.SEATED]
        columns = [{"name": said(t("Name")), "wide": True}, {"name": said(t("Code")), "wide": False}]
        if bands:
            columns.insert(1, {"name": said(t("Age group")), "wide": False})

        def row(one: Registration) -> list[str]:
            name = said(one.name) if children or one.child_id is None else ""
            return [name, *([said(bands.get(one.band_id or 0, ""))] if bands else []), one.code]

        data = {
            "heading": said(t("Attendance list")),
            "title": said(event.details.title),
            "lines": [one for one in (*self._when(event.sessions), said(event.details.place)) if one],
            "columns": columns,
            "rows": [row(one) for one in guests] or [["" for _ in columns]] * 20,
            "words": {"no": said(t("No.")), "signature": said(t("Signature")), "page": said(t("Page"))},
            "care": said(t("Holds names of people: keep it safe, and destroy it when it has served.")),
            "signed": self.signed(signer, today),
        }
        return Drawing("participants", data, "pdf", named=True)

    def permission(self, event: Event, library: str) -> Drawing:
        """A4: what a guardian signs."""
        t, said = self._t, self.said
        data = {
            "heading": said(t("Permission of a parent or guardian")),
            "guardian": self._rows((t("Name of parent or guardian"), ""), (t("Telephone number"), "")),
            "child": self._rows((t("Name of child"), ""), (t("Age and school"), "")),
            "event": self._rows(
                (t("Event"), event.details.title),
                *((t("Day and time") if n == 0 else "", one) for n, one in enumerate(self._when(event.sessions))),
                (t("Place"), event.details.place or library),
            ),
            "words": {
                "opening": said(t("The undersigned:")),
                "allows": said(t("gives permission to:")),
                "to_come": said(t("to take part in:")),
                "place_and_date": "…" * 8 + ", " + "…" * 8,
                "child_signs": said(t("Child")),
                "guardian_signs": said(t("Parent or guardian")),
                "care": said(t("Kept by the library until the event is over, then destroyed.")),
            },
            "promises": [
                said(t("I know the day, the time and the place, and that the child is brought and fetched in time.")),
                said(t("I tell the staff of illness, allergies and other needs of the child.")),
                said(t("In an emergency the staff call the telephone number above.")),
            ],
        }
        return Drawing("permission", data, "pdf")

    def said(self, text: str) -> str:
        """As it can be drawn."""
        return drawable(plain(text), lambda script: plain(self._t(script)))

    def _rows(self, *rows: tuple[str, str]) -> list[list[str]]:
        return [[self.said(name), self.said(value)] for name, value in rows]

    def _when(self, sessions: Sequence[Session]) -> list[str]:
        """Each session a line, a few of them."""
        t = self._t
        shown = [self.said(t.span(one.starts_at, one.ends_at)) for one in sessions[:_MOST_SESSIONS]]
        more = len(sessions) - len(shown)
        return [*shown, *([self.said(t.plural("and {n} more", "and {n} more", more))] if more > 0 else [])]

    def signed(self, signer: Signer, today: date) -> dict[str, str]:
        """Place and day, and who signs below."""
        t = self._t
        day = t.date(today).partition(", ")[2]
        place = f"{signer.town}, {day}" if signer.town else day
        title = signer.title or t("In charge")
        names = {"title": title, "name": signer.name, "number": signer.number}
        return {"place": self.said(place), **{part: self.said(one) for part, one in names.items()}}
