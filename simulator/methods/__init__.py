"""The Bot API, method by method; importing this package registers them all."""

from simulator.methods import (
    actions,
    callbacks,
    commands,
    copies,
    edits,
    inline,
    invitations,
    marks,
    media,
    messages,
    polls,
    profile,
    receiving,
    rooms,
    things,
    topics,
)
from simulator.methods.registry import METHODS, JsonText, known, perform

__all__ = [
    "METHODS",
    "JsonText",
    "actions",
    "callbacks",
    "commands",
    "copies",
    "edits",
    "inline",
    "invitations",
    "known",
    "marks",
    "media",
    "messages",
    "perform",
    "polls",
    "profile",
    "receiving",
    "rooms",
    "things",
    "topics",
]
