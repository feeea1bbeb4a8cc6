"""Times as people type them, seen from Wednesday 9 December 2026 at 10.00 in Solok."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.base.html import plain
from bot.base.reading.dates import Guess, Habits, Reading, Snag, read_date, read_times
from bot.chat.screens.texts import Texts

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 12, 9, 10, 0, tzinfo=ZONE)
TODAY = "09-12 "


def read(text: str, now: datetime = NOW) -> Reading:
    return read_times(text, now, ZONE)


def shown(reading: Reading) -> list[str]:
    """The spans in short: “12-12 09.00”, “12-12 09.00 – 12-12 11.00”; the year where it is another."""
    return [
        " – ".join(
            moment.strftime("%d-%m %H.%M" if moment.year == 2026 else "%d-%m-%Y %H.%M")
            for moment in (span.starts, span.ends)
            if moment
        )
        for span in reading.spans
    ]


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("Sabtu jam 9", "12-12 09.00"),
        ("hari sabtu pukul 09.00 WIB", "12-12 09.00"),
        ("sbtu jm 9", "12-12 09.00"),
        ("sabut jam 9an", "12-12 09.00"),
        ("Sab, jam9", "12-12 09.00"),
        ("Jum'at jam 9", "11-12 09.00"),
        ("12/12 08.00", "12-12 08.00"),
        ("12.12 08.00", "12-12 08.00"),
        ("12-12 jam 8", "12-12 08.00"),
        ("12-12-2026 08:00", "12-12 08.00"),
        ("12/12/26, 8.30", "12-12 08.30"),
        ("12Des2026 jam 9", "12-12 09.00"),
        ("Desember 12 jam 9", "12-12 09.00"),
        ("12 nopember 2027 jam 9", "12-11-2027 09.00"),
        ("1/3 jam 9", "01-03-2027 09.00"),
        ("5 jan 9 pagi", "05-01-2027 09.00"),
        ("tgl 25 jam 10", "25-12 10.00"),
        ("tanggal 5 jam 10", "05-01-2027 10.00"),
        ("Jumat tgl 11 jam 9", "11-12 09.00"),
        ("besok Kamis jam 9", "10-12 09.00"),
        ("besok jam 10", "10-12 10.00"),
        ("bsk jam sepuluh kak", "10-12 10.00"),
        ("isuak jam 9", "10-12 09.00"),
        ("lusa 9 pagi", "11-12 09.00"),
        ("3 hari lagi jam 9", "12-12 09.00"),
        ("2 minggu lagi jam 9", "23-12 09.00"),
        ("Sabtu ini jam 9", "12-12 09.00"),
        ("sabtu depan 9 pagi", "19-12 09.00"),
        ("Sabtu minggu depan jam 9", "19-12 09.00"),
        ("minggu depan hari Sabtu jam 9", "19-12 09.00"),
        ("Minggu jam 9", "13-12 09.00"),
        ("hari Minggu depan jam 9", "20-12 09.00"),
        ("malam Minggu jam 7", "12-12 19.00"),
        ("hari ini jam 2 siang", TODAY + "14.00"),
        ("nanti malam jam 8", TODAY + "20.00"),
        ("nanti jam 2", TODAY + "14.00"),
        ("10:30", TODAY + "10.30"),
        ("8.30", "10-12 08.30"),
        ("jam 9", "10-12 09.00"),
        ("jam 10", TODAY + "10.00"),
        ("besok 9", "10-12 09.00"),
        ("jam setengah 3 sore", TODAY + "14.30"),
        ("besok jam 1/2 3", "10-12 14.30"),
        ("besok setengah 7", "10-12 06.30"),
        ("besok setengah satu siang", "10-12 12.30"),
        ("sabtu setengah 12 malam", "12-12 23.30"),
        ("jam 9 kurang 15", "10-12 08.45"),
        ("besok jam 9 kurang seperempat", "10-12 08.45"),
        ("besok jam 1 kurang 10 menit", "10-12 12.50"),
        ("besok jam 9 lewat 15", "10-12 09.15"),
        ("besok jam 9 pagi lewat 15", "10-12 09.15"),
        ("besok jam dua belas siang", "10-12 12.00"),
        ("besok tengah hari", "10-12 12.00"),
        ("Sabtu jam 12 malam", "13-12 00.00"),
        ("Sabtu jam 1 malam", "13-12 01.00"),
        ("Sabtu jam 2 dini hari", "12-12 02.00"),
        ("Sabtu jam 5 pagi", "12-12 05.00"),
        ("Sabtu jam 5 subuh", "12-12 05.00"),
        ("Sabtu jam 5", "12-12 17.00"),
        ("Sabtu jam 7", "12-12 07.00"),
        ("Sabtu 05.00", "12-12 05.00"),
        ("Sabtu 24.00", "13-12 00.00"),
        ("Sabtu 00.30", "12-12 00.30"),
        ("Sabtu 08.00 malam", "12-12 20.00"),
        ("besok sore jam 4", "10-12 16.00"),
        ("besok jam duo", "10-12 14.00"),
        ("tomorrow at 3 pm", "10-12 15.00"),
        ("12:30 am saturday", "12-12 00.30"),
        ("rabu jam 11", TODAY + "11.00"),
        ("rabu jam 9", "16-12 09.00"),
        ("2026-12-12 09.00", "12-12 09.00"),
        ("2026-12-12T09:00", "12-12 09.00"),
        ("2026-12-12T02:00:00Z", "12-12 09.00"),
        ("2026-12-12T09:00+07:00", "12-12 09.00"),
        ("Sabtu jam 9 s.d. selesai", "12-12 09.00"),
        ("akhir bulan jam 9", "31-12 09.00"),
        ("akhir bulan depan jam 9", "31-01-2027 09.00"),
        ("akhir Februari 2028 jam 9", "29-02-2028 09.00"),
        ("akhir November jam 9", "30-11-2027 09.00"),
    ],
)
def test_it_reads_a_moment(typed: str, moment: str) -> None:
    reading = read(typed)
    assert shown(reading) == [moment]
    assert reading.spans[0].starts.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("bsk jam 10-12", "10-12 10.00 – 10-12 12.00"),
        ("12 Des 2026 pukul 09.00 s.d. 11.00", "12-12 09.00 – 12-12 11.00"),
        ("12 Des jam 9 s/d 11", "12-12 09.00 – 12-12 11.00"),
        ("Sabtu jam 9 pagi sampai jam 3 sore", "12-12 09.00 – 12-12 15.00"),
        ("Sabtu dari jam 9 smpe jam 11", "12-12 09.00 – 12-12 11.00"),
        ("jam 10–2 besok", "10-12 10.00 – 10-12 14.00"),
        ("jam 11-1 siang besok", "10-12 11.00 – 10-12 13.00"),
        ("jam 9-12 siang besok", "10-12 09.00 – 10-12 12.00"),
        ("besok pagi jam 9-12", "10-12 09.00 – 10-12 12.00"),
        ("jam 7-9 malam besok", "10-12 19.00 – 10-12 21.00"),
        ("besok malam jam 7-9", "10-12 19.00 – 10-12 21.00"),
        ("besok jam 2 pagi sampai 5", "10-12 02.00 – 10-12 05.00"),
        ("besok 22.00-01.00", "10-12 22.00 – 11-12 01.00"),
        ("besok jam 9 selama 90 menit", "10-12 09.00 – 10-12 10.30"),
        ("12/12 08.00 - 14/12 16.00", "12-12 08.00 – 14-12 16.00"),
        ("mulai Sabtu jam 9 sampai Minggu jam 4", "12-12 09.00 – 13-12 16.00"),
    ],
)
def test_it_reads_a_span(typed: str, span: str) -> None:
    assert shown(read(typed)) == [span]


@pytest.mark.parametrize(
    ("typed", "moments"),
    [
        ("setiap Sabtu 4 kali jam 9", "12-12 09.00, 19-12 09.00, 26-12 09.00, 02-01-2027 09.00"),
        ("Sabtu jam 9 dua kali", "12-12 09.00, 19-12 09.00"),
        ("tiap Senin & Rabu jam 14 sampai 20 Desember", "09-12 14.00, 14-12 14.00, 16-12 14.00"),
        ("tiap rabu jam 9 2x", "16-12 09.00, 23-12 09.00"),
        ("setiap Sabtu mulai 19/12 sampai 2 jan jam 8", "19-12 08.00, 26-12 08.00, 02-01-2027 08.00"),
        ("setiap dua minggu sekali hari Sabtu jam 9 3 kali", "12-12 09.00, 26-12 09.00, 09-01-2027 09.00"),
        ("setiap Minggu jam 9 2 kali", "13-12 09.00, 20-12 09.00"),
        ("setiap minggu mulai 12/12 jam 9 2 kali", "12-12 09.00, 19-12 09.00"),
        ("setiap Senin dan Kamis jam 9 selama 1 minggu", "10-12 09.00, 14-12 09.00"),
        ("setiap Senin sampai Rabu jam 9 3 kali", "14-12 09.00, 15-12 09.00, 16-12 09.00"),
        ("setiap malam Minggu jam 7 2 kali", "12-12 19.00, 19-12 19.00"),
        ("setiap hari jam 9 2 kali", "10-12 09.00, 11-12 09.00"),
        ("setiap hari kerja jam 9 3 kali", "10-12 09.00, 11-12 09.00, 14-12 09.00"),
        ("3 hari berturut-turut mulai 12/12 jam 8", "12-12 08.00, 13-12 08.00, 14-12 08.00"),
        ("12-14 Desember jam 9", "12-12 09.00, 13-12 09.00, 14-12 09.00"),
        ("12/12 s.d. 14/12 jam 9", "12-12 09.00, 13-12 09.00, 14-12 09.00"),
        ("Senin-Rabu jam 9", "14-12 09.00, 15-12 09.00, 16-12 09.00"),
        ("12, 19 dan 26 Desember jam 9", "12-12 09.00, 19-12 09.00, 26-12 09.00"),
        ("tanggal 12 dan 13 jam 9", "12-12 09.00, 13-12 09.00"),
        ("Sabtu dan Minggu jam 9", "12-12 09.00, 13-12 09.00"),
    ],
)
def test_it_reads_a_series(typed: str, moments: str) -> None:
    assert shown(read(typed)) == moments.split(", ")


def test_every_session_of_a_series_lasts_as_long() -> None:
    assert shown(read("setiap Sabtu jam 9-11 dua kali")) == ["12-12 09.00 – 12-12 11.00", "19-12 09.00 – 19-12 11.00"]


@pytest.mark.parametrize(
    ("typed", "snags"),
    [
        ("", {Snag.DAY, Snag.TIME}),
        ("lusa", {Snag.TIME}),
        ("12/12", {Snag.TIME}),
        ("Sabtu jam 9 sore", {Snag.TIME}),
        ("Sabtu jam 14 pagi", {Snag.TIME}),
        ("minggu depan jam 9", {Snag.DAY}),
        ("setiap jam 9 4 kali", {Snag.DAY}),
        ("setiap Sabtu jam 9", {Snag.COUNT}),
        ("setiap Sabtu", {Snag.COUNT, Snag.TIME}),
        ("setiap Sabtu jam 9 100 kali", {Snag.MANY}),
        ("99 hari mulai besok jam 9", {Snag.MANY}),
        ("besok 10.00-09.00", {Snag.ORDER}),
        ("14/12/2026 s.d. 12/12/2026 jam 9", {Snag.ORDER}),
        ("14/12/2026 08.00 s.d. 14/12/2026 07.00", {Snag.ORDER}),
        ("Minggu, 12 Desember 2026 jam 9", {Snag.WEEKDAY}),
        ("hari ini jam 9", {Snag.PAST}),
        ("9/12/2026 jam 9", {Snag.PAST}),
        ("12/12/2020 jam 9", {Snag.PAST}),
        ("2020-12-12T09:00", {Snag.PAST}),
        ("12/12/2062 jam 9", {Snag.FAR}),
        ("2062-12-12T09:00", {Snag.FAR}),
    ],
)
def test_it_says_what_is_missing(typed: str, snags: set[Snag]) -> None:
    reading = read(typed)
    assert (reading.spans, set(reading.snags), reading.unread) == ((), snags, ())


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("halo", ("halo",)),
        ("Sabtu jam 9 atau 10", ("atau", "10")),
        ("Sabtu jam 9 WITA", ("wita",)),
        ("31/2 jam 9", ("31/2",)),
        ("besok jam 25", ("jam", "25")),
        ("besok pagi dan sore jam 9", ("sore",)),
    ],
)
def test_it_names_the_words_it_does_not_understand(typed: str, unread: tuple[str, ...]) -> None:
    reading = read(typed)
    assert reading.unread == unread
    assert Snag.WORDS in reading.snags


@pytest.mark.parametrize(
    ("asked", "answered", "moments"),
    [
        ("lusa", "jam 9", ["11-12 09.00"]),
        ("minggu depan jam 9", "Sabtu", ["19-12 09.00"]),
        ("setiap Sabtu jam 9", "2 kali", ["12-12 09.00", "19-12 09.00"]),
        ("setiap Sabtu jam 9", "sampai 20 Desember", ["12-12 09.00", "19-12 09.00"]),
    ],
)
def test_an_answer_goes_behind_what_was_typed_first(asked: str, answered: str, moments: list[str]) -> None:
    assert read(asked).snags
    assert shown(read(f"{asked} {answered}")) == moments


@pytest.mark.parametrize(
    ("typed", "guesses"),
    [
        ("Sabtu jam 9", set()),
        ("Sabtu jam 3 sore", set()),
        ("Sabtu jam 3", {Guess.AFTERNOON}),
        ("Sabtu jam 10-2", {Guess.AFTERNOON}),
        ("lusa pagi", {Guess.TIME}),
        ("Sabtu depan jam 9", {Guess.DAY}),
        ("jam 7 malam Minggu", {Guess.DAY}),
    ],
)
def test_a_guess_is_told(typed: str, guesses: set[Guess]) -> None:
    assert read(typed).guesses == guesses


@pytest.mark.parametrize(("part", "hour"), [("pagi", 9), ("siang", 13), ("sore", 16), ("malam", 19), ("subuh", 5)])
def test_a_part_of_the_day_alone_stands_for_an_hour(part: str, hour: int) -> None:
    assert shown(read(f"lusa {part}")) == [f"11-12 {hour:02}.00"]


def test_habits_can_be_others() -> None:
    habits = Habits(afternoon=False, pagi=datetime(2026, 1, 1, 8).time())  # noqa: DTZ001
    assert shown(read_times("Sabtu jam 3", NOW, ZONE, habits)) == ["12-12 03.00"]
    assert shown(read_times("lusa pagi", NOW, ZONE, habits)) == ["11-12 08.00"]


def test_today_is_that_of_the_library() -> None:
    late = datetime(2026, 12, 9, 18, 0, tzinfo=UTC)  # 10 December, 01.00 in Solok
    assert shown(read("besok jam 9", late)) == ["11-12 09.00"]
    assert shown(read("jam 9", late)) == ["10-12 09.00"]


def test_the_way_from_a_weekday_is_never_longer_than_a_week() -> None:
    sunday = datetime(2026, 12, 13, 20, 0, tzinfo=ZONE)
    assert shown(read("Sabtu depan jam 9", sunday)) == ["19-12 09.00"]
    assert shown(read("Minggu jam 9", sunday)) == ["20-12 09.00"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tanggal 25", date(2026, 12, 25)),
        ("tgl 5", date(2027, 1, 5)),
        ("sbtu", date(2026, 12, 12)),
        ("12 desmber", date(2026, 12, 12)),
        ("29 februari", date(2028, 2, 29)),
        ("tanggal 32", None),
        ("12 desa", None),
        ("25", None),
    ],
)
def test_a_day_alone(typed: str, day: date | None) -> None:
    assert read_date(typed, NOW.date()) == day


WORDS = """setiap tiap Sabtu Minggu Senin depan ini besok lusa nanti malam pagi siang sore jam pukul setengah kurang
 lewat 15 9 10 2 0 31 99 2026 12/12 31/2 08.00 24.00 10:30 2026-12-12 s.d.
 sampai - , & dan mulai dari kali x hari minggu lagi
 berturut-turut selama menit Desember jan tanggal tgl selesai WIB sekali kerja hari malam halo atau 1/2 tengah yang akan
 datang dua belas pm ½ 99999999999 seperempat 12-12-2026""".split()
typed_things = st.one_of(
    st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.from_regex(r"[0-9 ./:-]{1,20}")
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(deadline=None)
@given(typed=typed_things, now=moments)
def test_whatever_is_typed_the_result_is_to_come_or_says_why_not(typed: str, now: datetime) -> None:
    reading = read_times(typed, now, ZONE)
    starts = [span.starts for span in reading.spans]
    assert bool(reading.spans) != bool(reading.snags)
    assert (Snag.WORDS in reading.snags) == bool(reading.unread)
    assert all(moment >= now for moment in starts)
    assert starts == sorted(set(starts))
    assert all(span.ends is None or span.ends > span.starts for span in reading.spans)


@settings(deadline=None)
@given(ahead=st.integers(0, 4 * 365 * 24 * 60), language=st.sampled_from(["id", "en"]))
def test_a_moment_as_the_bot_writes_it_is_read_back(ahead: int, language: str) -> None:
    moment = NOW + timedelta(minutes=ahead)
    reading = read(plain(Texts(language, ZONE).moment(moment)))
    assert [span.starts for span in reading.spans] == [moment]
    assert not reading.guesses
