"""Tells open pages that the ledger has changed, by server-sent events (HTML, "Server-sent events")."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool

from claims.errors import Unavailable

_EVERY_S = 1.0
_SILENCE_S = 15.0  # a line now and then, so that a lost connection is noticed on both sides


class Pulse:
    """The word that changes with the ledger, asked once a second whatever the number of listeners."""

    def __init__(self, ask: Callable[[], str]) -> None:
        self._ask = ask
        self._lock = asyncio.Lock()
        self._word = ""
        self._asked_at = -_EVERY_S

    async def word(self) -> str:
        """The word of now, at most a second old. Raises: Unavailable."""
        async with self._lock:
            if time.monotonic() - self._asked_at >= _EVERY_S:
                self._word = await run_in_threadpool(self._ask)
                self._asked_at = time.monotonic()
            return self._word

    async def events(self) -> AsyncIterator[str]:
        """An event at once, then one each time the ledger has changed, until nobody listens."""
        told, told_at = "", time.monotonic()
        while True:
            try:
                word = await self.word()
            except Unavailable:
                return  # the page says so, and asks again
            if word != told:
                yield f"event: change\ndata: {word}\n\n"
                told, told_at = word, time.monotonic()
            elif time.monotonic() - told_at > _SILENCE_S:
                yield ":\n\n"
                told_at = time.monotonic()
            await asyncio.sleep(_EVERY_S)
