"""The command line: what can be asked for, and the call of the verb."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import locale
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from game.data import data_root
from game.i18n import Catalogue, guess
from game.values import N_

__all__ = ["VERBS", "Call", "main"]

Argument = tuple[tuple[str, ...], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Call:
    """What a verb is given: its arguments by name, where to write, how to speak."""

    given: argparse.Namespace
    out: TextIO
    err: TextIO
    catalogue: Catalogue

    def say(self, text: str, /, **facts: Any) -> str:
        """The text in the user's language, its gaps filled."""
        return self.catalogue.say(text, **facts)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its module below `game.verbs`, what it does, what it takes."""

    module: str
    help: str
    arguments: tuple[Argument, ...] = ()


DATA: Argument = (
    ("--data",),
    {"metavar": "DIR", "type": Path, "help": N_("folder for progress, a stick for instance")},
)
HELP: Argument = (("-h", "--help"), {"action": "help", "help": N_("show this help")})
JSON: Argument = (("--json",), {"action": "store_true", "help": N_("give the figures as JSON")})

VERBS: dict[str, Verb] = {
    "play": Verb("play", N_("play the game (what happens without a verb)"), (DATA,)),
    "desk": Verb(
        "desk",
        N_("open the teacher's desk in the browser of this computer"),
        (
            (
                ("--port",),
                {"type": int, "metavar": "N", "help": N_("where it listens; 8417 if left out")},
            ),
            (("--no-browser",), {"action": "store_true", "help": N_("only print the address")}),
            (
                ("--database",),
                {"metavar": "URL", "help": N_("the PostgreSQL database of a school or district")},
            ),
            (
                ("--role",),
                {
                    "choices": ("teacher", "school", "district", "ministry"),
                    "default": "teacher",
                    "help": N_("who sits at this desk: a teacher if left out"),
                },
            ),
            (
                ("--teacher",),
                {"metavar": "NAME", "help": N_("show only the classes of this teacher")},
            ),
            DATA,
        ),
    ),
    "try": Verb(
        "try_",
        N_("play a level in the terminal with a program from a file"),
        (
            (("level",), {"help": N_("a level: its id, its number like 1.2, or its file")}),
            (("program",), {"type": Path, "help": N_("a file with a Python program")}),
        ),
    ),
    "run": Verb(
        "run",
        N_("run a program without a level"),
        ((("program",), {"type": Path, "help": N_("a file with a Python program")}),),
    ),
    "check": Verb(
        "check",
        N_("prove the levels, their words and their translations"),
        (
            (("paths",), {"nargs": "*", "type": Path, "help": N_("files or folders")}),
            (
                ("--messages",),
                {"metavar": "FILE", "type": Path, "help": N_("a list of messages of your own")},
            ),
            (
                ("--solve",),
                {
                    "metavar": "LEVEL",
                    "nargs": "*",
                    "help": N_("let the solver look at levels (id or number); at all without one"),
                },
            ),
            JSON,
        ),
    ),
    "pictures": Verb(
        "pictures",
        N_("draw every scene to PNG files"),
        (
            (("folder",), {"type": Path, "help": N_("where the pictures go")}),
            (("--size",), {"default": "1366x768", "help": N_("width x height in pixels")}),
        ),
    ),
    "bench": Verb(
        "bench",
        N_("measure speed, memory and start on this machine"),
        (
            (("subjects",), {"nargs": "*", "help": N_("what to measure; everything if left out")}),
            JSON,
            (("--runs",), {"type": int, "default": 5, "help": N_("how many times to measure")}),
            (("--peers",), {"action": "store_true", "help": N_("install others and compare")}),
        ),
    ),
    "pot": Verb(
        "pot",
        N_("write the templates for translators"),
        ((("folder",), {"nargs": "?", "type": Path, "help": N_("where they go")}),),
    ),
    "docs": Verb(
        "docs",
        N_("write the reference of all blocks"),
        ((("folder",), {"nargs": "?", "type": Path, "help": N_("where it goes")}),),
    ),
    "rehearse": Verb(
        "rehearse",
        N_("make up a school or district, take its work in and measure"),
        (
            (("--pupils",), {"type": int, "default": 300, "help": N_("how many children")}),
            (
                ("--database",),
                {"metavar": "URL", "help": N_("an empty PostgreSQL database; else a file")},
            ),
        ),
    ),
    "report": Verb(
        "report",
        N_("report over the archives that schools saved (needs the district extra)"),
        ((("folder",), {"type": Path, "help": N_("where the archives lie")}),),
    ),
    "sounds": Verb(
        "sounds",
        N_("make the sounds from their recipes (needs ffmpeg)"),
        ((("folder",), {"nargs": "?", "type": Path, "help": N_("where they go")}),),
    ),
}


NOT_WRITTEN = N_("{file} cannot be written. Choose another folder.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb; gives its exit code (2 for a command line that makes no sense)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.stdout = sys.stdout or io.StringIO()  # there is none without a console
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a Windows console may not know ə
            reconfigure(encoding="utf-8", errors="replace")
    catalogue = Catalogue.load(_language(given), data_root())
    words = [word for word in given if not word.startswith("-")]
    if not set(words) & set(VERBS) and not {"-h", "--help"} & set(given):
        if given and given[0] == next(iter(words), ""):
            sys.stderr.write(_unknown(words[0], catalogue.say) + "\n")
            return 2
        given.insert(0, "play")
    try:
        found = _parser(catalogue.say).parse_args(given)
    except SystemExit as ending:
        return int(ending.code or 0)
    module = importlib.import_module(f"game.verbs.{VERBS[found.verb].module}")
    try:
        code = int(module.main(Call(found, sys.stdout, sys.stderr, catalogue)))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader of our output has gone: nothing left to say
        _silence()
        return 0
    except OSError as problem:
        if found.verb == "play":
            raise
        where = problem.filename or getattr(found, "folder", None) or "stdout"
        sys.stderr.write(catalogue.say(NOT_WRITTEN, file=where) + "\n")
        _silence()
        return 2


def _silence() -> None:
    """What is still to be written to the output is dropped."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _language(given: Sequence[str]) -> str:
    """The language asked for by `--language`, else the system's, else English."""
    for index, word in enumerate(given):
        if word.startswith("--language="):
            return word.partition("=")[2]
        if word == "--language" and index + 1 < len(given):
            return given[index + 1]
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return guess(named)


def _unknown(word: str, say: Callable[..., str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, VERBS, n=1, cutoff=0.5)
    if near:
        return say("There is no “{word}”. Did you mean “{near}”?", word=word, near=near[0])
    return say("There is no “{word}”. These are there: {all}.", word=word, all=", ".join(VERBS))


def _parser(say: Callable[..., str]) -> argparse.ArgumentParser:
    taken: dict[str, Any] = {
        "metavar": "L",
        "default": argparse.SUPPRESS,
        "help": N_("az, en or ru"),
    }
    language: Argument = (("--language",), taken)  # before the verb or behind it
    look: dict[str, Any] = {
        "add_help": False,
        "formatter_class": lambda prog, **more: _Formatter(prog, say, **more),
    }
    parser = argparse.ArgumentParser(
        prog="python main.py", description=say("İlmə: learn to code by weaving."), **look
    )
    verbs = parser.add_subparsers(
        title=say("verbs"), dest="verb", metavar=say("VERB"), required=True
    )
    _take(parser, (HELP, language), say)
    for name, verb in VERBS.items():
        one = verbs.add_parser(name, help=say(verb.help), description=say(verb.help), **look)
        _take(one, (*verb.arguments, HELP, language), say)
    return parser


def _take(
    parser: argparse.ArgumentParser, arguments: Sequence[Argument], say: Callable[..., str]
) -> None:
    """Let a parser take arguments, listed under headings in the user's language."""
    named = parser.add_argument_group(say("arguments"))
    optional = parser.add_argument_group(say("options"))
    for flags, options in arguments:
        group = optional if flags[0].startswith("-") else named
        group.add_argument(*flags, **{**options, "help": say(options["help"])})


class _Formatter(argparse.HelpFormatter):
    """Says "usage:" in the user's language; argparse itself knows only English."""

    def __init__(self, prog: str, say: Callable[..., str], **more: Any) -> None:
        super().__init__(prog, **more)
        self.say = say

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The usage line."""
        own = f"{self.say('usage:')} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, own)
