"""The fourth step: solve it, see what is missing and how hard it is, play it, give it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.author import program_of, set_program
from game.levels import worded
from game.program import Program
from game.scenes.author import slips
from game.scenes.author.bar import STEP_LOOKS
from game.scenes.author.chosen import shown_program
from game.scenes.author.judging import Need, sketch
from game.scenes.author.solving import to_build
from game.scenes.author.strip import knots, knots_wide, need_words
from game.scenes.paper import codes_key, on_paper, print_key
from game.scenes.parts import tick
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Push, Toast
from game.scenes.ways import to_aside
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, octagon_poly, panel, scrollbar
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["pressed", "try_step"]

NOT_YET = N_("It cannot be played yet. See below what is missing.")


def pressed(scene: MakerScene, value: object) -> tuple[Effect, ...]:
    """What follows from a press in this step; () for any other."""
    match value:
        case "solve" | "start":
            return _build(scene, "solution" if value == "solve" else "start")
        case "play":
            return _play(scene)
        case "print" | "codes" as what:
            return _paper(scene, what)
    return slips.pressed(scene, value)


def _build(scene: MakerScene, key: str) -> tuple[Effect, ...]:
    def take(program: Program) -> tuple[Effect, ...]:
        return scene.work.change(set_program(scene.work.draft, key, program))

    begun = program_of(scene.draft, key)
    if key == "start" and scene.draft.form == "fix" and not begun.body:
        begun = program_of(scene.draft)  # the solution, into which a mistake is built
    building = to_build(scene.home, scene.draft, key, take, begun)
    if building is None:
        return (Cue("oops"), Toast(scene.home.say(NOT_YET), "info"))
    return (*scene.rest(), Cue("page"), Push(building))


def _play(scene: MakerScene) -> tuple[Effect, ...]:
    effects = scene.rest()
    scene.judging.look(scene.work.draft)
    if scene.judging.level is None:
        return (*effects, Cue("oops"), Toast(scene.home.say(NOT_YET), "info"))
    return (*effects, Cue("page"), Push(to_aside(scene.home, scene.judging.level)))


def _paper(scene: MakerScene, what: str) -> tuple[Effect, ...]:
    """The level on paper, or where a program of its paper blocks is typed."""
    effects = scene.rest()
    scene.judging.look(scene.work.draft)
    level = scene.judging.level
    if level is None:
        return (*effects, Cue("oops"), Toast(scene.home.say(NOT_YET), "info"))
    return (*effects, *on_paper(scene.home, worded(level, scene.home.language), what))


# -- view


def try_step(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The solution at the left, what is missing at the right."""
    left, right = area.cut_left(area.w * 0.5, pen.px(8 if pen.compact else 12))
    return (_solution(scene, pen, left), _verdict(scene, pen, right))


def _solution(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """The way found so far, and the door to find one."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 18), pen.px(10))
    form = scene.draft.form
    if form == "predict":
        head, rest = inner.cut_top(pen.px(36), pen.px(4))
        text = pen.say("What is asked?")
        title = label(pen, head, text, pen.text_size("body"), pen.color("ink"), True)
        return Box(area, (*base.paints, *title), (*base.kids, *slips.asked(scene, pen, rest)))
    if form == "create":
        head, rest = inner.cut_top(pen.px(36), pen.px(4))
        text = pen.say("The solution")
        kids: tuple[Box, ...] = (
            Box(head, label(pen, head, text, pen.text_size("body"), pen.color("ink"), True)),
        )
    else:
        head, rest = inner.cut_top(pen.px(50), pen.px(8))
        kids = (slips.sides(scene, pen, head),)
        if scene.side == "mistakes":
            kids += slips.mistakes(scene, pen, rest)
            return Box(area, base.paints, (*base.kids, *kids))
    foot, rest = rest.cut_bottom(pen.px(60 if pen.compact else 68), pen.px(10))
    program = program_of(scene.draft)
    ground = Fill(rest, pen.color("ground"), pen.px(14), pen.color("line"), pen.px(1.5))
    done = bool(program.body)
    words = pen.say("Solve it once more") if done else pen.say("Solve it yourself")
    go = button(
        pen, foot, words, key="solve", on="solve", icon_name="blocks",
        kind="plain" if done and scene.judging.whole else "primary", group="solve",
    )  # fmt: skip
    if done:
        shown: Box = shown_program(scene, pen, program, rest.inset(pen.px(8)))
    else:
        shown = _unsolved(scene, pen, rest)
    return Box(area, (*base.paints, ground), (*base.kids, *kids, shown, go))


def _unsolved(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """What is to be done, while there is no solution."""
    text = pen.say("Play your level. The way you find becomes its solution.")
    words, picture = area.inset(pen.px(14)).cut_bottom(pen.px(70), pen.px(8))
    lines = label(
        pen, words, text, pen.text_size("block"), pen.color("ink"), align="centre", lines=3
    )
    level = sketch(scene.draft)
    kids = () if level is None else (small_picture(pen, picture, level, scene.home.thread),)
    return Box(area, lines, kids, label=text)


def _verdict(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """What is missing, step by step; below how hard it is, and the way to play it."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 18), pen.px(10))
    head, rest = inner.cut_top(pen.px(36), pen.px(4))
    foot, rest = rest.cut_bottom(pen.px(60 if pen.compact else 68), pen.px(10))
    side = pen.px(52)
    paper, foot = foot.cut_right(side, pen.px(8))
    codes, foot = foot.cut_right(side, pen.px(8))
    codes, paper = (spot.cut_top(foot.h - pen.px(8))[0] for spot in (codes, paper))
    title = label(pen, head, pen.say("Is it ready?"), pen.text_size("body"), pen.color("ink"), True)
    line, rest = rest.cut_bottom(pen.px(40), pen.px(6))
    high, gap = pen.px(58), pen.px(6)
    rows = _rows(scene, pen)
    whole = len(rows) * (high + gap)
    offset = scene.scroll("needs", whole - rest.h)
    kids = [
        _row(pen, Rect(rest.x, rest.y - offset + at * (high + gap), rest.w - pen.px(8), high), *row)
        for at, row in enumerate(rows)
    ]
    kids.append(scrollbar(pen, rest, offset, whole))
    port = Box(rest, (), tuple(kids), clip=True, scroll=True, key="needs")
    go = button(
        pen, foot, pen.say("Play it"), key="play-it", on="play", icon_name="play",
        kind="primary" if scene.judging.whole else "plain", group="play",
    )  # fmt: skip
    proof = _proof(scene, pen, line)
    keys = (codes_key(pen, codes, "play"), print_key(pen, paper, "play"))
    return Box(area, (*base.paints, *title, *proof), (*base.kids, port, go, *keys))


def _proof(scene: MakerScene, pen: Pen, line: Rect) -> tuple[Paint, ...]:
    """What the solver says of the solution, and how hard the level is."""
    judging, found = scene.judging, scene.judging.verdict
    if not judging.whole:
        return ()
    text = {
        "proved": pen.say("No way is shorter. Blocks: {n}", n=found.par),
        "best": pen.say("I found no shorter way. Blocks: {n}", n=found.par),
        "shorter": pen.say("There is a shorter way than yours."),
    }.get(found.proof, "")
    words, spot = line.cut_right(knots_wide(pen), pen.px(8))
    size = pen.text_size("block")
    told = label(pen, spot, text, size, pen.color("ink"), lines=2)
    return (*told, *knots(pen, words, judging.knots))


def _rows(scene: MakerScene, pen: Pen) -> list[tuple[str, bool, str, Need | None]]:
    """For each step: its icon, whether it is done, what is said, what is missing."""
    rows: list[tuple[str, bool, str, Need | None]] = []
    for step, mark, text in STEP_LOOKS:
        mine = [need for need in scene.judging.needs if need.step == step]
        rows += [(mark, False, need_words(pen, need), need) for need in mine]
        if not mine:
            rows.append((mark, True, pen.say(text), None))
    rows += [("hint", False, need_words(pen, one), one) for one in scene.judging.advice]
    return rows


def _row(pen: Pen, spot: Rect, mark: str, done: bool, text: str, need: Need | None) -> Box:
    kind = "advice" if need and need.advice else "need"
    key = f"{kind}:{need.step}:{need.focus}:{text[:40]}" if need else ""
    fill = "sand" if key and pen.hover == key else "wool"
    edge = pen.color("madder" if need and not need.advice else "line")
    r = pen.px(17)
    x = spot.x + pen.px(12) + r
    paints: list[Paint] = [
        Fill(spot, pen.color(fill), pen.px(14), edge, pen.px(2 if need else 1.5)),
        octagon_poly(x, spot.middle[1], r, pen.color("sand"), pen.color("ink"), pen.px(2)),
        icon(mark, x, spot.middle[1], r * 1.15, pen.color("ink")),
    ]
    words = Rect(x + r + pen.px(12), spot.y, spot.right - x - r - pen.px(58), spot.h)
    paints += label(pen, words, text, pen.text_size("block"), pen.color("ink"), True, lines=2)
    if done:
        paints += tick(pen, spot.right - pen.px(26), spot.middle[1], 13)
        return Box(spot, tuple(paints), label=text)
    paints.append(icon("right", spot.right - pen.px(26), spot.middle[1], pen.px(24),
                       pen.color("ink")))  # fmt: skip
    assert need is not None
    return Box(
        spot, tuple(paints), key=key, on=("need", need.step, need.focus), label=text,
        group="needs", radius=pen.px(14),
    )  # fmt: skip
