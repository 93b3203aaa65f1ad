"""Telling other programs what happened: signed, at least once, and again later when they do not answer."""

import hashlib
import hmac
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from claims.errors import Unavailable
from claims.programs import WebhookCall
from pipeline.intake.reception import Clock
from pipeline.metrics import DELIVERIES
from pipeline.reaching import Unreachable, post
from pipeline.setting_values import Network
from storage import webhooks
from storage.database import Database

_log = logging.getLogger(__name__)

SIGNATURE = "Vaguemestre-Signature"
_AT_ONCE = 20


def signature(secret: str, body: str, at: datetime) -> str:
    """HMAC-SHA256 of "t.body", as "t=1700000000,v1=…": with its moment, it cannot be played back later."""
    moment = str(int(at.timestamp()))
    signed = hmac.new(secret.encode(), f"{moment}.{body}".encode(), hashlib.sha256).hexdigest()
    return f"t={moment},v1={signed}"


Wait = Callable[[float], bool]
"""Waits for the end, at most so many seconds; tells whether it was asked for."""


class Deliveries:
    """Makes the calls that are due. Several processes may."""

    def __init__(self, database: Database, clock: Clock, networks: Sequence[Network] = ()) -> None:
        self._database = database
        self._clock = clock
        self._networks = networks

    def pass_once(self) -> int:
        """Make what is due; returns how many calls were made. Raises: Unavailable: the database is away."""
        with self._database.reading() as connection:
            if not webhooks.is_due(connection, self._clock()):
                return 0
        with self._database.begin() as connection:
            calls = webhooks.take_due(connection, self._clock(), _AT_ONCE)
        for call in calls:
            self._make(call)
        return len(calls)

    def _make(self, call: WebhookCall) -> None:
        status = self._sent(call)
        now = self._clock()
        is_taken = status is not None and 200 <= status < 300
        with self._database.begin() as connection:
            if is_taken and status is not None:
                webhooks.delivered(connection, call, status, now)
            else:
                webhooks.failed(connection, call, status, now)
        DELIVERIES.labels("taken" if is_taken else "failed").inc()
        if not is_taken:
            extra = {"call": call.id, "webhook": call.webhook.id, "status": status}
            _log.warning("webhook not delivered", extra=extra)

    def _sent(self, call: WebhookCall) -> int | None:
        """The status answered, None without an answer. A redirection is no acceptance, and not followed."""
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Vaguemestre",
            SIGNATURE: signature(call.webhook.secret, call.body, self._clock()),
        }
        try:
            return post(call.webhook.url, call.body, headers, self._networks)
        except Unreachable:
            return None


def deliver(deliveries: Deliveries, every_s: float, wait: Wait) -> None:
    """Pass after pass, until stopped."""
    while not wait(every_s):
        try:
            while deliveries.pass_once():
                if wait(0):
                    return
        except Unavailable as error:
            _log.warning("deliveries wait", extra={"cause": error.message})
