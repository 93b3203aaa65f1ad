"""Sessions: never taken over, ended where they are kept, and gone with the rights they were opened for."""

import http.client
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from claims.people import Role
from tests.review_ui.browsing import PASSWORD, Person
from tests.review_ui.served import served

OTHER_PASSWORD = "autre-porte-2026"


def token(who: Person) -> str:
    """What the cookie of the session holds; "" without one."""
    return next((cookie.value for cookie in who.jar if cookie.name == "vaguemestre"), "")


def with_token(pages, value: str) -> Person:
    """A browser in which somebody else put a session's cookie."""
    planted = pages.person()
    planted.headers["Cookie"] = f"vaguemestre={value}"
    return planted


def is_signed_in(who: Person) -> bool:
    return "/connexion" not in who.get("/courrier").url


def test_a_token_put_into_a_browser_before_is_never_the_one_of_the_session(pages):
    pages.account("camille", Role.COURRIER)
    planted = with_token(pages, "choisi-par-un-attaquant")
    answer = planted.sign_in("camille")
    given = answer.first_cookies["vaguemestre"]
    assert given != "choisi-par-un-attaquant"
    assert not is_signed_in(with_token(pages, "choisi-par-un-attaquant"))
    assert is_signed_in(with_token(pages, given))


def test_signing_in_again_ends_the_session_that_the_browser_had(pages):
    somebody = pages.person(Role.COURRIER)
    before = token(somebody)
    somebody.sign_in("courrier")
    assert token(somebody) != before
    assert not is_signed_in(with_token(pages, before))


def test_signing_out_ends_the_session_where_it_is_kept(pages):
    somebody = pages.person(Role.COURRIER)
    kept = token(somebody)
    somebody.post("/deconnexion")
    assert token(somebody) == ""
    assert not is_signed_in(with_token(pages, kept))


def test_another_password_gives_another_token_and_ends_the_others(pages):
    somebody, elsewhere = pages.person(Role.COURRIER), pages.person()
    elsewhere.sign_in("courrier")
    before = token(somebody)
    fields = {"ancien": PASSWORD, "nouveau": OTHER_PASSWORD, "encore": OTHER_PASSWORD}
    assert somebody.post("/compte/mot-de-passe", fields).status == 200
    assert token(somebody) not in ("", before)
    assert is_signed_in(somebody)
    assert not is_signed_in(elsewhere)
    assert not is_signed_in(with_token(pages, before))


@pytest.mark.parametrize(
    ("changed", "comes_back"),
    [({"role": "pilotage", "actif": "oui"}, True), ({"role": "courrier"}, False)],
    ids=["another role", "closed"],
)
def test_a_change_of_rights_bites_at_once(pages, changed, comes_back):
    somebody, admin = pages.person(Role.COURRIER), pages.person(Role.ADMIN)
    assert admin.post("/reglages/comptes/1", {"nom": "Camille", **changed}).status == 200
    assert not is_signed_in(somebody)
    assert (somebody.sign_in("courrier").status == 200) is comes_back


def test_another_name_or_team_ends_no_session(pages):
    somebody, admin = pages.person(Role.COURRIER), pages.person(Role.ADMIN)
    admin.post("/reglages/comptes/1", {"nom": "C.", "equipe": "B", "role": "courrier", "actif": "oui"})
    assert is_signed_in(somebody)


def test_a_session_ends_after_two_hours_of_rest_and_after_twelve_whatever_is_done(pages):
    idle, busy = pages.person(Role.COURRIER), pages.person(Role.ADMIN)
    pages.ahead = timedelta(minutes=119)
    assert is_signed_in(idle)
    pages.ahead = timedelta(minutes=119 + 121)
    assert not is_signed_in(idle)
    assert not is_signed_in(busy)
    for hours in range(4, 16):
        pages.ahead = timedelta(hours=hours)
        busy.sign_in("admin") if hours == 4 else busy.get("/courrier")
        assert is_signed_in(busy), hours
    pages.ahead = timedelta(hours=16, minutes=1)
    assert not is_signed_in(busy)


def test_signing_out_has_the_browser_forget_the_pictures_that_it_kept(pages):
    pages.account("camille", Role.COURRIER)
    somebody = pages.person()
    somebody.sign_in("camille")
    place = urlsplit(pages.origin)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=20)
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in somebody.jar)
    connection.request("POST", "/deconnexion", headers={"Cookie": cookies, "Origin": pages.origin})
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Clear-Site-Data")) == (303, '"cache"')
    connection.close()


def test_cookies_are_for_this_host_and_out_of_reach_of_scripts(pages):
    pages.account("camille", Role.COURRIER)
    (plain,) = pages.person().sign_in("camille").set_cookies
    assert "HttpOnly" in plain
    assert "SameSite=strict" in plain
    assert "Secure" not in plain  # over plain HTTP, on this machine: browsers would not keep it
    proxied = pages.person()
    proxied.headers["X-Forwarded-Proto"] = "https"
    answer = proxied.post("/connexion", {"login": "camille", "password": PASSWORD})
    assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
    (secure,) = answer.set_cookies
    name, *flags = [part.strip() for part in secure.split(";")]
    assert name.startswith("__Host-vaguemestre=")
    assert {"HttpOnly", "SameSite=strict", "Secure", "Path=/"} <= set(flags)
    assert not any(flag.startswith("Domain") for flag in flags)


def test_where_people_come_over_tls_no_cookie_is_ever_sent_without(tmp_path):
    with served(tmp_path, PUBLIC_URL="https://vaguemestre.exemple.fr") as pages:
        pages.account("camille", Role.COURRIER)
        assert "Secure" in pages.person().sign_in("camille").set_cookies[0]
