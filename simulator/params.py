"""A request's parameters, whichever way they came: form, JSON, multipart or query string."""

import json
from dataclasses import dataclass, field
from typing import Any

from simulator.refusals import Json, bad

JSON_VALUED = frozenset(
    {
        "allowed_updates",
        "button",
        "caption_entities",
        "commands",
        "correct_option_ids",
        "description_entities",
        "entities",
        "explanation_entities",
        "link_preview_options",
        "media",
        "menu_button",
        "message_ids",
        "options",
        "question_entities",
        "reaction",
        "reply_markup",
        "reply_parameters",
        "results",
        "scope",
    }
)
"""Parameters that are JSON even in a form."""
TRUE = frozenset({"true", "1", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Params:
    """`raw` holds texts (form) or values (JSON); the readers below make one of the two."""

    raw: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.raw.get(name) not in (None, "")

    def text(self, name: str) -> str | None:
        value = self.raw.get(name)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool | int | float):
            return json.dumps(value)
        raise bad(f'parameter "{name}" must be a string')

    def integer(self, name: str) -> int | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        try:
            if isinstance(value, bool | float) and value != int(value):
                raise ValueError(value)
            return int(value)
        except (TypeError, ValueError):
            raise bad(f'parameter "{name}" must be an integer, got "{value}"') from None

    def number(self, name: str) -> float | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        try:
            return float(value)
        except (TypeError, ValueError):
            raise bad(f'parameter "{name}" must be a number, got "{value}"') from None

    def flag(self, name: str) -> bool:
        return str(self.raw.get(name, "")).lower() in TRUE

    def parsed(self, name: str) -> Any:
        """The value, read as JSON when it came as text."""
        value = self.raw.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def object(self, name: str) -> Json | None:
        value = self.parsed(name)
        if value is None or isinstance(value, dict):
            return value
        raise bad(f"can't parse {name.replace('_', ' ')}: expected an object")

    def array(self, name: str) -> list[Any] | None:
        value = self.parsed(name)
        if value is None or isinstance(value, list):
            return value
        raise bad(f"can't parse {name.replace('_', ' ')}: expected an array")

    def lightened(self) -> "Params":
        """The same without the files' bytes."""
        return Params(self.raw, {name: Upload(one.name, one.mime, b"") for name, one in self.uploads.items()})

    def recorded(self) -> Json:
        """What was asked, with values for JSON texts; a file that is a parameter itself stands there by its name."""
        asked: Json = {name: _plain(name, value) for name, value in self.raw.items()}
        texts = [value for value in self.raw.values() if isinstance(value, str)]
        named = [name for name in self.uploads if not any(f"attach://{name}" in text for text in texts)]
        return asked | {name: self.uploads[name].name for name in named}


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, str) and name in JSON_VALUED:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def parameters(value: Json) -> Params:
    """Part of a request that is itself an object, such as one item of a media group."""
    return Params(dict(value))
