"""Every layout family, by type of document. A family is a layout and a wording together."""

from random import Random
from typing import Any

from benchmarks.corpus.layouts.annex_families import ANNEX_FAMILIES
from benchmarks.corpus.layouts.civil_families import CIVIL_FAMILIES
from benchmarks.corpus.layouts.detention_families import DETENTION_FAMILIES
from benchmarks.corpus.layouts.door_families import DOOR_FAMILIES
from benchmarks.corpus.layouts.family import Family
from benchmarks.corpus.layouts.invoice_families import INVOICE_FAMILIES
from benchmarks.corpus.layouts.justice_annex_families import JUSTICE_ANNEX_FAMILIES
from benchmarks.corpus.layouts.mail_families import MAIL_FAMILIES
from benchmarks.corpus.layouts.reserved import RESERVED
from benchmarks.corpus.papers import Sheet

FAMILIES: dict[str, tuple[Family, ...]] = (
    DOOR_FAMILIES
    | INVOICE_FAMILIES
    | MAIL_FAMILIES
    | DETENTION_FAMILIES
    | ANNEX_FAMILIES
    | JUSTICE_ANNEX_FAMILIES
    | CIVIL_FAMILIES
)


def lay_out(kind: str, paper: Any, rng: Random, *, reserved: bool = False) -> tuple[str, Sheet]:
    """Lay a paper of that type out in one of the families that fit it: the family's name and the sheet.

    `reserved`: in a reserved family where the type has one; otherwise never in a reserved one.
    """
    fitting = [family for family in FAMILIES[kind] if family.fits(paper)]
    kept = [family for family in fitting if ((kind, family.name) in RESERVED) == reserved] or fitting
    family = rng.choice(kept)
    return family.name, family.lay_out(paper, rng)
