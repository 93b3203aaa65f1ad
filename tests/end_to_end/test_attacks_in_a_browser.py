"""What attackers try, in a real browser: nothing runs, nothing changes, nothing leads elsewhere."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from claims.items import Reason
from claims.ledger import Source
from claims.people import Role
from pipeline.reviewing import Change, EditKind
from storage import accounts, receipts, reviews
from tests import reviewed
from tests.review_ui.browsing import PASSWORD
from tests.review_ui.served import Served, served
from tests.reviewed import LETTER, pages
from tests.servers.identity import IdentityServer
from tests.servers.private import free_ports

pytestmark = pytest.mark.slow

SCRIPT = """"><img src=x onerror="alert('x')"><script>alert('y')</script><svg onload=alert('z')>"""
_INJECTED = "img[src='x'], svg[onload], script:not([src]), [onerror], [onload]"
_TELL = """window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));"""


def opened(browser: Browser, origin: str, login: str = "") -> Page:
    """A window, of somebody signed in; what scripts say and what the policy refuses is written down."""
    context = browser.new_context(locale="fr-FR")
    context.set_default_timeout(20_000)
    context.add_init_script(_TELL)
    page = context.new_page()
    page.said = []  # type: ignore[attr-defined]
    page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
    if login:
        sign_in(page, origin, login)
    return page


def sign_in(page: Page, origin: str, login: str, wanted: str = "/") -> None:
    page.goto(f"{origin}/connexion?suite={quote(wanted)}")
    page.fill("[name=login]", login)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    page.wait_for_url(lambda url: "/connexion" not in url)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as made:
        yield made


def test_what_senders_and_agents_write_is_text_on_every_screen(
    browser: Browser, site: Served, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(reviewed, "ITEM", f"pièce {SCRIPT}.pdf")
    office = site.office()
    pli = office.drafted(pages(LETTER.replace("Marie Lefort", SCRIPT)), f"objet {SCRIPT}.eml")
    agent = site.account("valideur", Role.VALIDATEUR)
    site.account(f"admin {SCRIPT}"[:80], Role.ADMIN)
    site.account("admin", Role.ADMIN)
    for name in ("nom", "adresse"):
        office.edit(pli, Change(EditKind.VALUE, 1, name, {"value": SCRIPT}), actor=agent)
    with site.database.begin() as connection:
        accounts.change(connection, agent, name=f"Agent {SCRIPT}", team=SCRIPT[:80])
        never = Reason("trop_lourd", f"Le fichier {SCRIPT} est trop lourd.")
        receipts.refuse(connection, Source.BUCKET, "b/1", SCRIPT, 10, never, site.now, SCRIPT)
        reviews.write_letter(
            connection, pli, 1, "accuse_reception", f"# {SCRIPT}\n\n{SCRIPT}", agent, site.now
        )
    case, seen = f"/travail/{pli}/1", 0
    for login, screens in (
        (
            "valideur",
            (
                *("/travail", case, f"{case}/historique", f"{case}/feuille"),
                *(f"{case}/lettres/accuse_reception", f"/recherche?q={quote(SCRIPT)}"),
                *(
                    "/courrier",
                    f"/courrier?q={quote(SCRIPT)}",
                    f"/courrier/plis/{pli}",
                    "/courrier/recus/1-2",
                ),
                *(f"/courrier/lots/{quote(SCRIPT, safe='')}", "/pilotage", "/pilotage/qualite", "/compte"),
                f"/travail?q={quote(SCRIPT)}",
            ),
        ),
        ("admin", ("/reglages/comptes", f"/reglages/comptes/{agent}")),
    ):
        page = opened(browser, site.origin, login)
        for screen in screens:
            answer = page.goto(site.origin + screen)
            assert answer is not None
            assert answer.status == 200, screen
            page.wait_for_load_state("networkidle")
            seen += "onerror" in page.inner_text("body")
            assert page.locator(_INJECTED).count() == 0, screen
            assert page.evaluate("refused") == [], screen
            assert page.said == [], screen  # type: ignore[attr-defined]
    assert seen >= 9, "the text was looked for where it shows"
    visitor = opened(browser, site.origin)
    visitor.goto(f"{site.origin}/connexion?suite=/{quote(SCRIPT)}")
    assert visitor.locator(_INJECTED).count() == 0
    assert visitor.said == []  # type: ignore[attr-defined]


class Elsewhere:
    """Another site, with one page: `body`."""

    def __init__(self) -> None:
        self.body = ""
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                content = f"<!doctype html><title>Ailleurs</title>{site.body}".encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port

    def __enter__(self) -> "Elsewhere":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with Elsewhere() as started:
        yield started


def _forged(origin: str) -> tuple[str, ...]:
    """Pages that have a browser ask us for an account, by a form, by a script, by a picture."""
    fields = {"login": "pirate", "nom": "Pirate", "role": "admin", "passe": "mot-de-passe-de-pirate"}
    inputs = "".join(f'<input name="{name}" value="{value}">' for name, value in fields.items())
    body = "&".join(f"{name}={value}" for name, value in fields.items())
    return (
        f"""<form method="post" action="{origin}/reglages/comptes">{inputs}</form>
        <script>document.forms[0].submit()</script>""",
        f"""<script>fetch("{origin}/reglages/comptes", {{
          method: "POST", mode: "no-cors", credentials: "include", body: "{body}",
          headers: {{"Content-Type": "application/x-www-form-urlencoded"}} }})
        .finally(() => document.title = "fini")</script>""",
        f"""<img src="{origin}/reglages/comptes?{body}" onerror="document.title = 'fini'">
        <img src="{origin}/deconnexion">""",
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"], ids=["same site", "another site"])
def test_a_page_from_elsewhere_changes_nothing(
    browser: Browser, site: Served, elsewhere: Elsewhere, host: str
):
    """From another port of the same host the session is sent along: the origin is what is refused."""
    site.account("admin", Role.ADMIN)
    page = opened(browser, site.origin, "admin")
    for forged in _forged(site.origin):
        elsewhere.body = forged
        page.goto(f"http://{host}:{elsewhere.port}/")
        page.wait_for_function("document.title === 'fini' || location.pathname !== '/'")
        page.wait_for_load_state("networkidle")
    with site.database.reading() as connection:
        assert [each.login for each in accounts.every(connection)] == ["admin"]
    page.goto(f"{site.origin}/reglages/comptes")
    assert page.url == f"{site.origin}/reglages/comptes"


def test_our_pages_are_shown_in_no_frame_and_lead_nowhere_else(
    browser: Browser, site: Served, elsewhere: Elsewhere
):
    site.account("camille", Role.COURRIER)
    page = opened(browser, site.origin)
    sign_in(page, site.origin, "camille", f"//127.0.0.1:{elsewhere.port}/")
    assert page.url.startswith(site.origin)
    elsewhere.body = f'<iframe src="{site.origin}/courrier"></iframe>'
    page.goto(f"http://127.0.0.1:{elsewhere.port}/")
    page.wait_for_load_state("networkidle")
    assert page.frames[1].url.startswith("chrome-error:")


def test_a_session_cookie_planted_in_a_browser_is_not_the_one_it_gets(browser: Browser, site: Served):
    site.account("camille", Role.COURRIER)
    page = opened(browser, site.origin)
    page.context.add_cookies([{"name": "vaguemestre", "value": "plante", "url": site.origin}])
    sign_in(page, site.origin, "camille")
    (kept,) = [cookie for cookie in page.context.cookies() if cookie["name"] == "vaguemestre"]
    assert kept["value"] != "plante"
    assert (kept["httpOnly"], kept["sameSite"]) == (True, "Strict")
    victim = opened(browser, site.origin)
    victim.context.add_cookies([{"name": "vaguemestre", "value": "plante", "url": site.origin}])
    victim.goto(f"{site.origin}/courrier")
    assert "/connexion" in victim.url


def test_signing_in_and_out_with_an_identity_provider_of_another_site(browser: Browser, tmp_path: Path):
    """The session's cookie is strict: a real browser tells whether the way back from elsewhere keeps it."""
    (port,) = free_ports()
    user = {
        "sub": "s-1",
        "email": "camille@justice.example",
        "given_name": "Camille",
        "usual_name": "Exemple",
    }
    with IdentityServer(user=user, host="localhost") as provider:
        settings = {
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "OIDC_ISSUER": provider.issuer,
            "OIDC_CLIENT_ID": "vaguemestre-essai",
            "OIDC_CLIENT_SECRET": "secret-d-essai",
        }
        with served(tmp_path, port=port, **settings) as site:
            site.account("camille@justice.example", Role.COURRIER, password="")
            page = opened(browser, site.origin)
            page.goto(f"{site.origin}/courrier")
            page.get_by_role("link", name="Se connecter avec ProConnect").click()
            page.wait_for_url(f"{site.origin}/courrier")
            assert page.get_by_role("link", name="Camille Exemple").is_visible()
            page.get_by_role("button", name="Se déconnecter").click()
            page.wait_for_url("**/connexion?sortie=oui")
            assert page.get_by_role("status").first.is_visible()
            assert len(provider.ended) == 1
            page.goto(f"{site.origin}/courrier")
            assert "/connexion" in page.url
            assert page.evaluate("refused") == []
