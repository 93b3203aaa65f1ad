"""Made-up files of cases, and of plis about them, with the slips of people and machines. Nobody is meant.

The rates below are assumptions, written into the result beside the figures they gave.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from benchmarks.corpus.places import communes, street
from claims.case_keys import CaseKeys
from claims.folding import fold
from claims.proposals import ProposalKind

# How often a value that is read is read with one slip.
SLIPS = {"name": 0.08, "date": 0.04, "number": 0.03, "street": 0.08, "postcode": 0.02, "reference": 0.03}
# How often a case says a value, and how often a later letter repeats it.
CASE_SAYS = {
    "references": 0.5, "numbers": 0.35, "births": 0.8, "events": 0.95, "dwellings": 0.95, "homes": 0.7,
    "ibans": 0.7, "emails": 0.5, "phones": 0.6, "forenames": 0.97,
}  # fmt: skip
LETTER_SAYS = {
    "references": 0.4, "numbers": 0.1, "births": 0.25, "events": 0.6, "dwellings": 0.75, "homes": 0.85,
    "ibans": 0.3, "emails": 0.45, "phones": 0.45, "forenames": 0.95,
}  # fmt: skip
INVERTED = 0.03  # first and last name
INITIAL = 0.03
USED_NAME = 0.12  # a case knows two surnames, a letter is signed with either
ORGANISATIONS = 0.15
_LANDLORDS = 80
_CONFUSED = {
    "0": "86",
    "1": "74",
    "2": "7",
    "3": "8",
    "4": "1",
    "5": "6",
    "6": "5",
    "7": "1",
    "8": "3",
    "9": "4",
}
_SYLLABLES = (
    "ba", "be", "bo", "bri", "car", "cha", "che", "cor", "da", "del", "du", "fa", "fon", "gar", "ger",
    "gui", "ha", "jo", "la", "le", "lan", "ma", "mar", "mo", "mor", "na", "pe", "pi", "po", "ra", "re",
    "ri", "ro", "sa", "ser", "si", "ta", "te", "to", "tra", "va", "ver", "vi",
)  # fmt: skip
_ENDINGS = (
    "rd", "rt", "nt", "t", "l", "n", "s", "x", "r", "lle", "tte", "ud", "ult", "in", "on", "eau", "ier",
    "and", "au", "ey", "ez",
)  # fmt: skip
_FORENAMES = (
    "marie", "jean", "pierre", "michel", "andre", "philippe", "nathalie", "isabelle", "sylvie",
    "catherine", "martine", "christine", "francoise", "valerie", "sandrine", "stephanie", "veronique",
    "sophie", "celine", "chantal", "patricia", "anne", "brigitte", "julie", "monique", "aurelie",
    "nicolas", "laurent", "christophe", "patrick", "daniel", "alain", "christian", "pascal", "thierry",
    "julien", "sebastien", "david", "frederic", "stephane", "bernard", "gerard", "olivier", "thomas",
    "kevin", "karim", "mohamed", "fatima", "aicha", "leila", "nadia", "youssef", "ibrahim", "awa",
    "mariama", "antoine", "alexandre", "maxime", "hugo", "lucas", "emma", "lea", "manon", "camille",
    "chloe", "ines", "jade", "louise", "alice", "paul",
)  # fmt: skip
_PIECES = (
    "lettre_demande", "attestation_information", "photo_prejudice", "facture", "preuve_paiement_facture",
    "rib", "carte_identite", "contrat_location", "non_prise_en_charge_assurance", "titre_propriete",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Incoming:
    """A pli that comes in: its keys, and the truth (kind and place in the file of its case, or None)."""

    keys: CaseKeys
    kind: ProposalKind | None
    case: int | None
    trap: str = ""


class Maker:
    """Makes cases and plis about them, from one seed."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(seed)
        self._given_out: Counter[str] = Counter()
        self._surnames = sorted({self._surname() for _ in range(30_000)})
        self._rng.shuffle(self._surnames)
        # the commonest French surname is borne by one person in three hundred
        self._weights = list(accumulate(1 / (20 + n) ** 0.85 for n in range(len(self._surnames))))
        self._landlords = [
            (f"habitat {self._pick()}", self._siren(), self._iban()) for _ in range(_LANDLORDS)
        ]

    def _surname(self) -> str:
        parts = [self._rng.choice(_SYLLABLES) for _ in range(self._rng.choice([1, 2, 2, 3]))]
        return "".join(parts) + self._rng.choice(_ENDINGS)

    def _pick(self) -> str:
        return self._rng.choices(self._surnames, cum_weights=self._weights)[0]

    def _says(self, rate: float, *values: str) -> tuple[str, ...]:
        return values if self._rng.random() < rate else ()

    def _iban(self) -> str:
        return f"FR76{self._rng.randrange(10**23):023d}"

    def _siren(self) -> str:
        return f"{self._rng.randrange(10**9):09d}"

    def _day(self, first: date, days: int) -> str:
        return (first + timedelta(days=self._rng.randrange(days))).isoformat()

    def _address(self) -> str:
        flat = f"porte {self._rng.randint(1, 40)} " if self._rng.random() < 0.3 else ""
        where = self._rng.choice(communes())
        return fold(f"{street(self._rng)} {flat}{where.postcode} {where.commune}")

    def case(self) -> CaseKeys:
        """A claim that nobody made before."""
        if self._rng.random() < ORGANISATIONS:
            return self._of_landlord()
        surname, forename = self._pick(), self._rng.choice(_FORENAMES)
        second = (self._pick(),) if self._rng.random() < USED_NAME else ()
        dwelling = self._address()
        home = dwelling if self._rng.random() < 0.85 else self._address()
        mail = f"{forename}.{surname}{self._rng.randrange(1000)}@exemple.test"
        made = CaseKeys(
            procedure="BRIS_PORTE",
            claimant="PERSONNE_PHYSIQUE",
            surnames=(surname, *second),
            forenames=self._says(CASE_SAYS["forenames"], forename),
            births=self._says(CASE_SAYS["births"], self._day(date(1945, 1, 1), 365 * 60)),
            homes=self._says(CASE_SAYS["homes"], home),
            ibans=self._says(CASE_SAYS["ibans"], self._iban()),
            emails=self._says(CASE_SAYS["emails"], mail),
            phones=self._says(CASE_SAYS["phones"], f"+336{self._rng.randrange(10**8):08d}"),
        )
        return self._operated(made, dwelling)

    def _of_landlord(self) -> CaseKeys:
        name, siren, iban = self._rng.choice(self._landlords)
        made = CaseKeys(
            procedure="BRIS_PORTE", claimant="BAILLEUR_SOCIAL", organisations=(name,), sirens=(siren,),
            ibans=(iban,), emails=(f"contact@{siren}.test",),
        )  # fmt: skip
        return self._operated(made, self._address())

    def _operated(self, keys: CaseKeys, dwelling: str) -> CaseKeys:
        event = self._day(date(2022, 1, 1), 365 * 4)
        reference = self._reference()
        number = (
            f"numero_procedure:{self._rng.randrange(10**5):05d}/{event[:4]}/{self._rng.randrange(10**6):06d}"
        )
        pieces = self._rng.sample(_PIECES[1:], self._rng.randint(4, 8))
        return replace(
            keys,
            references=self._says(CASE_SAYS["references"], reference),
            numbers=self._says(CASE_SAYS["numbers"], number),
            events=self._says(CASE_SAYS["events"], event),
            dwellings=self._says(CASE_SAYS["dwellings"], dwelling),
            files=tuple(f"{self._rng.getrandbits(256):064x}" for _ in range(2)),
            pictures=(self._rng.getrandbits(64) - 2**63,) if "photo_prejudice" in pieces else (),
            pieces=("lettre_demande", *sorted(pieces)),
        )

    def _reference(self) -> str:
        """Given out once: the day, then the rank of that day."""
        day = self._day(date(2024, 6, 1), 700).replace("-", "")
        self._given_out[day] += 1
        return f"BRI/{day}/{self._given_out[day]:03d}"

    def about(self, known: CaseKeys, kind: ProposalKind) -> CaseKeys:
        """A later pli about that case: what it says of it, as it is read."""
        rates = CASE_SAYS if kind is ProposalKind.DUPLICATE else LETTER_SAYS
        told: dict[str, Any] = {
            name: getattr(known, name) if self._rng.random() < rate else () for name, rate in rates.items()
        }
        if kind is not ProposalKind.DUPLICATE and not (
            told["references"] or told["dwellings"] or told["homes"]
        ):
            told["homes"] = known.homes or known.dwellings  # a letter has its sender's address
        if kind is ProposalKind.DUPLICATE:
            told["references"] = ()
        said = replace(known, **told, surnames=self._signed(known), files=(), pictures=())
        return self._read(replace(said, pieces=self._sent(known, kind), pictures=self._retaken(known, kind)))

    def _signed(self, known: CaseKeys) -> tuple[str, ...]:
        return (self._rng.choice(known.surnames),) if known.surnames else ()

    def _sent(self, known: CaseKeys, kind: ProposalKind) -> tuple[str, ...]:
        if kind is ProposalKind.RELANCE:
            return ("courrier_relance",)
        if kind is ProposalKind.DUPLICATE:
            return known.pieces
        missing = [
            piece for piece in _PIECES if piece not in known.pieces and piece != "attestation_information"
        ]
        return ("courriel", *(missing[:2] or ["rib"]))

    def _retaken(self, known: CaseKeys, kind: ProposalKind) -> tuple[int, ...]:
        """The photographs printed and scanned: some bits of their likeness change."""
        if kind is not ProposalKind.DUPLICATE:
            return ()
        return tuple(picture ^ (1 << self._rng.randrange(60)) for picture in known.pictures)

    def _read(self, keys: CaseKeys) -> CaseKeys:
        """The keys with the slips of reading."""
        surnames = self._each(keys.surnames, "name", self._slip)
        forenames = self._each(keys.forenames, "name", self._slip)
        if self._rng.random() < INITIAL:
            forenames = tuple(name[0] for name in forenames)
        elif surnames and forenames and self._rng.random() < INVERTED:
            surnames, forenames = forenames, surnames
        return replace(
            keys,
            surnames=surnames,
            forenames=forenames,
            organisations=self._each(keys.organisations, "name", self._slip),
            births=self._each(keys.births, "date", self._misread),
            events=self._each(keys.events, "date", self._misread),
            references=self._each(keys.references, "reference", self._misread),
            numbers=self._each(keys.numbers, "reference", self._misread),
            dwellings=tuple(map(self._read_address, keys.dwellings)),
            homes=tuple(map(self._read_address, keys.homes)),
        )

    def _each(self, values: Sequence[str], rate: str, change: Callable[[str], str]) -> tuple[str, ...]:
        return tuple(change(v) if self._rng.random() < SLIPS[rate] else v for v in values)

    def _slip(self, word: str) -> str:
        at = self._rng.randrange(len(word))
        letter = self._rng.choice("abcdefghijklmnopqrstuvwxyz")
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        return self._rng.choice([word[:at] + word[at + 1 :] or word, word[:at] + letter + word[at + 1 :],
                                 word[:at] + letter + word[at:], swapped])  # fmt: skip

    def _misread(self, text: str) -> str:
        digits = [at for at, c in enumerate(text) if c.isdigit()]
        at = self._rng.choice(digits)
        return text[:at] + self._rng.choice(_CONFUSED[text[at]]) + text[at + 1 :]

    def _read_address(self, address: str) -> str:
        return " ".join(self._read_word(word) for word in address.split())

    def _read_word(self, word: str) -> str:
        if word.isdigit():
            rate = "postcode" if len(word) == 5 else "number"
            return self._misread(word) if self._rng.random() < SLIPS[rate] else word
        return self._slip(word) if len(word) > 3 and self._rng.random() < SLIPS["street"] else word

    def trap(self, known: CaseKeys, name: str) -> CaseKeys:
        """A new claim that looks like a known one; new claims have no reference yet."""
        fresh = replace(self.case(), references=())
        if known.is_organisation or fresh.is_organisation:
            return fresh
        traps = {
            "spouse": replace(
                fresh, surnames=known.surnames[:1], forenames=(self._other(known.forenames),),
                dwellings=known.dwellings, homes=known.homes,
                events=known.events, numbers=known.numbers, ibans=known.ibans,
            ),
            "neighbour": replace(
                fresh, dwellings=tuple(f"porte 97 {d}" for d in known.dwellings), homes=(),
                events=known.events, numbers=known.numbers,
            ),
            "second operation": replace(
                known, events=fresh.events, numbers=fresh.numbers, references=fresh.references,
                files=fresh.files, pictures=fresh.pictures, pieces=fresh.pieces,
            ),
            "namesake": replace(fresh, surnames=known.surnames, forenames=known.forenames),
        }  # fmt: skip
        return self._read(traps[name])

    def _other(self, forenames: Sequence[str]) -> str:
        return self._rng.choice([name for name in _FORENAMES if name not in forenames])

    def incoming(self, file: Sequence[CaseKeys], each: int) -> Iterator[Incoming]:
        """`each` plis of every kind, and of every trap; then as many new claims as all of them."""
        kinds = (ProposalKind.COMPLEMENT, ProposalKind.DUPLICATE, ProposalKind.RELANCE)
        for kind in kinds:
            for place in self._rng.sample(range(len(file)), each):
                yield Incoming(self.about(file[place], kind), kind, place)
        for name in ("spouse", "neighbour", "second operation", "namesake"):
            for place in self._rng.sample(range(len(file)), each // 4):
                yield Incoming(self.trap(file[place], name), None, None, name)
        for _ in range(each):
            yield Incoming(self._read(replace(self.case(), references=())), None, None, "new")
