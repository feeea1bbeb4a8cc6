"""What a world's shelf kept of its bot, people and chats when the simulator last ran."""

from simulator.chats import Chat, Member, Topic
from simulator.people import Bot, User
from simulator.storage import Shelf


def bot(shelf: Shelf, bot_id: int) -> Bot:
    """The bot as it was kept, or a new one, which is then kept."""
    if found := dict(shelf.load("setting")).get("bot"):
        return Bot(**found)
    new = Bot(bot_id, f"Bot {bot_id}", f"simulated_{bot_id}_bot")
    shelf.keep_now("setting", "bot", new)
    return new


def users(shelf: Shelf) -> dict[int, User]:
    """People by id, in the order they came."""
    return {one["id"]: User(**one) for _, one in sorted(shelf.load("user"))}


def chats(shelf: Shelf) -> dict[int, Chat]:
    """Chats by id; JSON made their members', topics' and requests' keys text."""
    found = {}
    for _, one in shelf.load("chat"):
        one["members"] = {int(key): Member(**member) for key, member in one["members"].items()}
        one["topics"] = {int(key): Topic(**topic) for key, topic in one["topics"].items()}
        one["requests"] = {int(key): at for key, at in one["requests"].items()}
        found[one["id"]] = Chat(**one)
    return found


def clock_offset(shelf: Shelf) -> float:
    """Seconds the clock was moved by; 0.0 when it never was."""
    return float(dict(shelf.load("setting")).get("clock") or 0.0)
