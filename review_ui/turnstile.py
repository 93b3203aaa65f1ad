"""How often one person, program or address may ask: counted in this process, for what costs it work."""

from datetime import datetime, timedelta
from threading import Lock

from claims.pace import Pace

_MOST_KEYS = 10_000  # so many are kept before those that count no more are looked for


class TooOften(Exception):
    """Asked more often than is allowed; it may be asked again after `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(wait)
        self.wait = wait

    @property
    def headers(self) -> dict[str, str]:
        """What tells programs when to come back, in whole seconds."""
        return {"Retry-After": str(max(1, round(self.wait.total_seconds() + 0.5)))}


class Turnstile:
    """Any thread may pass."""

    def __init__(self) -> None:
        self._untils: dict[str, datetime] = {}
        self._lock = Lock()

    def passed(self, key: str, pace: Pace, now: datetime) -> None:
        """Count one more. Raises: TooOften."""
        with self._lock:
            wait = pace.wait(self._untils.get(key), now)
            if wait:
                raise TooOften(wait)
            if len(self._untils) >= _MOST_KEYS:
                self._untils = {each: until for each, until in self._untils.items() if until > now}
            self._untils[key] = pace.after(self._untils.get(key), now)


def per_minute(times: int) -> Pace:
    """So many in a minute, all at once or not."""
    return Pace(times, timedelta(minutes=1) / times)
