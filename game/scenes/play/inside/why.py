"""Why is it so? From what a child points at to the step that made it so, and the way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from game.editor.tags import Tag
from game.run.inside import calls, cell_change, last_change, since, value_text, values_in
from game.scenes.play import python
from game.scenes.play.marks import Why, WhyHere
from game.scenes.play.playback import Playback
from game.scenes.play.words import say
from game.scenes.scene import Cue, Effect
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["ask", "ask_chosen", "ask_here", "back", "tags"]


def ask(scene: PlayScene, playback: Playback, what: Why) -> tuple[Effect, ...]:
    """Go to the step that made a value what it is; a second press leads no further."""
    at, trace = int(playback.at), playback.trace
    here = trace.steps[at]
    depth = here.depth if what.inner else scene.inside.shown(here.depth)
    if what.cell is None:
        step = last_change(trace, at, what.name, depth)
    else:
        step = cell_change(trace, at, what.name, what.cell, depth)
    if step is None:
        return (Cue("bump"),)
    value = value_text(calls(here)[depth].step, what.name, what.cell)
    name = what.name if what.cell is None else f"{what.name}[{what.cell}]"
    if step == 0:
        text = scene.home.say(N_("{name} was {value} at the start"), name=name, value=value)
    else:
        text = scene.home.say(N_("{name} became {value} here"), name=name, value=value)
    _go(scene, playback, step, text)
    if step == 0:
        say(scene, N_("This value was in the box before the first step."), mood="think")
    elif step == at:
        say(scene, N_("It changed right here, in this step."), mood="think")
    else:
        say(scene, N_("It changed here, in step {n}."), mood="think", n=step)
    return (Cue("hint"),)


def ask_here(scene: PlayScene, playback: Playback, what: WhyHere) -> tuple[Effect, ...]:
    """Go to the step that brought the robot where it is, or that tied a knot."""
    step = since(playback.trace, int(playback.at), lambda world: _seen(scene, world, what))
    text = _MADE[what.name] if step else _FIRST.get(what.name, N_("This was there at the start"))
    _go(scene, playback, step, scene.home.say(text))
    say(scene, text, mood="think")
    return (Cue("hint"),)


_MADE = {
    "robot": N_("I came here in this step"),
    "knot": N_("I wove this here"),
    "note": N_("I played this here"),
    "paper": N_("I took this paper here"),
    "box": N_("The last paper came in here"),
    "place": N_("It came to this place here"),
    "copies": N_("The last copy was made here"),
}
_FIRST = {"robot": N_("I stood here at the start")}
"""What is said of a thing that a step made so, and of one that has been so from the start."""


def _seen(scene: PlayScene, world: Any, what: WhyHere) -> object:
    """What a world shows of the thing that is asked about."""
    match what.name:
        case "note":
            return [one for one in world.notes if (one.start, one.pitch) == (what.x, what.y)]
        case "paper":
            return world.taken
        case "box":
            return world.boxes[what.x]
        case "place":
            return world.shelf[what.x]
        case "copies":
            return world.copies
    shown = scene.level.world.picture(world, world, 0)
    if what.name == "robot":
        return [(one.x, one.y) for one in shown.sprites if one.name == "robot"]
    rows = [one.look for one in shown.sprites if one.name == "cloth" and one.y == what.y]
    return [row[what.x].lower() for row in rows if what.x < len(row)]


def _go(scene: PlayScene, playback: Playback, step: int, text: str) -> None:
    state, at = scene.inside, playback.at
    if state.back is None or not state.asks(playback):
        state.back, state.spoken = at, scene.speech
    playback.seek(step)
    state.asked, state.answer = step, text


def back(scene: PlayScene, playback: Playback) -> tuple[Effect, ...]:
    """To the place where a child asked why, and to what was said there."""
    state = scene.inside
    if state.back is None:
        return ()
    playback.seek(int(state.back))
    if state.spoken is not None:
        scene.speech = state.spoken
    state.back = state.spoken = None
    return (Cue("tap"),)


def ask_chosen(scene: PlayScene, playback: Playback) -> tuple[Effect, ...]:
    """Ask about the name at the caret, else about the first in the chosen block, else the lit."""
    step, names = playback.before, dict(playback.before.names)
    page, editor = scene.text.page, scene.editor
    if python.is_open(scene):
        column = page.caret.column
        words = re.finditer(r"\w+", page.line)
        near = [word.group() for word in words if word.start() <= column <= word.end()]
        lines = [*near, page.line]
    else:
        lines = [editor.line_of(editor.cursor.node)]
    for line in (*lines, editor.line_of(step.node)):
        for told in values_in(step, line):
            name = told.partition("=")[0]
            if name in names:
                return ask(scene, playback, Why(name, inner=True))
    return (Cue("bump"),)


def tags(scene: PlayScene) -> tuple[Tag, ...]:
    """The answer to a why, then what the names hold that are used in the lit block."""
    step, state = scene.seen, scene.inside
    if step is None or not step.node:
        return ()
    found = [Tag(state.answer, loud=True)] if state.asks(scene.playback) else []
    if state.open:
        line = scene.editor.line_of(step.node)
        for told in values_in(step, line):
            name = told.partition("=")[0]
            tip = scene.home.say(N_("Why {name}? Go to where it changed"), name=name)
            found.append(Tag(told, f"tag:{name}", Why(name, inner=True), tip))
    return tuple(found)
