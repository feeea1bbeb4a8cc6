"""The words of the catalogue's subjects may be read, but not those that an author is called."""

from __future__ import annotations

from bot.areas.learning.masking import masked
from bot.areas.learning.service import Learning
from bot.base.taught import Lexicon
from tests.actors import Stage

ROWS = (
    "INSERT INTO subjects (key, name) VALUES ('budidaya zuriat', 'Budidaya zuriat')",
    "INSERT INTO subjects (key, name) VALUES ('brakelan 1901', 'Brakelan, 1901')",
    "INSERT INTO subjects (key, name) VALUES ('kisah wicaksono', 'Kisah Wicaksono')",
    "INSERT INTO authors (key, name, sort_name) VALUES ('contoh wicaksono', 'Wicaksono Contoh', 'Contoh, Wicaksono')",
)


async def test_subjects_are_read_and_people_are_not(stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        for sql in ROWS:
            await tx.run(sql, {})
    await stage.app.services[Learning].know_subjects()
    lexicon = stage.app.services[Lexicon]
    assert masked("ada zuriat kak", lexicon).text == "ada zuriat kak"
    assert masked("ada brakelan wicaksono contoh kak", lexicon).text == "ada ▢ ▢ contoh kak"
