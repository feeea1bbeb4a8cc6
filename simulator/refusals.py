"""How Telegram says no, and how the world says that a person cannot do a thing."""

from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """An answer with `ok: false`: an HTTP code, Telegram's sentence, and its `parameters`."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class Impossible(Exception):
    """A person tried what no Telegram client would let them do; the text says what and why."""


def bad(reason: str, parameters: Json | None = None) -> Refused:
    """400: the request itself is wrong."""
    return Refused(400, f"Bad Request: {reason}", parameters)


def forbidden(reason: str) -> Refused:
    """403: the bot may not do this here."""
    return Refused(403, f"Forbidden: {reason}")


def too_many(seconds: int) -> Refused:
    """429: wait so many whole seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


STALE_QUERY = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = Refused(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
WEBHOOK_SET = Refused(409, "Conflict: terminated by setWebhook request")
CLOSING = Refused(502, "Bad Gateway")
WEBHOOK_ACTIVE = Refused(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
