"""What a web page, a mail in HTML or an XML file would do in a browser: nothing of it is done here."""

import re
from html import unescape

from claims.active_content import in_order

_CAP = 2_000_000  # characters looked at
_ACTIVE = re.compile(
    r"<\s*(?:script|iframe|frame|object|embed|applet|base|portal)\b"
    r"|<[^<>]*[\s/\"']on[a-z]{3,25}\s*="
    r"|<\s*meta\b[^<>]*refresh"
    r"|(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|data\s*:\s*text/html",
    re.IGNORECASE,
)
_FORM = re.compile(r"<\s*(?:form|input|textarea|button)\b", re.IGNORECASE)
_REMOTE = re.compile(
    r"<[^<>]*\b(?:src|srcset|background|poster|data)\s*=[\s\"']*(?:https?:|ftp:|//|\\\\)"
    r"|<\s*link\b[^<>]*(?:https?:|//)"
    r"|(?:url\(|@import)[\s\"']*(?:https?:|//)",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\0-\x08\x0b-\x1f]")
_ENTITY = re.compile(r"<!DOCTYPE[^<>]*(?:\[|SYSTEM|PUBLIC)|<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)


def notes_of_html(html: str) -> tuple[str, ...]:
    """Codes of `claims.active_content` for a page."""
    markup = _CONTROLS.sub("", unescape(html[:_CAP]))
    kinds = (("page_active", _ACTIVE), ("formulaire_html", _FORM), ("contenu_distant", _REMOTE))
    return in_order(code for code, mark in kinds if mark.search(markup))


def notes_of_xml(text: str) -> tuple[str, ...]:
    """Codes of `claims.active_content` for an XML file."""
    return ("entites_xml",) if _ENTITY.search(text[:_CAP]) else ()
