"""PDF/A-2u as its structure shows it: what an archive asks for is there, what it forbids is not."""

from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from extractors.searchable.archival import save_archival
from extractors.searchable.picture_pages import PicturePage, lightened, picture_pdf
from extractors.viewing import coarser
from tests.drawn import landscape_photo
from tests.written_pages import found_by_pdfium, line, page, white_jpeg

TITLE = "pli n° 12 – œuvre"
FORBIDDEN = (
    "/JavaScript", "/JS", "/AA", "/OpenAction", "/A", "/EmbeddedFiles", "/EF", "/AF", "/Annots", "/AcroForm",
    "/SMask", "/ExtGState", "/Encrypt", "/XFA", "/Launch", "/URI", "/Names",
)  # fmt: skip


@pytest.fixture(scope="module")
def archived(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    parts = []
    for n in range(2):
        texts = [
            line(f"Facture n° {n} de 1 234,56 € \N{OLD PERSONAL COMPUTER}", 60, 100),
            line("été", 60, 120),
        ]
        with picture_pdf(
            [PicturePage(white_jpeg(), page(texts)), PicturePage(white_jpeg(800, 500), None)]
        ) as pdf:
            parts.append(folder / f"{n}.pdf")
            pdf.save(parts[-1])
    save_archival(parts, TITLE, folder / "tout.pdf")
    with pikepdf.open(folder / "tout.pdf") as opened:
        yield opened, folder / "tout.pdf"


def test_it_says_what_it_is(archived):
    pdf, path = archived
    with pdf.open_metadata() as about:
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "U")
        assert about["dc:title"] == TITLE == str(pdf.docinfo["/Title"])
        assert about["pdf:Producer"] == str(pdf.docinfo["/Producer"])
    assert str(pdf.Root.Lang) == "fr-FR"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.Metadata.get("/Filter") is None
    assert len(pdf.trailer.ID) == 2
    head = path.read_bytes()[:20]
    assert head.startswith(b"%PDF-1.7\n%")
    assert all(byte > 127 for byte in head[10:14])


def test_its_colours_are_defined(archived):
    pdf, _ = archived
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    profile = intent.DestOutputProfile
    assert (profile.N, profile.read_bytes()[16:20]) == (3, b"RGB ")
    pictures = [picture for shown in pdf.pages for picture in shown.get_images().values()]
    assert {str(picture.ColorSpace) for picture in pictures} <= {"/DeviceRGB", "/DeviceGray"}


def test_every_glyph_is_embedded_with_its_width_and_its_text(archived):
    pdf, _ = archived
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"]
    assert len(fonts) == 2
    for font in fonts:
        (glyphs,) = font.DescendantFonts
        program = TTFont(BytesIO(glyphs.FontDescriptor.FontFile2.read_bytes()))
        stated = [int(width) for width in glyphs.W[1]]
        assert [program["hmtx"][name][0] for name in program.getGlyphOrder()[1:]] == stated
        assert font.ToUnicode.read_bytes().count(b"> <") - 1 == len(stated)
        assert glyphs.CIDToGIDMap == "/Identity"


def test_nothing_in_it_runs_opens_or_is_attached(archived):
    pdf, _ = archived
    objects = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]
    keys = set().union(*(o.keys() for o in objects))
    assert keys.isdisjoint(FORBIDDEN)


def test_pages_of_all_parts_follow_one_another_with_their_words(archived):
    pdf, path = archived
    assert [round(float(p.mediabox[3])) for p in pdf.pages] == [842, 526, 842, 526]
    assert found_by_pdfium(path, 3)[2][0] == "1"
    assert found_by_pdfium(path, 2) == []


def test_a_photograph_full_of_grain_is_made_lighter(tmp_path):
    import cv2

    photo = cv2.imencode(".jpg", cv2.cvtColor(landscape_photo(1400, 2000), cv2.COLOR_GRAY2BGR))[1].tobytes()
    assert len(photo) > 250_000 >= len(lightened(photo, 250_000))
    assert lightened(photo, len(photo)) == photo
    assert len(coarser(photo, 100, 50)) < 10_000
