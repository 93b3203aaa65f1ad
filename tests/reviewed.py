"""Plis drafted without reading a pixel: their pages are written, everything after is the program's own."""

from dataclasses import dataclass
from datetime import datetime

from claims.items import Fate, Item
from claims.ledger import JobKind
from claims.loading import load_rulebook
from claims.pages import ReadPage
from claims.people import Role
from extractors.limits import Limits
from pipeline.reviewing import Change, Reviewed, Reviewer
from pipeline.steps import Steps
from storage import accounts, jobs, plis
from storage.database import Database
from storage.objects import DirectoryObjects, ObjectStore, Shelf
from storage.page_codec import page_bytes
from storage.plis import PageResult
from tests.sheets import prose
from tests.storage.arrivals import NOON, received, source, taken

RULEBOOK = load_rulebook()
ITEM = "scan.pdf"

LETTER = """
Marie LEFORT
12 rue des Lilas
33000 Bordeaux

Ministère de la Justice
Bureau du précontentieux

Bordeaux, le 3 février 2025

Objet : demande d'indemnisation, bris de porte

Madame, Monsieur,
Le 12 janvier 2025, la police a cassé par erreur la porte de mon logement, 12 rue des Lilas,
33000 Bordeaux. Je suis locataire. Je demande la somme de 1 110,52 €.
Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.

Marie Lefort
"""
INVOICE = """
SERRURERIE EXEMPLE SARL
4 place du Marché 33000 Bordeaux
SIRET 732 829 320 00074

FACTURE N° F-2025-014
Date : 15/01/2025
Client : Marie LEFORT

Remplacement de la porte d'entrée
Total HT 925,43 €
TVA 20 % 185,09 €
Total TTC 1 110,52 €
Facture acquittée le 16/01/2025
"""
LEASE = """
CONTRAT DE LOCATION
Bail d'habitation loi du 6 juillet 1989

Entre le bailleur : SCI Les Tilleuls
et le locataire : Marie LEFORT

Adresse du logement loué : 12 rue des Lilas, 33000 Bordeaux
Prise d'effet : 1er septembre 2020
Loyer mensuel : 640,00 €
"""
RIB = """
RELEVÉ D'IDENTITÉ BANCAIRE

Titulaire du compte : Marie LEFORT
Domiciliation : AGENCE EXEMPLE

IBAN : {iban}
BIC : AGRIFRPP
"""
ADVERTISEMENT = """
GRANDE BRADERIE DE PRINTEMPS
Tous nos matelas à moitié prix
Venez nous voir samedi
"""


def pages(*texts: str) -> list[ReadPage]:
    """Pages of one scan, each of a text."""
    return [prose(text, item=ITEM, page=number) for number, text in enumerate(texts, 1)]


CLAIM = pages(LETTER, INVOICE, LEASE)


def steps_without_reading(database: Database, objects: ObjectStore, moment: datetime) -> Steps:
    """The steps of the line, but for reading, at that moment."""
    return Steps(
        database=database,
        objects=objects,
        cache=None,
        readers=None,
        rulebook=RULEBOOK,
        limits=Limits(),
        clock=lambda: moment,
        worker="w1",
        made_by="vaguemestre test",
    )


@dataclass
class Office:
    """An installation with a rédacteur, and plis laid before them."""

    database: Database
    objects: DirectoryObjects

    def __post_init__(self) -> None:
        self.reviewer = Reviewer(self.database, self.objects, RULEBOOK, lambda: NOON)
        self.steps = steps_without_reading(self.database, self.objects, NOON)

    def agent(self, login: str = "camille", role: Role = Role.REDACTEUR, team: str = "A") -> int:
        """An account's id; nobody signs in with it."""
        with self.database.begin() as connection:
            made = accounts.create(connection, login, login.title(), role, team, "mot de passe long", NOON)
        assert made is not None
        return made

    def drafted(
        self, read: list[ReadPage] = CLAIM, name: str = ITEM, content: str = "aa", moment: datetime = NOON
    ) -> str:
        """A pli from its arrival to its draft; its id."""
        with self.database.begin() as connection:
            pli = received(connection, name, content, moment)
            (job,) = taken(connection, moment)
            assert jobs.finish(connection, job)
            item = Item(ITEM, content * 32, "application/pdf", 10, Fate.PROCESSED, None, len(read))
            sources = [source(n, ITEM) for n in range(len(read))]
            plis.write_unpacked(connection, job, [item], sources, NOON)
        self._read(read, moment)
        return pli

    def reread(self, pli: str, read: list[ReadPage]) -> None:
        """The same pli read anew by a newer program."""
        with self.database.begin() as connection:
            assert plis.restart(connection, pli, NOON, "operator")
            (job,) = taken(connection)
            assert jobs.finish(connection, job)
            items = plis.items(connection, pli)
            sources = [source(n, ITEM) for n in range(len(read))]
            plis.write_unpacked(connection, job, items, sources, NOON)
        self._read(read)

    def _read(self, read: list[ReadPage], moment: datetime = NOON) -> None:
        with self.database.begin() as connection:
            while (due := taken(connection, moment)) and due[0].kind is JobKind.READ_PAGE:
                for job in due:
                    words = self.objects.put(Shelf.DERIVED, page_bytes(read[job.position]))
                    assert jobs.finish(connection, job)
                    plis.write_page(connection, job, PageResult(words, None, None, None, 5), NOON)
        self.steps.assemble(due[0])

    def edit(self, pli: str, *changes: Change, actor: int, revision: int | None = None) -> Reviewed:
        """Make changes on the review as it stands."""
        if revision is None:
            opened = self.reviewer.opened(pli)
            assert opened is not None
            revision = opened.revision
        return self.reviewer.edit(pli, revision, changes, actor)


def types(reviewed: Reviewed) -> list[str]:
    """The types of its documents, in order."""
    return [document["type"] for document in reviewed.draft["documents"]]


def value(reviewed: Reviewed, name: str, case: int = 1) -> str | None:
    """A value of a case as it stands."""
    fields = reviewed.draft["cases"][case - 1]["fields"]
    return next((field["value"] for field in fields if field["name"] == name), None)


def place(number: int) -> list[object]:
    """The page of that number, as edits name it."""
    return [ITEM, number]
