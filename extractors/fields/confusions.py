"""Letters and digits that OCR takes for one another. Undone only when check digits confirm."""

_TO_DIGIT = {
    "O": "0",
    "Q": "0",
    "D": "0",
    "I": "1",
    "L": "1",
    "|": "1",
    "B": "8",
    "S": "5",
    "Z": "2",
    "G": "6",
}
_SAFE = {"O": "0", "I": "1", "L": "1", "B": "8", "S": "5"}
_TO_LETTERS = {"0": "O", "1": "I", "8": "B", "5": "S", "2": "Z", "6": "G"}
_AS_DIGITS = str.maketrans({**_SAFE, **{k.lower(): v for k, v in _SAFE.items() if k != "B"}, "|": "1"})
_MRZ_DIGITS = str.maketrans(_TO_DIGIT)
_MRZ_LETTERS = str.maketrans(_TO_LETTERS)

DIGIT_LIKE = "OoIlLBSs|"
"""What may stand for a digit; lower-case «b» is a 6 as often as an 8, so it stands for none."""


def as_digits(text: str) -> str:
    """The text with the letters that look like digits read as digits: O/0, I/1, l/1, B/8, S/5."""
    return text.translate(_AS_DIGITS)


def as_mrz_digits(text: str) -> str:
    """The same for the machine-readable zone, whose font adds D/0, Q/0, Z/2 and G/6."""
    return text.translate(_MRZ_DIGITS)


def as_mrz_letters(text: str) -> str:
    """Digits of a zone that holds letters only, read as the letters they look like."""
    return text.translate(_MRZ_LETTERS)


def toggles(character: str) -> tuple[str, ...]:
    """What else that character may be.

    >>> toggles("O"), toggles("1"), toggles("7")
    (('0',), ('I', 'L'), ())
    """
    if character in _SAFE:
        return (_SAFE[character],)
    return tuple(letter for letter, digit in _SAFE.items() if digit == character)


def mrz_toggles(sign: str) -> tuple[str, ...]:
    """What else a sign of a machine-readable zone may be.

    >>> mrz_toggles("0"), mrz_toggles("Z"), mrz_toggles("4")
    (('O', 'Q', 'D'), ('2',), ())
    """
    if sign in _TO_DIGIT:
        return (_TO_DIGIT[sign],)
    return tuple(letter for letter, digit in _TO_DIGIT.items() if digit == sign and letter != "|")
