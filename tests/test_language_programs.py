"""Programs in files: what they print, what is wrong with them, and that CPython agrees."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from pathlib import Path

import pytest

from game.blocks import Toolbox
from game.run import ERRORS, compile, execute
from game.source import parse, show
from game.verbs.run import run

PROGRAMS = Path(__file__).parent / "programs"
FILES = sorted(PROGRAMS.rglob("*.py"))
NAMES = [str(file.relative_to(PROGRAMS)) for file in FILES]
TOOLBOX = Toolbox.of()


def expected(text: str) -> str:
    return "".join(f"{line}\n" for line in re.findall(r"^# expect: ?(.*)$", text, re.MULTILINE))


def trimmed(text: str) -> str:
    """Editors drop blanks at line ends, so the comments cannot say them."""
    return re.sub(r" +$", "", text, flags=re.MULTILINE)


def diagnostics(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^# diagnostic: (\S+) (\S+)$", text, re.MULTILINE)


def test_there_are_programs() -> None:
    assert len(FILES) > 150
    assert {"repeat", "lists", "functions", "syntax", "mistakes"} <= {f.parent.name for f in FILES}


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_program_prints_and_is_told_what_its_comments_say(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    out, err = io.StringIO(), io.StringIO()
    code = run(file, out, err)
    assert trimmed(out.getvalue()) == expected(text)
    found = re.findall(r"^.*?\.py:(\d+:\d+): (\S+): ", err.getvalue(), re.MULTILINE)
    assert [(told, place) for place, told in found] == diagnostics(text)
    assert code == bool(found)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_shown_program_runs_the_same_and_keeps_its_comments(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    parsed = parse(text, TOOLBOX)
    if parsed.diagnostics:
        pytest.skip("not a whole program")
    shown = show(parsed.program, TOOLBOX)
    again = parse(shown.text, TOOLBOX)
    assert again.program == parsed.program
    assert dict(again.spans) == dict(shown.spans)
    first, second = (execute(compile(p.program, TOOLBOX)) for p in (parsed, again))
    assert (first.output, first.steps) == (second.output, second.steps)
    assert sorted(re.findall("# ?(.*)$", text)) == sorted(re.findall("# ?(.*)$", shown.text))


def test_a_giant_file_cut_inside_a_letter_is_told_to_be_too_long(tmp_path: Path) -> None:
    file = tmp_path / "giant.py"
    err = io.StringIO()
    file.write_text('"' + "ə" * 200_000 + '"', encoding="utf-8")
    assert run(file, io.StringIO(), err) == 1
    assert ": source.too-long: " in err.getvalue()


def test_whole_and_decimal_numbers_have_names_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "half.py"
    err = io.StringIO()
    file.write_text("xs = [1]\nprint(xs[0.5])", encoding="utf-8")
    assert run(file, io.StringIO(), err) == 1
    assert "this is a decimal number." in err.getvalue()


def test_cpython_prints_the_same_and_stops_for_the_same_reason() -> None:
    compared = 0
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        told = diagnostics(text)
        if told and not told[0][0].startswith("run."):
            continue
        out, error, line = io.StringIO(), "", 0
        try:
            with contextlib.redirect_stdout(out), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(text, {})  # a file of our own
        except Exception as raised:
            error = type(raised).__name__
            trace = raised.__traceback__
            while trace is not None:
                line, trace = trace.tb_lineno, trace.tb_next
        assert trimmed(out.getvalue()) == expected(text), file
        assert error == (ERRORS[told[0][0]] if told else ""), file
        assert not told or told[0][1].startswith(f"{line}:"), file
        compared += 1
    assert compared > 100
