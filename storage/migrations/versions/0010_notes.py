"""What each file would do if it were opened as its sender meant it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the codes to the items; those of files that were read before are not known: replay them."""
    op.add_column("item", sa.Column("notes", sa.Text(), server_default="", nullable=False))
