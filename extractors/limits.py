"""The caps that keep one hostile or absurd file from harming the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Each cap is a setting of its own (`VAGUEMESTRE_MAX_…`); going over one is said with its name.

    A judge's order with its exhibits, or a notarial deed, can be long; a letter never has 600 pages.
    """

    max_file_mb: int = 200  # one file, as received or once unpacked
    max_unpacked_mb: int = 1000  # everything that comes out of one pli's mails and archives
    max_ratio: int = 200  # unpacked over packed, one archive; text packs at 10 to 30
    max_depth: int = 6  # mails and archives inside one another
    max_items: int = 2000  # files seen in one pli
    max_pages: int = 600  # pages of one file
    max_pli_pages: int = 2000  # pages of one pli
    max_megapixels: int = 120  # one picture or page; A3 at 600 dpi is 70
    max_page_seconds: int = 120  # reading one page; a dense page takes 3
    worker_memory_mb: int = 4096  # address space of one reading process
