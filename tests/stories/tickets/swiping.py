"""What the people of these stories do: complain, reply to messages, edit them, send voices."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

from PIL import Image

from tests.actors import Message, Reader


def picture() -> bytes:
    """A photo that shows nothing."""
    out = BytesIO()
    Image.new("RGB", (320, 240), "brown").save(out, "JPEG")
    return out.getvalue()


async def swipes(reader: Reader, words: str, text: str) -> None:
    """Reply, by Telegram's own reply, to the newest of the bot's messages that says `words`."""
    reader.messages_written += 1
    reader.person.sends(text, reply_to=reader.heard(words)[-1])
    await reader.stage.settled()


async def writes_below(reader: Reader, mine: Message, text: str) -> None:
    """Reply to one's own message."""
    reader.person.sends(text, reply_to=mine)
    await reader.stage.settled()


async def edits(reader: Reader, was: str, text: str) -> None:
    """Change one's own newest message that is, or stands under a photo as, `was`."""
    mine = [one for one in reader.person.messages() if was in (one.get("text"), one.get("caption"))]
    reader.person.edits([one for one in mine if not one.get("from", {}).get("is_bot")][-1], text)
    await reader.stage.settled()


async def shows(reader: Reader, words: str, caption: str) -> None:
    """Reply with a photo to the newest of the bot's messages that says `words`."""
    reader.person.sends_photo(picture(), caption, reply_to=reader.heard(words)[-1])
    await reader.stage.settled()


async def speaks(reader: Reader, to: Message | None = None) -> None:
    """Send a voice message, perhaps in reply to a message."""
    reader.person.sends_voice(reply_to=to)
    await reader.stage.settled()


def voices(reader: Reader) -> list[dict[str, Any]]:
    """The voice messages that the bot sent to this person."""
    return [one["voice"] for one in reader.answers if "voice" in one]


async def hears_at_the_full_hour(staff: Reader) -> None:
    """What came without a name is told when the hour is full; open the one that waits."""
    await staff.stage.passes(timedelta(hours=1))
    await staff.taps("Semua yang menunggu")
    await staff.taps(next(key for key in staff.keys if re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", key)))


async def complains(reader: Reader, words: str = "Lampu ruang baca mati") -> None:
    """Send a complaint by the form."""
    await reader.says("/saran")
    await reader.says(words)
    await reader.taps("Kirim")
