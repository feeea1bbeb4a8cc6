"""What a person does in Telegram; each deed makes the update the bot would get."""

from simulator.person.belonging import Belonging
from simulator.person.inline import Inline
from simulator.person.pressing import Pressing


class Person(Pressing, Inline, Belonging):
    """One person at their phone. What no client would let them do raises Impossible."""


__all__ = ["Person"]
