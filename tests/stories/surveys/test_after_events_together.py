"""What people answered after events, all events together: each question, and how the quarters went."""

from __future__ import annotations

from datetime import date

from bot.areas.surveys.outcomes import Outcomes
from tests.actors import Stage
from tests.drawn import Drawn
from tests.stories.followup.test_after_events import event_of
from tests.stories.surveys.acts import head_of_the_library


async def test_the_head_sees_all_events_together_and_quarter_by_quarter(stage: Stage, drawn: Drawn) -> None:
    outcomes = stage.app.services[Outcomes]
    first, second = await event_of(stage, "Seminar Literasi"), await event_of(stage, "Lomba Membaca")
    async with stage.app.database.transaction() as tx:
        for event, day, answers in (
            (first, date(2026, 8, 10), "1" * 5 + "2" * 5),
            (second, date(2026, 11, 9), "1" * 9),
        ):
            survey = await outcomes.begin(tx, event, 1, "Acara", day)
            for answer in answers:
                await outcomes.note(tx, survey, 1, "use", int(answer))
            await outcomes.note(tx, survey, 1, "knowledge", 3)
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    assert "Acara" not in head.keys, "they are looked at together"
    await head.taps("Setelah acara")
    assert head.sees("Dijawab setelah 2 acara.\n\nAkan menerapkan: ya 14, sedikit 5")
    assert not head.sees("Mendapat pengetahuan baru")
    assert head.sees("1 Juli sampai 30 September: 50\n1 Oktober sampai 31 Desember: 100")
    answers, quarters = drawn.of("chart")["panels"]
    assert [row["parts"] for row in answers["rows"]] == [[14, 5, 0]]
    assert [(bar["label"], bar["value"]) for bar in quarters["bars"]] == [("09/26", 50), ("12/26", 100)]
    assert head.heard("survei sudah selesai") == [], "of one that ends by itself nobody is told"
