"""Who may see what; every page is in one table."""

import pytest

from claims.people import RIGHTS, Right
from review_ui.access import ACCESS
from review_ui.app import ROUTERS
from tests.review_ui.browsing import PASSWORD, person


def pages():
    """The path of every page."""
    routed = {route.path for router in ROUTERS for route in router.routes}
    return routed | {"/", "/healthz"}


def test_every_page_is_in_the_table_and_the_table_has_no_other():
    assert pages() == set(ACCESS)


def test_every_right_is_given_to_some_role_and_no_role_has_them_all():
    assert set().union(*RIGHTS.values()) == set(Right)
    assert all(rights < set(Right) for rights in RIGHTS.values())


def test_who_is_not_signed_in_is_led_to_sign_in_and_back(site):
    site.start("web")
    visitor = person(site)
    shown = visitor.get("/courrier")
    assert shown.url.endswith("/connexion?suite=/courrier")
    assert "vaguemestre account add" in shown.text
    site.feed(PASSWORD, "account", "add", "camille", "--role", "courrier", "--password-stdin")
    assert visitor.post("/connexion", {"login": "camille", "password": "autre chose"}).status == 401
    back = visitor.post("/connexion", {"login": "camille", "password": PASSWORD, "suite": "/courrier"})
    assert back.url.endswith("/courrier")
    assert visitor.post("/deconnexion").url.endswith("/connexion")
    assert "/connexion" in visitor.get("/courrier").url


@pytest.mark.parametrize(
    "elsewhere", ["//ailleurs.example", "https://ailleurs.example", "/\\ailleurs.example"]
)
def test_signing_in_never_leads_elsewhere(site, elsewhere):
    site.start("web")
    site.feed(PASSWORD, "account", "add", "camille", "--role", "courrier", "--password-stdin")
    page = person(site).post("/connexion", {"login": "camille", "password": PASSWORD, "suite": elsewhere})
    assert page.url.endswith("/courrier")


def test_a_request_made_by_another_site_is_refused(site):
    site.start("web")
    somebody = person(site, "courrier")
    assert somebody.post("/deconnexion", origin="https://ailleurs.example").status == 403
    assert somebody.get("/courrier").status == 200


def test_eight_wrong_passwords_lock_an_account(site):
    site.start("web")
    site.feed(PASSWORD, "account", "add", "camille", "--role", "courrier", "--password-stdin")
    visitor = person(site)
    for _ in range(8):
        assert visitor.sign_in("camille", "mauvais mot de passe").status == 401
    assert visitor.sign_in("camille").status == 401


def test_a_page_that_the_role_does_not_open_says_so(site):
    site.start("web")
    somebody = person(site, "admin")
    assert somebody.get("/courrier").status == 200
    assert somebody.get("/nulle-part").status == 404
