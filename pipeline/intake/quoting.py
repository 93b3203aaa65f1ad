"""What is new in a mail, and what repeats an earlier one.

Quoted mail is no new fact. But a mail that only passes on another one (a forward without a word of its
own) has that other mail as its content: then it is new.
"""

import re
from collections.abc import Sequence

from claims.folding import unaccented
from pipeline.intake.markup import HISTORY, HISTORY_END

_QUOTE = re.compile(r"^\s{0,3}((?:>\s?)+)")
# "Le lun. 4 mars 2024 à 10:12, X <x@y> a écrit :", on one line or wrapped over three
_ATTRIBUTION_START = re.compile(r"^(le|on|am|el|il)\s.{3,}", re.IGNORECASE)
_ATTRIBUTION_END = re.compile(r"(a ecrit|wrote|schrieb|escribio|ha scritto)\s*:?\s*$", re.IGNORECASE)
_RULED = re.compile(
    r"^\s*[-_*]{2,}\s*(message d'origine|message original|message transfere|message initial|mail original|"
    r"original message|forwarded message|e-mail d'origine|courriel d'origine|mail transfere|"
    r"message suivi|ursprungliche nachricht)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^\s*(debut du (message|mail|courriel) (reexpedie|transfere)|begin forwarded message|"
    r"message (reexpedie|transfere))\s*:?\s*$",
    re.IGNORECASE,
)
_HEADER_FIRST = re.compile(r"^\W*(de|from|von)\W*\s?:", re.IGNORECASE)
_HEADER_LINE = re.compile(
    r"^\W*(de|from|von|a|to|cc|cci|objet|sujet|subject|date|envoye|envoye le|sent|pour|repondre a|reply-to|"
    r"importance|pieces jointes|attachments|destinataires?)\W{0,3}\s?:",
    re.IGNORECASE,
)
_HEADER_DATE = re.compile(r"^\W*(date|envoye|envoye le|sent|gesendet)\W{0,3}\s?:", re.IGNORECASE)
_LONGEST_OPENING = 20  # lines
_RULE = re.compile(r"^\s*[-_=*]{5,}\s*$")
_FORWARD_SUBJECT = re.compile(
    r"^\s*((re|rep|sv|aw)\s?:\s*)*(tr|fw|fwd|wg|i|rv|transf?\.?)\s?:", re.IGNORECASE
)
_REPLY_SUBJECT = re.compile(r"^\s*(re|rep|reponse|sv|aw)\s?(\[\d+\])?:", re.IGNORECASE)
_COURTESY = re.compile(
    r"^\W*(bonjour|bonsoir|madame|monsieur|messieurs|mesdames|cher|chere|hello|"
    r"(veuillez trouver|je vous (transmets|transfere|prie de trouver)|pour (info|information|attribution|"
    r"suite|traitement|competence|suite a donner)|a toutes fins utiles|ci-(dessous|joint|apres)|fyi|"
    r"transfere|transmis|merci( d'avance| beaucoup)?))\b.{0,120}$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(-- ?$|cordialement|bien cordialement|bien a vous|salutations|sinceres salutations|cdt|cdlt|"
    r"respectueusement|envoye (de|depuis) mon|envoye a partir de|sent from my|telecharger outlook|"
    r"get outlook)",
    re.IGNORECASE,
)


def mark_quotes(text: str, subject: str, *, is_reply: bool) -> list[str]:
    """The lines of a mail; those that repeat an earlier mail, and only they, start with "> ".

    `is_reply`: the headers name an earlier mail that this one answers.
    """
    folded_subject = unaccented(subject)
    forwards = bool(_FORWARD_SUBJECT.match(folded_subject))
    replies = not forwards and (is_reply or bool(_REPLY_SUBJECT.match(folded_subject)))
    lines = text.splitlines()
    opening, rest = ([], lines) if replies else _passed_on(lines)
    return [*opening, *_marked(rest)]


def _marked(lines: Sequence[str]) -> list[str]:
    folded = [unaccented(line) for line in lines]
    marked: list[str] = []
    at = 0
    while at < len(lines):
        start = _history_start(lines, folded, at)
        end = _history_end(lines, folded, start)
        marked += _marked_depths(lines[at:start])
        marked += map(_quoted, _shown(lines[start:end]))
        at = end
    return marked


def _passed_on(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut a mail that only passes on another one: what introduces that one, then its text.

    Any other mail comes back whole, in second place.
    """
    folded = [unaccented(line) for line in lines]
    start = _history_start(lines, folded, 0)
    if start == len(lines) or not _adds_nothing(lines[:start]):
        return [], lines
    text = start + _opening_length(lines[start : start + _LONGEST_OPENING])
    mail = [_QUOTE.sub("", line, count=1) for line in lines[text:]]
    return _plain(_shown(lines[:text])), mail


def _history_start(lines: Sequence[str], folded: Sequence[str], at: int) -> int:
    """The line from `at` on with which an earlier mail begins; the number of lines when none does."""
    for start in range(at, len(lines)):
        line = folded[start]
        if lines[start] == HISTORY or _RULED.match(line) or _ANNOUNCED.match(line):
            return start
        if _attribution_length(folded, start) or _is_header_block(folded, start):
            return start
    return len(lines)


def _attribution_length(folded: Sequence[str], at: int) -> int:
    """How many lines announce a quoted mail from here ("Le … a écrit :"); 0 when none does."""
    if not _ATTRIBUTION_START.match(folded[at]):
        return 0
    for length in (1, 2, 3):
        joined = " ".join(line.strip() for line in folded[at : at + length])
        if _ATTRIBUTION_END.search(joined) and len(joined) < 400 and re.search(r"\d|@", joined):
            return length
    return 0


def _is_header_block(folded: Sequence[str], at: int) -> bool:
    """True when the headers of a mail are printed here: a sender, a date, and one more at least."""
    if not _HEADER_FIRST.match(folded[at]):
        return False
    block = [line for line in folded[at : at + 9] if line.strip()][:7]
    named = [line for line in block if _HEADER_LINE.match(line)]
    return len(named) >= 3 and any(_HEADER_DATE.match(line) for line in named)


def _opening_length(history: Sequence[str]) -> int:
    """How many lines only introduce the earlier mail: marks, rules, its printed headers."""
    folded = [unaccented(line) for line in history]
    at = 0
    while at < len(history):
        line = folded[at]
        known = history[at] == HISTORY or _RULED.match(line) or _ANNOUNCED.match(line) or _RULE.match(line)
        attribution = _attribution_length(folded, at)
        if not (known or attribution or not line.strip() or _HEADER_LINE.match(line)):
            break
        at += max(1, attribution)
    return at


def _history_end(lines: Sequence[str], folded: Sequence[str], start: int) -> int:
    """The line with which the sender's own text resumes: below a quote answered point by point."""
    if start == len(lines):
        return start
    if lines[start] == HISTORY:
        return next((at for at in range(start, len(lines)) if lines[at] == HISTORY_END), len(lines))
    at = start + (_attribution_length(folded, start) or len(lines))
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at >= len(lines) or not _QUOTE.match(lines[at]):
        return len(lines)
    while at < len(lines) and (_QUOTE.match(lines[at]) or not lines[at].strip()):
        at += 1
    return at


def _adds_nothing(lines: Sequence[str]) -> bool:
    """True when nothing but greetings, words of transmission and a signature stands there."""
    for line in lines:
        folded = unaccented(line).strip()
        if _CLOSING.match(folded):
            return True
        if folded and not _COURTESY.match(folded) and not _RULE.match(folded) and line != HISTORY_END:
            return False
    return True


def _marked_depths(lines: Sequence[str]) -> list[str]:
    """Lines already quoted with ">" in any of its spellings, spelled one way; the others unchanged."""
    return [_quoted(line) if _QUOTE.match(line) else line for line in _shown(lines)]


def _shown(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line not in {HISTORY, HISTORY_END}]


def _plain(lines: Sequence[str]) -> list[str]:
    return [_QUOTE.sub("", line) for line in lines]


def _quoted(line: str) -> str:
    """One quoted line. Runs of spaces go: a reader would take the column after them for a line apart."""
    mark = _QUOTE.match(line)
    depth = mark[1].count(">") if mark else 0
    rest = " ".join(line[mark.end() :].split() if mark else line.split())
    return ("> " * max(1, depth) + rest).rstrip() if rest else ">"
