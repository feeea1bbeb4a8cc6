"""The people of the stories: they write, tap and see what the simulated Telegram shows them."""

from __future__ import annotations

import asyncio
import html
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.areas.staff.service import Staff
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.identity import Role
from bot.chat.core.trace import Taken
from bot.cli.auditing import broken
from simulator import key_faces, posting
from simulator.world import World
from tests.shown import Message as Message
from tests.shown import bare, labels, number_in, rows_of
from tests.shown import said as said
from tests.simulator.api_contract import available, complaints

_MORE_KEYS, _MOST_PARTS = ("Lainnya", "More keys"), 8


class Stage:
    """The application, the simulated Telegram and the clock of both."""

    def __init__(self, app: App, world: World, clock: MovableClock, taken: list[Taken] | None = None) -> None:
        """`taken`: where the application puts the ways of its updates."""
        self.app = app
        self.taken = [] if taken is None else taken
        self.world = world
        self.clock = clock
        self._checked = 0

    def meets(self, name: str) -> Reader:
        """A new resident of this name."""
        return Reader(self, self.world.add_user(name).id)

    async def hires(self, name: str, role: str) -> Reader:
        """A new member of the staff, who came by an invitation."""
        member = self.meets(name)
        async with self.app.database.transaction() as tx:
            token = await self.app.services[Staff].invite(tx, 0, Role(role))
        await member.starts(f"s_{token}")
        await member.taps("Bergabung")
        member.taps_made = 0
        return member

    async def settled(self) -> None:
        """Return when everything that was said is answered and everything due is sent."""
        while self.world.unconfirmed():  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.0005)
        await self.app.settled()

    async def passes(self, step: timedelta) -> None:
        """Let time pass for both programs, and whatever falls due happen."""
        self.clock.advance(step)
        self.world.clock.advance(step)
        await self.settled()

    async def restarts(self) -> None:
        """Stop the application, and start it anew on the same database."""
        await self.app.stop()
        await self.restarts_stopped()

    async def restarts_stopped(self) -> None:
        """Start the application anew after it was stopped."""
        opened = await Database.open(self.app.settings.database)
        self.app = App(self.app.settings, opened, self.clock, trace=self.taken.append)
        await self.app.start()

    def forge(self, user_id: int, message: Message, data: str) -> None:
        """A callback query as a hostile client would send it."""
        user = self.world.users[user_id]
        query = {"id": f"forged-{user_id}-{data}", "from": user.json(), "chat_instance": "1", "data": data}
        posting.tell(self.world, "callback_query", {**query, "message": message}, user_id)

    async def broken_promises(self) -> list[str]:
        """What the auditor finds broken."""
        return await self.app.database.read(lambda reader: broken(self.app.services, reader))

    def unreadable(self) -> list[str]:
        """What narrow phones do not show of the keyboards so far."""
        return sorted({said for one in self.world.requests if not one.refused for said in key_faces.faults(one.params)})

    def complaints(self) -> list[str]:
        """Where requests of the bot so far differ from the Bot API (none where its description is absent)."""
        if not available():
            return []
        found = [f"{one.method}: {said}" for one in self.world.requests for said in complaints(one.method, one.params)]
        return sorted(set(found))


class Reader:
    """A resident at their phone."""

    def __init__(self, stage: Stage, user_id: int) -> None:
        self.stage = stage
        self.id = user_id
        self.person = stage.world.person(user_id)
        self.taps_made = 0
        self.messages_written = 0
        self.toast: str | None = None

    async def starts(self, payload: str = "") -> str:
        """Press Start, or follow a link."""
        self.person.starts(payload)
        return await self._answer()

    async def says(self, text: str) -> str:
        """Write a message; the text of the last answer."""
        self.messages_written += 1
        self.person.sends(text)
        return await self._answer()

    async def taps(self, label: str) -> str:
        """Tap the key whose label is, or contains, `label`: of the newest message that has it."""
        await self._unfolds(label)
        self.taps_made += 1
        message, key = self._find(label)
        query = self.person.presses(message, key["callback_data"])
        answer = await self._answer()
        self.toast = (await asyncio.wait_for(query.wait(), 10)).text
        return answer

    async def _unfolds(self, label: str) -> None:
        """Look for a key that is not in sight: behind the one that turns, of the newest message or an older one."""
        for _ in range(_MOST_PARTS):
            turning = [one for one in reversed(self.answers) if any(more in labels(one) for more in _MORE_KEYS)]
            here = [one for one in turning if one is self.answers[-1]]
            if any(label in key for key in self.keys) or not turning or (not here and self._has(label)):
                return
            self.taps_made += 1
            keys = [key for row in rows_of(turning[0]) for key in row if key["text"] in _MORE_KEYS]
            await self._presses(turning[0], keys[0])

    def _has(self, label: str) -> bool:
        try:
            return bool(self._find(label))
        except AssertionError:
            return False

    async def _presses(self, message: Message, key: dict[str, Any]) -> None:
        query = self.person.presses(message, key["callback_data"])
        await self._answer()
        await asyncio.wait_for(query.wait(), 10)

    async def taps_menu(self, label: str) -> str:
        """Open the menu and tap one of its keys, which may lie behind “Lainnya”."""
        await self.says("/menu")
        if not any(label in key for key in self.keys):
            await self.taps("☰ Lainnya")
            label = bare(label) or label
        return await self.taps(label)

    async def taps_desk(self, label: str) -> str:
        """Tap a key of the staff's desk, which may lie in one of its heaps."""
        await self.says("/petugas")
        for heap in ("", "Yang menunggu", "Hari ini", "Acara", "Kabar", "Warga", "Perpustakaan", "Pengaturan"):
            if heap and heap not in self.keys:
                continue
            if heap:
                await self.taps(heap)
            if any(label in key for key in self.keys):
                return await self.taps(label)
            for part in range(_MOST_PARTS if heap and "Lainnya" in self.keys else 0):
                if part:
                    await self.taps("Lainnya")
                if any((bare(label) or label) in key for key in self.keys):
                    return await self.taps(bare(label) or label)
                if "Lainnya" not in self.keys:
                    break
            if heap:
                await self.taps("Meja petugas")
        raise AssertionError(f"no key “{label}” on the desk")

    async def forges(self, data: str) -> str:
        """Press a key with somebody else's data: a button forged, or forwarded with its message."""
        message = dict(self.last)
        message["reply_markup"] = {"inline_keyboard": [[{"text": "?", "callback_data": data}]]}
        self.stage.forge(self.id, message, data)
        return await self._answer()

    async def sends_photo(self, data: bytes, caption: str = "") -> str:
        """Send a photo."""
        self.messages_written += 1
        self.person.sends_photo(data, caption)
        return await self._answer()

    async def sends_document(self, data: bytes, name: str, caption: str = "") -> str:
        """Send a file as it is."""
        self.messages_written += 1
        self.person.sends_document(data, name, caption=caption)
        return await self._answer()

    async def _answer(self) -> str:
        await self.stage.settled()
        return self.text

    @property
    def answers(self) -> list[Message]:
        """The bot's messages to this person, oldest first."""
        return [one for one in self.person.messages() if one.get("from", {}).get("is_bot")]

    def heard(self, words: str) -> list[Message]:
        """Those of the bot's messages that say `words`."""
        return [one for one in self.answers if words in said(one)]

    @property
    def last(self) -> Message:
        """The bot's newest message."""
        assert self.answers, "the bot has said nothing"
        return self.answers[-1]

    @property
    def text(self) -> str:
        """What the bot's newest message says."""
        return said(self.last)

    @property
    def keys(self) -> list[str]:
        """The labels under the newest message, row by row."""
        return [key["text"] for row in rows_of(self.last) for key in row]

    def listed(self, number: int) -> str:
        """What the newest message lists under this number."""
        place = f"{number}. "
        return next(line for line in self.text.splitlines() if line.startswith(place)).removeprefix(place)

    def sees(self, words: str) -> bool:
        """Whether the newest message says `words`, whatever their case."""
        return words.casefold() in self.text.casefold()

    def key(self, label: str) -> dict[str, Any]:
        """The key whose label contains `label`."""
        return self._find(label)[1]

    def _find(self, label: str) -> tuple[Message, dict[str, Any]]:
        for message in reversed(self.answers):
            keys = [key for row in rows_of(message) for key in row]
            found = [key for key in keys if key["text"] == label] or [key for key in keys if label in key["text"]]
            found = found or [key for key in keys if key["text"] == number_in(label, said(message))]
            found = found or [key for key in keys if bare(label) and key["text"] == bare(label)]
            if found:
                return message, found[0]
        raise AssertionError(f"no key “{label}”; the newest message has {self.keys}")


def plain(text: str) -> str:
    """HTML without its tags."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


FIXTURES = Path(__file__).parent / "fixtures"
