"""Every text is found, and what a language lacks is told."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import pytest

from game.i18n import Catalogue, read_po
from game.i18n.extract import missing, template, texts_of_code, texts_of_yaml
from game.verbs import pot
from game.verbs.command_line import Call

ROOT = Path(__file__).parents[1]


def test_marked_and_said_texts_are_found() -> None:
    source = """
A = N_("one")
B = pen.say("two " "halves", context="here", n=3, plural="twos")
C = self.catalogue.say("three" if x else "four", key=1)
D = say(name)
E = say(thing.label)
F = say(ROWS[code])
"""
    texts, faults = texts_of_code(source, "x.py")
    assert [(t.text, t.context, t.plural, t.line) for t in texts] == [
        ("one", "", "", 2),
        ("two halves", "here", "twos", 3),
        ("three", "", "", 4),
        ("four", "", "", 4),
    ]
    assert faults == []


@pytest.mark.parametrize(
    "call", ['say(f"a {b}")', 'say("a" + b)', 'say("a {}".format(b))', 'say("a" if x else f"{b}")']
)
def test_a_text_put_together_at_run_time_is_reported(call: str) -> None:
    _, faults = texts_of_code(f"\n{call}\n", "x.py")
    assert [(d.code, d.span and d.span.line) for d in faults] == [("i18n.not-literal", 2)]


def test_the_texts_of_a_level_have_its_id_as_context() -> None:
    source = (
        "id: x-01\ntitle: One\ngoal: >\n  Go\n  on.\nhints: [a, b]\nmistakes:\n"
        "  - {id: m, program: forward(), says: Oh.}\nmaps: [S]\n"
        "legend: {G: {goal: true}}\n"
    )
    found = texts_of_yaml(source, "levels/01-x/01.yaml")
    assert [(t.po, t.context, t.text, t.key, t.line) for t in found] == [
        ("levels", "x-01", "One", "title", 2),
        ("levels", "x-01", "Go on.", "goal", 3),
        ("levels", "x-01", "a", "hints", 6),
        ("levels", "x-01", "b", "hints", 6),
        ("levels", "x-01", "Oh.", "says", 8),
    ]


def test_the_texts_of_people_have_the_persons_id_as_context() -> None:
    source = "- {id: a, deeds: [one, two], sources: [x]}\n- {id: b, text: three}\n"
    found = texts_of_yaml(source, "levels/people.yaml")
    assert [(t.po, t.context, t.text) for t in found] == [
        ("people", "a", "one"),
        ("people", "a", "two"),
        ("people", "b", "three"),
    ]


def test_broken_and_empty_yaml_hold_no_texts() -> None:
    assert texts_of_yaml("{", "x.yaml") == texts_of_yaml("", "x.yaml") == []


def planted(tmp_path: Path) -> tuple[Path, Path]:
    package = tmp_path / "game"
    package.mkdir()
    code = 'A = N_("Hello {name}")\nB = say("{n} step", n=2, plural="{n} steps")\nC = say(f"{x}")\n'
    (package / "a.py").write_text(code, encoding="utf-8")
    (package / "b.py").write_text('C = N_("Hello {name}")\n', encoding="utf-8")
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "one.yaml").write_text("id: x\ntitle: One\n", encoding="utf-8")
    (tmp_path / "locales" / "ru").mkdir(parents=True)
    (tmp_path / "locales" / "en").mkdir()
    return tmp_path, package


def test_planted_texts_are_found_once_and_reported_when_missing(tmp_path: Path) -> None:
    root, package = planted(tmp_path)
    texts, faults = template(root, package)
    assert [(t.file, t.text) for t in texts] == [
        ("game/a.py", "Hello {name}"),
        ("game/a.py", "{n} step"),
        ("levels/one.yaml", "One"),
    ]
    assert [d.code for d in faults] == ["i18n.not-literal"]
    codes = [d.code for d in missing(root, package)]
    assert codes == ["i18n.not-literal", *["i18n.missing"] * 3]


def test_wrong_gaps_wrong_forms_and_stale_texts_are_told(tmp_path: Path) -> None:
    root, package = planted(tmp_path)
    text = (
        'msgid "Hello {name}"\nmsgstr "Привет, {nome}"\n\n'
        'msgid "{n} step"\nmsgid_plural "{n} steps"\nmsgstr[0] "{n} шаг"\n\n'
        'msgid "Gone"\nmsgstr "Нет"\n'
    )
    (root / "locales" / "ru" / "game.po").write_text(text, encoding="utf-8")
    found = [(d.code, d.span.line) for d in missing(root, package) if d.span and d.file]
    assert ("i18n.gaps", 1) in found
    assert ("i18n.forms", 4) in found
    assert ("i18n.stale", 8) in found


def test_nothing_is_missing_in_the_game() -> None:
    texts, _ = template(ROOT)
    assert len(texts) > 200
    assert [(d.file, d.code, dict(d.facts).get("text"), d.span) for d in missing(ROOT)] == []


def test_the_templates_are_the_same_every_time_and_can_be_read(tmp_path: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    for folder in ("one", "two"):
        given = argparse.Namespace(folder=tmp_path / folder)
        assert pot.main(Call(given, out, err, Catalogue("en"))) == 0
    assert err.getvalue() == ""
    for name in ("game", "levels", "people"):
        first = (tmp_path / "one" / f"{name}.pot").read_bytes()
        assert first == (tmp_path / "two" / f"{name}.pot").read_bytes()
        entries, faults = read_po(first.decode())
        assert faults == ()
        own = [t for t in template(ROOT)[0] if t.po == name]
        assert [(e.context, e.text) for e in entries if e.text] == [
            (t.context, t.text) for t in own
        ]


def test_a_text_that_cannot_be_found_fails_the_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, package = planted(tmp_path)
    monkeypatch.setattr(pot, "data_root", lambda: root)
    monkeypatch.setattr(pot, "template", lambda folder: template(folder, package))
    out, err = io.StringIO(), io.StringIO()
    assert pot.main(Call(argparse.Namespace(folder=None), out, err, Catalogue("en"))) == 1
    assert "game/a.py:3:5" in err.getvalue()
    assert 'msgid_plural "{n} steps"' in (root / "locales" / "game.pot").read_text("utf-8")


@pytest.mark.parametrize("language", ["az", "ru"])
def test_a_language_holds_exactly_what_the_templates_ask_for(language: str, tmp_path: Path) -> None:
    call = Call(argparse.Namespace(folder=tmp_path), io.StringIO(), io.StringIO(), Catalogue("en"))
    assert pot.main(call) == 0
    for name in ("game", "levels", "people"):
        asked = read_po((tmp_path / f"{name}.pot").read_text(encoding="utf-8"))[0]
        path = ROOT / "locales" / language / f"{name}.po"
        held = read_po(path.read_text(encoding="utf-8"))[0]
        wanted = {(entry.context, entry.text) for entry in asked if entry.text}
        assert len(wanted) > 100
        assert {(entry.context, entry.text) for entry in held if entry.text} == wanted
