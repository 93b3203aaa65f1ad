"""Papers by other hands: as such papers look in life, by writers who saw neither catalogue nor layouts.

The made corpus and its reserved families share their writers; these do not, and show what mail from
elsewhere will find. `first/` and `third/` may be looked at and learned from, `second/` is only scored. Each
paper is WRITER-NN-type.html with its truth beside it: its type, its pages, and values as `truth.json` has
them. `dossiers/` holds whole ones, WRITER_name: those `seen` may be learned from, those `unseen` are only
scored.
"""

from pathlib import Path

HERE = Path(__file__).parent
PAPER = "paper"
"""How a corpus of them is packed (`made.packing` of its truth): one paper a pli."""
DOSSIER = "dossier"
"""Packed as whole dossiers."""
