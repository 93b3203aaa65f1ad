"""Invented bank accounts: national key and international check digits are right, the account is nobody's."""

from dataclasses import dataclass
from random import Random

from benchmarks.corpus.companies import Company, company

_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")


@dataclass(frozen=True, slots=True)
class Account:
    """A French account. `bank_code` and `branch_code` have 5 digits, `number` 11 signs, `key` 2 digits."""

    bank: Company
    bank_code: str
    branch_code: str
    number: str
    key: str
    bic: str

    @property
    def iban(self) -> str:
        """The 27 signs, unspaced."""
        inner = f"{self.bank_code}{self.branch_code}{self.number}{self.key}"
        digits = "".join(str(int(sign, 36)) for sign in f"{inner}FR00")
        return f"FR{98 - int(digits) % 97:02d}{inner}"

    @property
    def iban_in_fours(self) -> str:
        """The IBAN in groups of four signs, as printed."""
        return " ".join(self.iban[i : i + 4] for i in range(0, 27, 4))


def rib_key(bank_code: str, branch_code: str, number: str) -> str:
    """The national key of an account, two digits; letters of the number count as the rule has them."""
    digits = int(number.translate(_LETTERS))
    return f"{97 - (89 * int(bank_code) + 15 * int(branch_code) + 3 * digits) % 97:02d}"


def account(rng: Random) -> Account:
    """An account at an invented bank, in a bank code that is not a large bank's."""
    bank = company(rng, "bank")
    bank_code, branch_code = f"1{rng.randint(9000, 9999)}", f"{rng.randrange(100_000):05d}"
    number = f"{rng.randrange(10**11):011d}"
    if rng.random() < 0.25:  # postal and some mutual banks have a letter there
        number = f"{number[:7]}{rng.choice('ABCDEFKLMNTX')}{number[8:]}"
    letters = "".join(c for c in bank.name.upper() if c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    bic = f"{letters[0]}{letters[2]}{letters[-2]}{letters[-1]}FR{rng.choice(['PP', '2X', '2A', '22'])}"
    bic += rng.choice(["", "XXX", f"{rng.randint(100, 999)}"])
    return Account(bank, bank_code, branch_code, number, rib_key(bank_code, branch_code, number), bic)
