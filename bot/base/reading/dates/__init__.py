"""The one reader of days and times, for residents, staff and files. All of it is had from here.

    read_date    one day: “besok”, “Sabtu, 12 Des”, “malam Minggu”
    read_period  a day or some in a row: “minggu depan”, “Desember”, “akhir pekan”, “12-14 Desember”
    read_days    the days of a list: “24, 25 dan 31 Des”, “3 hari mulai besok”
    read_span    from when to when, whole days or hours: “sampai jam 12”
    read_times   moments, spans and series: “Sabtu jam 9-11”, “setiap Sabtu 4 kali jam 9”
    read_clock   a time of day alone: “setengah 10”, “3 sore”
    read_past    days that are over, asked for anywhere in a sentence: “bulan lalu”, “triwulan 2”
    names_day    whether a day is said at all
    read_named   what a question names instead of a day: a feast, a date of no calendar, yesterday

A text goes through `tokens`, `days` and `hours` (single pieces), `plan` (the pieces together) and `occurrences` (on
the calendar). The rules are these everywhere: a weekday alone is the next one, today counts; “… depan” is that of the
next week, which begins on Monday; “malam Minggu” is Saturday's evening; “besok lusa” is one day; a day and month
without a year is the next to come; what no calendar has is no day.
"""

from bot.base.reading.dates.asked import Named, NoDay, read_named
from bot.base.reading.dates.names import NAMES as DAY_NAMES
from bot.base.reading.dates.names import month_named, weekday_named
from bot.base.reading.dates.past import read_past
from bot.base.reading.dates.periods import Period, read_date, read_period
from bot.base.reading.dates.results import Guess, Reading, Snag, Span
from bot.base.reading.dates.spans import read_days, read_span, with_reason
from bot.base.reading.dates.times import Habits, names_day, read_clock, read_times

__all__ = [
    "DAY_NAMES", "Guess", "Habits", "Named", "NoDay", "Period", "Reading", "Snag", "Span", "month_named", "names_day",
    "read_clock", "read_date", "read_days", "read_named", "read_past", "read_period", "read_span", "read_times",
    "weekday_named", "with_reason",
]  # fmt: skip
