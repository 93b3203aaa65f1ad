"""How the installation is set up: what it works with, its settings, what it takes as certain, its letters."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from claims import agreement
from claims.errors import AgentMustAct
from extractors.fields.choosing import RIVAL
from extractors.fields.judgement import VOUCHED, Proof, judgement
from pipeline.letters.facts import words as letter_words
from pipeline.letters.markup import as_fragment
from pipeline.letters.writing import kinds, merged
from pipeline.settings import Settings, told
from pipeline.trying import Thing, tried
from review_ui.demotions import standing
from review_ui.desk import AtDesk, Desk, account_of, see_other
from storage import drift, journal

router = APIRouter()

_THINGS = {
    Thing.DATABASE: "Base de données",
    Thing.OBJECTS: "Magasin des pages et des originaux",
    Thing.WATCH: "Dépôt surveillé",
    Thing.QUEUE: "File d'attente",
    Thing.MAILBOX: "Boîte aux lettres",
    Thing.ANTIVIRUS: "Antivirus",
}
# Which values a proof was counted on: `Proof.of`.
_POOLS = {
    "field": "cette valeur",
    "kind": "toutes les valeurs de même nature",
    "kinds": "toutes les valeurs qui se lisent de même",
}
# What vouches for a value (docs/decisions/0014-confidence-is-learned-and-proved.md).
VOUCHING = (
    (
        "IBAN",
        "texte du fichier, lecture optique",
        "Les deux clés tiennent : celle de l'IBAN et celle du RIB. Un caractère réparé ne prouve rien.",
    ),
    ("Numéro de sécurité sociale (NIR)", "texte du fichier, lecture optique", "Sa clé tient."),
    (
        "Nom, prénoms, dates et numéro d'un titre d'identité",
        "bande de lecture (MRZ)",
        "Le chiffre de contrôle du champ et celui de toute la bande tiennent.",
    ),
    (
        "Montants HT, TVA et TTC d'une facture",
        "texte du fichier, lecture optique",
        "HT + TVA = TTC, à un taux de TVA qui existe.",
    ),
    (
        "Toutes les valeurs d'une facture structurée",
        "facture électronique (Factur-X)",
        "Le fichier les énonce.",
    ),
    ("Adresse de l'expéditeur et date d'un courriel", "en-tête du courriel", "Le message les énonce."),
    (
        "Total des factures d'un dossier",
        "calculé",
        "Une seule facture, dont le montant TTC est lui-même prouvé.",
    ),
)
NEVER = (
    ("Toute valeur manuscrite", "Quoi qu'en disent les clés."),
    ("Toute valeur dont une autre lecture est possible", "L'agent choisit entre les deux."),
    ("Toute valeur sur laquelle deux pièces se contredisent", "L'agent tranche."),
    ("Toute valeur qu'aucun compte ne prouve", "Si haute que soit sa confiance."),
)


def _places(settings: Settings) -> Mapping[Thing, str]:
    """Where each thing is; nothing of passwords."""
    imap = settings.imap
    return {
        Thing.DATABASE: "PostgreSQL"
        if settings.database_url.startswith("postgresql")
        else "SQLite, sur cette machine",
        Thing.OBJECTS: settings.objects or str(settings.home / "objects"),
        Thing.WATCH: settings.watch or str(settings.home / "bucket"),
        Thing.QUEUE: "dans le programme" if settings.is_embedded else settings.queue_url.partition(":")[0],
        Thing.MAILBOX: f"{imap.user} sur {imap.host} : {', '.join(imap.folders)}" if imap.host else "aucune",
        Thing.ANTIVIRUS: f"clamd, {settings.clamd.address}" if settings.clamd.address else "aucun",
    }


@router.get("/reglages")
def reglages(request: Request, desk: AtDesk) -> HTMLResponse:
    """What the installation works with, and its settings."""
    return _page(request, desk, {})


@router.post("/reglages/essai/{what}")
def try_one(request: Request, desk: AtDesk, what: str) -> HTMLResponse:
    """Try one thing, and say how that went."""
    if what not in set(Thing):
        raise HTTPException(404)
    thing = Thing(what)
    trial = tried(thing, desk.settings)
    with desk.database.begin() as connection:
        details = {"what": thing.value, "ok": int(trial.is_ok)}
        journal.record(
            connection, desk.clock(), f"account:{account_of(request).id}", "tried", details=details
        )
    return _page(request, desk, {thing: trial})


def _page(request: Request, desk: Desk, trials: Mapping[Thing, object]) -> HTMLResponse:
    return desk.page(
        request,
        "reglages.html",
        things=_THINGS,
        places=_places(desk.settings),
        trials=trials,
        settings=told(desk.settings),
    )


@router.get("/reglages/seuils")
def thresholds(request: Request, desk: AtDesk, fait: str = "") -> HTMLResponse:
    """Which values are taken without a look, by what proof."""
    with desk.database.reading() as connection:
        demotions = standing(connection, desk.rulebook)
    learned = judgement()
    fields = [
        (_field_label(desk, name), proof, _pool(proof))
        for name, proof in learned.proofs.items()
        if name != VOUCHED
    ]
    vouched: Proof | None = learned.proofs.get(VOUCHED)
    return desk.page(
        request,
        "seuils.html",
        vouching=VOUCHING,
        vouched=vouched,
        agreed=agreement.proof(),
        never=NEVER,
        demotions=demotions,
        is_lifted=fait == "leve",
        fields=sorted(fields, key=lambda each: each[0]),
        made_of=learned.made_of,
        limits=(
            ("Valeur tue, en dessous de", learned.silent_below),
            ("Autre lecture proposée, à partir de", RIVAL),
        ),
    )


@router.post("/reglages/seuils/lever")
def lift(
    request: Request,
    desk: AtDesk,
    controle: Annotated[int, Form(ge=0, le=2**63 - 1)],
    motif: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Let a field be taken without a look again. Raises: AgentMustAct: no reason, or nothing to lift."""
    if not motif.strip():
        raise AgentMustAct("Dites pourquoi ce contrôle peut être levé.", code="motif_absent")
    with desk.database.begin() as connection:
        lifted = drift.lift(connection, controle, account_of(request).id, motif.strip(), desk.clock())
    if lifted is None:
        raise AgentMustAct("Ce contrôle est déjà levé.", code="controle_leve")
    return see_other(request, "/reglages/seuils?fait=leve")


def _pool(proof: Proof) -> str:
    """Which values a proof was counted on, in French."""
    return _POOLS.get(proof.of.partition("=")[0], _POOLS["field"])


def _field_label(desk: Desk, name: str) -> str:
    """The document and the value that a proof is of, "facture.numero", in French."""
    kind, _, field = name.partition(".")
    spec = next((each for each in desk.rulebook.types[kind].fields if each.name == field), None)
    return f"{desk.rulebook.types[kind].label} : {spec.label if spec else field}"


@router.get("/reglages/lettres")
def letters(request: Request, desk: AtDesk, modele: str = "") -> HTMLResponse:
    """The templates of letters; one of them with its blanks."""
    described = letter_words("kinds.toml")
    shown = modele if modele in kinds() else ""
    bureau = letter_words("bureau.toml")
    return desk.page(
        request,
        "lettres.html",
        described=described,
        shown=shown,
        preview=as_fragment(merged(shown, {"bureau": bureau})) if shown else "",
    )
