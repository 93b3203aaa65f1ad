"""A case in the words of the public portal (domain: `DossierDto`, betagouv/mon-indemnisation-justice)."""

import re
from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

_PERSONS = {"PERSONNE_PHYSIQUE"}
_UNKNOWN = {"INCONNU", "INCONNUE"}
_TOWN = re.compile(r"(?:(.*?),\s*)?(\d{5})\s+([^,\d]+)")
_ANSWERS = {
    "estVise": "est_vise",
    "estHebergeant": "est_hebergeant",
    "aContacteAssurance": "assurance_contactee",
    "aContacteBailleur": "bailleur_contacte",
}
_AMOUNTS = ("montant_demande", "montant_factures", "montant_devis", "montant_deja_indemnise")
_EXTRA = ("iban", "bic", "titulaire", "avocat", "date_envoi")


def portal_case(draft: Json, number: int) -> Json:
    """Case `number` (from 1) of a draft; what it does not say is null, never filled in.

    Procedures that the portal has no form for keep the names of the contract, under `champs`.
    """
    case = draft["cases"][number - 1]
    documents = [document for document in draft["documents"] if document["id"] in case["documents"]]
    said = {field["name"]: field["value"] for field in case["fields"]}
    return {
        "type": _known(case["procedure"]),
        "reference": said.get("reference_dossier"),
        **(_broken_door(case, documents, said) if case["procedure"] == "BRIS_PORTE" else {"champs": said}),
        "aVerifier": sorted(f["name"] for f in case["fields"] if _is_doubtful(f)),
    }


def _known(value: str) -> str | None:
    return None if value in _UNKNOWN else value


def _is_doubtful(field: Json) -> bool:
    return bool(field["decision"] == "check" or field.get("alternatives") or field.get("conflicts"))


def _broken_door(case: Json, documents: list[Json], said: Mapping[str, str]) -> Json:
    claimant = _known(case["claimant"])
    is_legal = None if claimant is None else claimant not in _PERSONS
    return {
        "estPersonneMorale": is_legal,
        "personneMorale": _legal_person(claimant, said) if is_legal else None,
        "personnePhysique": None if is_legal else _person(documents, said),
        "rapportAuLogement": _known(case["dwelling"]),
        "dateOperation": said.get("date_operation"),
        "adresse": _address(said.get("adresse_operation")),
        "serviceEnqueteur": said.get("service_enqueteur"),
        "numeroProcedure": said.get("numero_procedure"),
        **{portal: _answer(documents, name) for portal, name in _ANSWERS.items()},
        **{name: said.get(name) for name in (*_AMOUNTS, *_EXTRA)},
    }


def _legal_person(claimant: str | None, said: Mapping[str, str]) -> Json:
    return {
        "typePersonneMorale": claimant,
        "raisonSociale": said.get("raison_sociale"),
        "siren": said.get("siren"),
        "adresse": _address(said.get("adresse")),
        "representantLegal": _civil(said),
    }


def _person(documents: list[Json], said: Mapping[str, str]) -> Json:
    return {
        "personne": {**_civil(said), "nomNaissance": _of_type(documents, "carte_identite", "nom")},
        "dateNaissance": said.get("date_naissance"),
        "adresse": _address(said.get("adresse")),
    }


def _civil(said: Mapping[str, str]) -> Json:
    return {name: said.get(name) for name in ("nom", "prenom", "courriel", "telephone")}


def _of_type(documents: list[Json], kind: str, name: str) -> str | None:
    fields = (f for document in documents if document["type"] == kind for f in document["fields"])
    return next((str(f["value"]) for f in fields if f["name"] == name), None)


def _answer(documents: list[Json], name: str) -> bool | None:
    """True or false when some document says so; silence, or two answers, is null."""
    said = {f["value"] for document in documents for f in document["fields"] if f["name"] == name}
    return said == {"true"} if len(said) == 1 else None


def _address(printed: str | None) -> Json | None:
    """An address on one line as the portal's four; a town that cannot be told stays null."""
    if printed is None:
        return None
    town = _TOWN.fullmatch(printed.strip())
    lines = (town[1] or "" if town else printed).split(", ", 1)
    return {
        "ligne1": lines[0] or None,
        "ligne2": lines[1] if len(lines) > 1 else None,
        "codePostal": town[2] if town else None,
        "commune": town[3].strip() if town else None,
    }
