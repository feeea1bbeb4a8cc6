"""Parts of a plan by themselves, what staff type for them, and pictures made small."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.areas.autoposts.rules import LiteracyDate, near
from bot.areas.events.documents.poster import MOST_BYTES, UnreadablePicture, poster_jpeg
from bot.areas.events.planning.fields import sessions_of, usual_sign_up, value_of, with_part
from bot.areas.events.planning.validation import only_told_afterwards
from bot.areas.events.types import Band, Details, Plan, Session, SignUp
from bot.areas.library.holidays import Holiday, coming_holidays, on_days
from bot.base.reading.geo import read_point
from bot.base.refusals import Unknown
from bot.chat.core.inputs import Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Complaint
from bot.chat.screens.texts import Texts
from handlers.events.planning.finding import after_verb, split_day
from handlers.events.planning.steps import SeatsStep, WhomStep, bands_of

WIB = ZoneInfo("Asia/Jakarta")
T = Texts("id", WIB)
TODAY = date(2026, 11, 23)
NINE = datetime(2026, 12, 5, 9, tzinfo=WIB)
HOUR = timedelta(hours=1)
SERIES = tuple(Session(NINE + timedelta(days=7 * n), NINE + timedelta(days=7 * n) + HOUR, id=n + 1) for n in range(3))
PLAN = Plan(
    Details("storytelling", "Mendongeng", place="Aula", latitude=-0.79, longitude=100.65, capacity=20),
    SERIES,
    (Band("4–6 tahun", 4, 6, 8, id=1), Band("7–9 tahun", 7, 9, 12, id=2)),
)


def test_bands_of_the_same_ages_stay_what_they_are() -> None:
    changed = with_part(PLAN, "whom", bands_of(T, "4-6_10-12"))
    assert changed.bands[0] == PLAN.bands[0]
    assert (changed.bands[1].id, changed.bands[1].quota) == (0, None)
    assert with_part(PLAN, "whom", []).bands == ()


def test_seats_for_all_take_the_quotas_away() -> None:
    assert [band.quota for band in with_part(PLAN, "capacity", [15]).bands] == [None, None]
    assert [band.quota for band in with_part(PLAN, "capacity", [30, 10, 20]).bands] == [10, 20]
    assert with_part(PLAN, "capacity", []).details.capacity is None


def test_another_place_forgets_the_point_of_the_old_one() -> None:
    assert with_part(PLAN, "place", "Taman").details.latitude is None
    assert with_part(PLAN, "place", "Aula").details.latitude == -0.79
    online = with_part(PLAN, "place", "https://example.org/x").details
    assert (online.place, online.online_link) == ("", "https://example.org/x")


def test_a_session_that_moves_lasts_as_long_as_before() -> None:
    long = with_part(PLAN, "when", [["2026-12-06T10:00:00+07:00", None]], 2)
    moved = next(one for one in long.sessions if one.id == 2)
    assert moved.ends_at - moved.starts_at == HOUR
    assert [one.id for one in long.sessions] == [1, 2, 3]
    with pytest.raises(Unknown):
        with_part(PLAN, "when", [["2026-12-06T10:00:00+07:00", None]], 9)


def test_sessions_keep_their_ids_when_all_times_are_written_anew() -> None:
    two = with_part(PLAN, "when", [["2026-12-06T10:00:00+07:00", None], ["2026-12-07T10:00:00+07:00", None]])
    assert [one.id for one in two.sessions] == [1, 2]
    four = with_part(PLAN, "when", [[f"2026-12-0{n}T10:00:00+07:00", None] for n in range(1, 5)])
    assert [one.id for one in four.sessions] == [1, 2, 3, 0]


@pytest.mark.parametrize("part", ["nothing", "id", "sequence"])
def test_what_is_no_part_is_unknown(part: str) -> None:
    with pytest.raises(Unknown):
        with_part(PLAN, part, "x")


@pytest.mark.parametrize(
    ("part", "value"),
    [("title", "Dongeng"), ("certificate", True), ("cost", 5), ("interests", ["seni"]), ("sign_up", "none"),
     ("opens_at", [["2026-12-01T08:00:00+07:00", None]]), ("hours", [[1, "2026-12-05T10:00:00+07:00", None]])],
)  # fmt: skip
def test_a_change_is_noticed(part: str, value: object) -> None:
    assert value_of(with_part(PLAN, part, value), part) != value_of(PLAN, part)


def test_after_the_event_only_what_is_told_of_it_changes() -> None:
    assert only_told_afterwards(PLAN, with_part(PLAN, "outcome", "Ramai"))
    assert only_told_afterwards(PLAN, with_part(PLAN, "interests", ["seni"]))
    assert not only_told_afterwards(PLAN, with_part(PLAN, "title", "Lain"))
    assert not only_told_afterwards(PLAN, with_part(PLAN, "capacity", [5]))


def test_the_usual() -> None:
    assert usual_sign_up("exhibition", 14) is SignUp.NONE
    assert usual_sign_up("class", 4) is SignUp.WHOLE
    assert usual_sign_up("storytelling", 4) is SignUp.SESSION
    (one,) = sessions_of([["2026-12-05T09:00:00+07:00", None]], "storytelling")
    assert one.ends_at - one.starts_at == HOUR


def test_several_days_are_a_session_each_and_a_night_is_one() -> None:
    three = sessions_of([["2026-12-05T08:00:00+07:00", "2026-12-07T16:00:00+07:00"]], "elsewhere")
    assert [f"{one.starts_at:%d %H}-{one.ends_at:%d %H}" for one in three] == [
        "05 08-05 16",
        "06 08-06 16",
        "07 08-07 16",
    ]
    (night,) = sessions_of([["2026-12-05T20:00:00+07:00", "2026-12-06T06:00:00+07:00"]], "elsewhere")
    assert night.ends_at - night.starts_at == 10 * HOUR


def whom(text: str) -> str:
    step = WhomStep(name="whom", ask=lambda t, answers: "", label="")
    return str(step.read(Words(text), T, {ABOUT: {}}, TODAY))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("umum", "all"), ("Semua usia", "all"), ("4-6, 7-9", "4-6_7-9"), ("7–9 dan 4–6", "4-6_7-9"),
     ("4 sampai 6 tahun", "4-6"), ("usia 5 tahun", "5-5"), ("18+", "18-120"), ("18 tahun ke atas", "18-120"),
     ("dewasa", "18-120"), ("TK dan SD", "4-6_7-12"), ("paud", "2-4")],
)  # fmt: skip
def test_ages_as_they_are_typed(typed: str, kept: str) -> None:
    assert whom(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "9-7", "4-6, 6-8", "anak", "4-6 dan 9", "balita dan tk", "jam 8-10", "batalkan balita", "4-999", "-"]
)
def test_what_is_no_age(typed: str) -> None:
    with pytest.raises(Complaint):
        whom(typed)


def seats(text: str, bands: int = 0) -> list[int]:
    step = SeatsStep(name="seats", ask=lambda t, answers: "", label="")
    return step.read(Words(text), T, {ABOUT: {"bands": bands}}, TODAY)


def test_seats_as_they_are_typed() -> None:
    assert seats("20") == [20]
    assert seats("25 kursi") == [25]
    assert seats("tanpa batas") == []
    assert seats("8, 12", 2) == [20, 8, 12]
    assert seats("4-6: 8 dan 7-9: 12", 2) == [20, 8, 12]
    for wrong in ("0", "-5", "10-12", "banyak", "8, 12"):
        with pytest.raises(Complaint):
            seats(wrong)
    with pytest.raises(Complaint):
        seats("1, 2, 3", 2)


def test_what_a_request_is_about() -> None:
    assert after_verb("tolong batalkan mendongeng sabtu!") == "mendongeng sabtu"
    assert split_day("mendongeng hari sabtu", TODAY) == ("mendongeng", date(2026, 11, 28))
    assert split_day("kelas menulis ke 12 Desember 2026", TODAY) == ("kelas menulis", date(2026, 12, 12))
    assert split_day("acara 1001 malam", TODAY) == ("1001 malam", None)


@pytest.mark.parametrize(
    "copied",
    [
        "-0.7893, 100.6547",
        "-0.7893;100.6547",
        "https://www.google.com/maps/place/Perpustakaan/@-0.7893,100.6547,17z",
        "https://maps.google.com/?q=-0.7893,100.6547",
        "https://www.google.com/maps/search/?api=1&query=-0.7893%2C100.6547",
        "https://www.openstreetmap.org/?mlat=-0.7893&mlon=100.6547#map=18/1.0/2.0",
        "https://www.openstreetmap.org/#map=18/-0.7893/100.6547",
    ],
)
def test_a_point_as_maps_give_it(copied: str) -> None:
    assert read_point(copied) == (-0.7893, 100.6547)


@pytest.mark.parametrize("copied", ["", "Aula", "100.65, -0.79", "0.79", "https://example.org/peta", "12, 200"])
def test_what_is_no_point(copied: str) -> None:
    assert read_point(copied) is None


def picture(mode: str, size: tuple[int, int], kind: str) -> bytes:
    into = BytesIO()
    Image.effect_noise(size, 120).convert(mode).save(into, kind)
    return into.getvalue()


@pytest.mark.parametrize(
    ("mode", "size", "kind"),
    [("RGB", (2000, 1500), "JPEG"), ("RGBA", (900, 900), "PNG"), ("CMYK", (800, 600), "JPEG"),
     ("L", (5, 4000), "PNG"), ("P", (900, 900), "GIF"), ("RGB", (1, 1), "PNG")],
)  # fmt: skip
def test_every_poster_is_a_small_jpeg(mode: str, size: tuple[int, int], kind: str) -> None:
    made = poster_jpeg(picture(mode, size, kind))
    assert len(made) <= MOST_BYTES
    with Image.open(BytesIO(made)) as opened:
        assert opened.format == "JPEG"
        assert max(opened.size) <= 1280


@pytest.mark.parametrize("data", [b"", b"not a picture", picture("RGB", (300, 300), "JPEG")[:200]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePicture):
        poster_jpeg(data)


def test_a_picture_of_far_too_many_pixels_is_refused() -> None:
    into = BytesIO()
    Image.new("1", (8_000, 6_500)).save(into, "PNG")
    with pytest.raises(UnreadablePicture):
        poster_jpeg(into.getvalue())


def test_days_that_mean_something() -> None:
    christmas = Holiday(date(2026, 12, 25), "Hari Raya Natal", estimated=False)
    assert on_days([date(2026, 12, 25), date(2026, 12, 26)]) == {christmas.day: christmas}
    assert on_days([date(2027, 3, 10)])[date(2027, 3, 10)].estimated
    coming = coming_holidays(TODAY)
    assert coming[0] == christmas
    assert all(on_days([one.day]) == {one.day: one} for one in coming)


def test_dates_of_the_literary_year_around_a_day() -> None:
    dates = [
        LiteracyDate(1, "HUT Kota Solok", "12-16"), LiteracyDate(2, "Hari Ibu", "12-22"),
        LiteracyDate(3, "Membaca Nyaring", "02/3/1"), LiteracyDate(4, "Bulan Bahasa", "10"),
        LiteracyDate(5, "Tahun Baru Baca", "01-02"), LiteracyDate(6, "Rabu Kelima", "02/3/5"),
    ]  # fmt: skip
    assert near(dates, date(2026, 12, 20)) == ["HUT Kota Solok", "Hari Ibu"]
    assert near(dates, date(2027, 2, 3)) == ["Membaca Nyaring"]
    assert near(dates, date(2026, 10, 31)) == ["Bulan Bahasa"]
    assert near(dates, date(2026, 12, 28)) == ["Hari Ibu", "Tahun Baru Baca"]
    assert near(dates, date(2026, 7, 1)) == []
