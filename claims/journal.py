"""What the journal tells: its two chains, and every event with the chain that keeps it.

The chains are kept for different times: what people saw and how they signed in, for as long as security
needs it (CNIL, délibération n° 2021-122, recommandation sur la journalisation: six months to a year); where
drafts and decisions come from, for as long as the case.
"""

import re
from collections.abc import Mapping
from enum import StrEnum


class Chain(StrEnum):
    """The lines that are kept alike."""

    SECURITY = "security"
    PROVENANCE = "provenance"


SECURITY_EVENTS = frozenset(
    {
        # signing in
        "signed_in",
        "sign_in_refused",
        "signed_out",
        "token_refused",
        # accounts, programs, settings
        "account_added",
        "account_changed",
        "password_set",
        "password_changed",
        "sessions_ended",
        "identity_unbound",
        "preferences_changed",
        "api_client_added",
        "api_client_revoked",
        "webhook_added",
        "webhook_removed",
        "webhooks_seen",
        "tried",
        "migrated",
        # what was seen, and what left the program
        "list_seen",
        "mail_seen",
        "pli_opened",
        "case_opened",
        "pages_sent",
        "sheet_opened",
        "letter_opened",
        "sample_seen",
        "searched",
        "exported",
        "original_taken",
        "figures_seen",
        "accounts_seen",
        "journal_seen",
        "backed_up",
        "restored",
        "objects_mended",
        "journal_purged",
    }
)
PROVENANCE_EVENTS = frozenset(
    {
        # arrivals
        "accepted",
        "duplicate",
        "rejected",
        "parked",
        "dropped",
        "submitted",
        # reading
        "unpacked",
        "drafted",
        "replayed",
        "dead",
        "revived",
        # reviewing and deciding
        "taken",
        "taken_over",
        "released",
        "assigned",
        "edited",
        "undone",
        "redone",
        "rebased",
        "letter_edited",
        "decided",
        "typed_again",
        "case_closed",
        "case_reopened",
        "service_asked",
        "service_reminded",
        "service_answered",
        # keeping and erasing
        "held",
        "hold_lifted",
        "erased",
        "objects_erased",
        "let_go",
        # fields that are looked at again
        "field_demoted",
        "demotion_lifted",
    }
)
BOTH = frozenset({"journal_purged"})  # told in the chain that was purged

_CODE = re.compile(r"[A-Za-z0-9_.:-]{1,64}")


def chain_of(event: str) -> Chain:
    """The chain that an event is told in; one that is declared nowhere is kept longest."""
    return Chain.SECURITY if event in SECURITY_EVENTS else Chain.PROVENANCE


def check_details(details: Mapping[str, str | int]) -> None:
    """Raises: ValueError: something else than an id, a code or a count was to be told."""
    for name, value in details.items():
        if isinstance(value, str) and _CODE.fullmatch(value) is None:
            raise ValueError(f"the journal holds ids, codes and counts: {name} is none")
