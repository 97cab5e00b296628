"""Settings: language, reading, motion, sound, the window; each works at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Change, Cue, Effect, Keep, Pop
from game.scenes.volumes import GROUPS, changed, volume_row
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import (
    button,
    dialog,
    icon,
    panel,
    switch,
    toggle,
)
from game.values import N_

__all__ = ["SettingsScene"]

LOOKS = (
    ("large", "text_size", N_("Large text")),
    ("contrast", "contrast", N_("High contrast")),
    ("still", "motion", N_("Less motion")),
    ("full_screen", "full", N_("Full screen")),
)
MUTE = ("muted", "mute", N_("Sound off"))
SOUNDS = (
    ("captions", "speech", N_("Show sounds as words")),
    ("school", "teacher", N_("At school: no music")),
)
"""Switches: the setting, its icon, its words."""

Row = Callable[[Pen, Rect], Box]


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
        return changed(self.home, event) or ()

    def _remove(self) -> tuple[Effect, ...]:
        """Hide a player; what they did stays on the disk."""
        gone, self.home.player_id = self.home.player_id, ""
        return (Cue("trash"), Keep(Fact.of("player_removed", gone)), Pop(to="who"))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """What is seen at the left, what is heard at the right; a dialog over them if one asks."""
        screen = Rect(0, 0, pen.width, pen.height)
        side = pen.px(12)
        wide = min(pen.px(1080), pen.width - 2 * side)
        top = bar_high(pen) + pen.px(18)
        high = min(pen.height - top - side, pen.px(640))
        room = Rect((pen.width - wide) / 2, top, wide, high)
        bar = back_bar(pen, pen.say("Settings"), entry=True)
        asked = (self._question(pen),) if self.asking else ()
        kids = (bar, *self._cards(pen, room), *asked)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _cards(self, pen: Pen, room: Rect) -> tuple[Box, ...]:
        """The language over both columns, the rows below."""
        gap = pen.px(12)
        head, below = room.cut_top(pen.px(68), gap)
        left, right = below.columns([1, 1], gap)
        looks: list[Row] = [partial(self._switch, one=one, group="looks") for one in LOOKS]
        if self.home.player:
            looks += [self._faces, self._leaving]
        groups = [one for one in GROUPS if one != "voice" or self.home.voice]
        heard: list[Row] = [partial(self._switch, one=MUTE, group="sound")]
        heard += [partial(self._volume, group=one) for one in groups]
        heard += [partial(self._switch, one=one, group="sound") for one in SOUNDS]
        most = max(len(looks), len(heard))
        return (
            self._card(pen, head, [self._language], 1),
            self._card(pen, left, looks, most),
            self._card(pen, right, heard, most),
        )

    def _card(self, pen: Pen, area: Rect, rows: Sequence[Row], most: int) -> Box:
        """A card with rows from its top, each as high as if there were `most`."""
        base = panel(pen, area)
        inner = area.inset(pen.px(18), pen.px(8))
        spots = inner.rows([1.0] * most, pen.px(2))
        kids = tuple(row(pen, spot) for row, spot in zip(rows, spots, strict=False))
        return Box(area, base.paints, (*base.kids, *kids))

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

    def _leaving(self, pen: Pen, row: Rect) -> Box:
        spot = row.centred(min(row.w, pen.px(420)), min(row.h - pen.px(4), pen.px(54)))
        return button(
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

    def _name(self, pen: Pen, row: Rect, mark: str, text: str, share: float) -> tuple[Box, Rect]:
        """The icon and the words of a row, and the room right of them."""
        left, room = row.cut_left(row.w * share, pen.px(8))
        paints: list[Paint] = [_mark(pen, row, mark)]
        words = left.cut_left(pen.px(44))[1]
        paints += label(pen, words, pen.say(text), pen.text_size("body"), pen.color("ink"), lines=2)
        return Box(left, tuple(paints)), room

    def _language(self, pen: Pen, row: Rect) -> Box:
        found = self.home.languages
        codes = [one.code for one in found]
        chosen = codes.index(self.home.language) if self.home.language in codes else 0
        name, room = self._name(pen, row, "globe", N_("Language"), 0.26)
        spot = room.centred(room.w, min(room.h, pen.px(54)))
        pick = switch(
            pen, spot, [(one.name, ("language", one.code)) for one in found], chosen, key="language"
        )
        return Box(row, (), (name, pick))

    def _switch(self, pen: Pen, row: Rect, one: tuple[str, str, str], group: str) -> Box:
        name, mark, text = one
        box = toggle(
            pen,
            row.cut_left(pen.px(44))[1],
            pen.say(text),
            bool(getattr(self.home.settings, name)),
            key=f"set:{name}",
            on=("set", name),
            group=group,
        )
        return Box(row, (_mark(pen, row, mark),), (box,))

    def _volume(self, pen: Pen, row: Rect, group: str) -> Box:
        name, room = self._name(pen, row, *GROUPS[group], 0.46)
        return Box(row, (), (name, volume_row(self.home, pen, room, group)))

    def _faces(self, pen: Pen, row: Rect) -> Box:
        player = self.home.player
        name, room = self._name(pen, row, "blocks", N_("Blocks"), 0.34)
        spot = room.centred(room.w, min(room.h - pen.px(4), pen.px(54)))
        choices = [(pen.say("Pictures"), ("face", "beads")), (pen.say("Words"), ("face", "words"))]
        chosen = 0 if player and player.face == "beads" else 1
        return Box(row, (), (name, switch(pen, spot, choices, chosen, key="face")))


def _mark(pen: Pen, row: Rect, name: str) -> Paint:
    """The icon at the left of a row."""
    return icon(name, row.x + pen.px(16), row.middle[1], pen.px(26), pen.color("walnut"))
