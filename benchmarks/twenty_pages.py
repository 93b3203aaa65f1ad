"""The twenty pages that the speed of the line is measured on: as typed, and as scanned.

Half are papers of a door claim and of a detention as the corpus maker lays them out: letters, forms,
invoices, certificates. Half are pages of prose as full as those of a deed or a judgment.
"""

import io
from html import escape
from random import Random

import pikepdf

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.degrade import PRESETS, degrade
from benchmarks.corpus.layouts import lay_out
from benchmarks.corpus.layouts.setting import SERIF, document
from benchmarks.corpus.packing import scan_pdf
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import place
from benchmarks.corpus.rendering import pages_of, pdf_of, text_of

PAGES = 20
_OF_PAPERS = 10
# Papers with fewer words are cards, envelopes and photographs.
_LEAST_WORDS = 100
# The devices, one a page, over and over; most of them ordinary, some at 200 dots an inch, some at 300.
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
# One clause a paragraph; a name in braces is drawn anew each time.
_PROSE = """\
Par acte reçu par l'étude de {town} le {day} mars {year}, {one} a reconnu que la somme de {amount} euros
lui avait été remise, dont quittance d'autant et sans réserve.

Attendu qu'il résulte de l'instruction et des débats que {one}, comparant en personne et assisté de son
conseil, soutient que les travaux exécutés au cours de l'année {year} ne lui sont pas opposables ;

Que {other} réplique que la demande est tardive, le délai ayant commencé à courir le {day} juin {year},
et qu'en tout état de cause elle ne saurait excéder {amount} euros ;

Les frais de remise en état du bâtiment sis à {town}, évalués par l'expert à {amount} euros hors taxes,
comprennent la dépose de l'huisserie, la fourniture d'un bloc-porte et la reprise des enduits.

{one} déclare que le bien est libre de toute hypothèque et de tout privilège, ainsi qu'il résulte d'un
état délivré par le service de la publicité foncière de {town} le {day} octobre {year}.

La présente clause ne fait pas obstacle à l'application des dispositions d'ordre public, ni à la faculté
pour chacune des parties de demander la révision du prix devant le tribunal judiciaire de {town}.

Vu les articles 9 et 10 du code de procédure civile, vu les conclusions déposées le {day} mai {year}
pour {other} et les pièces versées aux débats, numérotées de 1 à {day} ;

À défaut de règlement dans le mois de la mise en demeure, la somme due portera intérêt au taux légal,
sans qu'il soit besoin d'aucune formalité, et {other} pourra se prévaloir de la résolution de la vente.

Il est expressément convenu que l'entretien des parties communes, l'assurance de l'immeuble et les
honoraires du syndic restent à la charge de {one}, dans la limite de {amount} euros par an.

L'expert relève enfin que la serrure présente des traces d'effraction anciennes, que le bâti est fendu
sur toute sa hauteur et que la réparation, faite à {town} en {year}, n'a pas été achevée.
"""
_FULL_PAGE = 18  # clauses that fill more than one page


def typed_pages(seed: int = 1) -> bytes:
    """The twenty pages as one born-digital PDF; the same for the same seed."""
    rng = Random(seed)
    with pikepdf.new() as whole:
        for content in (*_papers(rng), _prose(rng)):
            with pikepdf.open(io.BytesIO(content)) as part:
                whole.pages.extend(part.pages)
        del whole.pages[PAGES:]
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def scanned_pages(typed: bytes, seed: int = 1) -> bytes:
    """Those pages as one PDF of pictures, each from the device whose turn it is."""
    out = io.BytesIO()
    with pikepdf.new() as whole:
        for number, device in enumerate((_DEVICES * PAGES)[:PAGES]):
            how = PRESETS[device]
            clean = pages_of(_only(typed, number), how.dpi, colour=how.colour)[0]
            with pikepdf.open(io.BytesIO(scan_pdf([degrade(clean, device, seed + number)], device))) as page:
                whole.pages.extend(page.pages)
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def _only(pdf: bytes, number: int) -> bytes:
    """The page of that number, from 0, as a PDF of its own."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as whole, pikepdf.new() as alone:
        alone.pages.append(whole.pages[number])
        alone.save(out)
    return out.getvalue()


def _papers(rng: Random) -> list[bytes]:
    """Papers of one door claim and one detention, whole, until there are enough pages of them."""
    door = door_dossiers.draw(rng, door_dossiers.Scenario())
    detention = detention_dossiers.draw(rng, detention_dossiers.DetentionScenario("RELAXE", custody="billet"))
    kept: list[bytes] = []
    pages = 0
    for kind, paper in (*door_papers.papers(door, rng), *detention_papers.papers(detention, rng)):
        _, sheet = lay_out(kind, paper, rng)
        content = pdf_of(sheet)
        full = [len(text.split()) >= _LEAST_WORDS for text in text_of(content)]
        if not sheet.picture and all(full) and pages + len(full) <= _OF_PAPERS:
            kept.append(content)
            pages += len(full)
    return kept


def _prose(rng: Random) -> bytes:
    """A deed of twenty full pages or more, some 400 words each."""
    clauses = _PROSE.split("\n\n")
    chosen = (rng.choice(clauses).format(**_particulars(rng)) for _ in range(_FULL_PAGE * PAGES))
    css = f"body{{font:12pt/1.5 {SERIF};text-align:justify}}"
    body = "".join(f"<p>{escape(clause)}</p>" for clause in chosen)
    return pdf_of(Sheet(document(css, body, margin="25mm"), {}))


def _particulars(rng: Random) -> dict[str, object]:
    one, other = person(rng), person(rng)
    return {
        "one": f"{one.title} {one.name}",
        "other": f"{other.title} {other.name}",
        "town": place(rng).commune,
        "day": rng.randint(2, 28),
        "year": rng.randint(1998, 2025),
        "amount": rng.randint(1_000, 90_000),
    }
