"""The twenty pages that the speed of the line is measured on: as a scan of many devices, and as typed.

Half are pages of prose as full as those of a deed or a judgment, half are papers of a door claim and of
a detention as the corpus maker lays them out: letters, forms, invoices, certificates.
"""

import io
from html import escape
from pathlib import Path
from random import Random

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.degrade import PRESETS, degrade
from benchmarks.corpus.layouts import lay_out
from benchmarks.corpus.layouts.setting import SERIF, document
from benchmarks.corpus.packing import scan_pdf
from benchmarks.corpus.people import person
from benchmarks.corpus.places import place
from benchmarks.corpus.rendering import pages_of, pdf_of, text_of
from benchmarks.corpus.wording import money

PAGES = 20
_OF_PROSE = 10
# Papers with fewer words are cards, envelopes and photographs: they would flatter the line.
_LEAST_WORDS = 100
# What the mailroom's devices are, most of them ordinary, in the order of the pages.
_DEVICES = (
    "office_grey_200",
    "office_200",
    "black_white_300",
    "office_grey_200",
    "clean_300",
    "thin_paper_200",
    "office_200",
    "office_grey_200",
    "clean_300",
    "tired_copier_200",
)
_CLAUSES = (
    "Par acte reçu par l'étude de {town} le {day} {month} {year}, {one} a reconnu que la somme de {amount} "
    "lui avait été remise, dont quittance d'autant et sans réserve.",
    "Attendu qu'il résulte de l'instruction et des débats que {one}, comparant en personne et assisté de son "
    "conseil, soutient que les travaux exécutés au cours de l'année {year} ne lui sont pas opposables ;",
    "Que {other} réplique que la demande est tardive, le délai ayant commencé à courir le {day} {month} "
    "{year}, et qu'en tout état de cause elle ne saurait excéder {amount} ;",
    "Les frais de remise en état du bâtiment sis à {town}, évalués par l'expert à {amount} hors taxes, "
    "comprennent la dépose de l'huisserie, la fourniture d'un bloc-porte et la reprise des enduits.",
    "{one} déclare que le bien est libre de toute hypothèque et de tout privilège, ainsi qu'il résulte d'un "
    "état délivré par le service de la publicité foncière de {town} le {day} {month} {year}.",
    "La présente clause ne fait pas obstacle à l'application des dispositions d'ordre public, ni à la faculté "
    "pour chacune des parties de demander la révision du prix devant le tribunal judiciaire de {town}.",
    "Vu les articles 9 et 10 du code de procédure civile, vu les conclusions déposées le {day} {month} {year} "
    "pour {other} et les pièces versées aux débats, numérotées de 1 à {day} ;",
    "À défaut de règlement dans le mois de la mise en demeure, la somme due portera intérêt au taux légal, "
    "sans qu'il soit besoin d'aucune formalité, et {other} pourra se prévaloir de la résolution de la vente.",
    "Il est expressément convenu que l'entretien des parties communes, l'assurance de l'immeuble et les "
    "honoraires du syndic restent à la charge de {one}, dans la limite de {amount} par an.",
    "L'expert relève enfin que la serrure présente des traces d'effraction anciennes, que le bâti est fendu "
    "sur toute sa hauteur et que la réparation, faite à {town} en {month} {year}, n'a pas été achevée.",
)  # fmt: skip
_MONTHS = ("janvier", "mars", "mai", "juin", "septembre", "novembre", "décembre")


def _prose(rng: Random) -> bytes:
    """A deed of as many full pages as are wanted, some 400 words each."""
    paragraphs = "".join(
        f"<p>{escape(rng.choice(_CLAUSES).format(**_particulars(rng)))}</p>" for _ in range(16 * _OF_PROSE)
    )
    css = f"body{{font:11pt/1.35 {SERIF};text-align:justify}}"
    return pdf_of_html(document(css, paragraphs, margin="22mm 24mm"))


def pdf_of_html(html: str) -> bytes:
    """An HTML document as a born-digital PDF."""
    from benchmarks.corpus.papers import Sheet

    return pdf_of(Sheet(html, {}))


def _particulars(rng: Random) -> dict[str, object]:
    one, other = person(rng), person(rng)
    return {
        "one": f"{one.title} {one.name}",
        "other": f"{other.title} {other.name}",
        "town": place(rng).commune,
        "day": rng.randint(2, 28),
        "month": rng.choice(_MONTHS),
        "year": rng.randint(1998, 2025),
        "amount": money(rng.randint(1_000, 90_000)),
    }
