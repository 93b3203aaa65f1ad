"""Names that lead out of the folder, break what shows them, or cannot be written."""

from email.message import EmailMessage

from tests.attacks.archives import member, tar, zip_of
from tests.attacks.registry import Attack, attack
from tests.hostile_files import noise

NAMES = {
    "absolute": "/tmp/vaguemestre-piege-absolu",
    "up": "../../../../../../tmp/vaguemestre-piege-haut",
    "up-middle": "a/../../../../../tmp/vaguemestre-piege-milieu",
    "windows": "C:\\Windows\\System32\\vaguemestre-piege.exe",
    "windows-up": "..\\..\\vaguemestre-piege-inverse",
    "share": "\\\\127.0.0.1\\partage\\a.pdf",
    "nul": "facture.pdf\0.exe",
    "reserved": "CON",
    "stream": "a.pdf:flux:$DATA",
    "long": "a" * 5000 + ".pdf",
    "deep": "d/" * 2000 + "a.bin",
    "rtl": "facture\u202efdp.exe",
    "emoji": "🧨" * 50 + ".pdf",
    "combining": "e" + "\u0301" * 500 + ".pdf",
    "line-ends": "a\r\nX-En-Tete: oui\r\n\r\ncorps.pdf",
    "escape": "\x1b]0;piege\x07\x1b[2Ja.pdf",
    "markup": "<img src=x onerror=alert(1)>.pdf",
    "template": "{{ 7*7 }}${7*7}{% include 'x' %}.pdf",
    "sql": "'; DROP TABLE pli; --.pdf",
    "formula": "=cmd|' /C calc'!A0.pdf",
    "only-dots": "...",
    "spaces": "   ",
    "zero-width": "\u200b\u200b\ufeff",
    "tilde": "~/.ssh/authorized_keys",
    "hidden": ".bashrc",
    "percent": "%2e%2e%2f%2e%2e%2ftmp%2fa.pdf",
    "format": "%s%s%s%n{0.__class__}.pdf",
    "full-width": "．．／．．／tmp／a.pdf",
    "body": "body",
}


def attached_as(name: str) -> bytes:
    """A mail whose attachment is called so, by the header of RFC 2231 and by the plain one."""
    message = EmailMessage()
    message["From"], message["Subject"] = "a@exemple.fr", "Noms"
    message.set_content("Bonjour")
    message.add_attachment(noise(60, 21), "application", "octet-stream")
    part = next(iter(message.iter_attachments()))
    written = message.as_bytes()
    plain = name.encode("utf-8", "replace").replace(b'"', b"'")
    assert part["Content-Disposition"] == "attachment"
    return written.replace(
        b"Content-Disposition: attachment",
        b'Content-Disposition: attachment; filename="' + plain + b'"',
    )


NAMED: list[Attack] = (
    [
        attack(
            f"zip-{mark}.zip",
            f"a member called {name[:60]!r}",
            lambda n=name, s=seed: zip_of(n, noise(60, s)),
        )
        for seed, (mark, name) in enumerate(NAMES.items(), 100)
    ]
    + [
        attack(
            f"tar-{mark}.tar",
            f"the same in a tar: {mark}",
            lambda n=NAMES[mark], s=seed: tar(member(n, size=60), content=noise(60, s)),
        )
        for seed, mark in enumerate(("absolute", "up", "long", "rtl", "line-ends", "deep"), 200)
    ]
    + [
        attack(f"mail-{mark}.eml", f"an attachment called so: {mark}", lambda n=NAMES[mark]: attached_as(n))
        for mark in ("up", "absolute", "nul", "rtl", "line-ends", "markup", "long")
    ]
    + [
        attack(
            "zip-latin.zip",
            "a name that is no UTF-8, said to be",
            lambda: zip_of("é-nom", noise(60, 300)).replace("é-nom".encode(), b"\xe9\xff-nom"[:6]),
        ),
        attack(
            "tar-latin.tar",
            "a name of stray bytes",
            lambda: tar(member("xxx.bin", size=10)).replace(b"xxx.bin", b"\xff\xfe\xe9.bin"),
        ),
    ]
)
