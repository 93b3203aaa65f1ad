"""What was erased, and what may not be; plis that are erased are not in flight."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_IN_FLIGHT = sa.text("state IN ('received', 'reading')")


def upgrade() -> None:
    """Make both tables, and the index of what is in flight anew."""
    op.create_table(
        "erasure",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_erasure_pli")),
        sa.PrimaryKeyConstraint("pli", name=op.f("pk_erasure")),
    )
    op.create_table(
        "legal_hold",
        sa.Column("id", _BIG_ID, autoincrement=True, nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_legal_hold_pli")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    op.create_index("ix_legal_hold_pli", "legal_hold", ["pli"])
    op.drop_index("ix_pli_undrafted", table_name="pli")
    op.create_index(
        "ix_pli_undrafted", "pli", ["state"], sqlite_where=_IN_FLIGHT, postgresql_where=_IN_FLIGHT
    )
