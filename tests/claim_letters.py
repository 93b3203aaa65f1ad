"""Letters of claim that are quick to read, each with values of its own."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import weasyprint

from tests.drawn import noisy, photographed

_NAMES = ("Lefort", "Maréchal", "Baudry", "Guillot", "Perrin", "Aubert", "Charpentier", "Vasseur")
_FORENAMES = ("Claire", "Hugo", "Inès", "Paul", "Nadia", "Marc", "Élise", "Omar")
_STREETS = ("rue des Lilas", "avenue du Port", "chemin des Vignes", "place du Marché")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass(frozen=True)
class ClaimLetter:
    """A letter about one door: what it says."""

    number: int
    name: str
    forename: str
    operation: date
    amount: str
    pages: int = 1

    @property
    def html(self) -> str:
        said = f"le {self.operation.day} {_MONTHS[self.operation.month - 1]} {self.operation.year}"
        more = "".join(
            f"<p style='break-before: page'>Suite de ma lettre, page {n} sur {self.pages}. "
            "Je précise que la porte a été réparée par un artisan, que je connais.</p>"
            for n in range(2, self.pages + 1)
        )
        return f"""<style>@page {{ size: A4; margin: 22mm }} body {{ font: 11pt "DejaVu Serif" }}
.to {{ margin-left: 55% }}</style>
<div>{self.forename} {self.name.upper()}<br>{self.number}, {_STREETS[self.number % 4]}<br>33000 Bordeaux</div>
<div class=to>Ministère de la Justice<br>Bureau du précontentieux<br>75042 Paris Cedex 01</div>
<p class=to>Bordeaux, le {self.operation.day} {_MONTHS[self.operation.month % 12]} 2025</p>
<p><b>Objet : demande d'indemnisation, bris de porte n° {self.number}</b></p>
<p>Madame, Monsieur,</p>
<p>{said.capitalize()}, les forces de l'ordre ont ouvert par erreur la porte de mon logement.
Je demande le remboursement de la somme de {self.amount} €.</p>
<p>Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.</p>
<p class=to>{self.forename} {self.name}</p>{more}"""

    @property
    def expected(self) -> dict[str, str]:
        """Values that the draft must hold."""
        amount = self.amount.replace(" ", "").replace(",", ".")
        return {"date_operation": self.operation.isoformat(), "montant_demande": amount}


@cache
def letter(number: int, pages: int = 1) -> ClaimLetter:
    """The letter of that number: always the same."""
    rng = random.Random(number)
    return ClaimLetter(
        number=number + 1,
        name=rng.choice(_NAMES),
        forename=rng.choice(_FORENAMES),
        operation=date(2024, 1, 1) + timedelta(days=rng.randrange(360)),
        amount=f"{rng.randrange(1, 9)} {rng.randrange(100, 999)},{rng.randrange(10, 99)}",
        pages=pages,
    )


@cache
def as_pdf(number: int, pages: int = 1) -> bytes:
    """Born digital: read from its text layer."""
    written = weasyprint.HTML(string=letter(number, pages).html).write_pdf()
    assert written is not None
    return written


@cache
def as_scan(number: int) -> bytes:
    """One page as a scanner sends it: read by OCR, in a second or two."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lettre.pdf"
        path.write_bytes(as_pdf(number))
        return bytes(cv2.imencode(".jpg", noisy(photographed(path, 200)))[1])


def as_mail(number: int) -> bytes:
    """A mail that brings the letter."""
    message = EmailMessage()
    said = letter(number)
    message["From"] = f"{said.forename} {said.name} <claimant{number}@exemple.fr>"
    message["To"], message["Subject"] = "depot@exemple.fr", f"Ma demande n° {number + 1}"
    message["Date"], message["Message-ID"] = (
        "Mon, 02 Mar 2026 09:00:00 +0100",
        f"<lettre-{number}@exemple.fr>",
    )
    message.set_content("Bonjour, vous trouverez ma lettre ci-jointe. Cordialement.")
    message.add_attachment(as_pdf(number), maintype="application", subtype="pdf", filename="lettre.pdf")
    message.set_boundary(f"partage-{number}")
    return message.as_bytes()


def said_by(draft: dict) -> dict[str, str]:
    """The values of a draft's only case."""
    (case,) = draft["cases"]
    return {f["name"]: f["value"] for f in case["fields"]}
