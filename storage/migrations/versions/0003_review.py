"""Accounts, programs that sign in, and what agents do with drafted cases."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables of the review. Cases drafted before get theirs from `vaguemestre replay --all`."""
    op.create_table(
        "account",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("team", sa.String(length=80), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("preferences", sa.Text(), server_default="{}", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("login", name=op.f("uq_account_login")),
    )
    op.create_table(
        "api_client",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_client")),
        sa.UniqueConstraint("token", name=op.f("uq_api_client_token")),
    )
    op.create_table(
        "webhook",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook")),
    )
    op.create_table(
        "blind_sample",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=60), nullable=False),
        sa.Column("confirmed", sa.Text(), nullable=False),
        sa.Column("was_auto", sa.Boolean(), nullable=False),
        sa.Column("confirmed_by", _big(), nullable=False),
        sa.Column("team", sa.String(length=80), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("typed", sa.Text(), nullable=True),
        sa.Column("typed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("typed_by", _big(), nullable=True),
        sa.Column("agrees", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by"], ["account.id"], name=op.f("fk_blind_sample_confirmed_by")),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_blind_sample_pli")),
        sa.ForeignKeyConstraint(["typed_by"], ["account.id"], name=op.f("fk_blind_sample_typed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blind_sample")),
    )
    op.create_index("ix_blind_sample_typed_at", "blind_sample", ["typed_at"], unique=False)
    op.create_table(
        "letter",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("editor", _big(), nullable=False),
        sa.ForeignKeyConstraint(["editor"], ["account.id"], name=op.f("fk_letter_editor")),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_letter_pli")),
        sa.PrimaryKeyConstraint("pli", "position", "kind", name=op.f("pk_letter")),
    )
    op.create_table(
        "review",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_review_pli")),
        sa.PrimaryKeyConstraint("pli", name=op.f("pk_review")),
    )
    op.create_table(
        "review_edit",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("actor", _big(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", _big(), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["account.id"], name=op.f("fk_review_edit_actor")),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_review_edit_pli")),
        sa.ForeignKeyConstraint(["undone_by"], ["account.id"], name=op.f("fk_review_edit_undone_by")),
        sa.PrimaryKeyConstraint("pli", "number", name=op.f("pk_review_edit")),
    )
    op.create_table(
        "seeded_error",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=60), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("team", sa.String(length=80), nullable=False),
        sa.Column("planted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("found", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_seeded_error_pli")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seeded_error")),
    )
    op.create_index("ix_seeded_error_pli", "seeded_error", ["pli", "position"], unique=False)
    op.create_table(
        "web_session",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("account", _big(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_web_session_account")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_web_session")),
    )
    op.create_index(op.f("ix_web_session_account"), "web_session", ["account"], unique=False)
    op.create_table(
        "webhook_call",
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.Column("webhook", _big(), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["webhook"], ["webhook.id"], name=op.f("fk_webhook_call_webhook")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_call")),
    )
    op.create_index("ix_webhook_call_next_at", "webhook_call", ["next_at"], unique=False)
    op.create_index(op.f("ix_webhook_call_webhook"), "webhook_call", ["webhook"], unique=False)
    op.create_table(
        "asked_piece",
        sa.Column("case", _big(), autoincrement=False, nullable=False),
        sa.Column("piece", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["drafted_case.id"], name=op.f("fk_asked_piece_case")),
        sa.PrimaryKeyConstraint("case", "piece", name=op.f("pk_asked_piece")),
    )
    op.create_table(
        "work",
        sa.Column("case", _big(), autoincrement=False, nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("claimant", sa.String(length=40), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("department", sa.String(length=3), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_label", sa.Text(), server_default="", nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("fields", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("proposals", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("assignee", _big(), nullable=True),
        sa.Column("holder", _big(), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("aside_until", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", _big(), nullable=True),
        sa.Column("team", sa.String(length=80), server_default="", nullable=False),
        sa.Column("reason", sa.String(length=60), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("corrected", sa.Integer(), server_default="0", nullable=False),
        sa.Column("wrong_auto", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["assignee"], ["account.id"], name=op.f("fk_work_assignee")),
        sa.ForeignKeyConstraint(["case"], ["drafted_case.id"], name=op.f("fk_work_case")),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name=op.f("fk_work_decided_by")),
        sa.ForeignKeyConstraint(["holder"], ["account.id"], name=op.f("fk_work_holder")),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_work_pli")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_work")),
        sa.UniqueConstraint("pli", "position", name=op.f("uq_work_pli_position")),
    )
    op.create_index("ix_work_assignee", "work", ["assignee", "state"], unique=False)
    op.create_index("ix_work_decided", "work", ["decided_at"], unique=False)
    op.create_index("ix_work_drafted", "work", ["drafted_at"], unique=False)
    op.create_index("ix_work_due", "work", ["state", "due", "case"], unique=False)
    op.create_index("ix_work_holder", "work", ["holder"], unique=False)
    op.create_index("ix_work_received", "work", ["state", "received_at", "case"], unique=False)
