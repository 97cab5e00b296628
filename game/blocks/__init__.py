"""The registry: one `Block` for each kind, and the `Toolbox` of a level.

One entry drives the palette, the printer, the parser, the interpreter, the help,
the read-aloud text and the documentation. The core blocks stand in one file for
each category; a world's commands and questions become blocks through
`from_command` and `from_question`. A `Toolbox` is a value handed to parser,
printer, palette and interpreter: nothing is registered globally.

To add a block: one `Block(...)` in the file of its category.
"""
