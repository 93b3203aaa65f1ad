"""The tables of the ledger. The database is the truth: queue and object store follow it.

Whoever knows one table knows all: a foreign key names a table of another module.
"""

from storage.tables.base import BIG_ID, Moment, metadata
from storage.tables.cases import case, case_key, proposal, service_request
from storage.tables.drift import demotion, sure_count
from storage.tables.jobs import job
from storage.tables.journal import journal, journal_anchor
from storage.tables.mail import COUNTED, draft, item, original, page, pli, receipt, search_text
from storage.tables.people import (
    account,
    api_client,
    pace,
    sign_in_request,
    web_session,
    webhook,
    webhook_call,
)
from storage.tables.programs import heartbeat
from storage.tables.retention import erasure, legal_hold
from storage.tables.review import letter, review, review_edit
from storage.tables.work import asked_piece, blind_sample, seeded_error, work

__all__ = [
    "BIG_ID",
    "COUNTED",
    "Moment",
    "account",
    "api_client",
    "asked_piece",
    "blind_sample",
    "case",
    "case_key",
    "demotion",
    "draft",
    "erasure",
    "heartbeat",
    "item",
    "job",
    "journal",
    "journal_anchor",
    "legal_hold",
    "letter",
    "metadata",
    "original",
    "pace",
    "page",
    "pli",
    "proposal",
    "receipt",
    "review",
    "review_edit",
    "search_text",
    "seeded_error",
    "service_request",
    "sign_in_request",
    "sure_count",
    "web_session",
    "webhook",
    "webhook_call",
    "work",
]
