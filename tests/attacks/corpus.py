"""The whole corpus, by family."""

from tests.attacks.archives import ARCHIVES
from tests.attacks.documents import INSTRUCTIONS, OFFICE, POLYGLOTS
from tests.attacks.html_mails import HOSTILE_HTML, INJECTED
from tests.attacks.mail_bodies import BODIES
from tests.attacks.mail_coding import CODING
from tests.attacks.mail_structure import STRUCTURE
from tests.attacks.names import NAMED
from tests.attacks.pdf_bombs import BOMBS
from tests.attacks.pdf_circles import CIRCLES
from tests.attacks.pdf_live import LIVE
from tests.attacks.pictures import PICTURES
from tests.attacks.registry import Attack

AMBIGUOUS = [*STRUCTURE, *CODING, *BODIES]
FAMILIES: dict[str, list[Attack]] = {
    "archives": ARCHIVES,
    "names": NAMED,
    "pdf bombs": BOMBS,
    "pdf circles": CIRCLES,
    "pdf live": LIVE,
    "pictures": PICTURES,
    "mime": AMBIGUOUS,
    "html": HOSTILE_HTML,
    "headers": INJECTED,
    "office": OFFICE,
    "polyglots": POLYGLOTS,
    "instructions": INSTRUCTIONS,
}
"""Attacks by what they attack; `docs/security.md` tells the families."""
