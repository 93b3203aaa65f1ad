"""HTML as the lines a reader would see. Nothing is fetched, nothing is run."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_CAP = 1_000_000  # characters, pictures apart; a tree of tags takes 300 times its text
_PICTURE = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*")
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "svg", "math"})
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset"),
        *(
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
        ),
        *("ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    }
)
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|mso-hide\s*:\s*all", re.I)

HISTORY = "\ue000"  # a line of its own: what follows was written in an earlier mail
HISTORY_END = "\ue001"  # a line of its own: what follows is the sender's again
_AFTER_MARKS = frozenset({"divrplyfwdmsg", "appendonsend", "replyforwardmessage"})  # the history follows them
_AROUND_MARKS = frozenset(  # the history is inside them
    {
        "gmail_quote",
        "gmail_quote_container",
        "yahoo_quoted",
        "yahooquoted",
        "protonmail_quote",
        "zmail_extra",
        "moz-forward-container",
    }
)
_QUOTE_MARKS = frozenset({"gmail_quote", "cite", "mcntmcntgmail_quote", "protonmail_quote"})


def html_to_text(html: str) -> str:
    """The visible text, one line a block or table row.

    Lines of a quoted mail start with ">"; lines HISTORY and HISTORY_END stand around an earlier mail
    that the program of the sender marked in another way.
    """
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup

    markup = _PICTURE.sub("", html)
    if len(markup) > _CAP:
        return unescape(_TAG.sub(" ", markup))
    try:
        soup = BeautifulSoup(markup, "html.parser")
    except ParserRejectedMarkup:  # a declaration that is none, as in "<![endifv"
        return unescape(_TAG.sub(" ", markup))
    writer = _Writer()
    for event, node in _walk(soup):
        writer.take(event, node)
    return writer.text()


def _walk(soup: Any) -> Iterator[tuple[str, Any]]:
    """Nodes in reading order, as ("open" or "close", element) and ("text", string); no recursion."""
    from bs4 import Comment, Tag
    from bs4.element import PreformattedString

    stack: list[tuple[str, Any]] = [("open", soup)]
    while stack:
        event, node = stack.pop()
        if event == "close" or not isinstance(node, Tag):
            if event == "close" or not isinstance(node, (Comment, PreformattedString)):
                yield ("close", node) if event == "close" else ("text", node)
            continue
        if node.name in _UNSEEN or _HIDDEN.search(str(node.get("style") or "")):
            continue
        yield "open", node
        stack.append(("close", node))
        stack.extend(("open", child) for child in reversed(node.contents))


class _Writer:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line = ""
        self._quotes = 0
        self._verbatim = 0

    def take(self, event: str, node: Any) -> None:
        if event == "text":
            self._write(str(node))
        elif node.name == "br" and event == "open":
            self._end_line(always=True)
        elif node.name in {"td", "th"} and event == "close":
            self._line += "  "
        elif node.name in _BLOCKS:
            self._block(event, node)

    def text(self) -> str:
        self._end_line()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n")

    def _block(self, event: str, node: Any) -> None:
        self._end_line()
        step = 1 if event == "open" else -1
        if node.name in _SPACED and self._lines and self._lines[-1].strip("> "):
            self._end_line(always=True)
        if node.name == "pre":
            self._verbatim += step
        marks = _marks(node) if node.name == "div" else set()
        if event == "open" and marks & (_AFTER_MARKS | _AROUND_MARKS):
            self._lines.append(HISTORY)
        if event == "close" and marks & _AROUND_MARKS:
            self._lines.append(HISTORY_END)
        if node.name == "blockquote" and _is_cited(node):
            self._quotes += step
        if node.name == "li" and event == "open":
            self._line = "- "

    def _write(self, text: str) -> None:
        if self._verbatim:
            *whole, last = text.split("\n")
            for line in whole:
                self._line += line
                self._end_line(always=True)
            self._line += last
            return
        words = re.sub(r"[ \t\r\n\f\u200b\ue000\ue001]+", " ", text)
        self._line += words.lstrip(" ") if not self._line or self._line.endswith(" ") else words

    def _end_line(self, *, always: bool = False) -> None:
        line = self._line.rstrip()
        self._line = ""
        if line or always:
            self._lines.append(f"{'>' * self._quotes} {line}" if self._quotes else line)


def _marks(node: Any) -> set[str]:
    """The id and classes of an element, in lower case."""
    classes = node.get("class") or []
    named = [*classes, str(node.get("id") or "")] if isinstance(classes, list) else [str(classes)]
    return {re.sub(r"^x_", "", mark.lower()) for mark in named if mark}


def _is_cited(node: Any) -> bool:
    return str(node.get("type") or "").lower() == "cite" or bool(_marks(node) & _QUOTE_MARKS)
