"""PDFs that turn in circles, or go down without end."""

from tests.attacks.pdf_writing import MEGA, PAGE, flate, grey, one_page, stream, with_resources, written
from tests.attacks.registry import Attack, attack


def drawn_in_itself() -> bytes:
    form = stream(
        b"/F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"
    )
    return one_page(stream(b"/F Do"), {5: form}, with_resources(b"/XObject << /F 5 0 R >>"))


def doubled_forms(levels: int) -> bytes:
    """Forms that each draw the next one ten times."""
    forms = {
        5 + n: stream(
            b"/F Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>"
            % (6 + n),
        )
        for n in range(levels)
    }
    forms[5 + levels] = stream(b"0 0 9 9 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return one_page(stream(b"/F Do"), forms, with_resources(b"/XObject << /F 5 0 R >>"))


def pattern_in_itself() -> bytes:
    tile = stream(
        b"/Pattern cs /P scn 0 0 9 9 re f",
        b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1 "
        b"/Resources << /Pattern << /P 5 0 R >> >>",
    )
    page = with_resources(b"/Pattern << /P 5 0 R >>")
    return one_page(stream(b"/Pattern cs /P scn 0 0 595 842 re f"), {5: tile}, page)


def mask_of_itself() -> bytes:
    image = b"/Type /XObject /Subtype /Image /SMask 5 0 R " + grey(10, 10, b"/FlateDecode")
    page = with_resources(b"/XObject << /I 5 0 R >>")
    return one_page(stream(b"/I Do"), {5: stream(flate(0), image)}, page)


def font_in_itself() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 "
        b"/LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> "
        b"/Resources << /Font << /F 5 0 R >> >> >>"
    )
    drawn = stream(b"9 0 d0 BT /F 9 Tf (AA) Tj ET")
    page = with_resources(b"/Font << /F 5 0 R >>")
    return one_page(stream(b"BT /F 9 Tf (A) Tj ET"), {5: font, 6: drawn}, page)


def kids(*pages: bytes) -> bytes:
    """A tree of pages that is none."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    return written(objects | {2 + n: page for n, page in enumerate(pages)})


def deep_tree(levels: int) -> bytes:
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for n in range(2, levels + 2):
        objects[n] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1)
    objects[levels + 2] = b"<< /Type /Page /MediaBox [0 0 9 9] >>"
    return written(objects)


def chained(previous: bytes) -> bytes:
    """A table of objects that names another."""
    return one_page(stream(b"")).replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + previous)


def object_stream_in_itself() -> bytes:
    packed = stream(b"5 0 << >>", b"/Type /ObjStm /N 1 /First 4 /Extends 5 0 R")
    return one_page(stream(b""), {5: packed})


def many_objects(count: int) -> bytes:
    return one_page(stream(b""), {n: b"<< /A %d >>" % n for n in range(5, 5 + count)})


CIRCLES: list[Attack] = [
    attack(
        "tree-self.pdf",
        "pages whose child is themselves",
        lambda: kids(b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    ),
    attack(
        "tree-loop.pdf",
        "two that hold each other",
        lambda: kids(
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
        ),
    ),
    attack("tree-deep.pdf", "a tree of 2,000 levels", lambda: deep_tree(2000)),
    attack(
        "tree-count.pdf",
        "two billion pages, says the tree",
        lambda: kids(
            b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", b"<< /Type /Page /MediaBox [0 0 9 9] >>"
        ),
    ),
    attack("tree-negative.pdf", "less than no page", lambda: kids(b"<< /Type /Pages /Kids [] /Count -9 >>")),
    attack(
        "tree-same.pdf",
        "one page ten thousand times",
        lambda: kids(
            b"<< /Type /Pages /Kids [" + b"3 0 R " * 10_000 + b"] /Count 10000 >>",
            b"<< /Type /Page /Parent 2 0 R >>",
        ),
        "rejected trop_de_pages",
    ),
    attack("tree-none.pdf", "no pages at all", lambda: written({1: b"<< /Type /Catalog >>"})),
    attack("root-none.pdf", "no catalogue", lambda: written({1: b"null"})),
    attack(
        "root-self.pdf",
        "a catalogue that is its own pages",
        lambda: written({1: b"<< /Type /Catalog /Pages 1 0 R >>"}),
    ),
    attack("table-self.pdf", "a table before itself", lambda: chained(b"9")),
    attack("table-far.pdf", "a table beyond the end", lambda: chained(b"99999999999")),
    attack("table-negative.pdf", "a table before the start", lambda: chained(b"-1")),
    attack("stream-self.pdf", "a stream of objects that extends itself", object_stream_in_itself),
    attack(
        "stream-length.pdf",
        "a length that is the stream itself",
        lambda: one_page(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
    ),
    attack("form-self.pdf", "a drawing that draws itself", drawn_in_itself),
    attack("form-doubled.pdf", "ten to the ninth drawings", lambda: doubled_forms(9)),
    attack("pattern-self.pdf", "a pattern filled with itself", pattern_in_itself),
    attack("mask-self.pdf", "a picture masked by itself", mask_of_itself),
    attack("font-self.pdf", "a letter written with itself", font_in_itself),
    attack("arrays.pdf", "100,000 arrays in one another", lambda: one_page(stream(b""), {5: b"[" * 100_000})),
    attack(
        "arrays-500.pdf",
        "400 arrays in one another",
        lambda: one_page(stream(b""), {5: b"[" * 400 + b"]" * 400}),
    ),
    attack(
        "dictionaries.pdf",
        "50,000 dictionaries in one another",
        lambda: one_page(stream(b""), {5: b"<< /A " * 50_000}),
    ),
    attack("operands.pdf", "arrays in the contents", lambda: one_page(stream(b"[" * 200_000))),
    attack("states.pdf", "200,000 states saved", lambda: one_page(stream(b"q " * 200_000))),
    attack(
        "names-self.pdf",
        "a tree of names that is its own child",
        lambda: one_page(
            stream(b""),
            {
                1: b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 5 0 R >> >>",
                5: b"<< /Kids [5 0 R] >>",
            },
        ),
    ),
    attack(
        "outline-self.pdf",
        "an outline that follows itself",
        lambda: one_page(
            stream(b""),
            {
                1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
                5: b"<< /First 5 0 R /Next 5 0 R /Last 5 0 R >>",
            },
        ),
    ),
    attack(
        "fields-self.pdf",
        "a field that is its own child",
        lambda: one_page(
            stream(b""),
            {
                1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>",
                5: b"<< /T (a) /FT /Tx /Kids [5 0 R] /Parent 5 0 R >>",
            },
        ),
    ),
    attack("objects.pdf", "60,000 objects", lambda: many_objects(60_000)),
    attack(
        "references.pdf",
        "an object that is itself",
        lambda: one_page(
            stream(b""), {5: b"5 0 R", 3: PAGE.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox 5 0 R")}
        ),
    ),
    attack(
        "inherited.pdf",
        "a page that inherits from itself",
        lambda: kids(b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Page /Parent 3 0 R >>"),
    ),
    attack(
        "numbers.pdf",
        "numbers of ten thousand figures",
        lambda: one_page(stream(b"9" * 10_000 + b" 0 0 " + b"1" * 10_000 + b" 0 0 cm")),
    ),
    attack("names-long.pdf", "a name of a megabyte", lambda: one_page(stream(b""), {5: b"/" + b"A" * MEGA})),
    attack("strings.pdf", "100,000 brackets in a string", lambda: one_page(stream(b""), {5: b"(" * 100_000})),
]
