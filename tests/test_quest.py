"""Quest: every command, question, fault and thing on the map."""

from __future__ import annotations

from typing import Any

import pytest
from shelves import game_library

from game.values import Diagnostic, Heading
from game.worlds import QUEST
from game.worlds.quest_state import QuestState, advance, barrier
from game.worlds.world import Outcome

COMMANDS = {command.name: command.apply for command in QUEST.commands}
QUESTIONS = {question.name: question.ask for question in QUEST.questions}


def load(text: str, **settings: Any) -> QuestState:
    state = QUEST.load(text, settings)
    assert isinstance(state, QuestState), state
    return state


def play(state: QuestState, *names: str) -> tuple[QuestState, Diagnostic | None, list[str]]:
    events: list[str] = []
    for name in names:
        state, what, fault = COMMANDS[name](state)
        events += what
        if fault:
            return state, fault, events
    return state, None, events


def walk(text: str, moves: str, **settings: Any) -> QuestState:
    state, fault, _ = play(load(text, **settings), *moves.split())
    assert fault is None, fault
    return state


def fault_of(text: str, moves: str, **settings: Any) -> str:
    _, fault, events = play(load(text, **settings), *moves.split())
    assert fault is not None
    assert events[-1] == "bump"
    return fault.code


def ask(name: str, state: QuestState) -> Any:
    return QUESTIONS[name](state)


def solved(state: QuestState) -> bool:
    return QUEST.status(state, True).solved


def missing(state: QuestState) -> str:
    fault = QUEST.status(state, True).missing
    return fault.code if fault else ""


@pytest.mark.parametrize(
    ("move", "place"),
    [
        ("north", (1, 0, "north")),
        ("east", (2, 1, "east")),
        ("south", (1, 2, "south")),
        ("west", (0, 1, "west")),
        ("forward", (2, 1, "east")),
        ("left", (1, 1, "north")),
        ("right", (1, 1, "south")),
        ("turn_back", (1, 1, "west")),
        ("wait", (1, 1, "east")),
        ("open", (1, 1, "east")),
    ],
)
def test_each_move_ends_where_its_name_says(move: str, place: tuple[int, int, str]) -> None:
    state = walk("...\n.>.\n...", move)
    assert QUEST.place(state) == place
    assert QUEST.ticks(state) == 1


@pytest.mark.parametrize(
    ("char", "heading"), list(zip("^>v<", ("north", "east", "south", "west"), strict=True))
)
def test_the_start_looks_the_way_its_arrow_points(char: str, heading: str) -> None:
    assert QUEST.place(load(char)) == (0, 0, heading)


def test_the_events_name_what_is_heard() -> None:
    _, _, events = play(load("i>.G"), "west", "take", "turn_back", "forward", "forward", "forward")
    assert events == ["step", "take", "turn", "step", "step", "step", "goal"]


@pytest.mark.parametrize(
    ("text", "moves", "settings", "code"),
    [
        ("#>", "west", {}, "quest.wall"),
        ("+-+-+\n|>|.|\n+-+-+", "east", {}, "quest.wall"),
        ("+-+\n|>|\n+-+\n|.|\n+-+", "south", {}, "quest.wall"),
        (">", "east", {}, "quest.edge"),
        (">_.", "east", {}, "quest.edge"),
        (">T", "east", {"legend": {"T": {"decor": "tree"}}}, "quest.wall"),
        (">d", "east", {}, "quest.door"),
        (">D", "open", {"legend": {"D": {"door": "key"}}}, "quest.key"),
        (">L", "east", {"legend": {"L": {"light": 1}}}, "quest.red"),
        (">C", "east", {"legend": {"C": {"animal": "cat"}}}, "quest.animal"),
        (">.C", "east", {"legend": {"C": {"animal": "cat", "moves": "WE"}}}, "quest.met"),
        (">..", "east east", {"fuel": 1}, "quest.fuel"),
        (">", "take", {}, "quest.nothing"),
        (">i", "east take take", {}, "quest.nothing"),
        (">", "put", {}, "quest.unwanted"),
        (">p", "east put put", {"bag": {"wool": 2}}, "quest.unwanted"),
        (">p", "east put", {}, "quest.empty"),
        (">iP", "east take east put", {"legend": {"P": {"wants": "rose"}}}, "quest.other"),
    ],
)
def test_each_fault_has_its_own_code(
    text: str, moves: str, settings: dict[str, Any], code: str
) -> None:
    assert fault_of(text, moves, **settings) == code


def test_a_bump_takes_a_tick_turns_the_robot_and_leaves_it_where_it_was() -> None:
    state, fault, events = play(load("#>"), "west")
    assert fault is not None and events == ["bump"]
    assert QUEST.place(state) == (1, 0, "west")
    assert (state.oops, state.tick) == (1, 1)
    state, _, _ = play(load(">"), "take")
    assert state.oops == 2


def test_a_pile_gives_its_items_from_the_top() -> None:
    state = walk(">P", "east take take", legend={"P": {"item": ["moth", "rose"]}})
    assert state.things.bag == ("rose", "moth")
    assert solved(state)


def test_a_place_takes_what_it_wants_out_of_the_bag() -> None:
    legend = {"A": {"item": "rose"}, "B": {"item": "moth"}, "P": {"wants": "rose"}}
    state = walk(">ABP", "east take east take east put", legend=legend)
    assert state.things.bag == ("moth",)
    assert solved(state)


def test_an_endless_bag_never_runs_out() -> None:
    legend = {"P": {"wants": "soup"}}
    state = walk(">PP", "east put east put", legend=legend, bag="soup")
    assert solved(state) and state.things.bag == ()
    assert solved(walk(">pp", "east put east put", bag="soup"))


def test_a_counted_bag_runs_out() -> None:
    assert fault_of(">ppp", "east put east put east put", bag={"sapling": 2}) == "quest.empty"


def test_a_door_opens_at_the_knock_it_needs() -> None:
    legend = {"D": {"door": 2}}
    _, _, events = play(load(">D.", legend=legend), "open", "open", "east", "east")
    assert events == ["knock", "open", "step", "step"]
    assert fault_of(">D.", "open east", legend=legend) == "quest.door"
    assert fault_of(">d", "wait east") == "quest.door"


def test_a_locked_door_opens_with_its_key_which_need_not_be_taken_to_solve() -> None:
    legend = {"D": {"door": "key"}}
    state = walk("k>D.", "west take east open east east", legend=legend)
    assert state.things.bag == ("key",)
    assert solved(load("k>D", legend=legend))


def test_a_lamp_follows_its_rhythm() -> None:
    steady = load(">L", legend={"L": {"light": 2}})
    assert [ask("light_is_green", walk_on(steady, n)) for n in range(4)] == [
        False, False, True, True,
    ]  # fmt: skip
    beat = load(">L", legend={"L": {"light": [2, 1]}})
    assert [ask("light_is_green", walk_on(beat, n)) for n in range(6)] == [
        False, False, True, False, False, True,
    ]  # fmt: skip
    ahead = load(">L", legend={"L": {"light": [2, 1, 2]}})
    assert [ask("light_is_green", walk_on(ahead, n)) for n in range(4)] == [
        True, False, False, True,
    ]  # fmt: skip
    assert ask("light_is_green", load(">."))


def walk_on(state: QuestState, ticks: int) -> QuestState:
    return play(state, *["wait"] * ticks)[0]


def test_an_animal_blocks_until_it_leaves() -> None:
    state = load(">C", legend={"C": {"animal": "cat", "until": 2}})
    assert [ask("way_is_blocked", walk_on(state, n)) for n in range(3)] == [True, True, False]
    state, fault, _ = play(state, "wait", "wait", "east")
    assert fault is None


def test_a_ferry_carries_the_robot_over_the_void() -> None:
    text, legend = ">F_.", {"F": {"ferry": "boat", "moves": "E-W-"}}
    state, fault, _ = play(load(text, legend=legend), "east")
    assert fault is None and QUEST.place(state)[:2] == (2, 0)
    state, fault, _ = play(state, "east")
    assert fault is None and QUEST.place(state)[:2] == (3, 0)
    assert fault_of(text, "wait east", legend=legend) == "quest.edge"


def test_the_first_tick_can_be_set() -> None:
    state = load(">L", tick=2, legend={"L": {"light": 2}})
    assert ask("tick", state) == 2
    assert ask("light_is_green", state)


def test_the_questions_about_the_way_ask_about_walls_floor_and_doors() -> None:
    state = load("#.#\nd>_\n#.#")
    assert ask("path_left", state) and ask("path_right", state)
    assert not ask("path_ahead", state) and not ask("path_behind", state)
    assert not ask("way_is_blocked", state)
    state, _, _ = play(state, "turn_back")
    assert ask("way_is_blocked", state) and not ask("path_ahead", state)
    state, _, _ = play(state, "open")
    assert not ask("way_is_blocked", state) and ask("path_ahead", state)


def test_something_here_is_an_item_or_a_place_that_waits() -> None:
    state = load(">ip")
    assert not ask("something_here", state)
    state, _, _ = play(state, "east")
    assert ask("something_here", state)
    state, _, _ = play(state, "take")
    assert not ask("something_here", state)
    state, _, _ = play(state, "east")
    assert ask("something_here", state)
    state, _, _ = play(state, "put")
    assert not ask("something_here", state)


def test_a_sign_tells_its_number() -> None:
    state = load(">S", legend={"S": {"sign": 4}})
    assert ask("number_here", state) == 0
    assert ask("number_here", play(state, "east")[0]) == 4


@pytest.mark.parametrize(
    ("text", "moves", "settings", "code"),
    [
        (">.G", "east", {}, "quest.not-there"),
        (">.G.", "east east east", {}, "quest.passed"),
        (">iG", "east east", {}, "quest.items-left"),
        (">pG", "east east", {}, "quest.places-left"),
        (">o.", "", {}, "quest.stops-left"),
        (">.", "", {"visit": "all"}, "quest.cells-left"),
        (">ss", "east", {}, "quest.spots-left"),
        (">s.", "east east", {}, "quest.spots-over"),
        (">i", "east take", {"ends": "start"}, "quest.not-home"),
    ],
)
def test_what_is_missing_is_told(
    text: str, moves: str, settings: dict[str, Any], code: str
) -> None:
    state = walk(text, moves, **settings)
    assert missing(state) == code
    assert not solved(state)


@pytest.mark.parametrize(
    ("text", "moves", "settings"),
    [
        (">.G", "east east", {}),
        ("G>G", "west", {}),
        (">G.", "east east", {"ends": "anywhere"}),
        (">i", "east take west", {"ends": "start"}),
        (">o.o", "east east east", {}),
        (">..", "east east", {"visit": "all"}),
        (">ss", "east east", {}),
        ("sS.", "west", {"legend": {"S": {"start": "west", "spot": True}}}),
    ],
)
def test_what_is_wanted_wins(text: str, moves: str, settings: dict[str, Any]) -> None:
    assert solved(walk(text, moves, **settings))


def test_nothing_is_solved_before_the_program_has_ended() -> None:
    state = walk(">G", "east")
    assert not QUEST.status(state, False).solved


def test_the_counters_count_everything_that_is_wanted() -> None:
    state = walk(">ipos", "east take east put", fuel=9, visit="all")
    assert QUEST.status(state, False).counters == (
        ("wool", 1, 1), ("plate", 1, 1), ("stop", 0, 1), ("spot", 1, 2), ("steps", 3, 5),
        ("fuel", 7, 9),
    )  # fmt: skip


def test_choices_are_the_digits_of_the_map_and_the_start() -> None:
    state = load("1>2", legend={"1": {"look": "hat"}})
    assert QUEST.choices(state) == (("1", 0, 0), ("2", 2, 0), ("start", 1, 0))


def test_states_are_values() -> None:
    state = load("i>G")
    assert play(state, "left", "right")[0] != state
    assert hash(play(state, "left")[0]) == hash(play(state, "left")[0])
    assert play(state, "left")[0] == play(state, "left")[0]
    assert state == load_again(state)


def load_again(state: QuestState) -> QuestState:
    return COMMANDS["wait"](state)[0] and state


def test_equal_futures_have_the_same_essence() -> None:
    state = load(">..")
    there_and_back, _, _ = play(state, "east", "west", "turn_back")
    assert QUEST.essence(there_and_back) == QUEST.essence(state)
    painted = load(">ss")
    assert QUEST.essence(play(painted, "east", "west", "turn_back")[0]) != QUEST.essence(painted)
    timed = load(">L", legend={"L": {"light": 3}})
    assert QUEST.essence(walk_on(timed, 1)) != QUEST.essence(timed)


def test_quick_steps_and_turns_give_what_all_the_rules_give() -> None:
    levels = game_library().levels
    states = [state for level in levels if level.world is QUEST for state in level.states]
    calm = 0
    for first in states:
        for at in range(first.map.columns * first.map.rows):
            for heading in Heading:
                pose = first.map.poses[at * 4 + heading]
                here = first._replace(pose=pose, visited=1 << at, fuel=None)
                for name, quarters in (("left", -1), ("right", 1), ("turn_back", 2)):
                    slow = advance(here, "turn", heading=heading.turned(quarters))
                    alike(COMMANDS[name](here), slow)
                if pose.ahead is None:
                    continue
                calm += 1
                slow = advance(here, "step", pose.ahead.at, heading)
                alike(COMMANDS["forward"](here), slow)
                alike(COMMANDS[heading.name.lower()](here), slow)
                assert barrier(here, heading) is None
    assert calm > 500


def alike(quick: Outcome, slow: Outcome) -> None:
    assert quick == slow
    assert quick[0].trail == slow[0].trail
