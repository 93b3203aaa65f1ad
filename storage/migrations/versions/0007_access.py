"""Who vouches for a person, how often things are tried, and whose each webhook is."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _moment(name: str, *, nullable: bool = True) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what signing in elsewhere needs, and the paces that take the place of locked accounts."""
    for counted in ("failures", "locked_until"):
        op.drop_column("account", counted)
    for told in ("issuer", "subject"):
        op.add_column("account", sa.Column(told, sa.Text()))
    op.create_index("ix_account_subject", "account", ["issuer", "subject"], unique=True)
    op.add_column("web_session", sa.Column("id_token", sa.Text()))
    op.add_column("api_client", _moment("used_at"))
    op.create_table(
        "sign_in_request",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=64), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        _moment("expires_at", nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_sign_in_request")),
    )
    op.create_table(
        "pace",
        sa.Column("key", sa.String(length=64), nullable=False),
        _moment("until", nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_pace")),
    )
    op.create_index(op.f("ix_pace_until"), "pace", ["until"])
    owner = sa.Column("client", _big(), sa.ForeignKey("api_client.id", name=op.f("fk_webhook_client")))
    op.add_column("webhook", owner, inline_references=True)
    op.create_index(op.f("ix_webhook_client"), "webhook", ["client"])
    _give_webhooks_to_their_clients()


def _give_webhooks_to_their_clients() -> None:
    """The journal tells who added each."""
    journal = sa.table("journal", *(sa.column(name) for name in ("id", "actor", "event", "details")))
    webhook = sa.table("webhook", sa.column("id"), sa.column("client"))
    connection = op.get_bind()
    added = sa.select(journal.c.actor, journal.c.details).where(journal.c.event == "webhook_added")
    for actor, details in connection.execute(added.order_by(journal.c.id)).all():
        client = int(actor.removeprefix("api:"))
        chosen = sa.update(webhook).where(webhook.c.id == json.loads(details)["webhook"])
        connection.execute(chosen.values(client=client))
