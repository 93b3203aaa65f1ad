"""How well the line understands plis whose truth is known: read once, understood again and again, scored.

`readings` keeps what reading found (it takes most of the time, and does not change when comprehension does),
`outcomes` compares drafts with the truth, one outcome a value, page and piece, `figures` counts them,
`report` writes them down for people.
"""
