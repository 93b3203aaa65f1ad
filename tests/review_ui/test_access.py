"""Who may see what, and how one is led in; every address by everybody is in test_rights."""

import pytest

from claims.people import RIGHTS, Right, Role
from tests.review_ui.browsing import PASSWORD


def test_every_right_is_given_to_some_role_and_no_role_has_them_all():
    assert set().union(*RIGHTS.values()) == set(Right)
    assert all(rights < set(Right) for rights in RIGHTS.values())


def test_who_is_not_signed_in_is_led_to_sign_in_and_back(pages):
    visitor = pages.person()
    shown = visitor.get("/courrier")
    assert shown.url.endswith("/connexion?suite=/courrier")
    assert "vaguemestre account add" in shown.text
    pages.account("camille", Role.COURRIER)
    assert visitor.sign_in("camille", "autre chose").status == 401
    back = visitor.sign_in("camille")
    assert back.url.endswith("/courrier")
    assert visitor.post("/deconnexion").url.endswith("/connexion")
    assert "/connexion" in visitor.get("/courrier").url


def test_one_is_led_back_to_a_page_whatever_its_name(pages):
    pages.account("camille", Role.COURRIER)
    visitor = pages.person()
    door = visitor.get("/courrier/lots/Agence%20de%20l%27%C3%A9t%C3%A9%20%26%20co")
    wanted = door.text.partition('name="suite" value="')[2].partition('"')[0]
    assert wanted == "/courrier/lots/Agence de l&#39;été &amp; co"


@pytest.mark.parametrize(
    "elsewhere",
    ["//x.example", "https://x.example", "/\\x.example", "/\t/x.example", "x.example", "javascript:alert(1)"],
)
def test_signing_in_never_leads_elsewhere(pages, elsewhere):
    pages.account("camille", Role.COURRIER)
    page = pages.person().post("/connexion", {"login": "camille", "password": PASSWORD, "suite": elsewhere})
    assert page.url == f"{pages.origin}/courrier"


def test_a_request_made_by_another_site_is_refused(pages):
    somebody = pages.person(Role.COURRIER)
    assert somebody.post("/deconnexion", origin="https://ailleurs.example").status == 403
    assert somebody.get("/courrier").status == 200


def test_a_page_that_the_role_does_not_open_says_so(pages):
    somebody = pages.person(Role.ADMIN)
    assert somebody.get("/travail").status == 403
    assert somebody.get("/nulle-part").status == 404
