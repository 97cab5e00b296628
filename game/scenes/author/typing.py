"""Where a program laid out of paper blocks is typed in codes, and then run."""

from __future__ import annotations

from game.author import Coded, from_codes
from game.editor.still import still_blocks
from game.i18n import word
from game.levels.level import Level
from game.program import Program
from game.scenes.author.solving import at_level
from game.scenes.home import Home
from game.scenes.local.written import Written, edited, typed
from game.scenes.parts import back_bar, bar_high
from game.scenes.play.aside import Aside
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Focus, Paste, Pop, Push
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut, Typed
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, panel, text_field

__all__ = ["CodesScene"]

LONGEST = 400


class CodesScene:
    """The line of codes. Mutable: what is typed, and what it stands for."""

    name = "codes"
    moving = False
    entry = "codes"

    def __init__(self, home: Home, level: Level) -> None:
        self.home, self.level = home, level
        self.written = Written()
        self.coded = Coded(Program(), "")

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Read each letter at once; run what can be read."""
        match event:
            case Typed(text=text, focus="codes"):
                self._write(typed(self.written, text, LONGEST))
            case Shortcut(key="v", ctrl=True):
                return (Paste(),)
            case Shortcut(key="return", focus="codes") | Pressed("run"):
                return self._run()
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Shortcut(key=key, focus="codes", ctrl=False):
                self._write(edited(self.written, key))
        return ()

    def _write(self, written: Written) -> None:
        self.written = written
        self.coded = from_codes(written.text, self.level.toolbox)

    def _run(self) -> tuple[Effect, ...]:
        if self.coded.diagnostics or not self.coded.program.body:
            return (Cue("bump"), Focus("codes"))
        play = at_level(self.home, self.level, self.coded.program)
        return (Cue("page"), Push(Aside(play)))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The level at the left; the line and its blocks at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        top, margin = bar_high(pen) + pen.px(8), pen.px(10 if pen.compact else 24)
        room = Rect(margin, top + margin, pen.width - 2 * margin, pen.height - top - 2 * margin)
        left, right = room.cut_left(room.w * 0.42, pen.px(10 if pen.compact else 18))
        base, inner = panel(pen, right), right.inset(pen.px(14 if pen.compact else 22))
        head, rest = inner.cut_top(pen.px(36), pen.px(4))
        line, rest = rest.cut_top(pen.px(54), pen.px(6))
        told, rest = rest.cut_top(pen.px(48), pen.px(6))
        foot, shown = rest.cut_bottom(pen.px(62), pen.px(10))
        title = label(
            pen, head, pen.say("The codes of your paper blocks, in order"),
            pen.text_size("block"), pen.color("ink"), True,
        )  # fmt: skip
        field = text_field(
            pen, line, self.written.text, caret=self.written.caret, hint="F F L", key="codes",
            label=pen.say("Codes"), group="codes", entry=True,
        )  # fmt: skip
        faults = self.coded.diagnostics
        text = word(faults[0], pen.say) if faults and self.written.text.strip() else ""
        said = label(pen, told, text, pen.text_size("block"), pen.color("speaker"), lines=2)
        go = button(
            pen, foot, pen.say("Play it"), key="run", on="run", icon_name="play", group="run"
        )
        ground = Fill(shown, pen.color("ground"), pen.px(14), pen.color("line"), pen.px(1.5))
        blocks, _ = still_blocks(
            pen, self.coded.program, self.level.toolbox, shown.inset(pen.px(8)), 0.0,
            shown.h - pen.px(16),
        )  # fmt: skip
        card = Box(right, (*base.paints, *title, *said, ground), (*base.kids, field, blocks, go))
        picture = small_picture(pen, left, self.level, self.home.thread)
        bar = back_bar(pen, pen.say("A program from paper"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, picture, card))
