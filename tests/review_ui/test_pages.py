"""Pictures of pages, as agents turned them."""

import pytest

from claims.review import Edit, EditKind
from pipeline import wiring
from pipeline.intake.reception import utc_now
from pipeline.settings import read_settings
from storage import accounts, plis, reviews
from storage.objects import Shelf
from tests.claim_letters import as_pdf
from tests.review_ui.browsing import Person, person
from tests.review_ui.test_courrier import fetched


@pytest.mark.slow
def test_a_page_that_an_agent_turned_is_shown_turned_until_it_is_undone(site):
    path = site.folder / "lettre.pdf"
    path.write_bytes(as_pdf(1))
    pli = site.run("submit", path).split()[0]
    site.start("up")
    site.wait_drained(1, 60)
    mailroom = person(site, "courrier")
    settings = read_settings(site.settings)
    database, objects = wiring.database(settings), wiring.objects(settings)
    before = _image(mailroom, pli)
    key = objects.put(Shelf.DERIVED, b"\xff\xd8 turned")
    with database.begin() as connection:
        (page,) = plis.pages(connection, pli)
        keys = {"words": page.words, "picture": key, "thumbnail": key}
        turned = {"place": ["lettre.pdf", 1], "rotation": 90, **keys}
        (account,) = accounts.every(connection)
        edit = Edit(1, EditKind.TURN, 0, "", turned, account.id, utc_now())
        reviews.add(connection, pli, edit)
    assert _image(mailroom, pli) == b"\xff\xd8 turned"
    assert f"vignette?v={key[:16]}" in mailroom.get(f"/courrier/plis/{pli}").text
    with database.begin() as connection:
        reviews.set_undone(connection, pli, 1, account.id, utc_now())
    assert _image(mailroom, pli) == before


def _image(mailroom: Person, pli: str) -> bytes:
    status, _, content = fetched(mailroom, f"/plis/{pli}/pages/0/image", {})
    assert status == 200
    return content
