"""What agents made of a draft: their edits, the content they lead to, the letters."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from storage.tables.base import Moment, metadata

review = Table(
    "review",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("run", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
)

review_edit = Table(
    "review_edit",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("case_number", Integer, nullable=False),
    Column("target", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("how", String(20), nullable=False),
    Column("actor", ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("undone_by", ForeignKey("account.id")),
)

letter = Table(
    "letter",
    metadata,
    Column("pli", ForeignKey("pli.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(40), primary_key=True),
    Column("text", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
    Column("editor", ForeignKey("account.id"), nullable=False),
)
