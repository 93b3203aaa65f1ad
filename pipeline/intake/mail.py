"""Internet mail (.eml): its text, and every part that is not its text."""

import re
from collections.abc import Iterator
from pathlib import Path

from claims.active_content import in_order
from claims.folding import fold
from extractors.markup_actions import notes_of_html
from pipeline.intake.charsets import decode_text
from pipeline.intake.headers import content_id, disposition, header, mail_headers, parameter
from pipeline.intake.holding import Held, Holding
from pipeline.intake.letters import Letter, Part
from pipeline.intake.markup import html_to_text
from pipeline.intake.mime import Entity, split_message
from pipeline.intake.signed_messages import signed_content
from pipeline.intake.transfer import decoded

_TEXT_CAP = 5_000_000  # bytes of one text part; beyond, it is a file and not a message
_OWN_TEXT = frozenset({"text/plain", "text/html", "text/enriched", "text/x-amp-html", "text/watch-html"})
_SIGNED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_POINTED_TO = re.compile(rb"cid:([^\"'\s>)]+)", re.IGNORECASE)
_MOST_SIGNATURES = 3  # signatures around one another
# a plain text this much shorter than its HTML twin only says that the mail is in HTML
_TELLING_SHARE = 0.3
_OTHER_SHARE = 0.5  # of its words: programs that write both texts differ in links and captions alone
_TOKEN = re.compile(r"[a-z]+|\d+")


def read_mail(path: Path, holding: Holding) -> Letter:
    """A message, parsed. Parts are taken wherever they stand in the tree, with or without a name.

    Raises: OverLimit.
    """
    return _MailReader(holding).read(split_message(path, holding))


class _MailReader:
    def __init__(self, holding: Holding) -> None:
        self._holding = holding
        self._parts: list[tuple[Entity, Held]] = []
        self._pointed_to: set[str] = set()
        self._notes: set[str] = set()

    def read(self, root: Entity) -> Letter:
        text = self._text(root, _MOST_SIGNATURES)
        parts = tuple(self._part(entity, held) for entity, held in self._parts)
        names = [part.untrusted_name for part in parts if part.untrusted_name and not part.inline]
        return Letter(mail_headers(root.headers, names), text, parts, in_order(self._notes))

    def _text(self, entity: Entity, signatures: int) -> str:
        """The text of a branch; what is not text on the way is kept as a part."""
        if entity.raw is None:
            texts = [(child, self._text(child, signatures)) for child in entity.children]
            if entity.media_type == "multipart/alternative":
                best = _best_alternative(texts)
                self._keep_others(texts, best)
                return best
            return "\n\n".join(text for _, text in texts if text.strip())
        if _is_own_text(entity) and entity.raw.stat().st_size <= _TEXT_CAP:
            return self._leaf_text(entity, entity.raw)
        held = self._holding.keep(decoded(entity.raw, header(entity.headers, "content-transfer-encoding")))
        signed = self._signed(entity, held) if signatures else None
        if signed is not None:
            return self._text(signed, signatures - 1)
        if held.size or _name(entity):
            self._parts.append((entity, held))
        return ""

    def _keep_others(self, texts: list[tuple[Entity, str]], best: str) -> None:
        """A text that says something else than the one that is read is a part of its own, and noted."""
        for leaf, raw in (found for entity, _ in texts for found in _texts_of(entity)):
            text = self._leaf_text(leaf, raw)
            if text != best and _says_more(text, best):
                encoding = header(leaf.headers, "content-transfer-encoding")
                self._parts.append((leaf, self._holding.keep(decoded(raw, encoding))))
                self._notes.add("textes_differents")

    def _leaf_text(self, entity: Entity, raw: Path) -> str:
        content = b"".join(decoded(raw, header(entity.headers, "content-transfer-encoding")))
        text = decode_text(content, parameter(entity.headers, "charset"))
        if entity.media_type == "text/plain":
            return text
        self._pointed_to.update(cid.decode("ascii", "replace") for cid in _POINTED_TO.findall(content))
        self._notes.update(notes_of_html(text))
        return html_to_text(text)

    def _signed(self, entity: Entity, held: Held) -> Entity | None:
        """The message inside an opaque signature (S/MIME), when there is one."""
        is_wrapped = entity.media_type in _SIGNED or _name(entity).lower().endswith("smime.p7m")
        if not is_wrapped:
            return None
        inner = signed_content(held.content, self._holding)
        return split_message(inner.content, self._holding) if inner else None

    def _part(self, entity: Entity, held: Held) -> Part:
        shown = content_id(entity.headers) in self._pointed_to if content_id(entity.headers) else False
        inline = shown or (disposition(entity.headers) == "inline" and bool(content_id(entity.headers)))
        return Part(_name(entity), entity.media_type, held, inline)


def _name(entity: Entity) -> str:
    name = parameter(entity.headers, "filename", "content-disposition") or parameter(entity.headers, "name")
    if not name and entity.media_type == "message/rfc822":
        return "message.eml"
    return name


def _is_own_text(entity: Entity) -> bool:
    return (
        entity.media_type in _OWN_TEXT and disposition(entity.headers) != "attachment" and not _name(entity)
    )


def _best_alternative(texts: list[tuple[Entity, str]]) -> str:
    """The plain text, unless it says next to nothing of what the others say."""
    written = [(entity, text) for entity, text in texts if text.strip()]
    fullest = max((_word_count(text) for _, text in written), default=0)
    for entity, text in written:
        if entity.media_type == "text/plain" and _word_count(text) >= fullest * _TELLING_SHARE:
            return text
    return max((text for _, text in written), key=_word_count, default="")


def _texts_of(entity: Entity) -> Iterator[tuple[Entity, Path]]:
    """The texts of a branch, each with its body: one that is an attachment is a part already."""
    if entity.raw is None:
        for child in entity.children:
            yield from _texts_of(child)
    elif _is_own_text(entity) and entity.raw.stat().st_size <= _TEXT_CAP:
        yield entity, entity.raw


def _says_more(text: str, best: str) -> bool:
    """Whether a text has numbers that the other has not, or, when it is long enough to tell, other words."""
    said, other = (set(_TOKEN.findall(fold(each))) for each in (text, best))
    missing = said - other
    if any(len(token) > 1 and token.isdigit() for token in missing):
        return True
    is_telling = _word_count(text) >= _word_count(best) * _TELLING_SHARE
    return is_telling and len(missing) > _OTHER_SHARE * len(said)


def _word_count(text: str) -> int:
    return len(text.split())
