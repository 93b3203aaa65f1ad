"""Pictures and words of pages: made by the program, never the sender's bytes."""

from io import BytesIO
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from PIL import Image
from starlette.exceptions import HTTPException

from review_ui.desk import AtDesk, Desk, Number
from storage import reviews
from storage.objects import Shelf
from storage.plis import StoredPage

router = APIRouter()

# A picture asked with its key (`?v=`) never changes; one asked without may be turned by an agent meanwhile.
# The next dossier's are asked for ahead, and used within minutes; later the browser asks again whether its
# copy stands, and signing out has it forget them all.
_KEPT = "private, max-age=600, immutable"
_ASK_AGAIN = "private, no-cache"
_AROUND = 0.012  # of the page, left around the pixels of a value
_CROP_QUALITY = 80


def _page(desk: Desk, pli: str, position: int) -> StoredPage:
    with desk.database.reading() as connection:
        page = reviews.page_as_turned(connection, pli, position)
    if page is None:
        raise HTTPException(404)
    return page


@router.get("/plis/{pli}/pages/{position}/image")
def image(request: Request, pli: str, position: Number, desk: AtDesk) -> Response:
    """The page as an agent looks at it, JPEG."""
    return _picture(request, desk, _page(desk, pli, position).picture)


@router.get("/plis/{pli}/pages/{position}/vignette")
def thumbnail(request: Request, pli: str, position: Number, desk: AtDesk) -> Response:
    """The page in small, JPEG."""
    return _picture(request, desk, _page(desk, pli, position).thumbnail)


def _picture(request: Request, desk: Desk, key: str | None) -> Response:
    if key is None:
        raise HTTPException(404)
    tag = f'"{key[:32]}"'
    version = request.query_params.get("v", "")
    kept = _KEPT if version and key.startswith(version) else _ASK_AGAIN
    headers = {"ETag": tag, "Cache-Control": kept}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(desk.objects.read(Shelf.DERIVED, key), media_type="image/jpeg", headers=headers)


@router.get("/plis/{pli}/pages/{position}/extrait")
def crop(
    pli: str,
    position: Number,
    desk: AtDesk,
    box: Annotated[str, Query(pattern=r"^[01](\.\d+)?(,[01](\.\d+)?){3}$")],
) -> Response:
    """The pixels of a value, with a little around them. `box`: x0,y0,x1,y1, fractions of the page."""
    key = _page(desk, pli, position).picture
    if key is None:
        raise HTTPException(404)
    x0, y0, x1, y1 = (float(side) for side in box.split(","))
    with Image.open(BytesIO(desk.objects.read(Shelf.DERIVED, key))) as page:
        w, h = page.size
        sides = (
            max(0, round((x0 - _AROUND) * w)),
            max(0, round((y0 - _AROUND / 2) * h)),
            min(w, max(round((x1 + _AROUND) * w), round(x0 * w) + 8)),
            min(h, max(round((y1 + _AROUND / 2) * h), round(y0 * h) + 8)),
        )
        cut = page.crop(sides)
    out = BytesIO()
    cut.save(out, "JPEG", quality=_CROP_QUALITY)
    return Response(out.getvalue(), media_type="image/jpeg", headers={"Cache-Control": _KEPT})


@router.get("/plis/{pli}/pages/{position}/mots")
def words_of_page(pli: str, position: Number, desk: AtDesk) -> JSONResponse:
    """The lines of a page, each a list of words: [text, x0, y0, x1, y1, confidence]."""
    page = desk.reviewer.page(_page(desk, pli, position))
    lines = [
        [
            [
                w.text,
                *(round(side, 5) for side in (w.box.x0, w.box.y0, w.box.x1, w.box.y1)),
                round(w.confidence, 2),
            ]
            for w in line.words
        ]
        for line in page.lines
    ]
    shown = {"lines": lines, "width": page.width, "height": page.height, "kind": page.kind}
    return JSONResponse(shown, headers={"Cache-Control": "private, max-age=0"})
