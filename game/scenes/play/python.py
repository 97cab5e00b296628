"""The Python tab of the play screen: what goes to the text editor, what its answers ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from game.art.robot import BOX, robot_drawing
from game.editor import Changed, Moved
from game.editor import Cue as EditorCue
from game.editor.tags import Tag
from game.editor.text import Copied, Typing, Wanted, text_box
from game.editor.text.acts import Accept, Mend, Open, Write
from game.levels.level import Level
from game.program import Draft
from game.progress.state import Event as Fact
from game.scenes.play import pair, runs
from game.scenes.play.marks import Tab
from game.scenes.play.words import first_words, of_text, why
from game.scenes.scene import Copy, Cue, Edit, Effect, Focus, Keep, Paste
from game.ui.box import Box
from game.ui.events import (
    Composed,
    Dragged,
    Dropped,
    Event,
    Focused,
    Lifted,
    Pointed,
    Pressed,
    Scrolled,
    Shortcut,
    Typed,
)
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, button_width, icon

if TYPE_CHECKING:
    from game.exchange import Assignment
    from game.scenes.play.scene import PlayScene

__all__ = [
    "SHEET",
    "blocked",
    "drafts_of",
    "effects_of",
    "fade",
    "first_tab",
    "follow",
    "guarded",
    "heard",
    "is_open",
    "marked",
    "python_box",
    "saved",
    "show_tab",
    "with_note",
]

SHEET = "python"
"""The key of the sheet of text."""


def first_tab(level: Level, draft: Draft | None, task: Assignment | None = None) -> str:
    """The face that is open when a level begins: the one a teacher asks for; else who wrote Python
    last finds Python again."""
    if task and task.mode:
        return task.mode
    return "python" if draft is not None or level.face == "text" else "blocks"


def drafts_of(level: Level, kept: tuple[Draft | None, ...]) -> tuple[Draft | None, ...]:
    """The texts kept of a level; the one it begins with stands before all of them."""
    if not level.draft or (kept and kept[0]):
        return kept
    return (Draft(level.draft), *kept[1:])


def is_open(scene: PlayScene) -> bool:
    """Whether the program is shown as Python now; beads have no such tab."""
    return scene.types


def show_tab(scene: PlayScene, name: str) -> tuple[Effect, ...]:
    """Show a face of the program; what was written is read and saved before."""
    if name == scene.tab or scene.beads:
        return ()
    effects = saved(scene)
    scene.tab = name
    if name != "python":
        effects += effects_of(scene, scene.text.leave())
        return (*effects, Focus("workspace"))
    scene.text.enter()
    return (*effects, Focus(SHEET))


def follow(scene: PlayScene, results: Iterable[object]) -> None:
    """The text follows what hands have done with the blocks."""
    steps = [result for result in results if isinstance(result, Changed | Moved)]
    if steps:
        scene.text.refresh(any(isinstance(step, Moved) for step in steps))


def fade(scene: PlayScene) -> tuple[Effect, ...]:
    """Write Python beside the blocks, or take it away; it stays so for this child."""
    if scene.beads or is_open(scene):
        return ()
    scene.editor.fade = not scene.editor.fade
    if not scene.player_id:
        return (Cue("tap"),)
    return (Cue("tap"), Keep(Fact.of("fade", scene.player_id, value=scene.editor.fade)))


def heard(scene: PlayScene, event: Event) -> tuple[Effect, ...] | None:
    """The answer of the text editor; None when the event is none of its business."""
    match event:
        case Typed(focus=focus) | Composed(focus=focus) if focus == SHEET:
            pass
        case Pointed(key=key) | Focused(key=key) if key == SHEET:
            pass
        case Scrolled(key=key) if key in (SHEET, "words", "offer"):
            pass
        case Pressed(Write() | Accept() | Open() | Mend()):
            pass
        case Lifted(Write()) | Dragged(Write()) | Dropped(Write()):
            pass
        case Shortcut(key="z" | "y", ctrl=True) | Shortcut(key="return", alt=True):
            pass
        case Shortcut(focus=focus) if focus == SHEET:
            pass
        case _:
            return None
    answers = scene.text.handle(event)
    if not scene.text.used:
        return None
    effects = effects_of(scene, answers)
    match event:  # the hand comes back to the sheet, so that typing goes on
        case Pressed(Write() | Accept() | Mend()) | Dropped():
            return (*effects, Focus(SHEET))
    return effects


def effects_of(scene: PlayScene, answers: Iterable[object]) -> tuple[Effect, ...]:
    """What the answers of an editor ask for; what was shown of a run is over after an edit."""
    effects: list[Effect] = []
    for answer in answers:
        match answer:
            case Typing():
                runs.forget(scene)
            case Changed(program, draft):
                if draft is None:
                    runs.forget(scene)
                if pair.after_change(scene):
                    scene.speech = first_words(scene.home, scene.level, scene.opening)
                effects.append(Edit(scene.player_id, scene.level.id, program, draft=draft))
            case Moved(at):
                runs.forget(scene)
                effects.append(Edit(scene.player_id, scene.level.id, at=at))
            case Copied(text):
                effects.append(Copy(text))
            case Wanted():
                effects.append(Paste())
            case EditorCue(name):
                effects.append(Cue(name))
    return tuple(effects)


def saved(scene: PlayScene) -> tuple[Effect, ...]:
    """Read and save what was written, if anything waits."""
    return effects_of(scene, scene.text.settle()) if is_open(scene) else ()


def blocked(scene: PlayScene) -> str:
    """Why the program cannot run, in words; "" when it can."""
    stuck = scene.text.stuck if is_open(scene) else None
    return why(scene, stuck) if stuck else ""


def guarded(
    scene: PlayScene, begin: Callable[[PlayScene], tuple[Effect, ...]]
) -> tuple[Effect, ...]:
    """Run what `begin` runs, after the text was read; a text that cannot be read says why."""
    if not is_open(scene):
        return begin(scene)
    effects = saved(scene)
    if reason := blocked(scene):
        scene.speech = of_text(scene, reason)
        scene.text.say()
        return (*effects, Cue("oops"))
    effects += begin(scene)
    if scene.errors:
        scene.text.say()
    return effects


def marked(scene: PlayScene, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The same effects; where a run has just failed, the place is marked in the text."""
    fault = scene.verdict.fault if scene.verdict and scene.errors else None
    if Cue("oops") in effects and fault is not None and fault.node is not None:
        scene.text.show_fault(fault, fault.node)
    return effects


def python_box(scene: PlayScene, pen: Pen, area: Rect, tags: Sequence[Tag] = ()) -> Box:
    """The text editor, with the line that runs now and the `tags` behind it."""
    lit = scene.lit()  # asked of the program on the page: the text follows it
    line = scene.text.line_of(lit) + 1 if lit else 0
    return text_box(scene.text, pen, area, line, _thinking, tags if line else ())


def with_note(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The blocks of the last text that could be read, and a note that says so."""
    note, rest = area.cut_top(pen.px(56))
    text = pen.say("Your Python still has a loose thread. These are the blocks from before.")
    wide = button_width(pen, pen.say("To Python"), "", "caption")
    spot, words = note.inset(pen.px(12), pen.px(6)).cut_right(wide, pen.px(10))
    ground = Fill(note.inset(pen.px(5), pen.px(3)), pen.color("saffronL"), pen.px(10))
    mark, words = words.cut_left(pen.px(26), pen.px(10))
    paints: tuple[Paint, ...] = (
        ground,
        icon("py", *mark.middle, pen.px(22), pen.color("ink")),
        *label(pen, words, text, pen.text_size("caption"), pen.color("ink"), lines=2),
    )
    go = button(
        pen,
        spot.centred(spot.w, pen.px(40)),
        pen.say("To Python"),
        key="to-python",
        on=Tab("python"),
        kind="plain",
        size="caption",
        group="note",
    )
    inside = scene.editor.view(pen, rest, scene.lit(), scene.rounds(), scene.errors)
    return Box(area, (), (Box(note, paints, (go,), label=text), inside))


def _thinking(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """Düyün, who looks at the place too."""
    thread = "#AB2E2A" if pen.theme.contrast else pen.color("madder")
    name, source = robot_drawing("south-think", thread)
    wide = min(spot.w, spot.h * BOX[2] / BOX[3])
    return (Drawing(name, spot.centred(wide, wide * BOX[3] / BOX[2]), source=source),)
