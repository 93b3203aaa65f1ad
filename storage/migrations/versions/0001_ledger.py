"""The ledger: receipts, plis, items, pages, drafts, jobs and the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The journal is added to, never changed: the database itself refuses.
_REFUSE = "the journal is append-only"


def upgrade() -> None:
    """Make every table of the first version."""
    op.create_table(
        "journal",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
    )
    op.create_index("ix_journal_pli", "journal", ["pli"], unique=False)
    op.create_table(
        "pli",
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("items_processed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("items_container", sa.Integer(), server_default="0", nullable=False),
        sa.Column("items_duplicate", sa.Integer(), server_default="0", nullable=False),
        sa.Column("items_rejected", sa.Integer(), server_default="0", nullable=False),
        sa.Column("items_ignored", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pages_read", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pages_failed", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pli"),
        sa.UniqueConstraint("fingerprint", name="uq_pli_fingerprint"),
    )
    op.create_index(
        "ix_pli_counted",
        "pli",
        ["state"],
        postgresql_include=[
            "items_processed",
            "items_container",
            "items_duplicate",
            "items_rejected",
            "items_ignored",
            "pages_read",
            "pages_failed",
        ],
    )
    op.create_index("ix_pli_received_at", "pli", ["received_at"], unique=False)
    op.create_index(
        "ix_pli_undrafted",
        "pli",
        ["state"],
        unique=False,
        sqlite_where=sa.text("state <> 'drafted'"),
        postgresql_where=sa.text("state <> 'drafted'"),
    )
    op.create_table(
        "draft",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_draft_pli"),
        sa.PrimaryKeyConstraint("pli", "run", name="pk_draft"),
    )
    op.create_table(
        "item",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("fate", sa.String(length=10), nullable=False),
        sa.Column("reason_code", sa.String(length=40), nullable=True),
        sa.Column("reason_message", sa.Text(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_item_pli"),
        sa.PrimaryKeyConstraint("pli", "position", name="pk_item"),
        sa.UniqueConstraint("pli", "path", name="uq_item_pli_path"),
    )
    op.create_table(
        "job",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("run_after", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sends", sa.Integer(), server_default="0", nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("cause_code", sa.String(length=40), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_job_pli"),
        sa.PrimaryKeyConstraint("id", name="pk_job"),
        sa.UniqueConstraint("pli", "run", "kind", "position", name="uq_job_pli_run_kind_position"),
    )
    op.create_index("ix_job_order", "job", ["state", "kind", "priority", "id"], unique=False)
    op.create_index("ix_job_sent", "job", ["state", "kind", "sent_at"], unique=False)
    op.create_table(
        "original",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_original_pli"),
        sa.PrimaryKeyConstraint("pli", "position", name="pk_original"),
    )
    op.create_table(
        "page",
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("shelf", sa.String(length=10), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("mail", sa.Text(), nullable=True),
        sa.Column("invoice_xml", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("failure", sa.String(length=40), nullable=True),
        sa.Column("words", sa.String(length=64), nullable=True),
        sa.Column("picture", sa.String(length=64), nullable=True),
        sa.Column("thumbnail", sa.String(length=64), nullable=True),
        sa.Column("read_ms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_page_pli"),
        sa.PrimaryKeyConstraint("pli", "position", name="pk_page"),
        sa.UniqueConstraint("pli", "item", "number", name="uq_page_pli_item_number"),
    )
    op.create_index(
        "ix_page_unread",
        "page",
        ["pli"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "receipt",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fate", sa.String(length=10), nullable=False),
        sa.Column("pli", sa.String(length=20), nullable=True),
        sa.Column("reason_code", sa.String(length=40), nullable=True),
        sa.Column("reason_message", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name="fk_receipt_pli"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sa.UniqueConstraint("source_key", name="uq_receipt_source_key"),
    )
    op.create_index("ix_receipt_fate", "receipt", ["fate"], unique=False)
    op.create_index("ix_receipt_pli", "receipt", ["pli"], unique=False)
    op.create_index(
        "ix_receipt_unsettled",
        "receipt",
        ["source"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )

    _protect_journal()


def _protect_journal() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_REFUSE}'; END $$"
        )
        op.execute(
            "CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal "
            "FOR EACH ROW EXECUTE FUNCTION refuse_journal_change()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_no_{change.lower()} BEFORE {change} ON journal "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END"
        )
