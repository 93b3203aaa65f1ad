"""Documents cut, joined, moved, turned and named at the verification station."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Form, Response

from claims.errors import AgentMustAct
from claims.folding import fold
from claims.review import EditKind
from pipeline.reviewing import Change
from pipeline.turning import read_turned
from review_ui.screens.poste import Opened
from review_ui.screens.poste_edits import Acting, changed, held
from storage.plis import StoredPage

router = APIRouter()

_RIGHT_ANGLES = (0, 90, 180, 270)


@router.post("/travail/{pli}/{number}/pages")
def rearrange(
    acting: Acting,
    act: Annotated[str, Form()],
    position: Annotated[int, Form()],
    after: Annotated[int | None, Form()] = None,
    kind: Annotated[str, Form(max_length=60)] = "",
    turn: Annotated[int, Form()] = 0,
    cases: Annotated[list[int], Form()] = [],  # noqa: B006  # FastAPI copies it
) -> Response:
    """The page at `position`: where its document begins or goes on, where it lies, which piece it is."""
    case = held(acting)
    page = _page(case, position)
    place = [page.source.item, page.source.number]
    acts: dict[str, Callable[[], tuple[dict[str, Any], str]]] = {
        "split": lambda: ({"place": place}, "Une pièce commence à cette page ; relue."),
        "join": lambda: ({"place": place}, "Pièces réunies ; relues."),
        "move": lambda: ({"place": place, "after": _after(case, after)}, "Page déplacée ; pièces relues."),
        "retype": lambda: ({"place": place, "type": _type(acting, kind)}, "Nature changée ; pièce relue."),
        "assign": lambda: ({"place": place, "cases": sorted(cases)}, "Pièce rattachée."),
        "turn": lambda: (_turned(acting, page, turn), "Page relue dans ce sens."),
    }
    if act not in acts:
        raise AgentMustAct("Ce geste n'existe pas.", code="geste_inconnu")
    content, said = acts[act]()
    return changed(acting, case, [Change(EditKind(act), 0, "", content)], said)


def _page(case: Opened, position: int | None) -> StoredPage:
    found = next((page for page in case.reviewed.pages if page.source.position == position), None)
    if found is None:
        raise AgentMustAct("Cette page n'est pas dans le pli.", code="page_inconnue")
    return found


def _after(case: Opened, number: int | None) -> list[Any]:
    """The page that agents call by that number: from 1."""
    page = _page(case, None if number is None else number - 1)
    return [page.source.item, page.source.number]


def _type(acting: Acting, called: str) -> str:
    """The type that agents call so, accents and capitals apart, or its id."""
    types = acting.desk.rulebook.types
    if called in types:
        return called
    for known in types.values():
        if fold(known.label) == fold(called):
            return known.id
    raise AgentMustAct(
        f"« {called} » n'est pas une nature de pièce : choisissez dans la liste.", code="type_inconnu"
    )


def _turned(acting: Acting, page: StoredPage, turn: int) -> dict[str, Any]:
    """The page turned by `turn` degrees more than it is shown now."""
    if turn not in _RIGHT_ANGLES:
        raise AgentMustAct("Une page se tourne par quarts de tour.", code="tour_inconnu")
    rotation = (acting.desk.reviewer.page(page).rotation + turn) % 360
    return read_turned(page, rotation, acting.desk.objects, acting.desk.readers())
