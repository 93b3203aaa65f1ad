"""Values that no reading of letters is needed for: coded zones, structured invoices, codes, mail headers.

They win over pixels when their check digits, or the file that holds them, vouch for them.
"""

from collections.abc import Sequence

from claims.pages import ReadPage
from extractors.fields.candidates import Candidate
from extractors.fields.mail_headers import header_candidates
from extractors.fields.passages import Row


def structured_candidates(pages: Sequence[ReadPage], rows: Sequence[Row]) -> dict[str, list[Candidate]]:
    """Candidates by field name from every structured source of the document."""
    found: dict[str, list[Candidate]] = {}
    for name, candidate in header_candidates(pages, rows):
        found.setdefault(name, []).append(candidate)
    return found
