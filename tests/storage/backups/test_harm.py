"""What was harmed, lost, altered, erased or sealed is found, told, and put back where it can be."""

import json

import pyrage
import pytest
import sqlalchemy as sa

from claims.errors import BadSetting, OperatorMustAct
from storage import unnamed
from storage.backups.folder import object_names
from storage.backups.mending import mend
from storage.backups.sealing import Plain, Sealed
from storage.backups.verifying import faults
from storage.objects import Shelf, digest
from storage.tables import (
    original,
    page,
)
from tests.storage.backups.points import (
    PRIVATE,
    PUBLIC,
    Installation,
    every_row,
    nothing,
    point_of,
    put_back,
)


@pytest.mark.parametrize("what", ["points/*/pli.jsonl.gz", "points/*/objects.gz", "objects/derived/*/*"])
@pytest.mark.parametrize("harm", ["altered", "removed"])
def test_harm_to_any_file_is_found_and_not_restored(laptop, folder, new_laptop, what, harm):
    point = point_of(laptop, folder)
    path = next(folder.root.glob(what))
    path.unlink() if harm == "removed" else path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert any(path.name[:10] in fault for fault in faults(folder, lambda _: Plain()))
    with pytest.raises(OperatorMustAct, match="use another point"):
        put_back(point, folder, new_laptop)
    assert not any(every_row(new_laptop.database).values()), "nothing was begun that has to be undone"


def test_a_manifest_that_is_none_is_refused(laptop, folder):
    point = point_of(laptop, folder)
    manifest = point.folder / "manifest.json"
    told = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(told | {"format": 2}))
    with pytest.raises(OperatorMustAct, match="format 2"):
        folder.point()
    manifest.write_text(manifest.read_text()[:-40])
    with pytest.raises(OperatorMustAct, match="damaged"):
        folder.point()


def test_a_sealed_backup_says_nothing_without_its_key_and_all_with_it(laptop, folder, new_laptop):
    point = point_of(laptop, folder, Sealed([PUBLIC]))
    for path in folder.root.rglob("*.age"):
        assert path.read_bytes().startswith(b"age-encryption.org/v1")
    files = {path.name for path in folder.root.rglob("*") if path.is_file() and path.suffix != ".age"}
    assert files == {"manifest.json", "objects.gz", ".lock"}
    assert list(faults(folder, lambda _: Sealed())) == []
    with pytest.raises(OperatorMustAct, match="--identity"):
        put_back(point, folder, new_laptop, Sealed())
    other = Sealed(identity=str(pyrage.x25519.Identity.generate()))
    with pytest.raises(OperatorMustAct, match="another one"):
        put_back(point, folder, new_laptop, other)
    mine = Sealed(identity=PRIVATE)
    assert list(faults(folder, lambda _: mine)) == []
    put_back(point, folder, new_laptop, mine)
    assert every_row(new_laptop.database)["draft"] == every_row(laptop.database)["draft"]


@pytest.mark.parametrize("what", ["objects/originals/*/*.age", "points/*/pli.jsonl.gz.age"])
@pytest.mark.parametrize("place", [5, -5])
def test_harm_to_a_sealed_file_is_found_with_its_key(laptop, folder, new_laptop, what, place):
    point = point_of(laptop, folder, Sealed([PUBLIC]))
    path = next(folder.root.glob(what))
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    mine = Sealed(identity=PRIVATE)
    assert len(list(faults(folder, lambda _: mine))) == 1
    with pytest.raises(OperatorMustAct, match=r"damaged|use another point"):
        put_back(point, folder, new_laptop, mine)
    assert not any(every_row(new_laptop.database).values())


@pytest.mark.parametrize("keys", [(["age1faux"], ""), ((), "AGE-SECRET-KEY-FAUX")])
def test_what_is_no_key_is_refused(keys):
    with pytest.raises(BadSetting, match="age1"):
        Sealed(*keys)


class Erasing:
    """A store from which somebody erases a pli, rows first, while it is copied."""

    def __init__(self, here: Installation, key: str) -> None:
        self._here, self._key = here, key

    def fetch(self, shelf, key, into):
        if key == self._key:
            with self._here.database.begin() as connection:
                connection.execute(sa.delete(original).where(original.c.sha256 == key))
                connection.execute(sa.delete(page).where(page.c.content == key))
            raise KeyError(key)
        self._here.objects.fetch(shelf, key, into)


def test_what_is_erased_while_a_backup_is_made_is_not_in_it(laptop, folder):
    with laptop.database.reading() as connection:
        key = connection.execute(sa.select(original.c.sha256)).scalars().first()
    point = point_of(laptop, folder, objects=Erasing(laptop, str(key)))
    assert point.manifest.missing == ()
    assert point.manifest.tables["original"].rows == 1
    assert f"originals/{key}" not in list(object_names(point.folder, point.manifest))


def test_an_object_that_was_lost_before_stops_no_backup_and_is_told(laptop, folder, new_laptop):
    with laptop.database.reading() as connection:
        key = str(connection.execute(sa.select(original.c.sha256)).scalars().first())
    next((laptop.objects._root / "originals").glob(f"*/{key}")).unlink()
    point = point_of(laptop, folder)
    assert point.manifest.missing == (f"originals/{key}",)
    assert len(list(faults(folder, lambda _: Plain()))) == 1
    put_back(point, folder, new_laptop)
    assert new_laptop.objects.size(Shelf.ORIGINALS, key) is None


@pytest.mark.parametrize("seal", [Plain(), Sealed([PUBLIC], PRIVATE)], ids=["plain", "sealed"])
def test_objects_that_were_lost_or_altered_are_put_back_and_the_rest_is_left(laptop, folder, seal):
    with laptop.database.reading() as connection:
        names = sorted(unnamed.named(connection))
    paths = [next((laptop.objects._root / shelf).glob(f"*/{key}")) for shelf, key in names[:3]]
    whole = paths[2].stat().st_mtime_ns
    point_of(laptop, folder, seal)
    paths[0].unlink()
    paths[1].write_bytes(b"autre chose")
    mended = mend(folder, seal, laptop.database, laptop.objects, nothing)
    assert mended.put_back == [f"{shelf}/{key}" for shelf, key in names[:2]]
    assert mended.lost == []
    assert all(digest(path) == key for path, (_, key) in zip(paths, names, strict=False))
    assert paths[2].stat().st_mtime_ns == whole


def test_an_altered_object_that_the_backup_lacks_is_left_and_told(laptop, folder):
    with laptop.database.reading() as connection:
        (shelf, key), *_ = sorted(unnamed.named(connection))
    path = next((laptop.objects._root / shelf).glob(f"*/{key}"))
    point_of(laptop, folder)
    next((folder.root / "objects" / shelf).glob(f"*/{key}")).unlink()
    path.write_bytes(b"autre chose")
    mended = mend(folder, Plain(), laptop.database, laptop.objects, nothing)
    assert (mended.put_back, mended.lost) == ([], [f"{shelf}/{key}"])
    assert path.read_bytes() == b"autre chose"
