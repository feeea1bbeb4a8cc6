"""Keyboards under messages, checked as Telegram checks them."""

import ipaddress
from urllib.parse import urlsplit

from simulator.formatting import web_address
from simulator.params import Params
from simulator.refusals import Json, bad

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
STYLES = ("danger", "success", "primary")
REQUESTS = ("request_contact", "request_location", "request_users", "request_chat", "request_poll")


def keyboard_of(params: Params, private: bool = True, name: str = "reply_markup") -> Json | None:
    """The checked reply markup of a request, of any of the four kinds, or None."""
    markup = params.object(name)
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return checked_inline(markup)
    if "keyboard" in markup:
        return _checked_reply(markup, private)
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    raise bad(
        "can't parse reply markup: it is neither an inline keyboard, nor a reply keyboard, "
        "nor its removal, nor a forced reply"
    )


def inline_only(params: Params) -> Json | None:
    """The markup of an edit, which must be an inline keyboard; an empty one is none."""
    markup = params.object("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return checked_inline(markup)


def checked_inline(markup: Json) -> Json | None:
    rows = _rows(markup["inline_keyboard"])
    kept = [[_inline_button(button) for button in row] for row in rows]
    return {"inline_keyboard": kept} if kept else None


def _rows(value: object) -> list[list[Json]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad("can't parse reply markup: a keyboard is an array of rows, each an array of buttons")
    rows = [row for row in value if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad("reply markup is too long")
    return rows


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: expected an object")
    _check_face(button)
    chosen = [name for name in ACTIONS if button.get(name) not in (None, False)]
    if not chosen:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(chosen) > 1:
        raise bad(f"can't parse inline keyboard button: only one of {' and '.join(chosen)} can be used")
    _check_action(chosen[0], button)
    if chosen[0] == "url":
        return button | {"url": web_address(str(button["url"]))}
    return button


def _check_face(button: Json) -> None:
    if not str(button.get("text") or "").strip():
        raise bad("can't parse keyboard button: Text must be non-empty")
    if button.get("style") not in (None, *STYLES):
        raise bad("can't parse keyboard button: Invalid button style specified")


def _check_action(name: str, button: Json) -> None:
    value = button[name]
    if name == "callback_data" and not (isinstance(value, str) and 1 <= len(value.encode()) <= 64):
        raise bad("BUTTON_DATA_INVALID")
    if name == "url" and not public_address(str(value)):
        raise bad("BUTTON_URL_INVALID")
    if name == "web_app" and not str(value.get("url", "")).startswith("https://"):
        raise bad("BUTTON_URL_INVALID")
    if name == "copy_text" and not 1 <= len(str(value.get("text", ""))) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def public_address(url: str) -> bool:
    """Whether a button may lead there: http, https or tg, and no host of one machine only."""
    if url.startswith("tg://"):
        return True
    address = web_address(url)
    if not address or not address.startswith(("http://", "https://")):
        return False
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return not host.endswith((".localhost", ".local"))


def _checked_reply(markup: Json, private: bool) -> Json:
    rows = [[_reply_button(button, private) for button in row] for row in _rows(markup["keyboard"])]
    if not rows:
        raise bad("can't parse reply keyboard markup: the keyboard is empty")
    return markup | {"keyboard": rows}


def _reply_button(button: object, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad("can't parse keyboard button: expected a text or an object")
    _check_face(button)
    asked = [name for name in REQUESTS if button.get(name)]
    if len(asked) > 1:
        raise bad(f"can't parse keyboard button: only one of {' and '.join(asked)} can be used")
    if asked and not private:
        what = {"request_contact": "phone number", "request_location": "location"}.get(asked[0], asked[0])
        raise bad(f"{what} can be requested in private chats only")
    return button
