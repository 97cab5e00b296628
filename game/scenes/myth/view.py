"""The picture of Myth or fact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.art.scenery import night_ground
from game.people import MYTH_BANDS
from game.scenes.myth.card import HEADLINE, Told, card, emblem_of, headline_size
from game.scenes.myth.layout import Places, places
from game.scenes.myth.loom import loom, yarn
from game.scenes.parts import backdrop
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, chip, icon_button

if TYPE_CHECKING:
    from game.scenes.myth.scene import MythScene

__all__ = ["view"]


def view(scene: MythScene, pen: Pen) -> Box:
    """The whole screen."""
    at = places(pen)
    scene.span = at.cloth.w
    screen = Rect(0, 0, pen.width, pen.height)
    kids = (
        *_head(scene, pen, at),
        _weaving(scene, pen, at),
        *_beside(scene, pen, at),
        *_foot(scene, pen, at.foot),
    )
    return Box(screen, _ground(pen, screen), kids)


def _ground(pen: Pen, screen: Rect) -> tuple[Paint, ...]:
    """Night above, indigo below."""
    if pen.theme.contrast:
        return (Fill(screen, "#000000"),)
    return (backdrop(pen, screen, "night", night_ground),)


def _head(scene: MythScene, pen: Pen, at: Places) -> tuple[Box, ...]:
    """The key to close, the title, the warning that always stands there, the ages for a guest."""
    title, size = pen.say("Myth or fact?"), pen.text_size("card" if pen.compact else "title")
    warning = pen.say("Careful: some of these are not true.")
    white, pale = pen.color("on_night"), pen.color("pale")
    words = (
        *label(pen, at.title, title, size, white, True, "centre"),
        *label(pen, at.warning, warning, pen.text_size("body"), pale, align="centre", lines=2),
    )
    close = icon_button(
        pen, at.close, "cross", label=pen.say("Close"), key="close", on="close", group="head"
    )
    return (close, Box(at.title, words), *(_ages(scene, pen, at.ages) if scene.guest else ()))


def _ages(scene: MythScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """From which age on the items are: two pills."""
    kids = []
    for band, spot in zip(MYTH_BANDS, area.columns((1, 1), pen.px(8)), strict=True):
        age = band.split("-")[0]
        kind = "saffron" if band == scene.band else "button_night"
        made = chip(
            pen, spot, f"{age}+", kind=kind, key=f"ages:{band}", on=("ages", band), group="ages"
        )
        said = pen.say("From age {age}", age=age)
        kids.append(replace(made, label=said, tip=said))
    return tuple(kids)


# -- loom


def _weaving(scene: MythScene, pen: Pen, at: Places) -> Box:
    """The loom; while the thread is loose, the whole of the cloth can be pulled."""
    myth = scene.myth
    if myth is None:
        return Box(at.beams)
    most = min(pen.text_size("card"), headline_size(pen, at.card, _answer(scene, pen)) / HEADLINE)
    made = loom(pen, at, scene.text(myth.statement), most, scene.undone, scene.tied)
    if not scene.pulling or scene.going:
        return made
    pull = Box(
        at.cloth, (), key="thread", on="untie", drag="thread", keys=True, group="thread",
        label=pen.say("Pull the loose thread."), radius=pen.px(6),
    )  # fmt: skip
    return Box(at.beams, (), (made, pull))


def _beside(scene: MythScene, pen: Pen, at: Places) -> tuple[Box, ...]:
    """The card, then Düyün with the wool, then the thread over both."""
    look = "west-joy" if scene.shown else "west"
    waits = scene.pulling and not scene.going
    paints = yarn(pen, at, scene.undone, scene.tied, scene.hand, waits) if scene.myth else ()
    return (
        card(scene.home, pen, at.card, _told(scene, pen)),
        Box(at.robot, (Drawing(f"robot/{look}", at.robot),)),
        Box(at.beams, paints, ghost=True),
    )


# -- words


def _told(scene: MythScene, pen: Pen) -> Told:
    """What the card says now."""
    if scene.myth is None:
        return Told("", "", pen.say("More will be woven soon."), "", emblem="loom")
    if not scene.guess:
        text = pen.say("Think of an example, then choose. Nothing can be lost here.")
        return Told("", "", pen.say("What do you think?"), text)
    if not scene.shown:
        text = pen.say("Hold it and pull, or press Enter again and again.")
        mark, head = pen.say("A myth!"), pen.say("Pull the loose thread.")
        return Told(mark, "scissors", head, text, emblem="scissors")
    return _answer(scene, pen)


def _answer(scene: MythScene, pen: Pen) -> Told:
    """What is true, why, and who shows it."""
    myth = scene.myth
    assert myth is not None
    if myth.answer == "myth":
        mark = pen.say("Myth! You untied it.") if scene.right else pen.say("Let us look: a myth.")
        mark_icon = "scissors"
    else:
        mark = pen.say("Fact! You tied it.") if scene.right else pen.say("Let us look: a fact.")
        mark_icon = "knot"
    return Told(
        mark,
        mark_icon,
        scene.text(myth.headline),
        scene.text(myth.explanation),
        _who(scene, pen),
        myth.person if myth.person in scene.home.people else "",
        emblem_of(myth),
        True,
    )


def _who(scene: MythScene, pen: Pen) -> str:
    """The name and the years of the person of the item."""
    person = scene.home.people.get(scene.myth.person) if scene.myth else None
    if person is None:
        return ""
    name = person.name(pen.language)
    if not person.years:
        return name
    born, died = person.years
    years = f"{born}–{died}" if died else pen.say("born {year}", year=born)
    return f"{name}, {years}"


# -- keys


def _foot(scene: MythScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """Both answers; after one of them what was chosen, and the way on."""
    if scene.myth is None:
        return ()
    gap = pen.px(10 if pen.compact else 18)
    one, two, go = area.columns((1.0, 1.0, 1.0), gap)
    kids = [
        _choice(scene, pen, one, "myth", pen.say("Myth: untie"), "scissors"),
        _choice(scene, pen, two, "fact", pen.say("Fact: tie"), "knot"),
    ]
    if scene.pulling and not scene.going:
        text = pen.say("Untie all")
        kids.append(button(pen, go, text, key="untie", on="untie", icon_name="fwd", group="foot"))
    elif scene.guess:
        text = pen.say("Go on")
        kids.append(button(pen, go, text, key="next", on="next", icon_name="right", group="foot"))
    return tuple(kids)


def _choice(scene: MythScene, pen: Pen, spot: Rect, guess: str, text: str, mark: str) -> Box:
    """One answer; the chosen one stays in colour and is no key any more, the other one rests."""
    chosen = scene.guess == guess
    made = button(
        pen, spot, text, key=guess, on=("guess", guess), icon_name=mark,
        kind="teal" if chosen else "plain", enabled=chosen or not scene.guess, group="foot",
    )  # fmt: skip
    return replace(made, on=None, key="") if chosen and scene.shown else made
