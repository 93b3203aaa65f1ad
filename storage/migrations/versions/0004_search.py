"""Full-text search: the stems of pages and cases, and the index of each database over them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# FTS5 over a table kept elsewhere: triggers tell it what changes (sqlite.org/fts5.html, 4.4.3).
_SQLITE = (
    "CREATE VIRTUAL TABLE search_fts USING fts5(stems, content='search_text', content_rowid='id')",
    (
        "CREATE TRIGGER search_fts_insert AFTER INSERT ON search_text BEGIN "
        "INSERT INTO search_fts(rowid, stems) VALUES (new.id, new.stems); END"
    ),
    (
        "CREATE TRIGGER search_fts_delete AFTER DELETE ON search_text BEGIN "
        "INSERT INTO search_fts(search_fts, rowid, stems) VALUES ('delete', old.id, old.stems); END"
    ),
    (
        "CREATE TRIGGER search_fts_update AFTER UPDATE OF stems ON search_text BEGIN "
        "INSERT INTO search_fts(search_fts, rowid, stems) VALUES ('delete', old.id, old.stems); "
        "INSERT INTO search_fts(rowid, stems) VALUES (new.id, new.stems); END"
    ),
)
_POSTGRESQL = ("CREATE INDEX search_fts_stems ON search_text USING gin (to_tsvector('simple', stems))",)


def upgrade() -> None:
    """Make the table of the search. Plis drafted before are found after `vaguemestre replay --all`."""
    op.create_table(
        "search_text",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("pli", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=4), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("stems", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pli"], ["pli.id"], name=op.f("fk_search_text_pli")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_text")),
        sa.UniqueConstraint("pli", "kind", "position", name=op.f("uq_search_text_pli_kind_position")),
    )
    for statement in _POSTGRESQL if op.get_bind().dialect.name == "postgresql" else _SQLITE:
        op.execute(statement)
