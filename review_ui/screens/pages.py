"""Pictures of pages: what the mailroom and the verification station show."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from claims.review import EditKind
from review_ui.desk import Desk, desk_of
from storage import mailroom, reviews
from storage.database import Connection
from storage.objects import Shelf

router = APIRouter()

# A picture asked with its key (`?v=`) never changes; one asked without may be turned by an agent meanwhile.
_FOR_EVER = "private, max-age=31536000, immutable"
_ASK_AGAIN = "private, no-cache"


@router.get("/plis/{pli}/pages/{position}/vignette")
def thumbnail(
    request: Request, desk: Annotated[Desk, Depends(desk_of)], pli: str, position: int, v: str = ""
) -> Response:
    """A page, small."""
    return _picture(request, desk, pli, position, v, "thumbnail")


@router.get("/plis/{pli}/pages/{position}/image")
def picture(
    request: Request, desk: Annotated[Desk, Depends(desk_of)], pli: str, position: int, v: str = ""
) -> Response:
    """A page, large enough to read."""
    return _picture(request, desk, pli, position, v, "picture")


def _picture(request: Request, desk: Desk, pli: str, position: int, version: str, size: str) -> Response:
    with desk.database.reading() as connection:
        key = _key(connection, pli, position, size)
    if key is None:
        raise HTTPException(404)
    tag = f'"{key}"'
    kept = _FOR_EVER if version and key.startswith(version) else _ASK_AGAIN
    headers = {"ETag": tag, "Cache-Control": kept}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    try:
        content = desk.objects.read(Shelf.DERIVED, key)
    except KeyError as error:
        raise HTTPException(404) from error
    return Response(content, media_type="image/jpeg", headers=headers)


def _key(connection: Connection, pli: str, position: int, size: str) -> str | None:
    """The key of the picture, as an agent turned the page if any did."""
    found = mailroom.picture_key(connection, pli, position, is_small=size == "thumbnail")
    if found is None:
        return None
    turns = [
        edit.content[size]
        for edit in reviews.edits(connection, pli)
        if edit.kind is EditKind.TURN and edit.place == (found.item, found.number)
    ]
    key: str | None = turns[-1] if turns else found.key
    return key
