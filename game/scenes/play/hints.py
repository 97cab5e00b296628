"""Four hints: the goal, the place, the idea, the next block of the child's own program.

The first three are the author's words; with the second the editor points at the place. The last one
is worked out from what the child has, each time anew. Each asks one question; none costs anything.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.editor.advice import advise
from game.editor.spelled import in_words
from game.editor.state import Advice as Pointer
from game.program import Node, Program, find, walk
from game.scenes.klass import mine
from game.scenes.play import python
from game.scenes.play.desk_words import in_level
from game.scenes.play.marks import Speech
from game.scenes.scene import Cue, Effect
from game.solve import Change, advice
from game.source import show
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["hint"]

GOAL, PLACE, IDEA, BLOCK = 1, 2, 3, 4

WHY = {
    GOAL: N_("What must be true at the end?"),
    PLACE: N_("Why there?"),
    IDEA: N_("Why does that help?"),
}
NEXT = {
    "put": (N_("Put “{block}” here."), N_("What will I do then?")),
    "move": (N_("Move “{block}” here."), N_("Why does the order matter?")),
    "value": (N_("Change this one: “{block}”."), N_("What will be different then?")),
    "instead": (N_("Put “{block}” in place of this one."), N_("Why does this one not fit?")),
    "away": (N_("Take “{block}” away."), N_("What happens without it?")),
}
LINE = {
    "put": N_("New line {line}: “{block}”."),
    "move": N_("Move “{block}” to line {line}."),
    "value": N_("Change line {line}: “{block}”."),
    "instead": N_("Change line {line}: “{block}”."),
    "away": N_("Take line {line} away: “{block}”."),
}
LOOK = N_("Look at line {line}.")
NONE_TODAY = N_("Today your teacher asks us to find it without hints. What have we tried so far?")
READY = N_("It works already. Press Run and see!")


def hint(scene: PlayScene) -> tuple[Effect, ...]:
    """The next hint; the last one follows the program as it grows."""
    level = scene.level
    lines = _lines(scene)
    if not lines:
        return ()
    task = mine.task(scene.home, level)
    if task and not task.hints:
        scene.speech = Speech(scene.home.say(NONE_TODAY), mood="think")
        return (Cue("hint"),)
    effects = python.saved(scene)
    scene.hints = min(scene.hints + 1, len(lines))
    text = _told(scene, lines, scene.hints)
    if scene.hints >= PLACE and len(lines) == BLOCK and level.form != "create":
        text = _led(scene, text)
    scene.speech = Speech(text, mood="think")
    return (*effects, Cue("hint"))


def _lines(scene: PlayScene) -> tuple[str, ...]:
    """The author's four lines; a small level has its goal alone to say, and the place to show."""
    level = scene.level
    if level.hints or not scene.small or level.form == "predict":
        return level.hints
    return (level.goal,) * BLOCK


def _told(scene: PlayScene, lines: tuple[str, ...], step: int) -> str:
    """The author's words, with a question if they ask none."""
    text = scene.home.told(scene.level, lines[step - 1])
    asks = any(mark in text for mark in "?？")
    return text if asks or step not in WHY else f"{text} {scene.home.say(WHY[step])}"


def _led(scene: PlayScene, text: str) -> str:
    """What is said with what the editor points at; a text that cannot be read is told of first."""
    if reason := python.blocked(scene):
        return reason if scene.hints == BLOCK else text
    found = advice(scene.level, scene.editor.program)
    if found.change is None:
        return scene.home.say(READY) if found.wins else text
    if scene.hints < BLOCK:
        _point(scene, found.change, False)
        if python.is_open(scene) and scene.hints == PLACE:
            return f"{text} {scene.home.say(LOOK, line=_line(scene, found.change))}"
        return text
    _point(scene, found.change, True)
    return _next(scene, found.change)


def _next(scene: PlayScene, change: Change) -> str:
    """The next block in words, or as it is written."""
    ask = scene.home.say(NEXT[change.act][1])
    if python.is_open(scene):
        python_of = show(Program((change.node,)), scene.level.toolbox).text.splitlines()[0]
        text = scene.home.say(LINE[change.act], line=_line(scene, change), block=python_of)
    else:
        block = in_words(change.node, scene.editor.find, in_level(scene))
        text = scene.home.say(NEXT[change.act][0], block=block)
    return f"{text} {ask}"


def _line(scene: PlayScene, change: Change) -> int:
    """The line of the text a change is about, from 1."""
    place, program, line_of = change.place, scene.editor.program, scene.text.line_of
    if place is None:
        return line_of(change.id) + 1
    owner = find(program, place.owner)
    part = owner.parts[place.slot] if owner else program.body
    body = [node for node in part if isinstance(node, Node)] if isinstance(part, tuple) else []
    if place.index < len(body):
        return line_of(body[place.index].id) + 1
    above = max((line_of(node.id) for node in walk(tuple(body))), default=-1)
    return max(above, line_of(place.owner) if owner else -1) + 2


def _point(scene: PlayScene, change: Change, whole: bool) -> None:
    """Let the editor point at the place, or at all of it: what to take, and where it goes."""
    block = 0 if change.act == "put" else change.id
    kind = ""
    if change.act in ("put", "instead"):
        kind = change.node.kind
    elif change.act == "value":
        part = change.node.parts[change.slot]
        kind = part.kind if isinstance(part, Node) else ""
    pointer = Pointer(change.place, block, change.node, kind, change.act == "away")
    if not whole:
        pointer = replace(pointer, node=None, kind="", away=False)
    advise(scene.editor, pointer)
