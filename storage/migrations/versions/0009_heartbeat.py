"""Programs that say that they live, and webhook calls that nobody tries again."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_GIVEN_UP = sa.text("next_at IS NULL AND delivered_at IS NULL")


def upgrade() -> None:
    """Add the table of heartbeats, and an index of calls that were given up."""
    op.create_table(
        "heartbeat",
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("program", "part", name=op.f("pk_heartbeat")),
    )
    op.create_index(op.f("ix_heartbeat_seen_at"), "heartbeat", ["seen_at"])
    op.create_index(
        "ix_webhook_call_given_up",
        "webhook_call",
        ["id"],
        sqlite_where=_GIVEN_UP,
        postgresql_where=_GIVEN_UP,
    )
