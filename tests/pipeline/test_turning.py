"""A page read anew the way up that an agent says, by the real engine."""

import cv2
import numpy as np
import pytest

from claims.errors import AgentMustAct
from claims.ledger import PageState
from extractors.limits import Limits
from extractors.pool import ReaderPool
from pipeline.turning import read_turned
from storage.objects import DirectoryObjects, Shelf
from storage.page_codec import page_from_bytes
from storage.plis import StoredPage, StoredSource
from tests.claim_letters import as_scan, letter

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def readers():
    with ReaderPool(Limits(), 1) as started:
        yield started


@pytest.fixture
def objects(tmp_path):
    return DirectoryObjects(tmp_path / "objects")


def stored(objects, content: bytes, media_type: str = "image/jpeg") -> StoredPage:
    key = objects.put(Shelf.ORIGINALS, content)
    source = StoredSource(0, "scan.jpg", 1, Shelf.ORIGINALS, key, media_type, None, None)
    return StoredPage(source, PageState.READ, None, None, None, None)


def on_its_head() -> bytes:
    pixels = cv2.imdecode(np.frombuffer(as_scan(7), np.uint8), cv2.IMREAD_GRAYSCALE)
    return bytes(cv2.imencode(".jpg", cv2.rotate(pixels, cv2.ROTATE_180))[1])


def test_the_page_is_read_as_the_agent_says_and_not_as_the_program_thinks(objects, readers):
    page = stored(objects, on_its_head())
    read = {}
    for rotation in (0, 180):
        turned = read_turned(page, rotation, objects, readers)
        assert (turned["place"], turned["rotation"]) == (["scan.jpg", 1], rotation)
        read[rotation] = page_from_bytes(objects.read(Shelf.DERIVED, turned["words"]))
    name = letter(7).name
    assert name in read[180].text
    assert name not in read[0].text, "an agent who leaves it on its head is obeyed"
    assert [read[rotation].rotation for rotation in (0, 180)] == [0, 180]


def test_the_picture_shown_is_turned_with_the_words(objects, readers):
    page = stored(objects, on_its_head())
    pictures = [
        objects.read(Shelf.DERIVED, read_turned(page, r, objects, readers)["picture"]) for r in (0, 180)
    ]
    plain, turned = (cv2.imdecode(np.frombuffer(each, np.uint8), cv2.IMREAD_GRAYSCALE) for each in pictures)
    difference = np.abs(cv2.rotate(plain, cv2.ROTATE_180).astype(int) - turned.astype(int))
    assert difference.mean() < 4


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 coupe", as_scan(7)[:3000], b"MZ pas une image"])
def test_a_page_that_cannot_be_read_so_is_told_and_nothing_is_kept_of_it(objects, readers, content):
    page = stored(objects, content)
    with pytest.raises(AgentMustAct, match="n'a pas pu être relue"):
        read_turned(page, 90, objects, readers)
    assert list(objects.keys(Shelf.DERIVED)) == []
