"""The numbers of French legal persons, SIREN and SIRET, and whether their keys hold."""

_POST_OFFICE = "356000000"


def siren_is_valid(digits: str) -> bool:
    """Whether nine digits satisfy Luhn."""
    return len(digits) == 9 and _are_digits(digits) and digits != "0" * 9 and _luhn(digits)


def siret_is_valid(digits: str) -> bool:
    """Whether fourteen digits satisfy Luhn, as their first nine do; La Poste has a rule of its own."""
    if len(digits) != 14 or not _are_digits(digits) or not siren_is_valid(digits[:9]):
        return False
    post_office = digits.startswith(_POST_OFFICE) and sum(map(int, digits)) % 5 == 0
    return _luhn(digits) or post_office


def _are_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(d), 10)) for d in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
