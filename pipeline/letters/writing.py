"""Letters: drafted from a case for an agent to complete and sign, never sent by the program."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import jinja2

from pipeline.letters.facts import words
from pipeline.letters.markup import as_html, as_text

# What a blank is called, where the name of the value would not say it to an agent.
_CALLED = {
    "demandeur": "nom du demandeur",
    "adresse": "adresse du demandeur",
    "adresse_operation": "adresse de la porte endommagée",
    "date_operation": "date de l'opération",
    "date_reception": "date de réception",
    "date_rejet_implicite": "date de réception plus deux mois",
    "reference_dossier": "référence du dossier",
    "telephone_service": "téléphone du bureau",
    "signataire": "prénom, nom et qualité du signataire",
    "service_enqueteur": "service enquêteur",
    "service_adresse": "adresse du service",
    "service_courriel": "courriel du service",
    "service_competent": "service compétent et son adresse",
    "motif_reorientation": "motif",
    "numero_procedure": "numéro de procédure",
    "numero_parquet": "numéro de parquet",
    "type_decision": "nature de la décision",
    "date_decision": "date de la décision",
    "date_definitive": "date, d'après le certificat",
    "etablissement": "établissement pénitentiaire",
    "date_debut_detention": "date d'entrée",
    "date_fin_detention": "date de sortie",
    "montant_demande": "montant demandé",
    "cour_appel": "cour d'appel du ressort de la décision",
}


class _Blank(jinja2.Undefined):
    """A value that the case does not hold: shown as a blank to fill, false in conditions."""

    def __str__(self) -> str:
        name = self._undefined_name or ""
        return f"[À COMPLÉTER : {_CALLED.get(name, name.replace('_', ' '))}]"


def kinds() -> tuple[str, ...]:
    """The letters that can be written."""
    return tuple(words("kinds.toml"))


def title_of(kind: str) -> str:
    """What the letter says it is."""
    return str(words("kinds.toml")[kind]["title"])


def suits(kind: str, procedure: str) -> bool:
    """Whether such a letter is written in that procedure."""
    return procedure in words("kinds.toml")[kind]["procedures"]


def merged(kind: str, known: Mapping[str, Any]) -> str:
    """The letter in the markup of `pipeline.letters.markup`."""
    return _templates().get_template(f"{kind}.txt").render(known, titre=title_of(kind))


def _templates() -> jinja2.Environment:
    # what is merged is text: it is escaped once, when it is made a page
    return jinja2.Environment(
        loader=jinja2.PackageLoader("pipeline.letters"),
        undefined=_Blank,
        finalize=_on_one_line,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )


def _on_one_line(value: object) -> object:
    """Values have no line ends, so that none can begin a line with a mark."""
    return " ".join(value.split()) if isinstance(value, str) else value


def write_letter(kind: str, known: Mapping[str, Any], output: Path) -> Path:
    """Write a letter as accessible PDF (PDF/UA-1), and beside it as text to edit, whose path is returned."""
    source = merged(kind, known)
    output.write_bytes(as_pdf(kind, source))
    text = output.with_suffix(".txt")
    text.write_text(as_text(source), encoding="utf-8")
    return text


def as_pdf(kind: str, source: str) -> bytes:
    """A letter in the markup of `pipeline.letters.markup` as accessible PDF (PDF/UA-1)."""
    import weasyprint

    page = weasyprint.HTML(string=as_html(source, title_of(kind)), url_fetcher=_refuse)
    made: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return made


def _refuse(url: str, *_: Any, **__: Any) -> NoReturn:
    """Nothing is ever fetched to lay out a letter."""
    raise ValueError(f"no fetching: {url[:40]}")
