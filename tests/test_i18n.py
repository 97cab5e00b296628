"""Catalogues, plurals, letters, the wording of diagnostics."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from game.i18n import (
    ROWS,
    Catalogue,
    Entry,
    Language,
    az_lower,
    az_upper,
    capitalise,
    fill,
    guess,
    languages,
    lower,
    place,
    read_po,
    sort_key,
    upper,
    word,
)
from game.i18n.extract import template
from game.people import load_people
from game.values import Diagnostic, Span
from game.verbs.pot import quoted

ROOT = Path(__file__).parents[1]
PLURALS = (
    'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : '
    'n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
    'msgid "{n} step"\nmsgid_plural "{n} steps"\n'
    'msgstr[0] "{n} шаг"\nmsgstr[1] "{n} шага"\nmsgstr[2] "{n} шагов"\n'
)


def written(tmp_path: Path, code: str, text: str, name: str = "game") -> Catalogue:
    folder = tmp_path / "locales" / code
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.po").write_text(text, encoding="utf-8")
    return Catalogue.load(code, tmp_path)


# --- the reader


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_survives_a_po_file(text: str) -> None:
    entries, faults = read_po(f'msgid "key"\nmsgstr {quoted(text)}\n')
    assert faults == ()
    assert entries[0].forms == (text,)


@given(st.text())
def test_a_damaged_file_never_stops_the_reader(text: str) -> None:
    entries, _ = read_po(text)
    again, faults = read_po('msgid "a"\nmsgstr "b"\n\n' + text)
    assert again[0].text == "a" or faults
    assert len(again) >= len(entries)


def test_an_entry_has_context_plural_forms_and_its_line() -> None:
    text = (
        '# a comment\n#: game/x.py\n#, python-brace-format\nmsgctxt "leyla"\n'
        'msgid "one "\n"line"\nmsgid_plural "many"\nmsgstr[1] "b"\nmsgstr[0] "a"\n'
    )
    assert read_po(text) == ((Entry("leyla", "one line", ("a", "b"), "many", False, 4),), ())


def test_entries_need_no_empty_line_between_them() -> None:
    text = (
        'msgid "a"\nmsgstr "1"\nmsgid "b"\nmsgstr "2"\n#: x\nmsgctxt "c"\nmsgid "c"\nmsgstr "3"\n'
    )
    assert [(e.text, e.forms) for e in read_po(text)[0]] == [
        ("a", ("1",)),
        ("b", ("2",)),
        ("c", ("3",)),
    ]


def test_a_doubtful_an_empty_and_an_obsolete_translation_do_not_count(tmp_path: Path) -> None:
    text = (
        '#, fuzzy\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr ""\n\n#~ msgid "c"\n#~ msgstr "x"\n\n'
        'msgid "d"\nmsgstr "y"\n'
    )
    catalogue = written(tmp_path, "az", text)
    assert [catalogue.say(letter) for letter in "abcd"] == ["a", "b", "c", "y"]
    assert catalogue.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('msgid "a"\nmsgstr "open\n', "i18n.po-line", 2),
        ('msgid "a"\nnonsense\nmsgstr "b"\n', "i18n.po-line", 2),
        ('"nobody\'s"\n', "i18n.po-line", 1),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', "i18n.po-line", 2),
        ('msgid "a"\nmsgstr "b \\q"\n', "i18n.po-line", 2),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "i18n.po-incomplete", 1),
        ('\nmsgstr "c"\n', "i18n.po-incomplete", 2),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "i18n.po-twice", 4),
        ('msgid ""\nmsgstr "Plural-Forms: plural=n+;\\n"\n', "i18n.po-plural", 1),
    ],
)
def test_a_mistake_in_a_po_file_is_told_with_its_line(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    faults = written(tmp_path, "az", text).diagnostics
    assert (code, line) in [(fault.code, fault.span and fault.span.line) for fault in faults]
    assert {fault.file for fault in faults} == {"locales/az/game.po"}


def test_a_file_that_is_not_utf8_is_told_and_the_others_still_speak(tmp_path: Path) -> None:
    written(tmp_path, "az", 'msgid "a"\nmsgstr "b"\n', "people")
    (tmp_path / "locales" / "az" / "game.po").write_bytes("ə".encode("utf-16"))
    catalogue = Catalogue.load("az", tmp_path)
    assert [d.code for d in catalogue.diagnostics] == ["i18n.po-encoding"]
    assert catalogue.say("a") == "b"


# --- saying


def test_english_falls_through_and_gaps_are_filled() -> None:
    assert Catalogue("en").say("Step {k} of {all}", k=2, all=5) == "Step 2 of 5"
    assert Catalogue("en").say("{n} step", n=1, plural="{n} steps") == "1 step"
    assert Catalogue("en").say("{n} step", n=0, plural="{n} steps") == "0 steps"


def test_a_gap_without_a_fact_stays_and_nothing_reaches_into_objects() -> None:
    assert fill("{a} {b}", {"a": 1}) == "1 {b}"
    assert fill("{a.real} {a[0]} {a!r} {{a}}", {"a": 1}) == "{a.real} {a[0]} {a!r} {1}"
    assert fill("{a}", {"a": "{b}", "b": 2}) == "{b}"


def test_the_context_is_asked_first(tmp_path: Path) -> None:
    text = 'msgid "Go"\nmsgstr "Get"\n\nmsgctxt "x-01"\nmsgid "Go"\nmsgstr "Yola düş"\n'
    catalogue = written(tmp_path, "az", text)
    assert catalogue.say("Go", "x-01") == "Yola düş"
    assert catalogue.say("Go", "x-02") == "Get"
    assert catalogue.say("Go") == "Get"


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "1 шаг"), (2, "2 шага"), (5, "5 шагов"), (11, "11 шагов"), (21, "21 шаг"),
     (22, "22 шага"), (111, "111 шагов"), (0, "0 шагов")],
)  # fmt: skip
def test_russian_counts_in_three_forms(tmp_path: Path, n: int, said: str) -> None:
    assert written(tmp_path, "ru", PLURALS).say("{n} step", n=n, plural="{n} steps") == said


def test_the_rules_of_the_shipped_languages_are_right() -> None:
    russian = Catalogue.load("ru", ROOT)
    assert [russian.rule(n) for n in (1, 2, 5, 11, 21)] == [0, 1, 2, 2, 0]
    azerbaijani = Catalogue.load("az", ROOT)
    assert [azerbaijani.rule(n) for n in (1, 2, 5, 11, 21)] == [0, 1, 1, 1, 1]
    assert russian.diagnostics == azerbaijani.diagnostics == ()
    assert russian.entries and azerbaijani.entries


def test_a_number_finds_a_form_though_there_are_too_few(tmp_path: Path) -> None:
    text = PLURALS.replace('msgstr[2] "{n} шагов"\n', "")
    assert written(tmp_path, "ru", text).say("{n} step", n=5, plural="{n} steps") == "5 шага"


@given(st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=60))
def test_the_pseudo_language_is_longer_in_brackets_and_keeps_gaps(text: str) -> None:
    said = Catalogue("xx").say(text + " {gap}")
    assert said.startswith("[" + text + " {gap}")
    assert said.endswith("]")
    assert 1.3 * len(text) < len(said) < 1.4 * (len(text) + 6) + 4
    assert Catalogue("xx").say("{n} step", n=2, plural="{n} steps").startswith("[2 steps")


# --- languages


def test_the_menu_lists_the_folders_by_their_own_names(tmp_path: Path) -> None:
    assert languages(ROOT) == (
        Language("az", "Azərbaycanca"),
        Language("en", "English"),
        Language("ru", "Русский"),
    )
    (tmp_path / "locales" / "tr").mkdir(parents=True)
    (tmp_path / "locales" / "kk").mkdir()
    (tmp_path / "locales" / "kk" / "language.yaml").write_text("[]", encoding="utf-8")
    assert languages(tmp_path) == (Language("kk", "kk"), Language("tr", "tr"))


@pytest.mark.parametrize(
    ("locale", "code"),
    [("az_AZ.UTF-8", "az"), ("ru_RU", "ru"), ("ru-RU", "ru"), ("Russian_Russia.1251", "ru"),
     ("Azerbaijani_Azerbaijan.1254", "az"), ("en_GB", "en"), ("C", "en"), ("", "en"),
     ("de_DE.UTF-8", "en"), ("tr_AZ", "az"), ("en_AZ", "en"), ("ru_AZ", "ru")],
)  # fmt: skip
def test_the_first_language_is_guessed_from_the_system(locale: str, code: str) -> None:
    assert guess(locale) == code


# --- letters


def test_azerbaijani_keeps_its_two_letters_i_apart() -> None:
    assert az_upper("ilmə ışıq") == "İLMƏ IŞIQ"
    assert az_lower("İLMƏ IŞIQ") == "ilmə ışıq"
    assert capitalise("ilmə", "az") == "İlmə"
    assert capitalise("ilme", "en") == "Ilme"
    assert capitalise("ильме", "ru") == "Ильме"
    assert capitalise("", "az") == ""


@given(st.text("abcçdeəfgğhxıijkqlmnoöprsştuüvyz "))
def test_capitals_and_back_is_the_same_word(word: str) -> None:
    assert lower(upper(word, "az"), "az") == word
    assert len(upper(word, "az")) == len(word)


def test_words_sort_as_in_the_dictionary_of_the_language() -> None:
    words = ["şəkil", "sap", "ilmə", "ışıq", "xalça", "hana", "ət", "el", "ev", "2"]
    assert sorted(words, key=lambda w: sort_key(w, "az")) == [
        *("2", "el", "ev", "ət", "hana", "xalça", "ışıq", "ilmə", "sap", "şəkil"),
    ]
    assert sorted(["жук", "ёж", "еда"], key=lambda w: sort_key(w, "ru")) == ["еда", "ёж", "жук"]
    assert sorted(["b", "я", "A"], key=lambda w: sort_key(w, "en")) == ["A", "b", "я"]


# --- diagnostics


def gaps(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("language", ["az", "ru"])
def test_every_row_is_translated_with_the_same_gaps(language: str) -> None:
    catalogue = Catalogue.load(language, ROOT)
    assert len(ROWS) > 40
    lacking = [code for code, text in ROWS.items() if ("", text) not in catalogue.entries]
    assert not lacking
    for code, text in ROWS.items():
        assert gaps(catalogue.say(text)) == gaps(text), code


def test_every_code_in_the_game_has_its_row() -> None:
    parts = {code.split(".")[0] for code in ROWS}
    codes = set()
    for path in (ROOT / "game").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = re.fullmatch(r"([a-z0-9]+)\.[a-z0-9-]+", node.value)
                if found and found[1] in parts and not node.value.endswith((".yaml", ".py", ".po")):
                    codes.add(node.value)
    assert len(codes) > 150
    # a code put together at run time is seen as its beginning
    assert [c for c in codes if not any(row.startswith(c) for row in ROWS)] == []


def test_a_diagnostic_is_worded_with_its_facts_translated_where_they_are_words() -> None:
    said = word(Diagnostic.of("people.lacks", key="text"), lambda text, **facts: fill(text, facts))
    assert said == "The key “text” is needed here."
    loud = Catalogue("xx").say
    assert "[a list" in word(Diagnostic.of("people.kind", key="k", expected="a list"), loud)
    cards = Diagnostic.of("level.cards", block="repeat {times} times {body}", most=2)
    assert "“repeat … times”" in word(cards, Catalogue("en").say)
    assert word(Diagnostic("no.row"), Catalogue("en").say) == "no.row"


def test_a_place_names_what_is_known() -> None:
    assert place(Diagnostic("a", Span(3, 7, 3, 9), file="x.yaml")) == "x.yaml:3:7"
    assert place(Diagnostic("a", Span(3, 7, 3, 9))) == "3:7"
    assert place(Diagnostic("a", file="x.yaml")) == "x.yaml"
    assert place(Diagnostic("a")) == ""


# --- glyphs


@pytest.mark.parametrize("font", ["Andika-Regular.ttf", "Andika-Bold.ttf"])
def test_the_font_holds_every_letter_of_every_text(font: str) -> None:
    glyphs = set(TTFont(ROOT / "assets" / "fonts" / font).getBestCmap())
    texts = [text.text for text in template(ROOT)[0]]
    for language in ("az", "ru"):
        texts += [f for e in Catalogue.load(language, ROOT).entries.values() for f in e.forms]
    texts += [name for person in load_people(ROOT)[0] for _, name in person.names]
    texts += [language.name for language in languages(ROOT)]
    texts.append(Catalogue("xx").say("a long enough text to hold all stuffing"))
    assert len(texts) > 300
    lacking = {letter for text in texts for letter in text if ord(letter) not in glyphs} - {"\n"}
    assert not lacking
