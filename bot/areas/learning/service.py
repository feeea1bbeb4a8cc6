"""Noting what was not understood, and teaching: what staff say that words mean counts with the next message."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from bot.areas.catalogue.service import Catalogue
from bot.areas.faq.service import Faq
from bot.areas.learning import export, store
from bot.areas.learning.masking import HIDDEN, Masked, masked, typed, unmasked
from bot.areas.learning.memory import TaughtWords
from bot.areas.learning.names import NAMES, WORDS_TOO
from bot.areas.learning.noting import Batch, Notes
from bot.areas.learning.rules import KEPT_DAYS, MOST_TAUGHT, Answered, NothingToTell, Taught, Unclear, is_grave
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.reading.text import fold
from bot.base.refusals import Unknown
from bot.base.switches import Switches
from bot.base.taught import Lexicon

PAGE = 5
_LONGEST = 200
_SHORTEST_SUBJECT = 3


class Learning:
    """`lexicon`: the words that may stay readable; `faq` and `catalogue` are asked for what they have."""

    area = "learning"

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        lexicon: Lexicon,
        catalogue: Catalogue,
        faq: Faq,
        switches: Switches,
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._lexicon = lexicon
        self._catalogue = catalogue
        self._faq = faq
        self._switches = switches
        self._memory = TaughtWords()
        self.notes = Notes(lexicon, clock.now, self._today)

    async def load(self) -> None:
        """At the start: what was taught, and the words of the catalogue's subjects."""
        self._memory.keep(reversed(await self._database.read(store.taught)))
        self._lexicon.know("taught", self._memory.words)
        await self.know_subjects()

    async def know_subjects(self) -> None:
        """The words of subjects; not those that an author is called, since a resident may be, too."""
        subjects, authors = await self._database.read(self._catalogue.words_of_subjects)
        self._lexicon.know("subjects", await asyncio.to_thread(_topics, subjects, authors))

    def recall(self, text: str) -> str | None:
        """The meaning that staff gave to these words, or nearly these; never where somebody may be in danger."""
        if not self._memory or len(text) > _LONGEST or is_grave(text):
            return None
        found = self._memory.recall(masked(text, self._lexicon), typed(text))
        return found.meaning if found else None

    def heard(self, one: Answered) -> None:
        """Note how a message was heard; it is written within a minute."""
        self.notes.heard(one)

    async def write(self) -> None:
        """Write what was noted."""
        batch = self.notes.taken()
        if not batch:
            return
        try:
            await self._database.write(lambda tx: self._write(tx, batch))
        except BaseException:
            self.notes.put_back(batch)
            raise

    async def _write(self, tx: Transaction, batch: Batch) -> None:
        """Switched off, nothing is kept."""
        if self.area not in await self._switches.switched_off(tx):
            await store.write(tx, batch, self._today())

    async def tidy(self, tx: Transaction) -> None:
        """Words are kept for thirty days."""
        await store.forget_before(tx, self._since())

    async def unclear(self, reader: Reader, page: int) -> tuple[Sequence[Unclear], int]:
        """A page of what was not understood, the most frequent first, and how many there are."""
        found = await store.unclear(reader, self._since(), page * PAGE, PAGE)
        return found, await store.how_many(reader, self._since(), legible=False)

    async def how_many(self, reader: Reader) -> int:
        """How many texts of which something can be read wait for the staff."""
        return await store.how_many(reader, self._since(), legible=True)

    async def missed(self, reader: Reader) -> Sequence[tuple[str, int, date]]:
        """Words that were looked for as a book in vain and may be read as a whole, how often, and when last."""
        return await store.missed(reader, self._since(), HIDDEN)

    async def one(self, reader: Reader, mark: str) -> Unclear:
        """One of them. Raises Unknown where it is settled or gone."""
        found = await store.find(reader, mark, self._since())
        if found is None:
            raise Unknown("words")
        return found

    async def ignore(self, tx: Transaction, mark: str) -> None:
        """It needs no answer. Raises Unknown."""
        if not await store.ignore(tx, mark):
            raise Unknown("words")

    async def teach(self, tx: Transaction, mark: str, meaning: str) -> Taught:
        """These words mean that, from the commit on. Raises Unknown, NothingToTell."""
        said = self.said(await self.one(tx, mark))
        if not said.teachable or await store.how_many_taught(tx) >= MOST_TAUGHT:
            raise NothingToTell(mark)
        made = await store.teach(tx, said, meaning)
        await store.settle(tx, mark)
        tx.after_commit(lambda: self._keep(made))
        return made

    async def settle(self, tx: Transaction, mark: str, meaning: str) -> None:
        """Something was written for these words, if they are still there; they mean it where they can be told apart."""
        found = await store.find(tx, mark, self._since())
        if found and self.said(found).teachable:
            await self.teach(tx, mark, meaning)
        else:
            await store.settle(tx, mark)

    async def taught(self, reader: Reader, page: int) -> tuple[Sequence[Taught], int]:
        """A page of what was taught, the newest first, and how many there are."""
        return await store.taught(reader, page * PAGE, PAGE), await store.how_many_taught(reader)

    async def taught_one(self, reader: Reader, taught_id: int) -> Taught:
        """One of them. Raises Unknown."""
        found = await store.taught_one(reader, taught_id)
        if found is None:
            raise Unknown("taught words")
        return found

    async def forget(self, tx: Transaction, taught_id: int) -> None:
        """It means that no more, from the commit on. Raises Unknown."""
        one = await self.taught_one(tx, taught_id)
        await store.forget(tx, taught_id)
        tx.after_commit(lambda: self._memory.forget(one))

    async def examples(self, reader: Reader) -> str:
        """All that was taught, as a file of examples."""
        return export.examples(await store.taught(reader), await self._faq.entries(reader), self._lexicon)

    def said(self, one: Unclear) -> Masked:
        """The words of one of them."""
        return unmasked(one.words)

    def _keep(self, one: Taught) -> None:
        self._memory.keep([one])
        self._lexicon.know("taught", self._memory.words)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    def _since(self) -> date:
        return self._today() - timedelta(days=KEPT_DAYS - 1)


def _topics(subjects: Sequence[str], authors: Sequence[str]) -> set[str]:
    topics = {word for name in subjects if not _is_person(name) for word in fold(name).split()}
    people = {word for name in authors for word in fold(name).split()} | NAMES | WORDS_TOO
    return {word for word in topics - people if len(word) >= _SHORTEST_SUBJECT}


def _is_person(subject: str) -> bool:
    """“Hamka, 1908-1981”: a heading that is somebody."""
    return "," in subject or any(letter.isdecimal() for letter in subject)
