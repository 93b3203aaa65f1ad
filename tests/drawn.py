"""Pages drawn for tests of reading: typeset, rendered, and spoilt as scanners, faxes and telephones do."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2

Grey = npt.NDArray[np.uint8]

LETTER = """<style>@page { size: A4; margin: 22mm }
body { font: 11pt "DejaVu Serif" } .to { margin-left: 55% }</style>
<div>Claire EXEMPLE<br>12, rue des Lilas<br>33000 Bordeaux</div>
<div class=to>Ministère de la Justice<br>Bureau du précontentieux<br>75042 Paris Cedex 01</div>
<p class=to>Bordeaux, le 4 avril 2024</p>
<p><b>Objet : demande d'indemnisation</b></p>
<p>Madame, Monsieur,</p>
<p>Le 12 mars 2024 à six heures, les forces de l'ordre ont ouvert la porte de mon logement par erreur.
Je vous prie de trouver ci-joint la facture acquittée du serrurier, d'un montant de 1 234,56 euros, et
l'attestation remise sur place par les policiers.</p>
<p>Mon assureur m'a fait savoir par courrier que ce dommage n'était pas garanti par mon contrat. Je
demande donc le remboursement de cette somme, et joins un relevé d'identité bancaire.</p>
<p>Veuillez agréer, Madame, Monsieur, l'expression de mes salutations distinguées.</p>
<p class=to>Claire Exemple</p>"""

INVOICE = """<style>@page { size: A4; margin: 15mm } body { font: 10pt "DejaVu Sans" }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid black; padding: 4px }
.r { text-align: right } .due td { background: black; color: white; font-weight: bold }</style>
<p>Serrurerie du Centre</p><h2>Facture FA-2024-0117</h2>
<table><tr><th>Désignation</th><th>Qté</th><th>Prix</th></tr>
<tr><td>Dépose du verrou existant</td><td class=r>1</td><td class=r>27,80 €</td></tr>
<tr><td>Fourniture et pose d'un cylindre de sûreté à double entrée, réglage de la gâche et essai de
fonctionnement</td><td class=r>2</td><td class=r>643,60 €</td></tr>
<tr><td>Déplacement</td><td class=r>1</td><td class=r>45,00 €</td></tr></table>
<table style="width: 45%; margin: 1em 0 0 55%"><tr><td>Total HT</td><td class=r>716,40 €</td></tr>
<tr class=due><td>Total TTC</td><td class=r>788,04 €</td></tr></table>
<p>Facture acquittée le 20 mars 2024 par virement bancaire.</p>"""


def typeset(html: str, path: Path) -> Path:
    """A PDF of that HTML, with its text layer."""
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(path)
    return path


def photographed(pdf: Path, dpi: int = 200, page: int = 0) -> Grey:
    """The pixels of a page, as a perfect scanner would give them."""
    with pypdfium2.PdfDocument(pdf) as document:
        return np.asarray(document[page].render(scale=dpi / 72).to_pil().convert("L"))


def scan(html: str, folder: Path, dpi: int = 200) -> Grey:
    """The pixels of a page of HTML."""
    return photographed(typeset(html, folder / "typeset.pdf"), dpi)


def noisy(grey: Grey, sigma: float = 4.0, quality: int = 70) -> Grey:
    """The grain and the compression of an office scanner."""
    grain = np.random.default_rng(7).normal(0, sigma, grey.shape)
    paper = np.clip(grey * 0.9 + 18 + grain, 0, 255).astype(np.uint8)
    packed = cv2.imencode(".jpg", paper, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE))


def leaning(grey: Grey, degrees: float) -> Grey:
    """The page turned clockwise by a few degrees, in a picture of the same size."""
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return np.asarray(cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=235))


def in_shadow(grey: Grey) -> Grey:
    """A hand's shadow over the lower half."""
    height, width = grey.shape
    light = np.ones(grey.shape, np.float32)
    corners = np.array([[0, height // 3], [width, height // 2], [width, height], [0, height]])
    cv2.fillPoly(light, [corners], 0.45)
    return np.asarray((grey * cv2.GaussianBlur(light, (0, 0), 25)).astype(np.uint8))


def faxed(grey: Grey) -> Grey:
    """Black and white, half as many lines as columns."""
    half = cv2.resize(grey, (grey.shape[1], grey.shape[0] // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(np.where(half > 150, 255, 0).astype(np.uint8).repeat(2, axis=0))


def on_a_table(grey: Grey) -> Grey:
    """The sheet photographed askew on a dark table."""
    height, width = grey.shape
    seen = np.array([[0.08, 0.05], [0.93, 0.08], [0.96, 0.95], [0.04, 0.92]], np.float32) * np.array(
        [width * 1.2, height * 1.15], np.float32
    )
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    size = (round(width * 1.2), round(height * 1.15))
    return np.asarray(
        cv2.warpPerspective(grey, cv2.getPerspectiveTransform(flat, seen), size, borderValue=60)
    )


def speckled(grey: Grey) -> Grey:
    """The dust of a photocopier that was photocopied."""
    spoilt = grey.copy()
    spoilt[np.random.default_rng(3).random(grey.shape) < 0.008] = 40
    return spoilt


def blank_sheet(height: int = 2339, width: int = 1654) -> Grey:
    """An empty sheet as scanned: grain, a dark edge, two punch holes, a fold."""
    sheet = np.random.default_rng(5).normal(236, 4, (height, width)).clip(0, 255).astype(np.uint8)
    sheet[:, :14] = 25
    cv2.line(sheet, (0, height // 2), (width, height // 2 + 40), 215, 4)
    for down in (0.35, 0.65):
        cv2.circle(sheet, (90, round(down * height)), 25, 30, -1)
    return sheet


def landscape_photo(height: int = 1000, width: int = 1500) -> Grey:
    """Something with the light and texture of a photograph, and no letter."""
    random = np.random.default_rng(11)
    picture = np.zeros((height, width), np.float32)
    for octave in range(2, 9):
        waves = random.random((2**octave, 2**octave)).astype(np.float32)
        picture += cv2.resize(waves, (width, height), interpolation=cv2.INTER_CUBIC) * 0.6**octave
    picture = (picture - picture.min()) / np.ptp(picture) * 220 + 15
    return np.asarray((picture + random.normal(0, 4, picture.shape)).clip(0, 255).astype(np.uint8))


def write_picture(path: Path, grey: Grey, dpi: int | None = 200) -> Path:
    """The pixels as a picture of the kind that the name says."""
    from PIL import Image

    Image.fromarray(grey).save(path, **({"dpi": (dpi, dpi)} if dpi else {}))
    return path


def scans_pdf(path: Path, pages: list[Grey], dpi: int = 200, cover: Path | None = None) -> Path:
    """A PDF whose pages are pictures, after the pages of a cover if there is one."""
    pdf = pikepdf.open(cover) if cover else pikepdf.new()
    for grey in pages:
        height, width = grey.shape
        points = (width * 72 / dpi, height * 72 / dpi)
        page = pdf.add_blank_page(page_size=points)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=_picture(pdf, grey)))
        page.Contents = pdf.make_stream(b"q %f 0 0 %f 0 0 cm /Im0 Do Q" % points)
    pdf.save(path)
    pdf.close()
    return path


def _picture(pdf: pikepdf.Pdf, grey: Grey) -> pikepdf.Stream:
    picture = pikepdf.Stream(pdf, cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, 85])[1].tobytes())
    picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture.Width, picture.Height = grey.shape[1], grey.shape[0]
    picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    picture.Filter = pikepdf.Name.DCTDecode
    return picture
