"""Who lives in a world: people, and the one bot."""

from dataclasses import dataclass, field

from simulator.refusals import Json

Localised = dict[str, str]
"""Text by two-letter language code; the empty code is for everyone else."""


@dataclass(slots=True)
class User:
    """A person. `met`: the bot has had something from them; `label`: how the page's switch calls them."""

    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = "id"
    phone: str | None = None
    label: str = ""
    met: bool = False
    deactivated: bool = False

    def json(self) -> Json:
        """The Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                user[name] = value
        return user


@dataclass(slots=True)
class Bot:
    """The bot as its owner set it up; names, descriptions and commands as the bot set them itself.

    `commands` maps a scope's key (see methods/commands.py) to commands by language code. `menu_buttons`
    maps a chat id, or "" for every chat, to a MenuButton. `reads_all`: privacy mode is off in groups.
    `inline_feedback`: chosen inline results are reported.
    """

    id: int
    first_name: str
    username: str
    names: Localised = field(default_factory=dict)
    descriptions: Localised = field(default_factory=dict)
    short_descriptions: Localised = field(default_factory=dict)
    commands: dict[str, dict[str, list[Json]]] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)
    reads_all: bool = False
    joins_groups: bool = True
    answers_inline: bool = True
    inline_feedback: bool = True

    @property
    def shown_name(self) -> str:
        return self.names.get("") or self.first_name

    def json(self) -> Json:
        """The bot's User, as others see it."""
        return {"id": self.id, "is_bot": True, "first_name": self.shown_name, "username": self.username}

    def own_json(self) -> Json:
        """The bot's User, as getMe answers it."""
        return self.json() | {
            "can_join_groups": self.joins_groups,
            "can_read_all_group_messages": self.reads_all,
            "supports_inline_queries": self.answers_inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_guest_queries": False,
            "supports_join_request_queries": False,
        }


def in_language(texts: Localised, language: str | None) -> str:
    """The text for a language, else the one for everyone, else nothing."""
    return texts.get(language or "") or texts.get("", "")
