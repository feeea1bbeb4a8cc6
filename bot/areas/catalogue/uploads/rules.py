"""The life of a file that staff sent, and what may be done with it when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from bot.base.i18n import N_
from bot.base.refusals import Refusal

KEPT = timedelta(days=30)


class State(StrEnum):
    """Where a file stands. The first three are work that goes on after a restart."""

    READING = "reading"
    IMPORTING = "importing"
    UNDOING = "undoing"
    READ = "read"  # waits for its sender's word
    IMPORTED = "imported"
    UNDONE = "undone"
    REFUSED = "refused"  # nothing of it is a catalogue
    DROPPED = "dropped"  # its sender thought better of it


PENDING = frozenset({State.READING, State.IMPORTING, State.UNDOING})
WAITING = "waiting"
"""What is being done with a file while another one is imported."""
TOO_LATE = N_("It can no longer be taken back: another file was imported after it.")
BEFORE: Mapping[State, frozenset[State]] = {
    State.IMPORTING: frozenset({State.READ}),
    State.DROPPED: frozenset({State.READ}),
    State.UNDOING: frozenset({State.IMPORTED}),
}
"""From which states somebody may ask for another."""


@dataclass(frozen=True)
class Upload:
    """A file. `whole`: it is said to be the whole catalogue; `agreed`: and more than half may be withdrawn.

    `told`: what is known of it, as JSON: "look" (see `telling.look`), "refusal" (text, values), "counts", "undone".
    """

    id: int
    sent_by: int | None
    file_id: str
    name: str
    state: State
    whole: bool
    agreed: bool
    told: Mapping[str, Any]

    @property
    def label(self) -> str:
        """How its import is known."""
        return f"chat:{self.id}"


@dataclass(frozen=True)
class Standing:
    """A file and how far the work on it is: what is being done, how many rows, of how many (0: not known)."""

    upload: Upload
    doing: str = ""
    done: int = 0
    of: int = 0


@dataclass(eq=False)
class NotNow(Refusal):
    """What is asked for does not fit where the file stands; the screen shows where that is."""

    upload: Upload
