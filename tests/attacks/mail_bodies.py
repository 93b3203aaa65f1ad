"""Mails that hold others, sign them, are elsewhere, or are endless."""

from tests.attacks.mail_writing import (
    FILE,
    HEAD,
    PLAIN,
    deep,
    letters_in_letters,
    lines,
    mixed,
    opaque,
    part,
    signed,
)
from tests.attacks.registry import Attack, attack
from tests.hostile_files import nested, noise
from tests.mailed import mail, tnef, zipped

BODIES: list[Attack] = [
    attack(
        "partial.eml",
        "a third of a message",
        HEAD + lines('Content-Type: message/partial; id="a"; number=2; total=3', "", "marque-1"),
    ),
    attack(
        "external.eml",
        "a body that is elsewhere",
        HEAD
        + lines(
            'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:9/a"',
            "",
            PLAIN,
            "",
            "marque-1",
        ),
    ),
    attack(
        "digest.eml",
        "messages without a type",
        mixed("--b", "", HEAD, "marque-1", "--b", "", HEAD, "marque-2", "--b--", kind="multipart/digest"),
    ),
    attack(
        "alternative.eml",
        "two texts that say different things",
        mixed(
            part(1, PLAIN, of=b"Je demande 100 euros, marque-1"),
            part(2, "Content-Type: text/html", of=b"<p>Je demande 900 000 euros, marque-2</p>"),
            "--b--",
            kind="multipart/alternative",
        ),
    ),
    attack(
        "alternative-file.eml",
        "a file among the texts to choose from",
        mixed(
            part(1, PLAIN),
            part(2, "Content-Type: application/octet-stream", FILE.format(2)),
            "--b--",
            kind="multipart/alternative",
        ),
    ),
    attack(
        "related.eml",
        "a file that the text shows, and does not",
        mixed(
            part(1, "Content-Type: text/html", of=b"<p>marque-1</p>"),
            part(
                2, "Content-Type: application/octet-stream", "Content-ID: <x>", "Content-Disposition: inline"
            ),
            "--b--",
            kind="multipart/related",
        ),
    ),
    attack(
        "unknown-multipart.eml",
        "parts of a kind that is none",
        mixed(part(1), part(2, FILE.format(2)), "--b--", kind="multipart/rien"),
    ),
    attack(
        "encrypted.eml",
        "parts that are said to be encrypted",
        mixed(
            part(1, "Content-Type: application/pgp-encrypted"), part(2), "--b--", kind="multipart/encrypted"
        ),
    ),
    attack(
        "opaque.eml",
        "a message inside a signature",
        lambda: opaque(mixed(part(1), part(2, FILE.format(2)), "--b--")),
    ),
    attack(
        "opaque-thrice.eml",
        "signatures around one another",
        lambda: opaque(opaque(opaque(opaque(mixed(part(1), "--b--"))))),
    ),
    attack("opaque-cut.eml", "a signature cut in its midst", lambda: opaque(noise(4000, 51))[:900]),
    attack("opaque-lengths.p7m", "lengths of 2^1000", lambda: b"\x30\xff" + b"\xff" * 127 + signed(b"a")[2:]),
    attack("deep-parts.eml", "300 parts in one another", lambda: deep(300)),
    attack("many-parts.eml", "20,000 parts", lambda: mixed("--b\r\n\r\n" * 20_000, "--b--")),
    attack("many-headers.eml", "20,000 headers", lambda: HEAD + b"X-A: b\r\n" * 20_000 + b"\r\nmarque-1"),
    attack(
        "long-header.eml",
        "a header of 2 MB",
        lambda: HEAD + b"X-A: " + b"a" * 2_000_000 + b"\r\n\r\nmarque-1",
    ),
    attack("long-line.eml", "a line of 3 MB", lambda: HEAD + b"\r\n" + b"marque-1 " * 330_000),
    attack(
        "addresses.eml",
        "100,000 brackets in an address",
        lambda: HEAD.replace(b"Alix", b"(" * 50_000 + b"<" * 50_000) + b"\r\nmarque-1",
    ),
    attack(
        "words.eml",
        "10,000 coded words in the subject",
        lambda: HEAD.replace(b"Demande", b"=?utf-8?Q?a?= " * 10_000) + b"\r\nmarque-1",
    ),
    attack(
        "dates.eml",
        "a date beyond all time",
        lambda: HEAD + b"Date: Mon, 99 Foo 99999999999999 99:99:99 +999999\r\n\r\nmarque-1",
    ),
    attack(
        "mbox.eml",
        "two messages in one file",
        lambda: b"From a Mon\r\n" + HEAD + b"\r\nmarque-1\r\nFrom b Tue\r\n" + HEAD + b"\r\nmarque-2",
    ),
    attack("mail-50.eml", "fifty mails in one another", lambda: letters_in_letters(50), "container"),
    attack("zip-50.zip", "fifty archives in one another", lambda: nested(50, mails=False), "container"),
    attack(
        "tnef-self.dat",
        "a wrapping in a wrapping",
        lambda: tnef("a", {"winmail.dat": tnef("b", {"x.bin": noise(90, 52)})}),
    ),
    attack(
        "tnef-lie.dat",
        "an attribute of 4 GB",
        lambda: tnef("c", {})[:-2] + b"\2\x0f\x80\6\0\xff\xff\xff\xffabc",
    ),
    attack(
        "zip-mail.eml",
        "an archive of mails that hold archives",
        lambda: mail(
            "Bonjour",
            {"a.zip": zipped({"b.eml": mail("Dedans", {"c.zip": zipped({"d.bin": noise(90, 53)})})})},
        ),
    ),
]
