"""Programs that work with this one: what each may do, and what they are told of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Scope(StrEnum):
    """What a program's token opens."""

    SUBMIT = "submit"  # hand over plis
    READ = "read"  # follow plis, read drafts and cases
    DECIDE = "decide"  # confirm, set aside or reject a case, in the name of an agent
    EXPORT = "export"  # cases in the portal's terms
    WEBHOOKS = "webhooks"  # say where to be told of events


class Event(StrEnum):
    """What a program is told of. Bodies hold ids, never what documents say."""

    RECEIVED = "pli.received"
    DRAFTED = "pli.drafted"
    DECIDED = "case.decided"


@dataclass(frozen=True, slots=True)
class ApiClient:
    """A program that holds a token."""

    id: int
    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None

    def may(self, scope: Scope, now: datetime) -> bool:
        """Whether its token opens that, at that moment."""
        return self.revoked_at is None and now < self.expires_at and scope in self.scopes


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told of some events. What is sent is signed with `secret`."""

    id: int
    url: str
    secret: str
    events: frozenset[Event]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class WebhookCall:
    """Something to tell one address; `attempts` counts the tries so far."""

    id: int
    webhook: Webhook
    body: str
    attempts: int
