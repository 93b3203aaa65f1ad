"""Mails whose parts begin and end elsewhere for one program than for another."""

from tests.attacks.mail_writing import (
    BASE64,
    FILE,
    HEAD,
    PLAIN,
    in_base64,
    lines,
    mixed,
    part,
)
from tests.attacks.registry import Attack, attack

STRUCTURE: list[Attack] = [
    attack(
        "two-boundaries.eml",
        "two boundaries in one header",
        HEAD
        + lines(
            "Content-Type: multipart/mixed; boundary=b; boundary=c",
            "",
            part(1),
            "--c",
            "",
            "marque-2",
            "--c--",
            "--b--",
        ),
    ),
    attack(
        "two-types.eml",
        "two types, each with its boundary",
        HEAD
        + lines(
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/mixed; boundary=c",
            "",
            part(1),
            "--b--",
            "--c",
            "",
            "marque-2",
            "--c--",
        ),
    ),
    attack(
        "type-and-text.eml",
        "text, and then parts, says the header",
        HEAD
        + lines(
            PLAIN, "Content-Type: multipart/mixed; boundary=b", "", part(1, FILE.format(1)), part(2), "--b--"
        ),
    ),
    attack("no-type.eml", "no type at all", HEAD + lines("", part(1), "--b--")),
    attack(
        "no-boundary.eml",
        "parts without a boundary named",
        HEAD + lines("Content-Type: multipart/mixed", "", part(1), part(2, FILE.format(2)), "--b--"),
    ),
    attack(
        "empty-boundary.eml",
        "a boundary of nothing",
        mixed("--", "", "marque-1", "--", "", "marque-2", "----", boundary=""),
    ),
    attack(
        "wrong-boundary.eml",
        "another boundary than the one named",
        mixed(part(1), part(2), "--b--", boundary="z"),
    ),
    attack(
        "long-boundary.eml",
        "a boundary of 3,000 letters",
        mixed("--" + "z" * 3000, "", "marque-1", "--" + "z" * 3000 + "--", boundary="z" * 3000),
    ),
    attack(
        "spaced-boundary.eml",
        "a boundary that ends with spaces",
        mixed("--b   ", "", "marque-1", "--b--\t", boundary="b"),
    ),
    attack(
        "prefix-boundary.eml",
        "a boundary that begins another",
        mixed(
            lines(
                "--b", 'Content-Type: multipart/mixed; boundary="bb"', "", "--bb", "", "marque-1", "--bb--"
            ),
            part(2),
            "--b--",
        ),
    ),
    attack(
        "same-boundary.eml",
        "the same boundary within",
        mixed(
            lines("--b", 'Content-Type: multipart/mixed; boundary="b"', "", part(1), "--b--"),
            part(2),
            "--b--",
        ),
    ),
    attack(
        "quoted-boundary.eml",
        "a boundary with quotes and comments",
        HEAD
        + lines(
            'Content-Type: (a) multipart (b) / mixed (c); (d) boundary = (e) "b" (f)',
            "",
            part(1),
            part(2, FILE.format(2)),
            "--b--",
        ),
    ),
    attack(
        "encoded-boundary.eml",
        "a boundary in the way of RFC 2231",
        HEAD
        + lines(
            "Content-Type: multipart/mixed; boundary*0=b; boundary*1=c", "", "--bc", "", "marque-1", "--bc--"
        ),
    ),
    attack(
        "percent-boundary.eml",
        "the same, with percents",
        HEAD + lines("Content-Type: multipart/mixed; boundary*=utf-8''%62", "", part(1), part(2), "--b--"),
    ),
    attack(
        "utf8-boundary.eml",
        "a boundary of accents",
        HEAD + lines('Content-Type: multipart/mixed; boundary="é"', "", "--é", "", "marque-1", "--é--"),
    ),
    attack("no-end.eml", "no end", mixed(part(1), part(2, FILE.format(2)))),
    attack(
        "early-end.eml", "parts behind the end", mixed(part(1), "--b--", part(2, FILE.format(2)), "--b--")
    ),
    attack(
        "two-ends.eml",
        "the end twice, text between",
        mixed(part(1), "--b--", "marque-2", "--b--", "marque-3"),
    ),
    attack("preamble.eml", "a part before the parts", mixed("marque-1 avant tout", part(2), "--b--")),
    attack(
        "preamble-base64.eml",
        "a file before the parts",
        mixed(lines("Content-Type: application/octet-stream", BASE64, "", in_base64(1)), part(2), "--b--"),
    ),
    attack(
        "epilogue.eml",
        "a file behind the parts",
        mixed(
            part(1), "--b--", lines("Content-Type: application/pdf", BASE64, FILE.format(2), "", in_base64(2))
        ),
    ),
    attack(
        "cr-only.eml",
        "lines that end with CR alone",
        mixed(part(1), part(2), "--b--").replace(b"\r\n", b"\r"),
    ),
    attack(
        "lf-only.eml",
        "lines that end with LF alone",
        mixed(part(1), part(2), "--b--").replace(b"\r\n", b"\n"),
    ),
    attack(
        "lines-mixed.eml",
        "ends of lines of all kinds",
        mixed(part(1), part(2), "--b--").replace(b"--b\r\n", b"--b\n"),
    ),
    attack(
        "nul.eml",
        "zeros in the headers and in the boundary",
        mixed(part(1), part(2), "--b--")
        .replace(b"Subject: ", b"Subject: \0")
        .replace(b"Bonjour", b"Bon\0jour"),
    ),
]
