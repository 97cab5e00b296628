"""The text of a Quest map: what may stand there, and where a mistake is shown."""

from __future__ import annotations

import random
from typing import Any

import pytest

from game.values import Diagnostic, Span
from game.worlds import QUEST
from game.worlds.quest_legend import BUILT_IN
from game.worlds.quest_state import QuestState


def faults(text: str, **settings: Any) -> tuple[Diagnostic, ...]:
    found = QUEST.load(text, settings)
    assert isinstance(found, tuple) and found
    return found


def path_of(fault: Diagnostic) -> str:
    return str(dict(fault.facts).get("path", ""))


def test_every_built_in_character_can_stand_on_a_map() -> None:
    assert len(BUILT_IN) > 20
    for char in BUILT_IN:
        start = "" if char in "<>^v" else ">"
        assert isinstance(QUEST.load(f"{char}.{start}", {}), QuestState), char


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("", "map.empty", Span(1, 1, 1, 2)),
        ("+", "map.empty", Span(1, 1, 1, 2)),
        ("..\n..", "map.no-start", Span(1, 1, 1, 2)),
        (">.\n.<", "map.two-starts", Span(2, 2, 2, 3)),
        (">.\n.?", "map.character", Span(2, 2, 2, 3)),
        ("+-+-+\n|> ?|\n+-+-+", "map.character", Span(2, 4, 2, 5)),
        ("+-+-+\n|>x.|\n+-+-+", "map.edge", Span(2, 3, 2, 4)),
        ("+-+x+\n|> .|\n+-+-+", "map.edge", Span(1, 4, 1, 5)),
        ("+-+-x\n|> .|\n+-+-+", "map.edge", Span(1, 5, 1, 6)),
        ("+-+-+\n|> .|", "map.edge", Span(2, 1, 2, 2)),
        (">" + "." * 40, "map.too-big", Span(1, 1, 1, 2)),
        (">\n" + ".\n" * 30, "map.too-big", Span(1, 1, 1, 2)),
    ],
)
def test_a_map_that_cannot_be_read_says_where(text: str, code: str, span: Span) -> None:
    found = faults(text)
    assert (found[0].code, found[0].span) == (code, span)


@pytest.mark.parametrize(
    ("settings", "code", "path"),
    [
        ({"legend": []}, "map.setting", "legend"),
        ({"legend": {"AB": {"item": "x"}}}, "map.legend-character", "legend/AB"),
        ({"legend": {"#": {"item": "x"}}}, "map.legend-character", "legend/#"),
        ({"legend": {"A": "tree"}}, "map.setting", "legend/A"),
        ({"legend": {"A": {}}}, "map.setting", "legend/A"),
        ({"legend": {"A": {"itm": "x"}}}, "map.legend-key", "legend/A/itm"),
        ({"legend": {"A": {"item": 3}}}, "map.setting", "legend/A/item"),
        ({"legend": {"A": {"item": []}}}, "map.setting", "legend/A/item"),
        ({"legend": {"A": {"item": ["x"] * 21}}}, "map.setting", "legend/A/item"),
        ({"legend": {"A": {"item": "two words"}}}, "map.setting", "legend/A/item"),
        ({"legend": {"A": {"wants": True}}}, "map.setting", "legend/A/wants"),
        ({"legend": {"A": {"door": 0}}}, "map.setting", "legend/A/door"),
        ({"legend": {"A": {"light": -1}}}, "map.setting", "legend/A/light"),
        ({"legend": {"A": {"light": [1]}}}, "map.setting", "legend/A/light"),
        ({"legend": {"A": {"light": [1, 0]}}}, "map.setting", "legend/A/light"),
        ({"legend": {"A": {"light": [1, 0, 2]}}}, "map.setting", "legend/A/light"),
        ({"legend": {"A": {"light": [1, 2, 3, 4]}}}, "map.setting", "legend/A/light"),
        ({"legend": {"A": {"animal": 1}}}, "map.setting", "legend/A/animal"),
        ({"legend": {"A": {"until": 3}}}, "map.setting", "legend/A/until"),
        ({"legend": {"A": {"moves": "E"}}}, "map.setting", "legend/A/moves"),
        ({"legend": {"A": {"animal": "cat", "moves": "X"}}}, "map.setting", "legend/A/moves"),
        ({"legend": {"A": {"sign": 1001}}}, "map.setting", "legend/A/sign"),
        ({"legend": {"A": {"goal": "yes"}}}, "map.setting", "legend/A/goal"),
        ({"legend": {"A": {"start": "up"}}}, "map.setting", "legend/A/start"),
        ({"ends": "home"}, "map.setting", "ends"),
        ({"ends": "goal"}, "map.setting", "ends"),
        ({"visit": "some"}, "map.setting", "visit"),
        ({"fuel": "much"}, "map.setting", "fuel"),
        ({"fog": -1}, "map.setting", "fog"),
        ({"tick": True}, "map.setting", "tick"),
        ({"bag": 3}, "map.setting", "bag"),
        ({"bag": {"rose": 0}}, "map.setting", "bag/rose"),
        ({"bag": {"rose": "x"}}, "map.setting", "bag/rose"),
    ],
)
def test_a_setting_that_cannot_be_read_says_which(
    settings: dict[str, Any], code: str, path: str
) -> None:
    found = faults(">.", **settings)
    assert (found[0].code, path_of(found[0])) == (code, path)


def test_a_mistyped_part_of_the_legend_gets_a_suggestion() -> None:
    fault = faults(">A", legend={"A": {"wnats": "rose"}})[0]
    assert ("near", "wants") in fault.facts


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        (">C#", {"animal": "cat", "moves": "EW"}),
        (">C", {"animal": "cat", "moves": "EW"}),
        (">C.", {"animal": "cat", "moves": "E"}),
        (">F.", {"ferry": "boat", "moves": "EW"}),
        (">C_", {"animal": "cat", "moves": "EW"}),
    ],
)
def test_what_moves_must_stay_on_its_ground_and_come_back(text: str, spec: dict[str, str]) -> None:
    letter = text[1]
    found = faults(text, legend={letter: spec})
    assert (found[0].code, found[0].span) == ("map.moves", Span(1, 2, 1, 3))


def test_the_robot_cannot_start_in_a_wall_or_a_door() -> None:
    for spec in ({"start": "east", "wall": True}, {"start": "east", "door": 1}):
        assert faults("S", legend={"S": spec})[0].code == "map.start-closed"


def test_several_mistakes_are_told_at_once() -> None:
    assert len(faults("?!", fuel="x")) == 3
    assert len(faults("?!", fuel="x", legend={"A": {"x": 1, "y": 2}})) == 3


def test_short_rows_are_filled_with_void() -> None:
    state = QUEST.load(">\n..", {})
    assert isinstance(state, QuestState)
    assert (state.map.columns, state.map.rows) == (2, 2)


def test_a_thousand_damaged_maps_are_read_or_refused_in_place() -> None:
    chance = random.Random(7)
    seeds = ["+-+-+-+\n|>|. .|\n+ + + +\n|i .|G|\n+-+-+-+", "__G\n__.\n>i.", "#####\n#>pd#\n#####"]
    refused = 0
    for _ in range(1000):
        text = list(chance.choice(seeds))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text))
            text[at] = chance.choice("+-| .#>?Gi\n_é\t")
        found = QUEST.load("".join(text), {})
        if not isinstance(found, QuestState):
            refused += 1
            assert found and all(fault.span or path_of(fault) for fault in found)
        else:
            QUEST.text(found), QUEST.picture(found, found, 0.5)
    assert 100 < refused < 1000
