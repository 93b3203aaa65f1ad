"""Who may ask for which page: one declared table, checked before every page.

A page that is not in the table is refused to everybody. What programs ask for is no page: `review_ui.api`.
Requests that change something must come from our own pages: browsers say where a
request comes from (Sec-Fetch-Site, else Origin; OWASP, Cross-Site Request Forgery Prevention Cheat Sheet),
and the session's cookie is never sent along from elsewhere.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from fastapi import Request

from claims.people import Right
from review_ui.desk import Desk, desk_of
from storage import accounts

COOKIE = "vaguemestre"
_SAFE = {"GET", "HEAD"}


class NotSignedIn(Exception):
    """Nobody is signed in: the page to sign in is shown instead."""


class NotAllowed(Exception):
    """The account's role does not give the right to it."""


class FromElsewhere(Exception):
    """The request was not made by one of our pages."""


PUBLIC = None  # anybody
SIGNED_IN = frozenset[Right]()  # anybody who is signed in

ACCESS: Mapping[str, frozenset[Right] | None] = {
    "/healthz": PUBLIC,
    "/connexion": PUBLIC,
    "/deconnexion": SIGNED_IN,
    "/": SIGNED_IN,
    "/compte/raccourcis": SIGNED_IN,
    "/courrier": frozenset({Right.MAIL_SEE}),
    "/plis/{pli}/pages/{position}/image": frozenset({Right.MAIL_SEE}),
    "/plis/{pli}/pages/{position}/vignette": frozenset({Right.MAIL_SEE}),
    "/plis/{pli}/pages/{position}/extrait": frozenset({Right.CASES_SEE}),
    "/plis/{pli}/pages/{position}/mots": frozenset({Right.CASES_SEE}),
    **dict.fromkeys(
        (
            "/travail/{pli}/{number}",
            "/travail/{pli}/{number}/panneau",
            "/travail/{pli}/{number}/apres",
            "/travail/{pli}/{number}/historique",
            "/travail/{pli}/{number}/feuille",
            "/travail/{pli}/{number}/lettres/{kind}",
            "/travail/{pli}/{number}/lettres/{kind}.pdf",
        ),
        frozenset({Right.CASES_SEE}),
    ),
    **dict.fromkeys(
        (
            "/travail/{pli}/{number}/valeur",
            "/travail/{pli}/{number}/reponse",
            "/travail/{pli}/{number}/nature",
            "/travail/{pli}/{number}/piece",
            "/travail/{pli}/{number}/vu",
            "/travail/{pli}/{number}/lien",
            "/travail/{pli}/{number}/pages",
            "/travail/{pli}/{number}/annuler",
            "/travail/{pli}/{number}/retablir",
            "/travail/{pli}/{number}/tenir",
            "/travail/{pli}/{number}/liberer",
            "/travail/{pli}/{number}/decision",
            "/travail/{pli}/{number}/lettres/{kind}/texte",
        ),
        frozenset({Right.CASES_EDIT}),
    ),
    "/travail": frozenset({Right.CASES_SEE}),
    "/travail/suivant": frozenset({Right.CASES_EDIT}),
    "/travail/attribuer": frozenset({Right.CASES_EDIT}),
    "/travail/rendre": frozenset({Right.CASES_EDIT}),
    "/courrier/conservation": frozenset({Right.MAIL_SEE}),
    "/courrier/depots": frozenset({Right.MAIL_DROP}),
    "/courrier/flux": frozenset({Right.MAIL_SEE}),
    "/courrier/lots/{batch:path}": frozenset({Right.MAIL_SEE}),
    "/courrier/plis/{pli}": frozenset({Right.MAIL_SEE}),
    "/courrier/recus/{numbers}": frozenset({Right.MAIL_SEE}),
    "/recherche": frozenset({Right.CASES_SEE}),
    "/travail/aveugle": frozenset({Right.CASES_EDIT}),
    "/travail/aveugle/{sample}/image": frozenset({Right.CASES_EDIT}),
    "/pilotage": frozenset({Right.FIGURES_SEE}),
    "/pilotage/qualite": frozenset({Right.FIGURES_SEE}),
    "/reglages": frozenset({Right.SETTINGS_SEE}),
    "/reglages/essai/{what}": frozenset({Right.SETTINGS_SEE}),
    "/reglages/seuils": frozenset({Right.SETTINGS_SEE}),
    "/reglages/lettres": frozenset({Right.SETTINGS_SEE}),
    "/reglages/comptes": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}/mot-de-passe": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}/sessions": frozenset({Right.ACCOUNTS_EDIT}),
    "/compte": SIGNED_IN,
    "/compte/mot-de-passe": SIGNED_IN,
    "/compte/sessions": SIGNED_IN,
}


def check(request: Request) -> None:
    """Let the request pass, with its account in `request.state.account`, or refuse it.

    A dependency of the whole application.

    Raises: NotSignedIn; NotAllowed; FromElsewhere; Unavailable.
    """
    path: str = request.scope["route"].path
    if request.method not in _SAFE and not _is_ours(request):
        raise FromElsewhere
    desk = desk_of(request)
    request.state.account = _signed_in(request, desk)
    needed = ACCESS.get(path, frozenset(Right))  # a page not in the table needs more than any role has
    if needed is PUBLIC:
        return
    if request.state.account is None:
        raise NotSignedIn
    if not all(request.state.account.may(right) for right in needed):
        raise NotAllowed


def _is_ours(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == request.headers.get("host")


def _signed_in(request: Request, desk: Desk) -> object:
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    now = desk.clock()
    with desk.database.reading() as connection:
        found = accounts.of_session(connection, token, now)
    if found is None:
        return None
    account, is_due = found
    if is_due:
        with desk.database.begin() as connection:
            accounts.seen(connection, token, now)
    return account
