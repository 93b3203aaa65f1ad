"""Objects encrypted by the program: read back whole, refused when altered, opened by all keys given."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from claims.errors import BadSetting, OperatorMustAct
from pipeline import key_commands
from pipeline.settings import Settings
from storage.encryption import new_key, read_keys
from storage.objects import DirectoryObjects, Shelf

CONTENT = b"Procuration de Philiberte Quesneau, " * 40
SIZES = (0, 1, 65_535, 65_536, 65_537, 200_000)


@pytest.fixture(scope="module")
def secrets():
    return [new_key()[0] for _ in range(2)]


def store(root, *secrets):
    return DirectoryObjects(root, read_keys("\n".join(secrets), "VAGUEMESTRE_OBJECTS_KEY"))


def files(root):
    return [path for path in Path(root).rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_encrypted_is_read_back_and_measured_as_it_was(tmp_path, secrets, size):
    content = os.urandom(size)
    objects = store(tmp_path / "objects", secrets[0])
    key = objects.put(Shelf.ORIGINALS, content)
    objects.fetch(Shelf.ORIGINALS, key, tmp_path / "copie")
    assert objects.read(Shelf.ORIGINALS, key) == content == (tmp_path / "copie").read_bytes()
    assert objects.size(Shelf.ORIGINALS, key) == size
    assert list(objects.keys(Shelf.ORIGINALS)) == [key]


def test_no_plain_byte_of_an_object_is_on_the_disk(tmp_path, secrets):
    (tmp_path / "grand").write_bytes(CONTENT)
    objects = store(tmp_path / "objects", secrets[0])
    objects.put(Shelf.ORIGINALS, tmp_path / "grand")
    assert all(b"Philiberte" not in path.read_bytes() for path in files(tmp_path / "objects"))


def test_the_format_is_that_of_the_age_tool(tmp_path, secrets):
    objects = store(tmp_path / "objects", secrets[0])
    objects.put(Shelf.ORIGINALS, CONTENT)
    (path,) = files(tmp_path / "objects")
    identity = pyrage.x25519.Identity.from_str(secrets[0])
    opened = io.BytesIO()
    pyrage.decrypt_io(path.open("rb"), opened, [identity])
    assert (path.suffix, opened.getvalue()) == (".age", CONTENT)


@pytest.mark.parametrize("how", ["read", "fetch"])
def test_a_key_that_opens_nothing_is_told_to_the_operator(tmp_path, secrets, how):
    key = store(tmp_path / "objects", secrets[0]).put(Shelf.ORIGINALS, CONTENT)
    other = store(tmp_path / "objects", secrets[1])
    with pytest.raises(OperatorMustAct, match="no key of VAGUEMESTRE_OBJECTS_KEY opens"):
        _get(other, how, key, tmp_path)
    assert not (tmp_path / "copie").exists()


@pytest.mark.parametrize("how", ["read", "fetch"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[:-40] + bytes([content[-40] ^ 1]) + content[-39:],
        lambda content: content.replace(b"X25519", b"X25518"),
    ],
    ids=["cut short", "a bit changed", "header changed"],
)
def test_an_object_that_was_tampered_with_is_not_read(tmp_path, secrets, how, damage):
    objects = store(tmp_path / "objects", secrets[0])
    key = objects.put(Shelf.ORIGINALS, CONTENT)
    (path,) = files(tmp_path / "objects")
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(OperatorMustAct):
        _get(objects, how, key, tmp_path)


@pytest.mark.parametrize("how", ["read", "fetch"])
@pytest.mark.parametrize("is_encrypted", [True, False])
def test_an_object_put_in_the_place_of_another_is_not_taken_for_it(tmp_path, secrets, how, is_encrypted):
    objects = (
        store(tmp_path / "objects", secrets[0]) if is_encrypted else DirectoryObjects(tmp_path / "objects")
    )
    keys = [objects.put(Shelf.ORIGINALS, content) for content in (CONTENT, b"un autre papier")]
    first, second = (next(path for path in files(tmp_path / "objects") if key in path.name) for key in keys)
    first.write_bytes(second.read_bytes())
    with pytest.raises(OperatorMustAct, match="altered"):
        _get(objects, how, keys[0], tmp_path)


def _get(objects, how, key, folder):
    return (
        objects.read(Shelf.ORIGINALS, key)
        if how == "read"
        else objects.fetch(Shelf.ORIGINALS, key, folder / "copie")
    )


def test_plain_objects_stay_readable_when_keys_come_and_encrypted_ones_need_them(tmp_path, secrets):
    plain = DirectoryObjects(tmp_path / "objects")
    before = plain.put(Shelf.ORIGINALS, CONTENT)
    objects = store(tmp_path / "objects", secrets[0])
    after = objects.put(Shelf.ORIGINALS, b"venu depuis")
    assert objects.put(Shelf.ORIGINALS, CONTENT) == before
    assert objects.read(Shelf.ORIGINALS, before) == CONTENT
    assert sorted(objects.keys(Shelf.ORIGINALS)) == sorted([before, after])
    with pytest.raises(OperatorMustAct, match="set VAGUEMESTRE_OBJECTS_KEY"):
        plain.read(Shelf.ORIGINALS, after)


def test_rotation_encrypts_everything_with_the_first_key_and_lets_the_old_one_go(tmp_path, secrets, capsys):
    root = tmp_path / "var" / "objects"
    contents = {DirectoryObjects(root).put(Shelf.ORIGINALS, b"clair " + CONTENT): b"clair " + CONTENT}
    old, new = secrets
    contents[store(root, old).put(Shelf.DERIVED, CONTENT)] = CONTENT
    settings = Settings(home=tmp_path / "var", objects_key=f"{new}\n{old}")
    assert key_commands.keys_rotate(settings) == 0
    assert "2 objet(s) chiffré(s) de nouveau, 0 l'étaient déjà" in capsys.readouterr().out
    rotated = store(root, new)
    assert {key: rotated.read(shelf, key) for shelf in Shelf for key in rotated.keys(shelf)} == contents
    assert all(b"Philiberte" not in path.read_bytes() for path in files(root))
    assert len(files(root)) == 2
    assert key_commands.keys_rotate(settings) == 0
    assert "0 objet(s) chiffré(s) de nouveau, 2 l'étaient déjà" in capsys.readouterr().out


_KILLED = """
import os, sys
from pathlib import Path
from pipeline import key_commands
from pipeline.settings import Settings
from storage.objects import DirectoryObjects

left, write = int(sys.argv[3]), DirectoryObjects._write

def killed(self, path, content):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    write(self, path, content)

DirectoryObjects._write = killed
key_commands.keys_rotate(Settings(home=Path(sys.argv[1]), objects_key=sys.argv[2]))
"""


def test_a_rotation_killed_half_way_loses_nothing_and_goes_on(tmp_path, secrets, capsys):
    root = tmp_path / "var" / "objects"
    plain = DirectoryObjects(root)
    keys = {plain.put(Shelf.ORIGINALS, CONTENT + bytes([n])) for n in range(6)}
    killed = subprocess.run([sys.executable, "-c", _KILLED, tmp_path / "var", secrets[0], "3"], check=False)
    assert killed.returncode == 9
    objects = store(root, secrets[0])
    assert {key for key in keys if objects.read(Shelf.ORIGINALS, key)} == keys
    key_commands.keys_rotate(Settings(home=tmp_path / "var", objects_key=secrets[0]))
    assert "3 objet(s) chiffré(s) de nouveau, 3 l'étaient déjà" in capsys.readouterr().out
    assert {path.suffix for path in files(root)} == {".age"}


def test_an_erased_object_goes_in_either_form(tmp_path, secrets):
    key = DirectoryObjects(tmp_path / "objects").put(Shelf.ORIGINALS, CONTENT)
    objects = store(tmp_path / "objects", secrets[0])
    other = objects.put(Shelf.ORIGINALS, b"venu depuis")
    for each in (key, other):
        objects.erase(Shelf.ORIGINALS, each)
        objects.erase(Shelf.ORIGINALS, each)
    assert files(tmp_path / "objects") == []


@pytest.mark.parametrize("text", ["", "# rien", "AGE-SECRET-KEY-1FAUX", "mot de passe"])
def test_what_is_no_key_is_refused_by_the_name_of_its_setting(text):
    with pytest.raises(BadSetting, match=r"VAGUEMESTRE_OBJECTS_KEY .*keys new"):
        read_keys(text, "VAGUEMESTRE_OBJECTS_KEY")


def test_a_new_key_is_one_that_the_program_takes(capsys):
    assert key_commands.keys_new(Settings()) == 0
    said = capsys.readouterr()
    assert read_keys(said.out, "VAGUEMESTRE_OBJECTS_KEY") is not None
    assert "AGE-SECRET-KEY" not in said.err


def test_half_written_files_are_for_their_owner_alone(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(stat.S_IMODE(os.fstat(handle).st_mode)))
    DirectoryObjects(tmp_path / "objects").put(Shelf.ORIGINALS, CONTENT)
    assert seen[0] == 0o600
