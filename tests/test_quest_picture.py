"""Quest as the terminal and the stage show it."""

from __future__ import annotations

from typing import Any

from game.worlds import QUEST, Picture, Sprite
from game.worlds.quest_state import QuestState

COMMANDS = {command.name: command.apply for command in QUEST.commands}

FULL = """\
#########
#>ipsoDG#
#..L..C.#
##F____##"""
LEGEND = {
    "L": {"light": 2},
    "C": {"animal": "cat", "moves": "EW"},
    "F": {"ferry": "boat", "moves": "EE--WW--"},
    "D": {"door": 2},
}


def played(text: str, moves: str = "", **settings: Any) -> list[QuestState]:
    states = [QUEST.load(text, settings)]
    for name in moves.split():
        states.append(COMMANDS[name](states[-1])[0])
    assert isinstance(states[0], QuestState), states[0]
    return states


def text(map_text: str, moves: str = "", **settings: Any) -> str:
    return QUEST.text(played(map_text, moves, **settings)[-1])


def test_the_start_of_a_map_as_text() -> None:
    assert text(FULL, legend=LEGEND, fuel=9) == (
        "#########\n#>ipsoDG#\n#..L..C.#\n##F    ##\ntick 0, fuel 9, lamp L red\n"
    )


def test_what_was_done_shows_in_the_text() -> None:
    moves = "east take east put east east open open east"
    assert text(FULL, moves, legend=LEGEND, fuel=9) == (
        "#########\n#::***>G#\n#..L...C#\n## F   ##\ntick 9, fuel 4, lamp L green\n"
    )


def test_walls_between_cells_show_in_the_text() -> None:
    room = "+-+-+-+\n|>|. G|\n+ + +-+\n|. .|_\n+-+-+"
    assert text(room, "south east north north") == (
        "+-+-+-+\n|:|^ G|\n+ + +-+\n|: :|\n+-+-+ +\ntick 4, oops\n"
    )


def test_an_open_door_and_the_bag_show_in_the_text() -> None:
    legend = {"D": {"door": "key"}}
    assert text("k>D.", "west take east open", legend=legend) == ":>/.\ntick 4, bag key\n"


def sprites(picture: Picture, name: str) -> list[Sprite]:
    return [sprite for sprite in picture.sprites if sprite.name == name]


def moment(states: list[QuestState], t: float, **more: str) -> Picture:
    return QUEST.picture(states[-2], states[-1], t, **more)


def still(map_text: str, **settings: Any) -> Picture:
    state = played(map_text, **settings)[0]
    return QUEST.picture(state, state, 0.0)


def test_the_robot_moves_smoothly_and_its_trail_grows_with_it() -> None:
    states = played(">..", "east east")
    for t in (0.0, 0.25, 1.0):
        picture = moment(states, t)
        (robot,) = sprites(picture, "robot")
        assert (robot.x, robot.y, robot.look, robot.layer) == (1 + t, 0, "east", 3)
        assert picture.trail[0] == (0.0, 0.0) and picture.trail[-1] == (1 + t, 0.0)


def test_a_bump_leans_towards_the_obstacle_and_back() -> None:
    states = played("#>", "west")
    places = [sprites(moment(states, t), "robot")[0] for t in (0.0, 0.5, 1.0)]
    assert places[1].x < places[0].x == 1.0
    assert abs(places[2].x - 1.0) < 1e-9
    assert [place.look for place in places] == ["east", "west oops", "west oops"]


def test_a_mood_can_be_given() -> None:
    states = played(">G", "east")
    assert sprites(moment(states, 1.0, mood="joy"), "robot")[0].look == "east joy"


def test_each_thing_on_the_map_has_its_sprite() -> None:
    legend = {
        **LEGEND,
        "T": {"decor": "tree"},
        "H": {"wall": True, "look": "house"},
        "S": {"sign": 4},
        "P": {"wants": "rose"},
        "B": {"wants": "soup", "look": "bear"},
        "R": {"floor": "road"},
        "1": {"look": "hat"},
        "K": {"goal": True, "look": "plane"},
    }
    picture = still("#>ipsod\nTHSPBR1\nLC.F__GK", legend=legend)
    have = {(sprite.name, sprite.look) for sprite in picture.sprites}
    assert have >= {
        ("tile", "a"), ("tile", "b"), ("tile", "road"), ("wall", ""), ("start", "east"),
        ("wool", "item"), ("plate_wanted", "wanted"), ("spot", ""), ("stop", ""),
        ("gate", "closed"), ("tree", ""), ("house", ""), ("sign", "4"), ("rose", "wish"),
        ("bear", "wanted"), ("hat", ""), ("choice", "1"), ("lamp_red", "red"), ("cat", ""),
        ("boat", ""), ("flag", "goal"), ("plane", "goal"), ("robot", "east"),
    }  # fmt: skip
    assert (picture.columns, picture.rows) == (8, 3)


def test_void_has_no_tile() -> None:
    assert [(tile.x, tile.y) for tile in sprites(still(">_."), "tile")] == [(0, 0), (2, 0)]


def test_walls_between_cells_are_fences_on_the_north_or_west_side() -> None:
    found = sprites(still("+ +-+\n >|.|\n+ + +"), "fence")
    assert {(fence.x, fence.y, fence.look) for fence in found} == {
        (1, 0, "n"), (1, 0, "w"), (2, 0, "w"),
    }  # fmt: skip


def test_things_change_at_the_end_of_their_moment() -> None:
    states = played(">p", "east put", bag="wool")
    assert sprites(moment(states, 0.5), "plate_wanted")
    assert not sprites(moment(states, 1.0), "plate_wanted")
    assert sprites(moment(states, 1.0), "plate")
    states = played(">d", "open")
    assert sprites(moment(states, 1.0), "gate_open")[0].look == "open"
    states = played(">L", "wait", legend={"L": {"light": 1}})
    assert sprites(moment(states, 0.5), "lamp_red")[0].look == "red"
    assert sprites(moment(states, 1.0), "lamp_green")[0].look == "green"
    states = played(">L", "wait", legend={"L": {"light": 1, "look": "bridge"}})
    names = [sprite.name for sprite in moment(states, 0.5).sprites]
    assert names.index("bridge") < names.index("lamp_red")
    legend = {"A": {"item": ["rose", "moth"]}, "B": {"wants": "rose"}}
    states = played(">ABso", "east east", legend=legend)
    assert {sprite.name for sprite in moment(states, 1.0).sprites} >= {"rose", "moth"}


def test_what_was_put_lies_where_it_was_wanted() -> None:
    legend = {"A": {"item": "rose"}, "P": {"wants": "rose"}}
    states = played(">AP", "east take east put", legend=legend)
    assert [sprite.look for sprite in sprites(moment(states, 1.0), "rose")] == ["given"]


def test_a_ferry_moves_with_the_robot_on_it() -> None:
    states = played(">F_.", "east wait", legend={"F": {"ferry": "boat", "moves": "-E-W"}})
    picture = moment(states, 0.5)
    (boat,), (robot,) = sprites(picture, "boat"), sprites(picture, "robot")
    assert boat.x == robot.x == 1.5 and boat.look == "moving"


def test_an_animal_that_has_left_is_gone() -> None:
    states = played(">C", "wait wait", legend={"C": {"animal": "cat", "until": 1}})
    assert sprites(QUEST.picture(states[0], states[1], 0.5), "cat")
    assert not sprites(QUEST.picture(states[0], states[1], 1.0), "cat")
    assert not sprites(QUEST.picture(states[1], states[2], 0.0), "cat")


def test_fog_hides_what_is_far_from_the_way_walked() -> None:
    states = played(">....", "east", fog=1)
    assert [sprite.x for sprite in sprites(QUEST.picture(states[0], states[0], 0), "fog")] == [
        2, 3, 4,
    ]  # fmt: skip
    assert [sprite.x for sprite in sprites(moment(states, 1.0), "fog")] == [3, 4]
    assert not sprites(still(">...."), "fog")


def test_a_very_long_trail_is_cut_at_its_old_end() -> None:
    states = played(">.", "east west " * 400)
    picture = moment(states, 1.0)
    assert len(picture.trail) == 600


def test_a_goal_and_a_stop_with_a_drawing_show_when_they_have_been_reached() -> None:
    legend = {
        "L": {"stop": True, "look": "lantern"},
        "G": {"goal": True, "look": "fountain"},
    }
    picture = moment(played(">LG", "east", legend=legend), 1.0)
    assert [one.look for one in sprites(picture, "lantern")] == ["done"]
    assert [one.look for one in sprites(picture, "fountain")] == ["goal"]
    assert not sprites(picture, "stop"), "the drawing stands for the mark"
    picture = moment(played(">LG", "east east", legend=legend), 1.0)
    assert [one.look for one in sprites(picture, "fountain")] == ["reached"]


def test_whoever_keeps_a_door_closed_has_an_excuse_for_every_knock() -> None:
    legend = {"D": {"door": 3}}
    assert not sprites(still(">DG", legend=legend), "excuse")
    for knocks, excuses in ((1, ["1"]), (2, ["2"]), (3, [])):
        picture = moment(played(">DG", "open " * knocks, legend=legend), 1.0)
        assert [one.look for one in sprites(picture, "excuse")] == excuses
