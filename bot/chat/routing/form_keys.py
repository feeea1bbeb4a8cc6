"""Whether a message stands for a key of the form that is open."""

from __future__ import annotations

from bot.chat.core.inputs import Given, Words
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import Op


def is_key(given: Given) -> bool:
    """“stop” in a form means the form, whatever else it may mean."""
    return isinstance(given, Words) and meant_key(given.text) is not None


def resumes(given: Given) -> bool:
    """“lanjut”: the form that was set aside."""
    return isinstance(given, Words) and meant_key(given.text) is Op.RESUME
