"""What the journal is told of what is looked at: one declared table, asked before every page is shown.

A person who looks at a case asks for its page, its panel after each edit, its pictures: that is one look. It
is told once, and again a quarter of an hour later; a page whose look was told costs nothing.
"""

import re
from collections.abc import Mapping

from fastapi import Request

from review_ui.desk import Desk, account_of, desk_of
from storage import journal, plis

_NUMBER = re.compile(r"\d{1,9}")

NOTHING = None  # nothing of anybody: figures, forms, one's own account

SEEN: Mapping[str, str | None] = {
    "/": NOTHING,
    "/healthz": NOTHING,
    "/connexion": NOTHING,
    "/connexion/fournisseur": NOTHING,
    "/connexion/retour": NOTHING,
    "/deconnexion/retour": NOTHING,
    "/compte": NOTHING,
    "/compte/raccourcis": NOTHING,
    "/courrier": "mail_seen",
    "/courrier/conservation": NOTHING,
    "/courrier/flux": "mail_seen",
    "/courrier/lots/{batch:path}": "mail_seen",
    "/courrier/recus/{numbers}": "mail_seen",
    "/courrier/plis/{pli}": "pli_opened",
    "/courrier/plis/{pli}/originaux/{position}": NOTHING,  # told by the page itself, with which one
    "/plis/{pli}/pages/{position}/image": "pages_sent",
    "/plis/{pli}/pages/{position}/vignette": "pages_sent",
    "/plis/{pli}/pages/{position}/extrait": "pages_sent",
    "/plis/{pli}/pages/{position}/mots": "pages_sent",
    "/travail": "list_seen",
    "/travail/{pli}/{number}": "case_opened",
    "/travail/{pli}/{number}/panneau": "case_opened",
    "/travail/{pli}/{number}/historique": "case_opened",
    "/travail/{pli}/{number}/apres": NOTHING,  # addresses of pictures; asking for one is told
    "/travail/{pli}/{number}/feuille": "sheet_opened",
    "/travail/{pli}/{number}/lettres/{kind}": "letter_opened",
    "/travail/{pli}/{number}/lettres/{kind}.pdf": "letter_opened",
    "/travail/aveugle": "sample_seen",
    "/travail/aveugle/{sample}/image": "sample_seen",
    "/recherche": NOTHING,  # told by the page itself, with how much was found
    "/pilotage": "figures_seen",
    "/pilotage/qualite": "figures_seen",
    "/reglages": NOTHING,
    "/reglages/seuils": NOTHING,
    "/reglages/lettres": NOTHING,
    "/reglages/comptes": "accounts_seen",
    "/reglages/comptes/{account}": "accounts_seen",
    "/reglages/journal": "journal_seen",
}
# The same of what programs ask for, under `review_ui.api.PATH`.
SEEN_BY_PROGRAMS: Mapping[str, str | None] = {
    "/openapi.json": NOTHING,
    "/plis/{pli}": "pli_opened",
    "/plis/{pli}/draft": "case_opened",
    "/cases": "list_seen",
    "/cases/{pli}/{number}": "case_opened",
    "/cases/{pli}/{number}/export": "exported",
    "/webhooks": "webhooks_seen",
}


def witness(request: Request) -> None:
    """Tell the journal what is about to be shown. A dependency of the whole application, after `check`.

    What cannot be told is not shown. Raises: Unavailable.
    """
    event = SEEN.get(request.scope["route"].path) if request.method in ("GET", "HEAD") else None
    account = getattr(request.state, "account", None)
    if event is not None and account is not None:
        tell(desk_of(request), f"account:{account.id}", event, request.path_params)


def witness_program(request: Request, client: int) -> None:
    """Tell the journal what a program is about to be given. Raises: Unavailable."""
    event = SEEN_BY_PROGRAMS.get(request.scope["route"].path) if request.method == "GET" else None
    if event is not None:
        tell(desk_of(request), f"api:{client}", event, request.path_params)


def tell_search(request: Request, results: int) -> None:
    """Tell the journal of a search and how much it found, never its words. Raises: Unavailable.

    The same one is told now and then: a page that follows the ledger asks again and again.
    """
    desk = desk_of(request)
    actor, now = f"account:{account_of(request).id}", desk.clock()
    look = (actor, "searched", request.url.path, request.url.query)
    with desk.sightings.turn(look):
        if desk.sightings.is_told(look, now):
            return
        with desk.database.begin() as connection:
            journal.record(connection, now, actor, "searched", details={"results": results})
        desk.sightings.told(look, now)


def tell(desk: Desk, actor: str, event: str, asked: Mapping[str, str]) -> None:
    """Tell of a look at what an address asks for, unless it was told lately, or names a pli that is none."""
    pli = asked.get("pli")
    details = {
        name: int(asked[key])
        for key, name in (("number", "case"), ("account", "account"))
        if _NUMBER.fullmatch(asked.get(key, ""))
    }
    look, now = (actor, event, pli, *details.values()), desk.clock()
    with desk.sightings.turn(look):
        if desk.sightings.is_told(look, now) or (pli is not None and not _is_known(desk, pli)):
            return
        with desk.database.begin() as connection:
            journal.record(connection, now, actor, event, pli, details)
        desk.sightings.told(look, now)


def _is_known(desk: Desk, pli: str) -> bool:
    """Whether that is a pli: an address may hold any word."""
    with desk.database.reading() as connection:
        return plis.is_known(connection, pli)
