"""The conservation law: whatever is sent, everything in it is among the items, once; nothing is invented."""

import hashlib
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.items import Fate
from tests.compound_files import compound_file, outlook_message
from tests.mailed import mail, pdf, picture, portfolio, tnef, zipped
from tests.opened import open_pli

NAMES = st.sampled_from(["a.pdf", "scan.pdf", "note.txt", "x", "été.zip", "body", "b c.eml"])
LEAVES = st.one_of(
    st.integers(1, 3).map(lambda pages: pdf(pages)),
    st.integers(0, 5).map(lambda shade: picture(size=(500, 400), shade=shade)),
    st.text("abc é\n", min_size=1).map(str.encode),
    st.binary(min_size=0, max_size=80),
)


def _containers(inside):
    files = st.dictionaries(NAMES, inside, max_size=4)
    return st.one_of(files.map(lambda held: ("zip", held)), files.map(lambda held: ("mail", held)))


TREES = st.recursive(LEAVES, _containers, max_leaves=10)


def _written(tree):
    """The bytes of a tree, and those of every leaf in it."""
    if isinstance(tree, bytes):
        return tree, [tree]
    kind, held = tree
    built = {name: _written(child) for name, child in held.items()}
    files = {name: content for name, (content, _) in built.items()}
    leaves = [leaf for _, inside in built.values() for leaf in inside]
    return (zipped(files) if kind == "zip" else mail("Bonjour", files)), leaves


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=3))
def test_every_leaf_is_among_the_items(pli):
    built = {name: _written(tree) for name, tree in pli.items()}
    unpacked = open_pli({name: content for name, (content, _) in built.items()}, max_depth=20).unpacked
    seen = {item.sha256 for item in unpacked.items}
    assert {_sha256(leaf) for _, leaves in built.values() for leaf in leaves} <= seen
    assert [item.path for item in unpacked.items if "/" not in item.path] == list(pli)
    _obeys_the_law(unpacked)


def _obeys_the_law(unpacked):
    paths = [item.path for item in unpacked.items]
    assert len(set(paths)) == len(paths)
    by_path = {item.path: item for item in unpacked.items}
    read = {}
    for source in unpacked.sources:
        read[source.item] = read.get(source.item, 0) + 1
        assert source.page == read[source.item]
    for item in unpacked.items:
        assert item.pages == read.get(item.path, 0)
        assert (item.pages > 0) == (item.fate is Fate.PROCESSED)
        assert item.reason is not None or item.fate in {Fate.PROCESSED, Fate.CONTAINER}
        if item.fate is Fate.DUPLICATE:
            twins = [other for other in unpacked.items if other.sha256 == item.sha256]
            assert twins[0].fate is not Fate.DUPLICATE
        holders = [by_path[path] for path in by_path if item.path.startswith(f"{path}/")]
        assert all(holder.fate in {Fate.CONTAINER, Fate.PROCESSED} for holder in holders)


SOUND = {
    "a.eml": mail("Bonjour", {"scan.pdf": pdf(2), "b.zip": zipped({"c.txt": b"bonjour", "d.pdf": pdf(1)})}),
    "b.zip": zipped({"c.txt": b"bonjour", "d.eml": mail("Dedans")}),
    "winmail.dat": tnef("Sujet", {"a.txt": b"bonjour", "b.pdf": pdf(1)}),
    "c.msg": compound_file(outlook_message("Sujet", "Bonjour", {"a.txt": b"un", "b.pdf": pdf(200)})),
    "d.pdf": portfolio({"a.txt": b"bonjour"}),
    "e.jpg": picture("JPEG"),
    "f.tif": picture("TIFF"),
}


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SOUND)), st.integers(0, 2**32), st.booleans())
def test_damage_never_stops_the_pli(name, seed, cut):
    """Mutated bytes come from a seed, so that a failure can be replayed."""
    chance = random.Random(seed)
    content = bytearray(SOUND[name])
    for _ in range(chance.choice([1, 3, 20])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if cut:
        del content[chance.randrange(len(content)) :]
    opened = open_pli({name: bytes(content), "après.txt": b"toujours lu"})
    assert opened.fates[name]
    assert opened.fates["après.txt"] in {"processed", "duplicate doublon"}
    _obeys_the_law(opened.unpacked)
