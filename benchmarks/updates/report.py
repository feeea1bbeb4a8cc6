"""The figures as tables that can be read in a terminal and put into a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.measure import quantile
from benchmarks.updates.measuring import Figures

_COLUMNS = ("updates/s", "× aiogram", "× p-t-b", "CPU ms", "× aiogram", "× p-t-b")
_MORE = ("p50 ms", "p99 ms", "MB", "calls", "getUpdates", "Telegram's core")


def table(figures: Mapping[str, Figures], aiogram: str, library: str) -> str:
    """A row a program; the ratios are to aiogram's echo and to python-telegram-bot's as it comes."""
    rows = [["", *_COLUMNS, *_MORE]]
    for name, one in figures.items():
        beside = [figures[other] for other in (aiogram, library) if other in figures]
        rates = [f"{one.rate / other.rate:.2f}" for other in beside] or ["", ""]
        cpus = [f"{one.cpu / other.cpu:.2f}" for other in beside] or ["", ""]
        times = [f"{one.p50:.1f}", f"{one.p99:.1f}", f"{one.memory:.0f}"]
        calls = [f"{one.calls:.2f}", f"{one.polls:.2f}", f"{100 * one.busy:.0f} %"]
        rows.append([name, f"{one.rate:.0f}", *rates, f"{one.cpu:.3f}", *cpus, *times, *calls])
    return _markdown(rows)


def search(times: Sequence[float]) -> str:
    """The search's own time."""
    mean = sum(times) / len(times)
    quantiles = f"p50 {quantile(times, 0.5):.2f} ms, p99 {quantile(times, 0.99):.2f} ms"
    return f"The search alone, {len(times)} questions: mean {mean:.2f} ms, {quantiles}."


def starts(times: Mapping[str, Sequence[float]]) -> str:
    """Median and range of the starts, in seconds."""
    heading = ["a later start to the first answer", "median s", "fastest", "slowest"]
    rows = [[name, f"{median(of):.2f}", f"{min(of):.2f}", f"{max(of):.2f}"] for name, of in times.items()]
    return _markdown([heading, *rows])


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = ["| " + " | ".join(_padded(row, widths)) + " |" for row in rows]
    first, *others = widths
    rule = "|".join(["-" * (first + 2), *("-" * (width + 1) + ":" for width in others)])
    return "\n".join([lines[0], f"|{rule}|", *lines[1:]])


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Names to the left, figures to the right."""
    name, *figures = row
    return [name.ljust(widths[0]), *(one.rjust(width) for one, width in zip(figures, widths[1:], strict=True))]
