"""Who signs in, and what each role may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What an account is for."""

    COURRIER = "courrier"  # the mailroom: what came in, and what became of it
    REDACTEUR = "redacteur"  # reviews cases
    VALIDATEUR = "validateur"  # gives the second look, assigns work
    PILOTAGE = "pilotage"  # figures, never cases
    ADMIN = "admin"  # settings and accounts, never cases


class Right(StrEnum):
    """What a page or an action needs."""

    MAIL_SEE = "mail_see"
    MAIL_DROP = "mail_drop"
    CASES_SEE = "cases_see"
    CASES_EDIT = "cases_edit"
    CASES_ASSIGN = "cases_assign"
    CASES_VALIDATE = "cases_validate"
    FIGURES_SEE = "figures_see"
    SETTINGS_SEE = "settings_see"
    ACCOUNTS_EDIT = "accounts_edit"


_REVIEW = {Right.MAIL_SEE, Right.CASES_SEE, Right.CASES_EDIT}
RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.COURRIER: frozenset({Right.MAIL_SEE, Right.MAIL_DROP}),
    Role.REDACTEUR: frozenset(_REVIEW | {Right.MAIL_DROP}),
    Role.VALIDATEUR: frozenset(
        _REVIEW | {Right.MAIL_DROP, Right.CASES_ASSIGN, Right.CASES_VALIDATE, Right.FIGURES_SEE}
    ),
    Role.PILOTAGE: frozenset({Right.MAIL_SEE, Right.FIGURES_SEE}),
    Role.ADMIN: frozenset({Right.MAIL_SEE, Right.SETTINGS_SEE, Right.ACCOUNTS_EDIT, Right.FIGURES_SEE}),
}


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in. `team` is what figures of quality are told by: never the person.

    `is_bound`: an identity provider said once who it is, and only that person signs in to it from then on.
    """

    id: int
    login: str
    name: str
    role: Role
    team: str
    is_active: bool
    created_at: datetime
    preferences: Mapping[str, object] = field(default_factory=dict)
    is_bound: bool = False

    def may(self, right: Right) -> bool:
        """Whether the role of the account gives that right."""
        return self.is_active and right in RIGHTS[self.role]
