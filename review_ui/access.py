"""Who may ask for which page, about what: two declared tables, checked before every page.

A page that is not in the first table is refused to everybody. A page about something that its address names
(a case, a sample, an account) says in the second whose that may be, or is refused to everybody too. What
programs ask for is no page: `review_ui.api.asking` has their table.
Requests that change something must come from our own pages: browsers say where a
request comes from (Sec-Fetch-Site, else Origin; OWASP, Cross-Site Request Forgery Prevention Cheat Sheet),
and the session's cookie is never sent along from elsewhere.
"""

import ipaddress
import re
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from fastapi import Request
from starlette.exceptions import HTTPException

from claims.errors import AgentMustAct
from claims.people import Account, Right
from review_ui import cookies
from review_ui.desk import Desk, desk_of
from storage import accounts, quality, work

_SAFE = {"GET", "HEAD"}
# Asked by machines, and answered when nothing else can be: no session is looked up for them.
_NOT_PAGES = {"/healthz", "/readyz"}


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
    "/readyz": PUBLIC,
    "/connexion": PUBLIC,
    "/connexion/fournisseur": PUBLIC,
    "/connexion/retour": PUBLIC,
    "/deconnexion": SIGNED_IN,
    "/deconnexion/retour": PUBLIC,
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
    "/courrier/plis/{pli}/originaux/{position}": frozenset({Right.MAIL_SEE, Right.MAIL_DROP}),
    "/courrier/recus/{numbers}": frozenset({Right.MAIL_SEE}),
    "/recherche": frozenset({Right.CASES_SEE}),
    "/travail/aveugle": frozenset({Right.CASES_EDIT}),
    "/travail/aveugle/{sample}/image": frozenset({Right.CASES_EDIT}),
    "/pilotage": frozenset({Right.FIGURES_SEE}),
    "/pilotage/qualite": frozenset({Right.FIGURES_SEE}),
    "/reglages": frozenset({Right.SETTINGS_SEE}),
    "/reglages/essai/{what}": frozenset({Right.SETTINGS_SEE}),
    "/reglages/seuils": frozenset({Right.SETTINGS_SEE}),
    "/reglages/seuils/lever": frozenset({Right.SETTINGS_SEE, Right.ACCOUNTS_EDIT}),
    "/reglages/lettres": frozenset({Right.SETTINGS_SEE}),
    "/reglages/journal": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}/mot-de-passe": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}/sessions": frozenset({Right.ACCOUNTS_EDIT}),
    "/reglages/comptes/{account}/identite": frozenset({Right.ACCOUNTS_EDIT}),
    "/compte": SIGNED_IN,
    "/compte/mot-de-passe": SIGNED_IN,
    "/compte/sessions": SIGNED_IN,
}


class Whose(StrEnum):
    """Whose the thing may be that a page's address names."""

    THE_BUREAUS = "the bureau's"  # anybody who has the right: mail and cases are the work of all
    HELD = "held"  # a case, changed by who holds its pli; by nobody else until they take it over
    NOT_ONES_OWN = "not one's own"  # a value that somebody else confirmed, to be typed again


_CASE = "/travail/{pli}/{number}"
_PAGE = "/plis/{pli}/pages/{position}"
_ACCOUNT = "/reglages/comptes/{account}"
WHOSE: Mapping[str, Whose] = {
    **dict.fromkeys(
        (
            _CASE,
            *(f"{_CASE}/{part}" for part in ("panneau", "apres", "historique", "feuille")),
            *(f"{_CASE}/lettres/{letter}" for letter in ("{kind}", "{kind}.pdf")),
            *(f"{_CASE}/{held}" for held in ("tenir", "liberer")),  # taken over; given up by who holds it
            *(f"{_PAGE}/{part}" for part in ("image", "vignette", "extrait", "mots")),
            "/courrier/lots/{batch:path}",
            "/courrier/plis/{pli}",
            "/courrier/plis/{pli}/originaux/{position}",
            "/courrier/recus/{numbers}",
            _ACCOUNT,
            *(f"{_ACCOUNT}/{part}" for part in ("mot-de-passe", "sessions", "identite")),
            "/reglages/essai/{what}",
        ),
        Whose.THE_BUREAUS,
    ),
    **dict.fromkeys(
        (
            *(f"{_CASE}/{edit}" for edit in ("valeur", "reponse", "nature", "piece", "vu", "lien", "pages")),
            *(f"{_CASE}/{edit}" for edit in ("annuler", "retablir", "decision", "lettres/{kind}/texte")),
        ),
        Whose.HELD,
    ),
    "/travail/aveugle/{sample}/image": Whose.NOT_ONES_OWN,
}


def check(request: Request) -> None:
    """Let the request pass, with its account in `request.state.account`, or refuse it.

    A dependency of the whole application.

    Raises: NotSignedIn; NotAllowed; FromElsewhere; AgentMustAct: another agent holds it; HTTPException: it is
        not there for this account; Unavailable.
    """
    path: str = request.scope["route"].path
    if request.method not in _SAFE and not _is_ours(request):
        raise FromElsewhere
    if path in _NOT_PAGES:
        return
    desk = desk_of(request)
    request.state.account = _signed_in(request, desk)
    needed = ACCESS.get(path, frozenset(Right))  # a page not in the table needs more than any role has
    if needed is PUBLIC:
        return
    if request.state.account is None:
        raise NotSignedIn
    if not all(request.state.account.may(right) for right in needed):
        raise NotAllowed
    _check_whose(request, desk, request.state.account)


def _check_whose(request: Request, desk: Desk, account: Account) -> None:
    """What is held by somebody else is refused here before it is loaded; the page asks once more as it takes
    its hold, which another agent may have taken meanwhile.
    """
    named = request.path_params
    whose = WHOSE.get(request.scope["route"].path)
    if named and whose is None:
        raise NotAllowed
    if whose is Whose.HELD:
        with desk.database.reading() as connection:
            holder = work.other_holder(connection, named["pli"], account.id, desk.clock())
            name = accounts.find(connection, holder) if holder is not None else None
        if holder is not None:
            raise taken_over(name.name if name else "Un autre agent")
    # What is no number, or none that is kept, is refused by the page itself.
    if whose is Whose.NOT_ONES_OWN and re.fullmatch("[0-9]{1,9}", named["sample"]):
        with desk.database.reading() as connection:
            is_there = quality.blind(connection, int(named["sample"]), account.id) is not None
        if not is_there:
            raise HTTPException(404)


def taken_over(holder: str) -> AgentMustAct:
    """What is said to an agent whose case another one holds."""
    return AgentMustAct(
        f"{holder} a repris ce dossier : rien n'a été enregistré. Reprenez la main, ou un autre dossier.",
        code="tenu_par_un_autre",
    )


def address_of(request: Request) -> str:
    """Where a request comes from, as far as one person may be told by it: of IPv6, the network (/64)."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    return host if address.version == 4 else str(ipaddress.ip_network(f"{host}/64", strict=False))


def _is_ours(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == request.headers.get("host")


def _signed_in(request: Request, desk: Desk) -> object:
    token = cookies.read(request, cookies.SESSION)
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
