"""What the headers of a mail say, shown where they are typeset at the head of its first page."""

from collections.abc import Iterator, Sequence

from claims.fields import Method
from claims.folding import fold
from claims.items import MailHeaders
from claims.pages import ReadPage
from extractors.fields.candidates import Candidate
from extractors.fields.passages import Row
from extractors.fields.persons import split_name

# A header is what the sender's program wrote: its address and date are taken as they stand; a display
# name is whatever the sender typed into a form once.
WRITTEN = 0.99
DISPLAY_NAME = 0.85
SUBJECT = 0.97


def header_candidates(pages: Sequence[ReadPage], rows: Sequence[Row]) -> Iterator[tuple[str, Candidate]]:
    """(field name, candidate) for every header of the mail these pages are the text of."""
    mail = pages[0].mail
    if mail is None:
        return
    for name, value, row_label, score, proved in _told(mail):
        row = _header_row(rows, row_label)
        if value and row is not None:
            words = tuple((row, word) for word in row.line.words[1:]) or ((row, row.line.words[0]),)
            text = " ".join(word.text for _, word in words)
            yield name, Candidate(value, words, text, score, proved, Method.MAIL_HEADER)


def _told(mail: MailHeaders) -> Iterator[tuple[str, str, str, float, bool]]:
    """(field, value, label of its row, score, proved)."""
    yield "expediteur_courriel", mail.sender_address.lower(), "de", WRITTEN, True
    if mail.sender_name and "@" not in mail.sender_name:
        forenames, surname = split_name(mail.sender_name)
        yield "expediteur_nom", surname, "de", DISPLAY_NAME, False
        yield "expediteur_prenom", forenames, "de", DISPLAY_NAME, False
    if mail.date is not None:
        day = mail.date.date().isoformat()
        yield "date", day, "date", WRITTEN, True
        yield "date_envoi", day, "date", WRITTEN, True
    yield "objet", mail.subject, "objet", SUBJECT, False


def _header_row(rows: Sequence[Row], label: str) -> Row | None:
    return next((row for row in rows if row.page == 0 and fold(row.line.text).split()[:1] == [label]), None)
