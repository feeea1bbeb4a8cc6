"""What the bot asked of a world, for tests and the page to look at."""

from dataclasses import dataclass
from datetime import datetime

from simulator.params import Params
from simulator.refusals import Json


@dataclass(slots=True)
class Request:
    """A request the bot made; `refused` is the sentence it was refused with."""

    method: str
    given: Params
    at: datetime
    refused: str | None = None

    @property
    def params(self) -> Json:
        """Its parameters, with JSON read and files by name."""
        return self.given.recorded()
