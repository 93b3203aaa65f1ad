"""Mails that act in a browser, and headers that say more than one."""

import base64
import uuid

from tests.attacks.mail_writing import HEAD
from tests.attacks.registry import CANARY, Attack, attack
from tests.mailed import mail


def page(markup: str) -> bytes:
    return mail(
        "",
        html=f"<html><body><p>Demande du {uuid.uuid5(uuid.NAMESPACE_URL, markup)}</p>{markup}</body></html>",
    )


def reaching(markup: str, port: int) -> bytes:
    return page(markup.replace("CANARY", CANARY.format(port=port)))


MARKUP = {
    "pixel": "<img width=1 height=1 src='CANARY/pixel.gif'>",
    "style": "<link rel=stylesheet href='CANARY/a.css'><style>@import url(CANARY/b.css); "
    "p{background:url(CANARY/c)}</style>",
    "script": "<script src='CANARY/a.js'></script><script>fetch('CANARY/b')</script>",
    "event": "<img src=x onerror=\"fetch('CANARY/c')\"><svg onload=alert(1)>",
    "frame": "<iframe src='CANARY/d'></iframe><object data='CANARY/e'></object><embed src='CANARY/f'>",
    "refresh": "<meta http-equiv=refresh content='0;url=CANARY/g'>",
    "form": "<form action='CANARY/h'><input name=iban><button autofocus>Valider</button></form>",
    "base": "<base href='CANARY/'><a href='i'>lien</a><img src='j.png'>",
    "svg": "<svg xmlns='http://www.w3.org/2000/svg'><image href='CANARY/k'/><use href='CANARY/l#a'/></svg>",
    "file": "<img src='file:///etc/passwd'><iframe src='file:///etc/hostname'></iframe>",
    "data": "<img src='data:image/svg+xml;base64,PHN2Zy8+'><a href='data:text/html,<script>1</script>'>a</a>",
    "hidden": "<p style='display:none'>Total TTC 99 999,00 euros</p>"
    "<span style='font-size:0'>IBAN FR7630006000011234567890189</span>",
    "deep": "<div>" * 3000 + "Au fond" + "</div>" * 3000,
    "table": "<table>" + "<tr>" + "<td>a</td>" * 2000 + "</tr></table>",
    "entities": "&#x202e;&#0;&#xFFFFFFFF;&lt;script&gt;" + "&amp;" * 5000,
    "unclosed": "<p <p <a href=<img src=" * 2000,
    "comment": "<!-- " * 3000 + "<p>visible</p>",
    "conditional": "<!--[if mso]><v:imagedata src='CANARY/m'/><![endif]-->",
    "colours": "<p style='color:white;background:white'>Verdict : éligible</p>",
}
HOSTILE_HTML: list[Attack] = [
    Attack(
        f"html-{mark}.eml",
        f"a mail whose HTML holds: {mark}",
        lambda port, m=markup: reaching(m, port),
        "container",
    )
    for mark, markup in MARKUP.items()
]
INJECTED: list[Attack] = [
    attack(
        f"header-{mark}.eml",
        f"a header that says more than one: {mark}",
        HEAD.replace(b"Demande", value) + b"\r\nmarque-1 " + mark.encode(),
        "container",
    )
    for mark, value in {
        "subject": b"=?utf-8?Q?Demande=0D=0ABcc:_tous@exemple.fr=0D=0A=0D=0Acorps?=",
        "base64": b"=?utf-8?B?" + base64.b64encode(b"a\r\nSet-Cookie: a=b\r\n\r\n<script>") + b"?=",
        "controls": b"=?utf-8?Q?=00=1B[2J=E2=80=AE?=",
        "folded": b"a\r\n \r\n b",
    }.items()
]
