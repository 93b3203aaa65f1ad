"""Plis that are no single claim: a landlord's batch, what follows a claim, and files that cannot be read."""
# ruff: noqa: E501 - rows of HTML are read as rows

import io
from datetime import timedelta
from html import escape
from pathlib import Path
from random import Random

import pikepdf

from benchmarks.corpus import door_dossiers, door_papers
from benchmarks.corpus.companies import company
from benchmarks.corpus.door_dossiers import DoorDossier, Piece, Scenario
from benchmarks.corpus.layouts import lay_out
from benchmarks.corpus.layouts.setting import SANS, document
from benchmarks.corpus.mails import CoveringMail, covering_mail, mail_bytes
from benchmarks.corpus.packing import Laid, as_scan
from benchmarks.corpus.papers import BankDetails, Sheet
from benchmarks.corpus.rendering import pdf_of

_LETS = Scenario("BAILLEUR_SOCIAL", "BAILLEUR_SOCIAL", omitted=frozenset({"photo_prejudice"}))
_DWELLINGS = 3
_ONCE = ("rib", "extrait_kbis", "piece_identite_signataire")  # the landlord's own: one copy for the batch


def landlord_batch(folder: Path, _: DoorDossier | None) -> None:
    """One scan: the landlord's list, then the papers of three dwellings whose doors were broken."""
    rng = Random("lot")
    landlord = company(rng, "social_landlord")
    dossiers = [door_dossiers.draw(rng, _LETS, landlord) for _ in range(_DWELLINGS)]
    laid = [_laid("bordereau_lot", _list_of(dossiers))]
    for number, dossier in enumerate(dossiers):
        pieces = [piece for piece in door_papers.papers(dossier, rng) if number == 0 or piece[0] not in _ONCE]
        laid += [_laid(kind, lay_out(kind, paper, rng)[1]) for kind, paper in pieces]
    mail = covering_mail(dossiers[0].person, dossiers[0].email, dossiers[0].posted, rng)
    as_scan(folder, laid, mail, "small_150", rng)


def _laid(kind: str, sheet: Sheet) -> Laid:
    return Laid(kind, kind, sheet, pdf_of(sheet))


def _list_of(dossiers: list[DoorDossier]) -> Sheet:
    """The table that a landlord sends on top of several claims."""
    first = dossiers[0]
    rows = "".join(
        f"<tr><td>{n}<td>{escape(', '.join(d.home.lines))}<td>{d.operation:%d/%m/%Y}<td class=r>{d.invoice.total:.2f} €".replace(
            ".", ","
        )
        for n, d in enumerate(dossiers, 1)
    )
    css = f"body{{font:10.5pt/1.5 {SANS}}} td,th{{border:.3mm solid #444;padding:2mm}} h1{{font-size:15pt}}"
    body = (
        f"<p><b>{escape(first.company.name if first.company else '')}</b><br>{'<br>'.join(map(escape, first.residence.lines))}</p>"
        f"<h1>Bordereau d'envoi</h1><p>Liste des demandes d'indemnisation à la suite de bris de porte</p>"
        f"<p>Nombre de demandes : {len(dossiers)}</p>"
        f"<table class=full><tr><th>N° dossier<th>Adresse du logement<th>Date de l'intervention<th>Montant{rows}</table>"
    )
    return Sheet(document(css, body), {})


def reminder(folder: Path, dossier: DoorDossier | None) -> None:
    """A mail that asks what became of a claim."""
    if dossier is None:
        raise ValueError("a reminder follows a claim")
    text = (
        "Madame, Monsieur,\n\n"
        "Je reste sans nouvelles de ma demande d'indemnisation à la suite de l'ouverture de ma porte par les "
        f"forces de l'ordre le {dossier.operation:%d/%m/%Y}, au {', '.join(dossier.home.lines)}.\n"
        "Je vous relance donc : où en est mon dossier ?\n\n"
        f"Cordialement,\n{dossier.person.name}\n" + "\n".join(dossier.residence.lines) + "\n"
    )
    _write_mail(folder, dossier, "Relance : ma demande d'indemnisation", text, {})


def missing_account(folder: Path, dossier: DoorDossier | None) -> None:
    """A mail that brings the bank details left out of a claim."""
    if dossier is None:
        raise ValueError("what was missing is missing from a claim")
    paper = BankDetails(dossier.account, dossier.account_holder, dossier.residence)
    sheet = lay_out("rib", paper, Random("complement"))[1]
    text = (
        "Bonjour,\n\nVeuillez trouver ci-joint le RIB qui manquait à ma demande d'indemnisation pour le bris "
        f"de ma porte le {dossier.operation:%d/%m/%Y}, au {', '.join(dossier.home.lines)}.\n\n"
        f"Cordialement,\n{dossier.person.name}\n"
    )
    _write_mail(folder, dossier, "Complément : RIB manquant", text, {"rib.pdf": pdf_of(sheet)})


def _write_mail(
    folder: Path, dossier: DoorDossier, subject: str, text: str, attached: dict[str, bytes]
) -> None:
    sent = dossier.posted + timedelta(days=40)
    mail = CoveringMail(dossier.person.name, dossier.email, sent, subject, text)
    (folder / "message.eml").write_bytes(mail_bytes(mail, attached))


def unreadable_files(folder: Path, _: DoorDossier | None) -> None:
    """A claim's letter and form that can be read, a PDF cut short, and another under a password."""
    rng = Random("abime")
    dossier = door_dossiers.draw(rng, Scenario())
    pieces: dict[str, Piece] = {kind: (kind, paper) for kind, paper in door_papers.papers(dossier, rng)}
    pdfs = {kind: pdf_of(lay_out(*pieces[kind], rng)[1]) for kind in ("lettre_demande", "facture", "rib")}
    (folder / "lettre.pdf").write_bytes(pdfs["lettre_demande"])
    (folder / "facture.pdf").write_bytes(pdfs["facture"][: len(pdfs["facture"]) // 5])
    with pikepdf.open(io.BytesIO(pdfs["rib"])) as account:
        account.save(folder / "rib.pdf", encryption=pikepdf.Encryption(user="secret", owner="secret"))
