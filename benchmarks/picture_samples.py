"""One of each picture and paper, of invented people and events, made by the functions that make them for residents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks import lending_samples
from bot.areas.catalogue.types import Availability, Card, Named, Shelf
from bot.areas.events.attendance.desk_views import Sheet
from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.types import Certificate, CertificateWords
from bot.areas.events.queries import Line
from bot.areas.events.records import Registration
from bot.areas.events.types import Band, Details, Event, EventState, Plan, Pool, SeatState, Session
from bot.areas.followup.rules import Figures as Outcome
from bot.areas.library.signing import Signer
from bot.areas.visitor_count.rules import Figures
from bot.base.reading.dates import Period
from bot.chat.screens.texts import Texts
from bot.drawing.look import Look
from bot.drawing.studio import Drawing
from handlers.autoposts.agenda import Agenda, drawn
from handlers.catalogue import covers
from handlers.events.listing.posters import poster
from handlers.events.listing.ticket_pictures import Held, ticket
from handlers.events.printing.papers import Papers
from handlers.followup import charts as after
from handlers.visitor_count import charts, period_charts

ZONE = ZoneInfo("Asia/Jakarta")
LOOK = Look("Perpustakaan Kota Contoh", "#611720")
NINE = datetime(2026, 12, 12, 9, 0, tzinfo=ZONE)
LINK = "https://t.me/pustaka_contoh_bot?start=e_12"
LONG = "Pelatihan Menulis Cerita Pendek Berlatar Sejarah Minangkabau untuk Remaja dan Orang Dewasa"
_WORDS = CertificateWords("Sertifikat", "diberikan kepada", "atas partisipasinya dalam", "Periksa keasliannya:")
_WEEK = (
    (0, 9, "Pameran Foto Kota Contoh Tempo Dulu", "Lobi", None),
    (0, 14, "Belajar Komputer dari Nol", "Ruang komputer", None),
    (2, 9, "Dongeng Sabtu: Malin Kundang", "Ruang anak, lantai 1", (4, 6)),
    (2, 19, "Bedah buku Robohnya Surau Kami bersama komunitas sastra", "Aula", None),
    (4, 8, "Tahsin: سورة الفاتحة", "Musala", None),
    (5, 10, "Kelas menulis 読書", "Ruang baca", (13, 17)),
)


def samples() -> Mapping[str, Drawing]:
    """By what each is."""
    t = Texts("id", ZONE)
    event, series = (
        _event("Dongeng Sabtu: Timun Mas"),
        _event(LONG, sessions=6, kind="workshop", partner="Komunitas Contoh"),
    )
    off = replace(event, state=EventState.CANCELLED)
    papers = Papers(t)
    guests = Sheet(event, tuple((_seat(n), {}) for n in range(1, 25)), {}, {})
    signer = Signer("", "Contoh, S.Sos.", "Kepala Perpustakaan", "NIP 19700101 200001 1 001", "Kota Contoh")
    return {
        "ticket": ticket(t, _held(event), "https://t.me/pustaka_contoh_bot?start=t_MD-4K07"),
        "ticket of a series": ticket(t, _held(series), "https://t.me/pustaka_contoh_bot?start=t_MD-4K07"),
        "ticket given back": ticket(t, replace(_held(event), one=replace(_seat(7), state=SeatState.CANCELLED)), ""),
        "poster with the card": poster(t, event, LINK),
        "poster of a long title": poster(t, series, LINK),
        "poster of what is cancelled": poster(t, off, LINK),
        "poster, square": poster(t, event, LINK, "square"),
        "poster, story": poster(t, series, LINK, "story"),
        "poster, A4": poster(t, event, LINK, "a4"),
        "agenda of a week": drawn(t, _agenda()),
        "visitors of a day and its month": charts.drawn(t, _visitors()),
        "figures of a year": period_charts.drawn(t, "2026", _year(1000), _year(20), (143, 121)),
        "attendance and answers": after.drawn(t, event, _answered(), over=True),
        "cover of a book": covers.drawn(t, _book("Tenggelamnya Kapal van der Wijck", "899.221", "Fiksi Indonesia")),
        "cover of a long title": covers.drawn(t, _book(LONG, "020", "Ilmu perpustakaan")),
        "certificate": certificate(_certificate(), _WORDS),
        "sheet with the QR code": papers.qr_sheet(event, LINK),
        "list to sign": papers.attendance_list(guests, signer, date(2026, 12, 12), children=True),
        "guardian's form": papers.permission(series, LOOK.library),
        **lending_samples.samples(t, NINE),
    }


def _event(title: str, sessions: int = 1, kind: str = "storytelling", partner: str = "") -> Event:
    details = Details(kind=kind, title=title, place="Ruang anak, lantai 1", partner=partner)
    days = tuple(NINE + timedelta(weeks=n) for n in range(sessions))
    bands = (Band("4–6 tahun", 4, 6), Band("7–9 tahun", 7, 9)) if kind == "storytelling" else ()
    times = tuple(Session(day, day + timedelta(hours=2), id=n) for n, day in enumerate(days, 1))
    return Event(12, Plan(details, times, bands), EventState.PUBLISHED)


def _seat(number: int) -> Registration:
    state = SeatState.SEATED
    name, code = f"Warga {number} Contoh", f"MD-4K{number:02}"
    return Registration(number, 1, Pool(12), 1, None, name, None, 1, False, False, state, number, None, code)


def _held(event: Event) -> Held:
    return Held(_seat(7), event, event.sessions, [_seat(7), _seat(8)])


def _certificate() -> Certificate:
    return Certificate(
        library=LOOK.library,
        participant="Warga Contoh",
        event="Tahsin: سورة الفاتحة untuk pemula",
        took_place="Sabtu, 12 Desember 2026, Ruang anak, lantai 1",
        issued="Kota Contoh, 14 Desember 2026",
        code="7K4Q-MD2Z",
        link="https://t.me/pustaka_contoh_bot?start=c_7K4QMD2Z",
        owner="Dinas Kearsipan dan Perpustakaan Kota Contoh",
        signer="Contoh, S.Sos.",
        signer_title="Kepala Perpustakaan",
        signer_number="NIP 19700101 200001 1 001",
    )


def _visitors() -> Figures:
    hours = dict(zip(range(8, 17), (4, 12, 23, 41, 30, 9, 18, 25, 7), strict=True))
    days = {date(2026, 12, n): (n * 37) % 150 + 40 for n in range(1, 13) if n % 7}
    return Figures(date(2026, 12, 12), hours, {**days, date(2026, 12, 12): sum(hours.values())})


def _year(most: int) -> list[tuple[Period, float]]:
    months = [Period(date(2026, n, 1), date(2026, n, 28)) for n in range(1, 13)]
    return [(one, most * (4 + one.first.month * 5 % 9)) for one in months]


def _answered() -> Outcome:
    answers = {(1, "knowledge"): {1: 14, 2: 6}, (1, "confidence"): {1: 9, 2: 8, 3: 5}, (1, "use"): {1: 17, 3: 5}}
    return Outcome(31, 9, 31, answers, 4.4, (), 0)


def _book(title: str, number: str, subject: str) -> Card:
    shelf = Shelf(number, number, "", "", "")
    authors, subjects = (Named(1, "Penulis Contoh"),), (Named(1, subject),)
    unknown = ("", "", "", "", "", "", "", "")
    language, audience, kind, series, notes, ebook, cover, edition = unknown
    return Card(1, title, authors, "", "2026", edition, (), subjects, language, audience, kind, series, notes, ebook,
                cover, shelf, Availability(1, 1), (), (), False, False)  # fmt: skip


def _agenda() -> Agenda:
    monday = datetime(2026, 12, 7, tzinfo=ZONE)
    lines = [
        Line(n, n, "class", title, at := monday + timedelta(days=day, hours=hour), at + timedelta(hours=2), place,
             "whole", None, 0, ages)
        for n, (day, hour, title, place, ages) in enumerate(_WEEK, 1)
    ]  # fmt: skip
    return Agenda(lines, len(lines) + 2, "", LINK, {"day": "2026-12-07"})
