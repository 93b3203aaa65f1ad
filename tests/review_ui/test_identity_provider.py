"""Signing in with an identity provider over HTTP: what it is asked, whom it lets in, what is refused."""

import base64
import hmac
import json
import re
import urllib.parse
from collections.abc import Callable

import oidc_provider_mock
import pytest
import requests
from joserfc import jwt

from claims.people import Role
from storage import accounts
from storage.tables import account, sign_in_request, web_session
from tests.review_ui.browsing import Answer, Person
from tests.review_ui.served import Served, served
from tests.servers.identity import CLIENT, SECRET, IdentityServer, new_key
from tests.servers.private import free_ports

CAMILLE = {
    "sub": "s-1",
    "email": "Camille.Exemple@justice.example",
    "given_name": "Camille",
    "usual_name": "Exemple",
    "siret": "11001001400014",
    "uid": "u-1",
}
LOGIN = CAMILLE["email"].lower()
OTHER_KEY = new_key()


def oidc_settings(issuer: str, port: int, **more: str) -> dict[str, str]:
    return {
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "OIDC_ISSUER": issuer,
        "OIDC_CLIENT_ID": CLIENT,
        "OIDC_CLIENT_SECRET": SECRET,
        **more,
    }


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A provider and the pages that know it, made once."""
    (port,) = free_ports()
    more = {"OIDC_ACR": "eidas2, eidas3", "OIDC_SIRETS": "11001001400014"}
    folder = tmp_path_factory.mktemp("pages")
    with (
        IdentityServer() as provider,
        served(folder, port=port, **oidc_settings(provider.issuer, port, **more)) as made,
    ):
        yield provider, made


@pytest.fixture
def provider(running):
    """The provider, keeping to the rules; Camille is who signs in."""
    running[0].behave(dict(CAMILLE))
    return running[0]


@pytest.fixture
def pages(running, provider):
    """The pages, with an account at Camille's address that nobody has signed in to."""
    pages = running[1]
    with pages.database.begin() as connection:
        for table in (web_session, sign_in_request, account):
            connection.execute(table.delete())
    pages.camille = pages.account(LOGIN, Role.COURRIER, password="")
    return pages


def signs_in(pages: Served, who: Person | None = None, wanted: str = "/courrier") -> Answer:
    """Somebody goes to the provider and comes back, as a browser without scripts would."""
    return (who or pages.person()).get(f"/connexion/fournisseur?suite={urllib.parse.quote(wanted)}")


def led_to(page: Answer) -> str:
    """Where the page that stands between leads on to."""
    found = re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', page.text)
    assert found, page.shown
    return found[1].replace("&amp;", "&")


def why(pages: Served) -> str:
    """Why the last sign-in was refused, as the journal has it."""
    return pages.told("sign_in_refused")[-1].details["why"]


def test_the_door_leads_to_the_provider_and_to_nothing_else(pages):
    visitor = pages.person()
    door = visitor.get("/courrier")
    assert "Se connecter avec ProConnect" in door.shown
    assert "password" not in door.text
    refused = visitor.sign_in(LOGIN)
    assert (refused.status, "par ProConnect" in refused.shown) == (403, True)


def test_somebody_signs_in_works_and_signs_out_of_both(pages, provider):
    somebody = pages.person()
    back = signs_in(pages, somebody, "/courrier?q=porte")
    assert (back.status, led_to(back)) == (200, "/courrier?q=porte")
    assert somebody.get("/courrier").status == 200
    assert "Camille Exemple" in somebody.get("/compte").shown
    (asked,) = provider.asked
    assert asked["scope"].split()[0] == "openid"
    assert asked["code_challenge_method"] == "S256"
    assert json.loads(asked["claims"])["id_token"]["acr"]["values"] == ["eidas2", "eidas3"]
    assert "login_hint" not in asked

    leaving = somebody.post("/deconnexion")
    end = urllib.parse.urlsplit(led_to(leaving))
    told = dict(urllib.parse.parse_qsl(end.query))
    assert jwt.decode(told["id_token_hint"], provider.key).claims["sub"] == "s-1"
    out = somebody.get("/connexion")
    assert "Se connecter" in out.shown
    answer = requests.get(led_to(leaving), allow_redirects=False, timeout=10)
    returned = somebody.get(answer.headers["Location"].removeprefix(pages.origin))
    assert "Vous êtes déconnecté" in returned.shown
    assert provider.ended[0]["post_logout_redirect_uri"] == f"{pages.origin}/deconnexion/retour"


def test_coming_back_from_a_sign_out_that_nobody_asked_for_says_nothing(pages):
    assert "déconnecté" not in pages.person().get("/deconnexion/retour?state=invente").shown


def test_what_the_provider_signed_is_kept_by_the_server_alone(pages):
    somebody = pages.person()
    back = signs_in(pages, somebody)
    with pages.database.reading() as connection:
        kept = connection.execute(web_session.select()).one().id_token
    assert kept
    assert kept not in back.text + str(back.headers) + str([cookie.value for cookie in somebody.jar])


def test_an_account_is_bound_to_the_first_whose_address_it_is_and_later_the_address_counts_no_more(
    pages, provider
):
    signs_in(pages)
    provider.user["email"] = "camille.autre@justice.example"
    assert signs_in(pages).status == 200
    provider.user |= {"sub": "s-2", "email": LOGIN}
    refused = signs_in(pages)
    assert (refused.status, why(pages)) == (403, "compte_d_un_autre")
    assert "délier" in refused.shown


def test_an_administrator_unbinds_an_account_and_its_sessions_end(pages, provider):
    admin_address = "admin@justice.example"
    pages.account(admin_address, Role.ADMIN, password="")
    camille, admin = pages.person(), pages.person()
    signs_in(pages, camille)
    provider.user |= {"sub": "s-9", "email": admin_address}
    signs_in(pages, admin)
    assert admin.post(f"/reglages/comptes/{pages.camille}/identite").status == 200
    assert "/connexion" in camille.get("/courrier").url
    provider.user |= {"sub": "s-2", "email": LOGIN}
    assert signs_in(pages, camille).status == 200
    made = admin.post("/reglages/comptes", {"login": "sans arobase", "nom": "Sacha", "role": "courrier"})
    assert "adresse électronique" in made.shown
    assert admin.post(f"/reglages/comptes/{pages.camille}/mot-de-passe", {"passe": "x" * 20}).status == 409


def _without_account(pages: Served, provider: IdentityServer) -> None:
    provider.user |= {"sub": "s-3", "email": "<b>inconnu</b>@justice.example"}


def _closed(pages: Served, provider: IdentityServer) -> None:
    with pages.database.begin() as connection:
        accounts.change(connection, pages.camille, is_active=False)


@pytest.mark.parametrize(
    ("arrange", "code"), [(_without_account, "compte_inconnu"), (_closed, "compte_ferme")]
)
def test_who_has_no_open_account_is_told_whom_to_ask(pages, provider, arrange, code):
    arrange(pages, provider)
    refused = signs_in(pages)
    assert (refused.status, why(pages)) == (403, code)
    assert "administrateur" in refused.shown
    assert "<b>" not in refused.text


def _claims(**changed: object) -> Callable[[dict[str, object]], dict[str, object]]:
    return lambda claims: {name: v for name, v in (claims | changed).items() if v is not None}


def _another_key(header, claims, _key):
    return jwt.encode(header, claims, OTHER_KEY)


def _packed(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _not_signed(_header, claims, _key):
    parts = ({"alg": "none"}, claims)
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(p).encode()).decode().rstrip("=") for p in parts) + "."
    )


def _public_key_as_secret(_header, claims, key):
    """What a server that takes HS256 would check with the public key, which everybody knows."""
    signed = f"{_packed({'alg': 'HS256', 'kid': 'k1'})}.{_packed(claims)}"
    made = hmac.digest(key.as_pem(private=False), signed.encode(), "sha256")
    return f"{signed}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}"


_PAST = 1_000_000_000
ATTACKS = [
    (
        "a code used once already",
        {"tamper_answer": lambda told: told | {"code": "deja-servi"}},
        "code_refuse",
    ),
    ("no code", {"tamper_answer": lambda told: told | {"code": ""}}, "code_refuse"),
    ("another state", {"tamper_answer": lambda told: told | {"state": "x" * 40}}, "demande_inconnue"),
    ("another provider's answer", {"tamper_answer": lambda t: t | {"iss": "https://x.example"}}, "emetteur"),
    (
        "an answer that does not say whose it is",
        {"tamper_answer": lambda told: {k: v for k, v in told.items() if k != "iss"}},
        "emetteur",
    ),
    (
        "given up",
        {"tamper_answer": lambda t: {"state": t["state"], "iss": t["iss"], "error": "access_denied"}},
        "connexion_abandonnee",
    ),
    ("another nonce", {"tamper_id": _claims(nonce="y" * 40)}, "nonce"),
    ("no nonce", {"tamper_id": _claims(nonce=None)}, "nonce"),
    ("another issuer", {"tamper_id": _claims(iss="https://x.example")}, "emetteur"),
    ("another audience", {"tamper_id": _claims(aud="autre")}, "destinataire"),
    ("two audiences, and not for us", {"tamper_id": _claims(aud=[CLIENT, "autre"])}, "destinataire"),
    ("expired", {"tamper_id": _claims(exp=_PAST)}, "expire"),
    ("never expiring", {"tamper_id": _claims(exp=None)}, "expire"),
    ("another access token's", {"tamper_id": _claims(at_hash="AAAA")}, "signature"),
    ("an ID token of another key", {"sign_id": _another_key}, "signature"),
    ("an ID token not signed", {"sign_id": _not_signed}, "signature"),
    ("an ID token signed with our public key", {"sign_id": _public_key_as_secret}, "signature"),
    ("no level of assurance", {"tamper_id": _claims(acr=None)}, "niveau_insuffisant"),
    ("too low a level", {"tamper_id": _claims(acr="eidas1")}, "niveau_insuffisant"),
    ("a userinfo of another key", {"sign_userinfo": _another_key}, "signature"),
    ("a userinfo not signed", {"sign_userinfo": _not_signed}, "signature"),
    ("a userinfo signed with our public key", {"sign_userinfo": _public_key_as_secret}, "signature"),
    ("a userinfo of another issuer", {"tamper_userinfo": _claims(iss="https://x.example")}, "emetteur"),
    ("a userinfo for another", {"tamper_userinfo": _claims(aud="autre")}, "destinataire"),
    ("a userinfo expired", {"tamper_userinfo": _claims(exp=_PAST)}, "expire"),
    ("a userinfo of somebody else", {"tamper_userinfo": _claims(sub="s-9")}, "identites_differentes"),
    ("an address not checked", {"tamper_userinfo": _claims(email_verified=False)}, "adresse_non_verifiee"),
    ("no address", {"tamper_userinfo": _claims(email=None)}, "adresse_non_verifiee"),
    ("another organisation", {"tamper_userinfo": _claims(siret="99999999900099")}, "organisation"),
]


@pytest.mark.parametrize(("attack", "tampered", "code"), ATTACKS, ids=[each[0] for each in ATTACKS])
def test_what_is_not_proved_opens_nothing_and_is_written_down(pages, provider, attack, tampered, code):
    for name, how in tampered.items():
        setattr(provider, name, how)
    visitor = pages.person()
    refused = signs_in(pages, visitor)
    assert (refused.status, why(pages)) == (403, code)
    assert "Connexion refusée" in refused.shown
    assert "Se connecter" in visitor.get("/courrier").shown


def test_a_code_is_of_use_once_and_to_the_browser_that_asked(pages, provider):
    answers = []
    provider.tamper_answer = lambda told: answers.append(dict(told)) or told
    somebody = pages.person()
    assert signs_in(pages, somebody).status == 200
    again = f"/connexion/retour?{urllib.parse.urlencode(answers[0])}"
    assert (somebody.get(again).status, why(pages)) == (403, "demande_inconnue")
    assert (pages.person().get(again).status, why(pages)) == (403, "demande_inconnue")


def test_an_answer_given_to_another_browser_opens_nothing_there(pages, provider):
    """Login CSRF: an attacker has a victim finish the sign-in that the attacker began."""
    attacker, victim = pages.person(), pages.person()
    started = requests.get(f"{pages.origin}/connexion/fournisseur", allow_redirects=False, timeout=10)
    answer = requests.get(started.headers["Location"], allow_redirects=False, timeout=10).headers["Location"]
    assert victim.get(answer.removeprefix(pages.origin)).status == 403
    assert attacker.get("/courrier").url.endswith("/connexion?suite=/courrier")


@pytest.mark.parametrize(
    "elsewhere", ["//x.example", "https://x.example", "/\\x.example", "/\t/x.example", "javascript:alert(1)"]
)
def test_coming_back_never_leads_elsewhere(pages, elsewhere):
    assert led_to(signs_in(pages, wanted=elsewhere)) == "/"


def test_a_provider_that_calls_itself_otherwise_is_told_to_the_operator(pages, provider):
    provider.tamper_published = lambda told: told | {"issuer": "https://x.example"}
    page = signs_in(pages)
    assert (page.status, "mal réglée" in page.shown) == (503, True)


def test_an_endpoint_without_protection_is_never_sent_a_secret(pages, provider):
    provider.tamper_published = lambda told: told | {"token_endpoint": "http://x.example/token"}
    assert signs_in(pages).status == 503


def test_a_provider_that_does_not_answer_is_told_as_such(pages, provider):
    provider.is_away = True
    page = signs_in(pages)
    assert (page.status, "ne répond pas" in page.shown) == (503, True)


def test_keys_that_the_provider_changes_are_met_without_a_restart(pages, provider):
    signs_in(pages)
    provider.key = new_key()
    assert signs_in(pages).status == 200


def test_another_provider_of_another_make_is_understood(tmp_path):
    """One that publishes neither PKCE nor levels, and does not sign its userinfo."""
    (port,) = free_ports()
    with oidc_provider_mock.run_server_in_thread() as server:
        issuer = f"http://localhost:{server.server_port}"
        more = {"OIDC_SIGNED_USERINFO": "false", "OIDC_SCOPE": "openid email profile"}
        with served(tmp_path, port=port, **oidc_settings(issuer, port, **more)) as pages:
            pages.account("sacha@justice.example", Role.COURRIER, password="")
            claims = {"email": "sacha@justice.example", "given_name": "Sacha", "family_name": "Exemple"}
            requests.put(f"{issuer}/users/s-7", json=claims, timeout=10).raise_for_status()
            browser = requests.Session()
            started = browser.get(f"{pages.origin}/connexion/fournisseur", allow_redirects=False, timeout=10)
            back = requests.post(
                started.headers["Location"], data={"sub": "s-7"}, allow_redirects=False, timeout=10
            )
            assert "Vous êtes connecté" in browser.get(back.headers["Location"], timeout=10).text
            assert "Sacha Exemple" in browser.get(f"{pages.origin}/compte", timeout=10).text
