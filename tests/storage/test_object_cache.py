"""The cache: one fetch for many pages, and no more room than allowed."""

import tempfile
import threading

import pytest

from storage.object_cache import CACHE_PREFIX, ObjectCache, forget_here
from storage.objects import DirectoryObjects, Shelf


class CountedObjects(DirectoryObjects):
    """A store that counts how often it is asked."""

    def __init__(self, root):
        super().__init__(root)
        self.fetched = []

    def fetch(self, shelf, key, into):
        self.fetched.append(key)
        super().fetch(shelf, key, into)


@pytest.fixture
def store(tmp_path):
    return CountedObjects(tmp_path / "objects")


@pytest.fixture
def cache(store, tmp_path):
    (tmp_path / "cache").mkdir()
    return ObjectCache(store, tmp_path / "cache", most_bytes=1000)


def test_an_object_is_fetched_once(store, cache):
    key = store.put(Shelf.DERIVED, b"page")
    for _ in range(3):
        with cache.held(Shelf.DERIVED, key) as path:
            assert path.read_bytes() == b"page"
    assert store.fetched == [key]


def test_threads_that_ask_at_once_wait_for_one_fetch(store, cache):
    key = store.put(Shelf.DERIVED, b"page")

    def ask():
        with cache.held(Shelf.DERIVED, key) as path:
            assert path.read_bytes() == b"page"

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.fetched == [key]


def test_the_least_recently_used_makes_room(store, cache, tmp_path):
    keys = [store.put(Shelf.DERIVED, bytes([n]) * 400) for n in range(3)]
    for key in keys:
        with cache.held(Shelf.DERIVED, key):
            pass
    assert {path.name for path in (tmp_path / "cache").iterdir()} == set(keys[1:])


def test_an_object_in_use_stays(store, cache):
    first, *others = [store.put(Shelf.DERIVED, bytes([n]) * 900) for n in range(3)]
    with cache.held(Shelf.DERIVED, first) as path:
        for key in others:
            with cache.held(Shelf.DERIVED, key):
                pass
        assert path.exists()


def test_an_object_that_is_not_there_is_a_key_error(cache):
    for _ in range(2):
        with pytest.raises(KeyError), cache.held(Shelf.DERIVED, "0" * 64):
            raise AssertionError


def test_a_file_that_nobody_asks_for_goes_after_a_while(store, cache, tmp_path):
    idle, used = (store.put(Shelf.DERIVED, content) for content in (b"oubliee", b"lue"))
    with cache.held(Shelf.DERIVED, idle):
        pass
    with cache.held(Shelf.DERIVED, used):
        cache.expire(idle_s=3600)
        assert {path.name for path in (tmp_path / "cache").iterdir()} == {idle, used}
        cache.expire(idle_s=0)
        assert {path.name for path in (tmp_path / "cache").iterdir()} == {used}


def test_what_was_erased_from_all_caches_is_fetched_again_when_it_comes_back(store, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / f"{CACHE_PREFIX}essai"
    folder.mkdir()
    cache = ObjectCache(store, folder, most_bytes=1000)
    key = store.put(Shelf.DERIVED, b"page")
    with cache.held(Shelf.DERIVED, key):
        pass
    assert forget_here([key, "0" * 64]) == 1
    assert list(folder.iterdir()) == []
    with cache.held(Shelf.DERIVED, key) as path:
        assert path.read_bytes() == b"page"
