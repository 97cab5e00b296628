"""Settings: language, reading, motion, sound, the window; each works at once."""

from __future__ import annotations

from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Change, Cue, Effect, Keep, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut, Slid
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import (
    button,
    dialog,
    icon,
    panel,
    slider,
    switch,
    toggle,
)
from game.values import N_

__all__ = ["SettingsScene"]

SWITCHES = (
    ("large", "text_size", N_("Large text")),
    ("contrast", "contrast", N_("High contrast")),
    ("still", "motion", N_("Less motion")),
    ("full_screen", "full", N_("Full screen")),
    ("muted", "mute", N_("Sound off")),
)


class SettingsScene:
    """The settings of this machine and, with a player, of this child. Mutable: an open question."""

    name = "settings"
    entry = "back"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.asking = False

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Change what was pressed."""
        match event:
            case Pressed(("set", str(name))):
                return (Cue("tap"), Change(name, not getattr(self.home.settings, name)))
            case Pressed(("language", str(code))):
                return (Cue("tap"), Change("language", code))
            case Pressed(("face", str(face))):
                return (Cue("tap"), Keep(Fact.of("face", self.home.player_id, value=face)))
            case Slid("effects", share):
                return (Change("effects", round(share, 2)),)
            case Shortcut(key="left" | "right", focus="effects"):
                step = 0.1 if event.key == "right" else -0.1
                share = min(1.0, max(0.0, self.home.settings.effects + step))
                return (Cue("tap"), Change("effects", round(share, 2)))
            case Pressed("remove"):
                self.asking = True
                return (Cue("tap"),)
            case Pressed("keep"):
                self.asking = False
                return (Cue("tap"),)
            case Pressed("really"):
                return self._remove()
            case Shortcut(key="escape") if self.asking:
                self.asking = False
                return (Cue("back"),)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def _remove(self) -> tuple[Effect, ...]:
        """Hide a player; what they did stays on the disk."""
        gone, self.home.player_id = self.home.player_id, ""
        return (Cue("trash"), Keep(Fact.of("player_removed", gone)), Pop(to="who"))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """Rows on a card; a dialog over them while a question is open."""
        screen = Rect(0, 0, pen.width, pen.height)
        high = bar_high(pen)
        wide = min(pen.px(820), pen.width - pen.px(24))
        room = Rect((pen.width - wide) / 2, high + pen.px(20), wide, pen.height - high - pen.px(34))
        bar = back_bar(pen, pen.say("Settings"), entry=True)
        asked = (self._question(pen),) if self.asking else ()
        kids = (bar, self._card(pen, room), *asked)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _question(self, pen: Pen) -> Box:
        """Whether the player shall really go."""
        player = self.home.player
        name = player.name if player else ""
        return dialog(
            pen,
            pen.say("Remove {name} from this computer?", name=name),
            pen.say("The carpet is rolled up and put away. A grown-up should decide this."),
            ((pen.say("Keep it"), "keep", "check"), (pen.say("Remove"), "really", "scissors")),
        )

    def _card(self, pen: Pen, area: Rect) -> Box:
        player = self.home.player
        count = len(SWITCHES) + 2 + (2 if player else 0)
        base = panel(pen, area)
        inner = area.inset(pen.px(20), pen.px(12))
        rows = inner.rows([1.15] + [1.0] * (count - 1), pen.px(2))
        kids: list[Box] = [self._language(pen, rows[0])]
        for row, (name, mark, text) in zip(rows[1:], SWITCHES, strict=False):
            kids.append(self._switch(pen, row, name, mark, text))
        kids.append(self._volume(pen, rows[len(SWITCHES) + 1]))
        if player:
            kids.append(self._faces(pen, rows[-2], player.face))
            spot = rows[-1].centred(min(rows[-1].w, pen.px(420)), min(rows[-1].h, pen.px(54)))
            kids.append(
                button(
                    pen,
                    spot,
                    pen.say("Remove this player"),
                    key="remove",
                    on="remove",
                    icon_name="trash",
                    kind="plain",
                    group="remove",
                    size="block",
                )
            )
        return Box(area, base.paints, (*base.kids, *kids))

    def _name(self, pen: Pen, row: Rect, mark: str, text: str, share: float) -> Box:
        left, _ = row.cut_left(row.w * share)
        paints: list[Paint] = [
            icon(mark, left.x + pen.px(16), left.middle[1], pen.px(26), pen.color("walnut"))
        ]
        room = Rect(left.x + pen.px(44), left.y, left.w - pen.px(50), left.h)
        paints += label(pen, room, pen.say(text), pen.text_size("body"), pen.color("ink"), lines=2)
        return Box(left, tuple(paints))

    def _language(self, pen: Pen, row: Rect) -> Box:
        found = self.home.languages
        codes = [one.code for one in found]
        chosen = codes.index(self.home.language) if self.home.language in codes else 0
        name = self._name(pen, row, "globe", N_("Language"), 0.3)
        _, room = row.cut_left(row.w * 0.32)
        spot = room.centred(room.w, min(room.h - pen.px(4), pen.px(54)))
        pick = switch(
            pen, spot, [(one.name, ("language", one.code)) for one in found], chosen, key="language"
        )
        return Box(row, (), (name, pick))

    def _switch(self, pen: Pen, row: Rect, name: str, mark: str, text: str) -> Box:
        spot = Rect(row.x + pen.px(44), row.y, row.w - pen.px(44), row.h)
        mark_paint = icon(mark, row.x + pen.px(16), row.middle[1], pen.px(26), pen.color("walnut"))
        box = toggle(
            pen,
            spot,
            pen.say(text),
            bool(getattr(self.home.settings, name)),
            key=f"set:{name}",
            on=("set", name),
            group="switches",
        )
        return Box(row, (mark_paint,), (box,))

    def _volume(self, pen: Pen, row: Rect) -> Box:
        name = self._name(pen, row, "sound", N_("Volume"), 0.45)
        _, room = row.cut_left(row.w * 0.5)
        return Box(
            row,
            (),
            (
                name,
                slider(
                    pen,
                    room,
                    self.home.settings.effects,
                    label=pen.say("Volume"),
                    key="effects",
                    on="effects",
                    group="volume",
                ),
            ),
        )

    def _faces(self, pen: Pen, row: Rect, face: str) -> Box:
        name = self._name(pen, row, "blocks", N_("Blocks"), 0.3)
        _, room = row.cut_left(row.w * 0.32)
        spot = room.centred(room.w, min(room.h - pen.px(4), pen.px(54)))
        choices = [(pen.say("Pictures"), ("face", "beads")), (pen.say("Words"), ("face", "words"))]
        return Box(
            row, (), (name, switch(pen, spot, choices, 0 if face == "beads" else 1, key="face"))
        )
