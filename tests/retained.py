"""Installations whose plis are erased: drafted without reading a pixel, over real stores, bucket and rows."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from claims.items import Fate, Item
from claims.ledger import Arrival, JobKind, Original, Source
from claims.reasons import reason
from pipeline import erasing, wiring
from pipeline.reviewing import Reviewer
from pipeline.settings import Settings
from pipeline.steps import Steps
from storage import accounts, jobs, plis, receipts, schema
from storage.objects import Shelf
from storage.page_codec import page_bytes
from storage.plis import PageResult, StoredSource
from tests.reviewed import RULEBOOK, steps_without_reading
from tests.sheets import prose
from tests.storage.arrivals import NOON, taken

LETTER = """
{forename} {surname}
{street}
33000 Bordeaux

Bordeaux, le 3 février 2025
Objet : demande d'indemnisation, bris de porte

Madame, Monsieur,
Le 12 janvier 2025, la police a cassé par erreur la porte de mon logement, {street},
33000 Bordeaux. Je suis locataire. Je demande la somme de 1 110,52 €.
{more}
Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.

{forename} {surname}
"""
QUESNEAU = LETTER.format(
    forename="Philiberte",
    surname="QUESNEAU",
    street="47 impasse des Chrysanthèmes",
    more="Mon voisin Barnabé Zylberfarb a tout entendu depuis le palier du quatrième étage.",
)
LEFORT = LETTER.format(forename="Marie", surname="LEFORT", street="12 rue des Lilas", more="")
INVOICE = """
SERRURERIE EXEMPLE SARL
4 place du Marché 33000 Bordeaux
SIRET 732 829 320 00074

FACTURE N° F-2025-014
Date : 15/01/2025
Client : Monsieur le syndic

Remplacement de la porte d'entrée
Total TTC 1 110,52 €
"""


@dataclass
class Archive:
    """An installation with an agent, and what arrives in it."""

    settings: Settings

    def __post_init__(self) -> None:
        self.database = wiring.database(self.settings)
        schema.migrate(self.database)
        self.objects = wiring.objects(self.settings)
        self.bucket = wiring.bucket(self.settings)
        self.reviewer = Reviewer(self.database, self.objects, RULEBOOK, lambda: NOON)
        with self.database.begin() as connection:
            made = accounts.create(
                connection, "camille", "Camille", "redacteur", "A", "mot de passe long", NOON
            )
        assert made is not None
        self.agent = made

    def laid(self, name: str, text: str, *shared: str, moment: datetime = NOON) -> str:
        """A pli of a letter and of other papers, one page each, from its arrival to its draft; its id."""
        texts = [text, *shared]
        contents = [f"papier : {each}".encode() for each in texts]
        names = [name, *(f"annexe-{number}.pdf" for number in range(1, len(texts)))]
        keys = [self.objects.put(Shelf.ORIGINALS, content) for content in contents]
        pli = self._received(names, keys, contents, moment)
        self.bucket.write(f"traite/{name}", contents[0])
        self._unpacked(names, keys, moment)
        self._read(names, texts, moment)
        return pli

    def unreadable(self, name: str) -> str:
        """A pli whose only file could not be read: drafted, without a page or a case; its id."""
        key = self.objects.put(Shelf.ORIGINALS, b"abime")
        pli = self._received([name], [key], [b"abime"], NOON)
        with self.database.begin() as connection:
            (job,) = taken(connection, NOON)
            assert jobs.finish(connection, job)
            refused = Item(name, key, "application/pdf", 5, Fate.REJECTED, reason("illisible"), 0)
            plis.write_unpacked(connection, job, [refused], [], NOON)
            (last,) = taken(connection, NOON)
        self.steps(NOON).assemble(last)
        return pli

    def _received(
        self, names: Sequence[str], keys: Sequence[str], contents: Sequence[bytes], moment: datetime
    ):
        originals = tuple(map(Original, names, keys, map(len, contents)))
        fingerprint = sha256("".join(keys).encode()).hexdigest()
        arrival = Arrival(Source.BUCKET, f"bucket/{names[0]}@1", names[0], fingerprint, originals)
        with self.database.begin() as connection:
            receipt = receipts.receive(connection, arrival, moment)
            receipts.settle(connection, [receipt.id], moment)
        assert receipt.pli is not None
        return receipt.pli

    def _unpacked(self, names: Sequence[str], keys: Sequence[str], moment: datetime) -> None:
        items = [
            Item(name, key, "application/pdf", 10, Fate.PROCESSED, None, 1)
            for name, key in zip(names, keys, strict=True)
        ]
        sources = [
            StoredSource(n, name, 1, Shelf.ORIGINALS, key, "application/pdf", None, None)
            for n, (name, key) in enumerate(zip(names, keys, strict=True))
        ]
        with self.database.begin() as connection:
            (job,) = taken(connection, moment)
            assert jobs.finish(connection, job)
            plis.write_unpacked(connection, job, items, sources, moment)

    def _read(self, names: Sequence[str], texts: Sequence[str], moment: datetime) -> None:
        with self.database.begin() as connection:
            while (due := taken(connection, moment)) and due[0].kind is JobKind.READ_PAGE:
                for job in due:
                    page = prose(texts[job.position], item=names[job.position], page=1)
                    words = self.objects.put(Shelf.DERIVED, page_bytes(page))
                    picture = self.objects.put(Shelf.DERIVED, f"image {texts[job.position]}".encode())
                    assert jobs.finish(connection, job)
                    plis.write_page(connection, job, PageResult(words, picture, picture, None, 5), moment)
        self.steps(moment).assemble(due[0])

    def steps(self, moment: datetime) -> Steps:
        """The steps of the line, but for reading."""
        return steps_without_reading(self.database, self.objects, moment)

    def keys(self) -> set[str]:
        """Every object that the store holds."""
        return {key for shelf in Shelf for key in self.objects.keys(shelf)}


def own_temporary_folder(monkeypatch, folder: Path) -> None:
    """Caches and temporary files of this test alone: the proof looks through all that there are."""
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(erasing, "load_rulebook", lambda: RULEBOOK)  # read once for all tests
