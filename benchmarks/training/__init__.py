"""What the program learns from made plis, and the proofs of what it may take without a look.

`values` learns how likely a value is right; everything is written as JSON, which cannot execute anything.
"""
