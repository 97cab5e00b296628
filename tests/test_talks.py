"""The cards to talk with and the scenes to practise a reply in, as data."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from game.art.objects import OBJECTS
from game.art.portrait import PLAIN
from game.data import data_root
from game.i18n import Catalogue
from game.people import (
    BANDS,
    KINDS,
    WAYS,
    WHO,
    Remark,
    Talk,
    lint,
    load_people,
    load_remarks,
    load_talks,
    names_of,
    remarks_for,
)
from game.people.sheets import TOPICS

ROOT = data_root()
TALKS, FAULTS = load_talks(ROOT)
REMARKS, MORE = load_remarks(ROOT)
PEOPLE = {person.id: person for person in load_people(ROOT)[0]}
LANGUAGES = {code: Catalogue.load(code, ROOT) for code in ("en", "az", "ru")}
GROUPS = {
    "en": r"\b(girl|boy|wom[ae]n|m[ae]n|lad(y|ies)|his|her|he|she)s?\b",
    "az": r"(qız|oğlan|qadın|kişi|xanım)",
    "ru": r"(девоч|девуш|мальчи|женщин|мужчин|парн[ия])",
}


def talks(kind: str) -> list[Talk]:
    return [talk for talk in TALKS if talk.kind == kind]


# -- cards


def test_there_are_cards_for_every_topic_and_one_with_rules() -> None:
    assert FAULTS == ()
    assert len(talks("family")) >= 18 and len(talks("class")) >= 12 and len(talks("rules")) == 1
    assert {talk.topic for talk in TALKS} == set(TOPICS)
    assert {talk.band for talk in talks("class")} == set(BANDS)
    assert {talk.kind for talk in TALKS} == set(KINDS)


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.id)
def test_a_card_has_something_to_do_for_those_it_is_for(talk: Talk) -> None:
    here = {step.who for step in talk.steps}
    assert 3 <= len(talk.steps) <= 5 and here <= set(WHO)
    if talk.kind == "family":
        assert here <= {"child", "adult", "together"} and {"child", "adult"} & here
        assert 5 <= talk.minutes <= 30
    else:
        assert here <= {"teacher", "class"} and "class" in here
    assert (ROOT / "assets/icons" / f"{talk.icon}.svg").is_file()
    assert not talk.person or PEOPLE[talk.person].name("en").split()[-1] in " ".join(talk.texts)


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.id)
def test_a_card_that_names_a_study_says_which(talk: Talk) -> None:
    if re.search(r"\b(study|studies|research|worked better)\b|\d{4}\)", " ".join(talk.texts)):
        assert talk.sources
    assert all(re.search(r"\d{4}|https://", source) for source in talk.sources)


def test_nobody_is_on_two_cards_of_a_kind() -> None:
    for kind in KINDS:
        named = Counter(talk.person for talk in talks(kind) if talk.person)
        assert all(count == 1 for count in named.values())
    assert sum(bool(talk.person) for talk in TALKS) >= 4


# -- scenes


def test_there_are_scenes_for_every_band() -> None:
    assert MORE == ()
    bands = Counter(one.band for one in REMARKS)
    assert len(REMARKS) >= 12 and min(bands[band] for band in BANDS) >= 3


def test_the_young_meet_only_what_is_for_them_and_the_old_their_own_first() -> None:
    young = remarks_for(REMARKS, "6-8")
    assert young and {one.band for one in young} == {"6-8"}
    old = remarks_for(REMARKS, "12-14")
    assert {one.id for one in old} == {one.id for one in REMARKS}
    assert old[0].band == "12-14" and old[-1].band == "6-8"


@pytest.mark.parametrize("one", REMARKS, ids=lambda one: one.id)
def test_each_scene_offers_three_ways_and_tells_how_each_goes_on(one: Remark) -> None:
    assert len(one.replies) == 3
    assert len({reply.way for reply in one.replies}) == 3
    assert {reply.way for reply in one.replies} <= set(WAYS)
    told = [text for reply in one.replies for text in (reply.text, reply.then, reply.effect)]
    assert len(set(told)) == len(told) and one.aloud
    assert one.picture in OBJECTS
    assert set(one.face) <= set(PLAIN)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("one", REMARKS, ids=lambda one: one.id)
def test_a_remark_is_mild_and_speaks_of_no_group(one: Remark, language: str) -> None:
    if one.id == "reply-nurse":  # about one brother, not about a group
        return
    said = LANGUAGES[language].say(one.remark, context=one.id)
    assert not re.search(GROUPS[language], said, re.IGNORECASE), said
    assert len(said.split()) <= 9


def test_scenes_free_boys_who_care_dance_and_cry_and_those_who_build_and_lead() -> None:
    topics = Counter(one.topic for one in REMARKS)
    assert min(topics[topic] for topic in ("care", "arts", "emotions")) >= 2
    assert topics["computing"] >= 2 and topics["leadership"] >= 2
    whole = " ".join(text for one in REMARKS for text in one.texts)
    assert len(re.findall(r"\b(boy|brother|He|he)\b", whole)) >= 5


def test_every_way_is_practised_and_no_reply_is_called_wrong() -> None:
    used = {reply.way for one in REMARKS for reply in one.replies}
    assert used == set(WAYS)
    effects = " ".join(reply.effect for one in REMARKS for reply in one.replies).lower()
    assert not re.search(r"\b(wrong|bad|mistake|should have|must not)\b", effects)


# -- words


def texts() -> list[tuple[str, str, str]]:
    """(id, band, text) of everything that is read."""
    found = [(talk.id, "12-14", text) for talk in TALKS for text in talk.texts]
    return found + [(one.id, one.band, text) for one in REMARKS for text in one.texts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_keeps_the_rules(language: str) -> None:
    names = names_of(PEOPLE.values(), language)
    every = texts()
    assert len(every) > 300
    faults = []
    for id, band, text in every:
        if language != "en":
            assert (id, text) in LANGUAGES[language].entries, text
        said = LANGUAGES[language].say(text, context=id)
        found = lint(said, language, "chapter_end", band, names=names)
        faults += [f"{id}: {said}: {one}" for one in found if one.severity == "error"]
    assert not faults, "\n".join(faults)


# -- strict reading


SHEET = """
- id: a
  kind: family
  band: "6-8"
  minutes: 5
  topic: care
  icon: eye
  title: A
  steps:
    - {who: child, text: "Ask."}
    - {who: nobody, text: "Ask."}
    - {who: child, texd: "Ask."}
  aim: Good.
"""


def test_a_mistake_in_a_step_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels/talks.yaml").write_text(SHEET, encoding="utf-8")
    found, faults = load_talks(tmp_path)
    assert found == ()
    assert [(one.code, one.span.line) for one in faults if one.span] == [
        ("people.choice", 11),
        ("people.key", 12),
        ("people.lacks", 12),
    ]


@pytest.mark.parametrize("steps", ["", "Ask.", "[Ask.]", "{who: child}"])
def test_steps_that_are_no_list_of_entries_are_told(tmp_path: Path, steps: str) -> None:
    (tmp_path / "levels").mkdir()
    text = re.sub(r"steps:\n(    .*\n)+", f"steps: {steps}\n", SHEET)
    (tmp_path / "levels/talks.yaml").write_text(text, encoding="utf-8")
    found, faults = load_talks(tmp_path)
    assert found == () and [one.code for one in faults] == ["people.kind"]


def test_without_sheets_there_are_no_cards(tmp_path: Path) -> None:
    assert load_talks(tmp_path) == ((), ()) and load_remarks(tmp_path) == ((), ())
