"""İlmə: an offline game in which children learn to code by weaving.

Each package holds one idea, and its docstring is its design page: what it is,
why it has this shape, where to add to it. `tests/test_layers.py` keeps the
arrows between them pointing down.
"""
