"""Whether a text is the text of a language, or what a broken font or a bad recognition left of it."""

import re

from claims.folding import unaccented

# The commonest pairs of letters inside French words; most are common in English, Spanish and Italian too.
_COMMON_PAIRS = frozenset(
    re.findall(
        "..",
        "esleenderentonerteelanseetlaaiitmeouemierainnetiisureucousuisstrarritauniolimaceponsalstprpaatnd"
        "qusiausoveilchtodocactmmlodiroornisaommisuamasncacrseciddaedirpeuehetheallnattotavgenoviiqutharu"
        "duoiagimrtrr",
    )
)
_WORD = re.compile(r"[a-z]{2,}")
# Fewer pairs than this say nothing: a page of amounts, a title.
_ENOUGH_PAIRS = 60
# French letters, forms and invoices: 0.74 to 0.84; English prose 0.70; a list of family names 0.63. The same
# texts with their letters shifted by 1 to 31 places, as fonts without a Unicode map do: at most 0.40.
_LEAST_COMMON = 0.5


def common_pair_share(text: str) -> float | None:
    """The share of a text's letter pairs that are common ones, or None when it has too few to tell."""
    pairs = [
        word[i : i + 2] for word in _WORD.findall(unaccented(text).casefold()) for i in range(len(word) - 1)
    ]
    if len(pairs) < _ENOUGH_PAIRS:
        return None
    return sum(pair in _COMMON_PAIRS for pair in pairs) / len(pairs)


def reads_as_language(text: str) -> bool:
    """False only when there is text enough to say that it is no language's."""
    share = common_pair_share(text)
    return share is None or share >= _LEAST_COMMON
