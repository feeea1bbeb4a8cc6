"""The people, groups and channels a new world begins with, as a file tells them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import posting
from simulator.found_entities import found
from simulator.history import Stored
from simulator.person.attaching import ONE_SECOND_OPUS
from simulator.refusals import Json

if TYPE_CHECKING:
    from simulator.chats import Chat
    from simulator.world import World

ALLOWED = {
    "people": {"first_name", "last_name", "username", "label", "phone", "id", "language_code"},
    "groups": {"title", "members", "bot_status", "supergroup", "forum", "username", "join_by_request", "owner", "said"},
    "channels": {"title", "username", "bot_rights", "bot_status", "subscribers", "owner", "said"},
    "files": {"id", "kind", "file", "seconds"},
}
NEEDED = {"people": "first_name", "files": "id"}
SAID = {"by", "hours_ago", "text", "answers"}
BOT_FIELDS = {"first_name", "username", "reads_all", "joins_groups", "answers_inline", "inline_feedback"}


def read_people(path: Path) -> Json:
    """The file's content, checked; ValueError names the file and what is wrong in it."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error
    if complaint := complaint_about(content):
        raise ValueError(f"{path}: {complaint}")
    files = [
        one | {"content": (path.parent / one["file"]).read_bytes()} if "file" in one else one
        for one in content.get("files", [])
    ]
    return dict(content) | ({"files": files} if files else {})


def complaint_about(content: object) -> str | None:
    """What is wrong with a description of people, or None."""
    if not isinstance(content, dict):
        return 'expected an object such as {"people": [{"first_name": "Warga"}]}'
    if unknown := set(content) - {*ALLOWED, "bot"}:
        return f"unknown part {sorted(unknown)[0]!r}; the parts are bot, people, groups, channels and files"
    if unknown := set(content.get("bot", {})) - BOT_FIELDS:
        return f"bot: unknown field {sorted(unknown)[0]!r}; the fields are {', '.join(sorted(BOT_FIELDS))}"
    for part, fields in ALLOWED.items():
        for number, item in enumerate(content.get(part, []), 1):
            needed = NEEDED.get(part, "title")
            if not isinstance(item, dict) or not item.get(needed):
                return f"{part}, entry {number}: {needed} is missing"
            if unknown := set(item) - fields:
                return (
                    f"{part}, entry {number}: unknown field {sorted(unknown)[0]!r}; "
                    f"the fields are {', '.join(sorted(fields))}"
                )
            for line in item.get("said", []):
                if not isinstance(line, dict) or set(line) - SAID or not {"text", "hours_ago"} <= set(line):
                    return f"{part}, entry {number}: said has lines of text, hours_ago, by and answers"
    return None


def populate(world: World, content: Json) -> None:
    """Put them into the world. Members are named by username, label, first name or id; none means everyone.

    An owner is named likewise; without one it is nobody of them.
    """
    for name, value in content.get("bot", {}).items():
        setattr(world.bot, name, value)
    world.save(world.bot)
    for person in content.get("people", []):
        details = dict(person)
        world.add_user(user_id=details.pop("id", None), **details)
    for group in content.get("groups", []):
        details = dict(group)
        members, owner = _people(world, details.pop("members", None)), _owner(world, details.pop("owner", None))
        said = details.pop("said", [])
        _have_said(world, world.add_group(members=members, owner=owner, **details), said)
    for channel in content.get("channels", []):
        details = dict(channel)
        people, owner = _people(world, details.pop("subscribers", None)), _owner(world, details.pop("owner", None))
        said = details.pop("said", [])
        _have_said(world, world.add_channel(subscribers=people, owner=owner, **details), said)

    for file in content.get("files", []):
        _add_file(world, file)


def _add_file(world: World, told: Json) -> None:
    """A photo, or a voice note of so many seconds, that somebody sent before, under an id that others know."""
    if told["kind"] == "photo" and "content" in told:  # read with the file of people, never named from afar
        world.files.add_photo(told["content"], told["id"])
    elif told["kind"] == "voice":
        details = {"duration": told["seconds"], "mime_type": "audio/ogg"}
        world.files.add_other("voice", ONE_SECOND_OPUS, "audio/ogg", "oga", details, told["id"])


def _have_said(world: World, chat: Chat, lines: list[Json]) -> None:
    """What was said there before, by a person or (without `by`) the bot, which is told nothing of it.

    `answers`: how many lines before stands what is replied to.
    """
    kept: list[Json] = []
    for line in lines:
        by = _person(world, line["by"]) if "by" in line else world.bot.id
        content = {"text": line["text"], "date": int(world.clock.unix() - 3600 * line["hours_ago"])}
        if marked := found(line["text"], []):
            content["entities"] = marked
        if "answers" in line:
            content["reply_to_message"] = kept[-line["answers"]]
        kept.append(posting.compose(world, chat, by, content))
        world.history.save(Stored(kept[-1]))


def _people(world: World, names: list[str | int] | None) -> list[int]:
    if names is None:
        return list(world.users)
    return [_person(world, name) for name in names]


def _owner(world: World, name: str | int | None) -> int:
    return 0 if name is None else _person(world, name)


def _person(world: World, name: str | int) -> int:
    for user in world.users.values():
        if name in (user.id, user.username, f"@{user.username}", user.label, user.first_name):
            return user.id
    raise ValueError(f"there is no person {name!r} in the file's people")
