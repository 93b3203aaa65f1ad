"""Typing a confirmed value again: the picture and an empty field, nothing of what was confirmed."""

from collections.abc import Mapping
from io import BytesIO
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse
from PIL import Image
from starlette.exceptions import HTTPException

from claims.cases import Procedure
from claims.errors import AgentMustAct
from claims.quality import agree
from claims.rulebook import Kind, Rulebook
from pipeline.drifting import count_blind
from pipeline.reviewing import Reviewed
from review_ui.desk import AtDesk, Desk, Json, Number, account_of, see_other
from storage import journal, quality
from storage.objects import Shelf
from storage.quality import Sample

router = APIRouter()

# Of the page around a value: enough to see what it is, not to read what stands elsewhere.
_ASIDE, _ABOVE = 0.2, 0.03
_HINTS = {
    Kind.DATE: "Jour, mois, année : 09/03/2024",
    Kind.AMOUNT: "En euros : 1 110,52",
    Kind.IBAN: "Avec ou sans espaces",
    Kind.BOOLEAN: "oui ou non",
}


def kinds_of(rulebook: Rulebook, procedure: str) -> Mapping[str, Kind]:
    """The kind of each value that a case of that procedure may have."""
    spec = rulebook.procedures.get(Procedure(procedure))
    return {field.name: field.kind for field in spec.case_fields} if spec else {}


def _labels(rulebook: Rulebook, procedure: str) -> Mapping[str, str]:
    spec = rulebook.procedures.get(Procedure(procedure))
    return {field.name: field.label for field in spec.case_fields} if spec else {}


@router.get("/travail/aveugle")
def show(request: Request, desk: AtDesk, fait: str = "") -> HTMLResponse:
    """The next value to type again."""
    account = account_of(request)
    with desk.database.reading() as connection:
        sample = quality.next_blind(connection, account.id)
        left = quality.waiting(connection, account.id)
    case = _case(desk.reviewer.opened(sample.pli), sample) if sample else None
    procedure = case["procedure"] if case else Procedure.INCONNUE
    name = sample.field if sample else ""
    return desk.page(
        request,
        "aveugle.html",
        sample=sample,
        left=left,
        label=_labels(desk.rulebook, procedure).get(name, name.replace("_", " ")),
        hint=_HINTS.get(kinds_of(desk.rulebook, procedure).get(name, Kind.TEXT), ""),
        has_picture=case is not None and _field(case, name) is not None,
        is_done=fait == "oui",
    )


@router.post("/travail/aveugle")
def type_again(
    request: Request,
    desk: AtDesk,
    sample: Annotated[int, Form()],
    valeur: Annotated[str, Form(max_length=500)] = "",
    illisible: Annotated[str, Form()] = "",
) -> Response:
    """Keep what was typed, whether it agrees or not: the page does not say."""
    account = account_of(request)
    with desk.database.reading() as connection:
        asked = quality.blind(connection, sample, account.id)
    if asked is None:
        raise AgentMustAct("Cette valeur a déjà été ressaisie par un autre agent.", code="deja_ressaisie")
    if not valeur.strip() and not illisible:
        return see_other(request, "/travail/aveugle")
    reviewed = desk.reviewer.opened(asked.pli)
    agrees = None if illisible else agree(_kind(desk, reviewed, asked), valeur, asked.confirmed)
    typed = "" if illisible else valeur.strip()
    with desk.database.begin() as connection:
        is_kept = quality.record_typed(connection, sample, typed, agrees, account.id, desk.clock())
        if is_kept:
            details = {"case": asked.case, "sample": sample}
            journal.record(
                connection, desk.clock(), f"account:{account.id}", "typed_again", asked.pli, details
            )
        if is_kept and agrees is not None:
            count_blind(connection, reviewed, asked, agrees=agrees, now=desk.clock())
    if not is_kept:
        raise AgentMustAct("Cette valeur ne peut pas être ressaisie par vous.", code="deja_ressaisie")
    return see_other(request, "/travail/aveugle?fait=oui")


def _kind(desk: Desk, reviewed: Reviewed | None, sample: Sample) -> Kind:
    case = _case(reviewed, sample)
    kinds = kinds_of(desk.rulebook, case["procedure"]) if case else {}
    return kinds.get(sample.field, Kind.TEXT)


@router.get("/travail/aveugle/{sample}/image")
def picture(request: Request, desk: AtDesk, sample: Number) -> Response:
    """The part of the page where the value stands."""
    with desk.database.reading() as connection:
        asked = quality.blind(connection, sample, account_of(request).id)
    opened = desk.reviewer.opened(asked.pli) if asked else None
    case = _case(opened, asked) if asked else None
    field = _field(case, asked.field) if case and asked else None
    if opened is None or field is None:
        raise HTTPException(404)
    place = (field["item"], field["page"])
    key = next((p.picture for p in opened.pages if (p.source.item, p.source.number) == place), None)
    if key is None:
        raise HTTPException(404)
    return Response(_cropped(desk.objects.read(Shelf.DERIVED, key), field["box"]), media_type="image/png")


def _case(opened: Reviewed | None, sample: Sample) -> Json | None:
    cases = opened.draft["cases"] if opened else []
    case: Json | None = cases[sample.case - 1] if sample.case <= len(cases) else None
    return case


def _field(case: Json, name: str) -> Json | None:
    """The field, where it stands on a page."""
    found: Json | None = next((f for f in case["fields"] if f["name"] == name and f["page"]), None)
    return found


def _cropped(content: bytes, box: list[float]) -> bytes:
    """The value with a little of the page around it; what says where it stands may be the whole page."""
    x0, y0, x1, y1 = box
    with Image.open(BytesIO(content)) as page:
        width, height = page.size
        part = page.crop(
            (
                round(max(x0 - _ASIDE, 0) * width),
                round(max(y0 - _ABOVE, 0) * height),
                round(min(x1 + _ASIDE, 1) * width),
                round(min(y1 + _ABOVE, 1) * height),
            )
        )
    written = BytesIO()
    part.save(written, "PNG")
    return written.getvalue()
