"""Whatever part of a mail any of three readers sees, ours accounts for: nothing can be hidden in a dispute.

The readers are Python's, with both of its policies, and one of the tests' own (`tests.attacks.splitter`).
Parts are told by marks that stand in them, and nowhere else.
"""

import email
import email.policy
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.formats import MAIL, true_media_type
from extractors.limits import Limits
from pipeline.intake.holding import Holding
from pipeline.intake.mail import read_mail
from tests.attacks.corpus import AMBIGUOUS
from tests.attacks.mail_writing import marks_of
from tests.attacks.splitter import parts

# Attacks by size and not by meaning are run in the line alone.
_OF_SIZE = {"many-parts.eml", "long-line.eml", "many-headers.eml", "mail-50.eml"}
MAILS = [attack for attack in AMBIGUOUS if attack.name.endswith(".eml") and attack.name not in _OF_SIZE]


def seen_by_python(content: bytes, policy: email.policy.Policy) -> set[bytes]:
    """The marks in the leaves that Python's parser decodes; none when it fails."""
    try:
        leaves = [part for part in email.message_from_bytes(content, policy=policy).walk() if _is_leaf(part)]
        return set().union(*(marks_of(part.get_payload(decode=True) or b"") for part in leaves))
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, IndexError, RecursionError):
        return set()


def _is_leaf(part: Message) -> bool:
    return not part.is_multipart()


def seen_by_us(content: bytes, folder: Path) -> set[bytes]:
    """The marks in the text and the parts of a mail, and of the mails among them."""
    folder.mkdir(exist_ok=True)
    holding = Holding(folder, Limits(max_depth=50))
    path = holding.keep([content]).content
    return _marks(path, holding, 20)


def _marks(path: Path, holding: Holding, depth: int) -> set[bytes]:
    letter = read_mail(path, holding)
    found = marks_of(letter.text.encode("utf-8", "replace"))
    for part in letter.parts:
        found |= marks_of(part.held.content.read_bytes())
        is_mail = part.untrusted_type == MAIL or true_media_type(part.held.content) == MAIL
        if is_mail and depth:
            found |= _marks(part.held.content, holding, depth - 1)
    return found


@pytest.mark.parametrize("attack", MAILS, ids=lambda attack: attack.name)
def test_every_part_that_any_reader_sees_is_accounted_for(attack, tmp_path):
    content = attack.build(9)
    others = {
        "default": seen_by_python(content, email.policy.default),
        "compat32": seen_by_python(content, email.policy.compat32),
        "splitter": set().union(*map(marks_of, parts(content))),
    }
    ours = seen_by_us(content, tmp_path / "work")
    assert {name: marks - ours for name, marks in others.items() if marks - ours} == {}


LINES = st.sampled_from(
    [
        b"--b", b"--b--", b"--c", b"--c--", b"--", b"", b"", b"Content-Type: multipart/mixed; boundary=b",
        b"Content-Type: multipart/alternative; boundary=\"c\"", b"Content-Type: message/rfc822",
        b"Content-Type: text/html", b"Content-Type: application/octet-stream",
        b"Content-Disposition: attachment; filename=a.txt", b"Content-Transfer-Encoding: quoted-printable",
        b" boundary=c", b"From: a@exemple.fr", b"Bonjour MARK", b"MARK", b"begin 644 x",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=30), st.sampled_from([b"\r\n", b"\n"]))
def test_no_order_of_separators_and_headers_hides_a_part(tmp_path_factory, body, end):
    # Two figures: texts of an alternative that differ by one alone say the same (`_says_more`).
    marked = [line.replace(b"MARK", b"marque-%d" % number) for number, line in enumerate(body, 10)]
    content = end.join([b"From: a@exemple.fr", b"Subject: b", *marked, b""])
    ours = seen_by_us(content, tmp_path_factory.mktemp("mail"))
    for policy in (email.policy.default, email.policy.compat32):
        assert seen_by_python(content, policy) <= ours
