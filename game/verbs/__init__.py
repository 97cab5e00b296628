"""The verbs of `python main.py`: one file each, imported only when it is called.

`main` reads the command line and hands a verb its arguments, a text stream for what it found, one
for what went wrong, and `say` for the language. A verb gives back the exit code. Only `play`,
`pictures` and `bench` ever import pygame.

To add a verb: one file here and one row in `command_line.VERBS`.
"""

from game.verbs.command_line import main

__all__ = ["main"]
