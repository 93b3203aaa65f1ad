"""Cases and their keys, what is proposed between them, requests to services, likenesses of pages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _id() -> sa.Column[int]:
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column("id", big, autoincrement=True, nullable=False)


def upgrade() -> None:
    """Make the tables of cases. Plis drafted before get theirs from `vaguemestre replay --all`."""
    op.add_column("page", sa.Column("likeness", sa.BigInteger(), nullable=True))
    op.create_table(
        "drafted_case",
        _id(),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("keys", sa.Text(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_drafted_case_pli"),
        sa.PrimaryKeyConstraint("id", name="pk_drafted_case"),
        sa.UniqueConstraint("pli", "position", name="uq_drafted_case_pli_position"),
    )
    op.create_table(
        "case_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["drafted_case.id"], name="fk_case_key_case"),
        sa.PrimaryKeyConstraint("key", "case", name="pk_case_key"),
    )
    op.create_index("ix_case_key_case", "case_key", ["case"], unique=False)
    op.create_table(
        "proposal",
        _id(),
        sa.Column("case", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["drafted_case.id"], name="fk_proposal_case"),
        sa.ForeignKeyConstraint(["other"], ["drafted_case.id"], name="fk_proposal_other"),
        sa.PrimaryKeyConstraint("id", name="pk_proposal"),
        sa.UniqueConstraint("case", "other", name="uq_proposal_case_other"),
    )
    op.create_index("ix_proposal_other", "proposal", ["other"], unique=False)
    op.create_table(
        "service_request",
        _id(),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_service_request_pli"),
        sa.PrimaryKeyConstraint("id", name="pk_service_request"),
    )
    op.create_index("ix_service_request_pli", "service_request", ["pli"], unique=False)
