"""People and programs that sign in."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.base import BIG_ID, Moment, metadata

account = Table(
    "account",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("login", String(80), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("team", String(80), nullable=False),
    Column("password", Text, nullable=False),  # "" opens nothing
    Column("is_active", sa.Boolean, nullable=False),
    Column("issuer", Text),  # who vouches for the person, and what it calls them; none before they came once
    Column("subject", Text),
    Column("preferences", Text, nullable=False, default="{}", server_default="{}"),
    Column("created_at", Moment, nullable=False),
    Index("ix_account_subject", "issuer", "subject", unique=True),
)

web_session = Table(
    "web_session",
    metadata,
    Column(
        "token", String(64), primary_key=True
    ),  # SHA-256 of the cookie: a copy of this table opens nothing
    Column("account", ForeignKey("account.id"), nullable=False, index=True),
    Column("opened_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("id_token", Text),  # shown to the identity provider when the session ends, and to nobody else
)

sign_in_request = Table(
    "sign_in_request",
    metadata,
    Column("token", String(64), primary_key=True),  # SHA-256 of the cookie of the browser that asks
    Column("state", String(64), nullable=False),
    Column("nonce", String(64), nullable=False),
    Column("verifier", String(64), nullable=False),
    Column("wanted", Text, nullable=False),  # the page to go on to
    Column("expires_at", Moment, nullable=False),
)

pace = Table(
    "pace",
    metadata,
    Column("key", String(64), primary_key=True),  # SHA-256 of what is counted: it may hold an address
    Column("until", Moment, nullable=False, index=True),
)

api_client = Table(
    "api_client",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("name", String(80), nullable=False),
    Column("token", String(64), nullable=False, unique=True),  # SHA-256
    Column("scopes", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("used_at", Moment),
)

webhook = Table(
    "webhook",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("client", ForeignKey("api_client.id"), index=True),  # whose it is
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("events", Text, nullable=False),
    Column("is_active", sa.Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
)

_GIVEN_UP = sa.text("next_at IS NULL AND delivered_at IS NULL")

webhook_call = Table(
    "webhook_call",
    metadata,
    Column("id", BIG_ID, primary_key=True, autoincrement=True),
    Column("webhook", ForeignKey("webhook.id"), nullable=False, index=True),
    Column("event", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, default=0, server_default="0"),
    Column("next_at", Moment),
    Column("delivered_at", Moment),
    Column("last_status", Integer),
    Index("ix_webhook_call_next_at", "next_at"),
    Index("ix_webhook_call_given_up", "id", sqlite_where=_GIVEN_UP, postgresql_where=_GIVEN_UP),
)
