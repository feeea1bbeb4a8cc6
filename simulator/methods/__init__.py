"""The Bot API, method by method; importing this package registers them all."""

from simulator.methods import (
    actions,
    callbacks,
    commands,
    edits,
    messages,
    profile,
    receiving,
)
from simulator.methods.registry import METHODS, JsonText, known, perform

__all__ = [
    "METHODS", "JsonText", "actions", "callbacks", "commands", "edits", "known", "messages", "perform",
    "profile", "receiving",
]
