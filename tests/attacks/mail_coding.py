"""Mails packed, named and written in ways that one program undoes and another does not."""

import base64
import quopri

from tests.attacks.mail_writing import (
    BASE64,
    FILE,
    HEAD,
    PLAIN,
    dirty,
    in_base64,
    line_by_line,
    lines,
    mixed,
    part,
    uu,
)
from tests.attacks.registry import Attack, attack

CODING: list[Attack] = [
    attack(
        "two-encodings.eml",
        "base64, and then none, says the header",
        mixed(
            lines("--b", BASE64, "Content-Transfer-Encoding: 7bit", FILE.format(1), "", in_base64(1)), "--b--"
        ),
    ),
    attack(
        "odd-encoding.eml",
        "base64 in capitals, with a comment",
        mixed(
            lines("--b", "Content-Transfer-Encoding: BASE64 (ou presque)", FILE.format(1), "", in_base64(1)),
            "--b--",
        ),
    ),
    attack(
        "unknown-encoding.eml",
        "a way of coding that is none",
        mixed(lines("--b", "Content-Transfer-Encoding: x-rien", FILE.format(1), "", "marque-1"), "--b--"),
    ),
    attack(
        "dirty-base64.eml",
        "base64 with rubbish in it",
        mixed(lines("--b", BASE64, FILE.format(1), "", dirty(1)), "--b--"),
    ),
    attack(
        "padded-base64.eml",
        "base64 padded line by line",
        mixed(lines("--b", BASE64, FILE.format(1), "", line_by_line(1)), "--b--"),
    ),
    attack(
        "base64-multipart.eml",
        "parts packed in base64, against the rule",
        mixed(
            lines(
                "--b",
                'Content-Type: multipart/mixed; boundary="c"',
                BASE64,
                "",
                base64.encodebytes(b"--c\r\n\r\nmarque-1\r\n--c--"),
            ),
            part(2),
            "--b--",
        ),
    ),
    attack(
        "base64-message.eml",
        "a message in base64, against the rule",
        mixed(
            lines(
                "--b", "Content-Type: message/rfc822", BASE64, "", base64.encodebytes(HEAD + b"\r\nmarque-1")
            ),
            "--b--",
        ),
    ),
    attack(
        "quoted.eml",
        "quoted-printable that breaks words and lines",
        mixed(
            lines(
                "--b",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                b"Bon=6Aour, mar=\r\nque-1 =\r\n=ZZ =3",
            ),
            "--b--",
        ),
    ),
    attack(
        "quoted-boundary-line.eml",
        "a boundary hidden by quoted-printable",
        mixed(
            lines(
                "--b",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                quopri.encodestring(b"marque-1\r\n--b\r\nmarque-2"),
            ),
            "--b--",
        ),
    ),
    attack(
        "uuencode.eml",
        "a file in uuencode inside the text",
        HEAD + lines(PLAIN, "", "Bonjour marque-2", uu(1)),
    ),
    attack(
        "uuencode-part.eml",
        "a part in uuencode",
        mixed(lines("--b", "Content-Transfer-Encoding: x-uuencode", FILE.format(1), "", uu(1)), "--b--"),
    ),
    attack(
        "folded.eml",
        "headers folded in odd places",
        HEAD
        + lines(
            "Content-Type:",
            " multipart/mixed;",
            "\tboundary=",
            ' "b"',
            "",
            part(1),
            part(2, FILE.format(2)),
            "--b--",
        ),
    ),
    attack(
        "spaced-header.eml",
        "a space before the colon",
        HEAD
        + lines("Content-Type : multipart/mixed; boundary=b", "", part(1), part(2, FILE.format(2)), "--b--"),
    ),
    attack(
        "no-colon.eml",
        "a header without a colon",
        HEAD
        + lines(
            "Content-Type multipart/mixed",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            part(1),
            part(2),
            "--b--",
        ),
    ),
    attack(
        "header-in-body.eml",
        "headers behind an empty line",
        HEAD + lines("", "Content-Type: multipart/mixed; boundary=b", "", part(1), part(2), "--b--"),
    ),
    attack(
        "blank-first.eml", "empty lines before the headers", b"\r\n\r\n" + mixed(part(1), part(2), "--b--")
    ),
    attack(
        "continued-name.eml",
        "a file's name in pieces",
        mixed(
            lines(
                "--b",
                "Content-Disposition: attachment; filename*0*=utf-8''fact; filename*1=ure; filename*2=.pdf",
                "",
                "marque-1",
            ),
            "--b--",
        ),
    ),
    attack(
        "continued-wrong.eml",
        "a name in pieces that do not follow",
        mixed(
            lines(
                "--b",
                "Content-Disposition: attachment; filename*9999999=a; filename*1*=%ff%fe; filename*x*=b",
                "",
                "marque-1",
            ),
            "--b--",
        ),
    ),
    attack(
        "encoded-name.eml",
        "a name in words that are no words",
        mixed(
            lines(
                "--b",
                'Content-Disposition: attachment; filename="=?utf-99?Q?a=ZZ?= =?utf-8?B?!!!?="',
                "",
                "marque-1",
            ),
            "--b--",
        ),
    ),
    attack(
        "eight-bit.eml",
        "accents where only letters may be",
        mixed(part(1), "--b--").replace(b"Demande", "Dem\u00e9nde \u2028 ".encode() + b"\xff\xfe"),
    ),
    attack(
        "charset.eml",
        "a character set that is none",
        mixed(lines("--b", "Content-Type: text/plain; charset=../../etc/passwd", "", "marque-1"), "--b--"),
    ),
    attack(
        "charset-codec.eml",
        "a character set that unpacks",
        mixed(lines("--b", "Content-Type: text/plain; charset=zlib", "", "marque-1"), "--b--"),
    ),
    attack(
        "charset-idna.eml",
        "a character set that takes time in the square",
        mixed(
            lines("--b", "Content-Type: text/plain; charset=idna", "", b"marque-1 " + b"a" * 50_000), "--b--"
        ),
    ),
    attack(
        "utf7.eml",
        "markup in UTF-7",
        mixed(
            lines(
                "--b",
                "Content-Type: text/html; charset=utf-7",
                "",
                "+ADw-p+AD4-marque-1+ADw-/p+AD4APA-script+AD4-x()+ADw-/script+AD4-",
            ),
            "--b--",
        ),
    ),
]
