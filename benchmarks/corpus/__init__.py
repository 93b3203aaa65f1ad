"""The corpus maker: plis with exact ground truth, from a seed.

Dossiers are drawn (`door_dossiers`, `detention_dossiers`), their papers laid out as HTML in families of
layouts and wordings (`layouts/`), rendered (`rendering`), degraded as devices do (`degrade`) and packed as
they are sent (`packing`). The truth comes from how each pli was made, never from the product's code,
which this package does not import but for comparing words (`claims.folding`).

Families named in `layouts.RESERVED` are held back: a corpus made for tuning or training never has them;
with `--reserved` every document whose type has a reserved family is laid out in one, to measure the line
on pages that its rules were not written from.
"""
