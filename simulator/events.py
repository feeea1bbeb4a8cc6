"""What open pages are told as it happens."""

import asyncio
from collections.abc import Iterable

from simulator.refusals import Json

BACKLOG = 1000
"""Events a page may fall behind before it is told to reload."""


END: Json = {"type": "end"}


class Events:
    """Subscribers by the person their page shows; a subscriber is a queue of events."""

    def __init__(self) -> None:
        self._queues: dict[asyncio.Queue[Json], int] = {}

    @property
    def watched(self) -> bool:
        return bool(self._queues)

    def subscribe(self, user_id: int) -> asyncio.Queue[Json]:
        queue: asyncio.Queue[Json] = asyncio.Queue(BACKLOG + 1)
        self._queues[queue] = user_id
        return queue

    def unsubscribe(self, queue: asyncio.Queue[Json]) -> None:
        self._queues.pop(queue, None)

    def close(self) -> None:
        """End every page's stream."""
        for queue in self._queues:
            _offer(queue, END)

    def publish(self, event: Json, people: Iterable[int] | None = None) -> None:
        """Tell the pages of these people, or every page."""
        if not self._queues:
            return
        chosen = None if people is None else set(people)
        for queue, user_id in self._queues.items():
            if chosen is None or user_id in chosen:
                _offer(queue, event)


def _offer(queue: asyncio.Queue[Json], event: Json) -> None:
    if queue.qsize() >= BACKLOG:
        while not queue.empty():
            queue.get_nowait()
        event = {"type": "reload"}
    queue.put_nowait(event)
