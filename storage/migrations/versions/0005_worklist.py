"""What the work list is searched and sorted by, and what the figures keep of the machine's own draft."""

import sqlalchemy as sa
from alembic import op

from claims.folding import fold

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TO_DO = sa.text("state IN ('to_review', 'second_look')")
_AT_A_TIME = 5_000


def upgrade() -> None:
    """Add the columns, fill them for the cases that are there, and add the indexes."""
    op.add_column("work", sa.Column("folded", sa.Text(), server_default="", nullable=False))
    op.add_column("work", sa.Column("drafted_fields", sa.Integer(), server_default="0", nullable=False))
    op.add_column("work", sa.Column("drafted_doubts", sa.Integer(), server_default="0", nullable=False))
    _fill()
    for name, columns in (
        ("ix_work_to_do", ["due", "received_at", "case"]),
        ("ix_work_to_do_age", ["received_at", "case"]),
    ):
        op.create_index(name, "work", columns, sqlite_where=_TO_DO, postgresql_where=_TO_DO)
    op.create_index("ix_work_folded", "work", ["folded", "case"])
    op.create_index("ix_work_received_at", "work", ["received_at"])


def _fill() -> None:
    """Counts of the machine's draft are only known as they stand now."""
    work = sa.table(
        "work",
        *(sa.column(name) for name in ("case", "name", "reference", "folded", "fields", "doubts")),
        *(sa.column(name) for name in ("drafted_fields", "drafted_doubts")),
    )
    connection = op.get_bind()
    connection.execute(sa.update(work).values(drafted_fields=work.c.fields, drafted_doubts=work.c.doubts))
    rows = connection.execute(sa.select(work.c.case, work.c.name, work.c.reference)).all()
    change = (
        sa.update(work).where(work.c.case == sa.bindparam("the_case")).values(folded=sa.bindparam("text"))
    )
    texts = [{"the_case": row.case, "text": fold(f"{row.name} {row.reference}")[:400]} for row in rows]
    for start in range(0, len(texts), _AT_A_TIME):
        connection.execute(change, texts[start : start + _AT_A_TIME])
