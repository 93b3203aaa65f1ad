"""The journal's lines are chained by hashes; what agents make of sure values is counted by field."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_REFUSE = "the journal is append-only"
_NO_ANCHOR = "only the end of a sealed line can be an anchor of the journal"
_UNSEALED = sa.text("hash IS NULL")
_STANDING = sa.text("lifted_at IS NULL")
# Lines of before that tell of signing in, accounts and settings; all others are provenance.
_SECURITY = (
    *("signed_in", "sign_in_refused", "account_added", "account_changed", "password_set"),
    *("password_changed", "sessions_ended", "api_client_added", "api_client_revoked"),
    *("webhook_added", "webhook_removed"),
)
_TOLD = ("id", "at", "actor", "event", "pli", "details", "chain")


def upgrade() -> None:
    """Lines of before are sealed by the first seal, in their order."""
    _chain_journal()
    _count_sure_values()


def _chain_journal() -> None:
    _drop_old_guards()
    op.add_column("journal", sa.Column("chain", sa.String(10), server_default="provenance", nullable=False))
    op.add_column("journal", sa.Column("number", sa.BigInteger()))
    op.add_column("journal", sa.Column("hash", sa.String(64)))
    journal = sa.table("journal", sa.column("event"), sa.column("chain"))
    is_security = sa.or_(journal.c.event.in_(_SECURITY), journal.c.event.startswith("tried_"))
    op.execute(sa.update(journal).where(is_security).values(chain="security"))
    op.create_index("uq_journal_chain_number", "journal", ["chain", "number"], unique=True)
    op.create_index(
        "ix_journal_unsealed",
        "journal",
        ["id"],
        sqlite_where=_UNSEALED,
        postgresql_where=_UNSEALED,
    )
    op.create_index("ix_journal_actor", "journal", ["actor", "id"])
    op.create_index("ix_journal_at", "journal", ["at"])
    op.create_table(
        "journal_anchor",
        sa.Column("chain", sa.String(10), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chain", "number", name="pk_journal_anchor"),
    )
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def _count_sure_values() -> None:
    op.add_column("work", sa.Column("is_counted", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "sure_count",
        sa.Column("judgement", sa.String(16), nullable=False),
        sa.Column("field", sa.String(60), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("judgement", "field", "source", "day", name="pk_sure_count"),
    )
    op.create_table(
        "demotion",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("judgement", sa.String(16), nullable=False),
        sa.Column("field", sa.String(60), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True)),
        sa.Column("lifted_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
        sa.Column("why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_demotion"),
        sa.ForeignKeyConstraint(["lifted_by"], ["account.id"], name="fk_demotion_lifted_by"),
    )
    op.create_index(
        "uq_demotion_standing",
        "demotion",
        ["judgement", "field"],
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    )


def _drop_old_guards() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER journal_append_only ON journal")
        op.execute("DROP FUNCTION refuse_journal_change")
        return
    for change in ("update", "delete"):
        op.execute(f"DROP TRIGGER journal_no_{change}")


def _guard_on_postgresql() -> None:
    same = " AND ".join(f"OLD.{name} IS NOT DISTINCT FROM NEW.{name}" for name in _TOLD)
    op.execute(
        f"""
        CREATE FUNCTION guard_journal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF TG_OP = 'UPDATE' THEN
            IF OLD.hash IS NULL AND NEW.hash IS NOT NULL AND NEW.number IS NOT NULL AND {same} THEN
              RETURN NEW;
            END IF;
          ELSIF TG_OP = 'DELETE' THEN
            IF EXISTS (SELECT FROM journal_anchor WHERE chain = OLD.chain AND number >= OLD.number) THEN
              RETURN OLD;
            END IF;
          END IF;
          RAISE EXCEPTION '{_REFUSE}';
        END $$
        """
    )
    op.execute(
        f"""
        CREATE FUNCTION guard_journal_anchor() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF TG_OP <> 'INSERT' THEN
            RAISE EXCEPTION '{_REFUSE}';
          ELSIF EXISTS (SELECT FROM journal WHERE chain = NEW.chain) AND NOT EXISTS (
            SELECT FROM journal WHERE chain = NEW.chain AND number = NEW.number AND hash = NEW.hash
          ) THEN
            RAISE EXCEPTION '{_NO_ANCHOR}';
          END IF;
          RETURN NEW;
        END $$
        """  # noqa: S608 - the only part that is put in is a sentence above
    )
    for table, changes in (("journal", "UPDATE OR DELETE"), ("journal_anchor", "INSERT OR UPDATE OR DELETE")):
        op.execute(
            f"CREATE TRIGGER {table}_guard BEFORE {changes} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION guard_{table}()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION guard_{table}()"
        )


def _guard_on_sqlite() -> None:
    same = " AND ".join(f"OLD.{name} IS NEW.{name}" for name in _TOLD)
    is_seal = f"OLD.hash IS NULL AND NEW.hash IS NOT NULL AND NEW.number IS NOT NULL AND {same}"
    is_purged = "SELECT 1 FROM journal_anchor WHERE chain = OLD.chain AND number >= OLD.number"
    is_sealed = "SELECT 1 FROM journal WHERE chain = NEW.chain AND number = NEW.number AND hash = NEW.hash"
    # Where a chain has no line, an anchor hides nothing: a backup of a purged journal is put back so.
    has_lines = "EXISTS (SELECT 1 FROM journal WHERE chain = NEW.chain)"
    for name, change, condition, said in (
        ("journal_no_update", "UPDATE ON journal", f"NOT ({is_seal})", _REFUSE),
        ("journal_no_delete", "DELETE ON journal", f"NOT EXISTS ({is_purged})", _REFUSE),
        # INSERT OR REPLACE deletes without asking the trigger above.
        (
            "journal_no_replace",
            "INSERT ON journal",
            "EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)",
            _REFUSE,
        ),
        (
            "journal_anchor_is_sealed",
            "INSERT ON journal_anchor",
            f"{has_lines} AND NOT EXISTS ({is_sealed})",
            _NO_ANCHOR,
        ),
        ("journal_anchor_no_update", "UPDATE ON journal_anchor", "1", _REFUSE),
        ("journal_anchor_no_delete", "DELETE ON journal_anchor", "1", _REFUSE),
    ):
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{said}'); END"
        )
