"""What every page works with, and how pages are written."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from importlib.resources import as_file, files
from threading import Lock
from typing import Annotated, Any

from fastapi import Depends, Path, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates

from claims.active_content import HARMLESS, NOTES
from claims.loading import load_rulebook
from claims.people import Account
from claims.reasons import MESSAGES
from claims.rulebook import Rulebook
from extractors.containment.levels import held
from extractors.pool import ReaderPool
from pipeline import wiring
from pipeline.identity_provider import IdentityProvider
from pipeline.intake.reception import Clock
from pipeline.readiness import Readiness, readiness
from pipeline.reviewing import Reviewer
from pipeline.settings import Settings
from review_ui import words
from review_ui.recent import Recent
from review_ui.sightings import Sightings
from review_ui.turnstile import Turnstile
from storage.database import Database
from storage.journal import Entry
from storage.objects import ObjectStore

Json = dict[str, Any]


@dataclass
class Desk:
    """The stores, the rules, the clock and the templates; made once, asked by any thread."""

    settings: Settings
    database: Database
    objects: ObjectStore
    rulebook: Rulebook
    clock: Clock
    pages: Jinja2Templates
    recent: Recent = field(default_factory=Recent)
    sightings: Sightings = field(default_factory=Sightings)
    turnstile: Turnstile = field(default_factory=Turnstile)
    _making: Lock = field(default_factory=Lock)
    _readers: ReaderPool | None = None

    @cached_property
    def reviewer(self) -> Reviewer:
        """The reviews."""
        return Reviewer(self.database, self.objects, self.rulebook, self.clock)

    @cached_property
    def readiness(self) -> Readiness:
        """Whether what the pages need answers."""
        return readiness(self.settings, self.database, self.objects)

    @cached_property
    def identity_provider(self) -> IdentityProvider | None:
        """Whom people sign in with; None when by accounts of this installation."""
        oidc = self.settings.oidc
        if not oidc.issuer:
            return None
        return IdentityProvider(oidc, self.public_url("/connexion/retour"), self.clock)

    def public_url(self, path: str) -> str:
        """Where people reach a page, as it is told to the identity provider."""
        return self.settings.public_url.rstrip("/") + path

    def readers(self) -> ReaderPool:
        """One process that reads single pages anew, started when first asked."""
        with self._making:
            if self._readers is None:
                self._readers = ReaderPool(self.settings.limits, 1, containment=self.settings.containment)
            return self._readers

    def close(self) -> None:
        """End what was started, give back what was taken."""
        if self._readers is not None:
            self._readers.__exit__(None, None, None)
        if "readiness" in vars(self):
            self.readiness.close()
        self.database.close()

    def today(self) -> date:
        """The day it is here."""
        return self.clock().astimezone().date()

    def page(self, request: Request, name: str, status: int = 200, **shown: Any) -> HTMLResponse:
        """A page or a part of one, from its template."""
        common = {
            "account": getattr(request.state, "account", None),
            "today": self.today(),
            "words": words,
            "oidc": self.settings.oidc,
        }
        return self.pages.TemplateResponse(request, name, common | shown, status_code=status)


def desk_of(request: Request) -> Desk:
    """The desk of the application; a dependency of every page."""
    desk: Desk = request.app.state.desk
    return desk


def account_of(request: Request) -> Account:
    """Who is signed in, on pages that need it."""
    account: Account = request.state.account
    return account


AtDesk = Annotated[Desk, Depends(desk_of)]
SignedIn = Annotated[Account, Depends(account_of)]
Number = Annotated[int, Path(ge=0, le=2**31 - 1)]
"""A number in a page's address: of a case, a page, an account; none is larger than databases keep."""


def is_htmx(request: Request) -> bool:
    """Whether the page itself asks for a part, and not the browser for a page."""
    return request.headers.get("hx-request") == "true"


def see_other(request: Request, path: str) -> Response:
    """Go on to another page after something was done."""
    if is_htmx(request):
        return Response(status_code=204, headers={"HX-Redirect": path})
    return RedirectResponse(path, status_code=303)


def make_desk(settings: Settings) -> Desk:
    """Raises: OperatorMustAct; Unavailable."""
    held(settings.containment)  # said at start, and not when the first page is to be read anew
    with as_file(files("review_ui") / "templates") as folder:
        pages = Jinja2Templates(directory=folder)
    pages.env.trim_blocks = pages.env.lstrip_blocks = True
    pages.env.filters |= {"moment": _moment, "jour": _day, "euros": _euros}
    pages.env.filters |= {"taille": _size, "consigne": _advice, "nombre": _count}
    pages.env.filters |= {"histoire": _told, "evenement": _event}
    pages.env.globals |= {"nav": words.NAVIGATION, "shortcuts": shortcuts, "marks": words.MARKS}
    pages.env.globals |= {"notes": NOTES, "harmless": HARMLESS}
    pages.env.policies["json.dumps_kwargs"] = {
        "sort_keys": False
    }  # shortcuts are listed as they are declared
    return Desk(
        settings=settings,
        database=wiring.database(settings),
        objects=wiring.objects(settings),
        rulebook=load_rulebook(),
        clock=wiring.clock(),
        pages=pages,
    )


def shortcuts(account: Account) -> Json:
    """The single keys of the pages, as this person set them: {"off", "keys": {name: {"label", "key"}}}."""
    kept = account.preferences.get("shortcuts", {})
    own = kept if isinstance(kept, dict) else {}
    keys = {
        name: {"label": label, "key": own.get(name, key)} for name, (label, key) in words.SHORTCUTS.items()
    }
    return {"off": bool(account.preferences.get("shortcuts_off", False)), "keys": keys}


def _moment(at: datetime | str | None) -> str:
    if not at:
        return "—"
    seen = datetime.fromisoformat(at) if isinstance(at, str) else at
    return f"{seen.astimezone():%d/%m/%Y %H:%M}"


def _day(day: date | str | None) -> str:
    if not day:
        return "—"
    seen = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{seen:%d/%m/%Y}"


def _size(number: int) -> str:
    """Bytes as people count them: "0 octets", "12 ko", "3,4 Mo"."""
    if number < 1000:
        return f"{number} octets"
    if number < 1_000_000:
        return f"{round(number / 1000)} ko"
    return f"{number / 1_000_000:.1f} Mo".replace(".", ",")


def _count(number: int | str) -> str:
    """A count the French way, "35 377"; what is written already, a share say, stays as it is."""
    return f"{number:,}".replace(",", "\u202f") if isinstance(number, int) else number


def _advice(code: str) -> str:
    """What to do about a failure of that code."""
    sentence = MESSAGES.get(code, MESSAGES["erreur_interne"])
    return MESSAGES["erreur_interne"] if "{" in sentence else sentence


_COUNTED = re.compile(r"(\d+) (\w+)\(s\)")


def _event(entry: Entry) -> str:
    """What a line of the journal tells."""
    details: defaultdict[str, object] = defaultdict(lambda: "?", entry.details)
    said = words.HISTORY.get(entry.event, entry.event).format_map(details)
    return _COUNTED.sub(lambda found: f"{found[1]} {found[2]}{'s' if found[1] not in '01' else ''}", said)


def actors(names: Mapping[int, str]) -> dict[str, str]:
    """Who acted, as the journal names them: accounts by the names they have now."""
    return words.ACTING | {f"account:{number}": name for number, name in names.items()}


def _told(entry: Entry) -> str:
    """The same, with the program that did it."""
    said = _event(entry)
    return f"{said}, {words.ACTORS[entry.actor]}" if entry.actor in words.ACTORS else said


def _euros(amount: str | Decimal | None) -> str:
    """An amount the French way, "1 110,52 €"; what is no amount stays as it is."""
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        return str(amount or "—")
    return f"{number:,.2f} €".replace(",", "\u202f").replace(".", ",")
