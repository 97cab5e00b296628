"""The test pilot: plays a game like a person and fails where a person could not.

    pilot = Pilot(app)
    pilot.click("Play")
    pilot.type("Əli")
    pilot.press("tab")
    pilot.drag("forward", to="start")
    pilot.see("Knot tied!")

It knows only what is on the screen. Time passes in frames of 1/60 s, never by sleeping.
"""

from __future__ import annotations

import math
from typing import Protocol

from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import Input, KeyDown, Pointer, TextInput, Wheel
from game.ui.pen import Measure
from game.ui.reach import Spot, can_press, overlap, reachable, spots, topmost
from game.ui.rect import Rect
from game.ui.seen import estimate, words_of

__all__ = ["FRAME_S", "Pilot", "Played", "estimate", "words_of"]

FRAME_S = 1 / 60
LEAST_PX = 24.0
"""A hand cannot meet less (WCAG 2.2, 2.5.8)."""

Place = str | tuple[float, float]


class Played(Protocol):
    """What the pilot plays: the game's app, or a small stage of a test."""

    @property
    def director(self) -> Director:
        """Knows where the focus is."""

    @property
    def moving(self) -> bool: ...

    def hear(self, heard: Input) -> None: ...

    def update(self, dt: float) -> None: ...

    def view(self, width: float, height: float, measure: Measure) -> Box: ...


class Pilot:
    """A person at a window of a size; `tree` is what the eye sees now."""

    def __init__(
        self,
        app: Played,
        width: float = 1366,
        height: float = 768,
        measure: Measure = estimate,
    ) -> None:
        self.app = app
        self.width, self.height, self.measure = width, height, measure
        self.x, self.y = 0.0, 0.0
        self.tree = app.view(width, height, measure)

    # -- looking

    @property
    def focus(self) -> str:
        """The key of the box that has the focus."""
        return self.app.director.focus

    @property
    def words(self) -> list[str]:
        """All texts on the screen."""
        return words_of(self.tree)

    def sees(self, text: str) -> bool:
        """Whether a text is on the screen (a box's words, or a part of them)."""
        return any(text in shown for shown in self.words)

    def see(self, text: str) -> None:
        """Fail unless a text is on the screen."""
        assert self.sees(text), f"“{text}” is not on the screen; there is: {self._listing()}"

    def miss(self, text: str) -> None:
        """Fail if a text is on the screen."""
        assert not self.sees(text), f"“{text}” is on the screen"

    def has(self, name: str) -> bool:
        """Whether a box of this key, label or words can be reached."""
        return bool(self._named(name))

    def box(self, name: str) -> Box:
        """The box of this key, label or words; fails when there is none or it cannot be seen."""
        return self._find(name).box

    def point(self, name: str) -> tuple[float, float]:
        """A place in px where a hand meets the box of this key, label or words."""
        return self._point(self._find(name))

    def rect(self, key: str) -> Rect | None:
        """Where the box of a key is, even if it cannot be pressed or is scrolled out of sight."""
        return next((s.box.rect for s in spots(self.tree) if s.box.key == key and key), None)

    # -- the hand

    def click(self, name: str = "", *, key: str = "") -> None:
        """Press a box by its words, label or key."""
        spot = self._find(key or name)
        self.click_at(*self._point(spot))

    def click_at(self, x: float, y: float) -> None:
        """Press at a place in px."""
        self._glide(x, y)
        self._hear(Pointer("down", x, y))
        self._hear(Pointer("up", x, y))

    def hover(self, name: str) -> None:
        """Rest the pointer on a box."""
        self._glide(*self._point(self._find(name, disabled=True)))

    def double_click_at(self, x: float, y: float, clicks: int = 2) -> None:
        """Press at a place in px twice or more, quickly."""
        for _ in range(clicks):
            self.click_at(x, y)

    def drag(self, name: Place, to: Place) -> None:
        """Carry a box to another box, or to a place in px, and let go."""
        start = name if isinstance(name, tuple) else self._point(self._find(name))
        self._glide(*start)
        self._hear(Pointer("down", *start))
        # out of the shaking hand's reach, so that targets that open for a carried thing are there
        self._glide(start[0] + 8, start[1] + 8)
        end = to if isinstance(to, tuple) else self._target(to)
        self._glide(*end)
        self._glide(*end)
        self._hear(Pointer("up", *end))

    def wheel(self, name: str, lines: float, sideways: float = 0.0) -> None:
        """Turn the wheel over a box; positive shows what is further down, or to the right."""
        x, y = self._any(name).shown.middle
        self._hear(Wheel(x, y, lines, dx=sideways))

    # -- the keyboard

    def press(self, *names: str) -> None:
        """Press keys one after the other: "tab", "shift+tab", "ctrl+z", "a"."""
        for name in names:
            *mods, key = name.split("+") if name != "+" else ["+"]
            ctrl, shift, alt = "ctrl" in mods, "shift" in mods, "alt" in mods
            self._hear(KeyDown(key, ctrl, shift, alt))
            letter = " " if key == "space" else key
            if len(letter) == 1 and not ctrl and not alt:
                self._hear(TextInput(letter.upper() if shift else letter))

    def type(self, text: str) -> None:
        """Type a text; fails when nothing that takes text has the focus."""
        spot = next((s for s in spots(self.tree) if s.box.key == self.focus and self.focus), None)
        assert spot and spot.box.text_entry, (
            f"nothing to type “{text}” into: the focus is on “{self.focus}”"
        )
        for letter in text:
            self._hear(KeyDown("space" if letter == " " else letter.lower()))
            self._hear(TextInput(letter))

    def tab_to(self, key: str, most: int = 60) -> None:
        """Press Tab until a box has the focus, then the arrows inside its group; fails if none."""
        seen = []
        for _ in range(most):
            if self.focus == key:
                return
            seen.append(self.focus)
            if self._in_group(key) and self._walk_group(key):
                return
            self.press("tab")
        raise AssertionError(f"Tab never reaches “{key}”; it went over {seen[:20]}")

    def wait(self, seconds: float, frame_s: float = FRAME_S) -> None:
        """Let time pass, frame by frame; a slow machine shows longer ones."""
        for _ in range(max(1, math.ceil(seconds / frame_s))):
            self.app.update(frame_s)
            self.tree = self.app.view(self.width, self.height, self.measure)

    def wait_still(self, most: float = 20.0) -> None:
        """Let time pass until nothing moves; fails when it never rests."""
        for _ in range(math.ceil(most / FRAME_S)):
            if not self.app.moving:
                return
            self.wait(FRAME_S)
        raise AssertionError(f"something still moves after {most} s")

    # -- inside

    def _hear(self, heard: Input) -> None:
        self.app.hear(heard)
        self.wait(FRAME_S)

    def _glide(self, x: float, y: float) -> None:
        """Move the pointer there in steps, as a hand does."""
        far = math.dist((self.x, self.y), (x, y))
        steps = max(1, math.ceil(far / 60))
        x0, y0 = self.x, self.y
        for i in range(1, steps + 1):
            self.x, self.y = x0 + (x - x0) * i / steps, y0 + (y - y0) * i / steps
            self.app.hear(Pointer("move", self.x, self.y))
        self.wait(FRAME_S)

    def _in_group(self, key: str) -> bool:
        groups = {s.box.key: s.box.group for s in spots(self.tree) if s.box.key}
        group = groups.get(key, "")
        return bool(group) and groups.get(self.focus) == group

    def _walk_group(self, key: str) -> bool:
        """Go to a box of the same group by the arrow keys; False when all were tried in vain."""
        tried: set[tuple[str, str]] = set()
        for _ in range(200):
            at = {s.box.key: s.box.rect for s in spots(self.tree) if s.box.key}
            if self.focus == key or key not in at or self.focus not in at:
                break
            names = _towards(at[self.focus], at[key])
            fresh = [name for name in names if (self.focus, name) not in tried]
            if not fresh:
                break
            tried.add((self.focus, fresh[0]))
            self.press(fresh[0])
        return self.focus == key

    def _named(self, name: str) -> list[Spot]:
        """The boxes that can be reached, best first: by key, by label, by words."""
        every = [s for s in spots(reachable(self.tree)) if can_press(s.box) or s.box.drop]
        by_key = [s for s in every if s.box.key == name]
        by_label = [s for s in every if s.box.label == name]
        by_words = [s for s in every if name in words_of(s.box)]
        return by_key or by_label or by_words

    def _any(self, name: str) -> Spot:
        """Any box that is named so, also one that only scrolls or shows."""
        every = list(spots(self.tree))
        found = [s for s in every if name in (s.box.key, s.box.label)] or self._named(name)
        assert found, f"there is no “{name}”; there is: {self._listing()}"
        return found[-1]

    def _find(self, name: str, disabled: bool = False) -> Spot:
        found = self._named(name)
        assert found, f"there is no “{name}” to press; there is: {self._listing()}"
        seen = [s for s in found if s.shown.w > 0 and s.shown.h > 0]
        assert seen, f"“{name}” is scrolled or cut out of sight: {found[0].box.rect}"
        enabled = [s for s in seen if s.box.enabled or disabled]
        assert enabled, f"“{name}” is disabled"
        return enabled[-1]

    def _point(self, spot: Spot) -> tuple[float, float]:
        """A place where a hand meets the box; fails when there is none."""
        box = spot.box
        name = box.label or box.key
        window = Rect(0, 0, self.width, self.height)
        area = overlap(overlap(box.hit or box.rect, spot.clip), window)
        assert area.w > 0 and area.h > 0, f"“{name}” lies outside the window: {box.rect}"
        grown = min(area.w, area.h)
        assert grown >= LEAST_PX, f"“{name}” is too small to meet: {area.w:.0f} x {area.h:.0f}"
        for fx, fy in ((0.5, 0.5), (0.5, 0.2), (0.1, 0.5), (0.1, 0.1), (0.9, 0.9), (0.9, 0.5)):
            x, y = area.x + area.w * fx, area.y + area.h * fy
            met = topmost(self.tree, x, y, can_press)
            if met is box:
                return x, y
        cover = topmost(self.tree, *area.middle, can_press)
        by = f"“{cover.label or cover.key}”" if cover else "something"
        raise AssertionError(f"“{name}” is covered by {by}")

    def _target(self, name: str) -> tuple[float, float]:
        """Where to let go over a named box."""
        spot = self._any(name)
        shown = overlap(spot.shown, Rect(0, 0, self.width, self.height))
        assert shown.w > 0 and shown.h > 0, f"“{name}” cannot be seen to drop on: {spot.box.rect}"
        return shown.middle

    def _listing(self) -> str:
        names = [
            s.box.label or s.box.key
            for s in spots(reachable(self.tree))
            if can_press(s.box) and (s.box.label or s.box.key)
        ]
        return f"to press {names[:60]}; words {self.words[:60]}"


def _towards(here: Rect, there: Rect) -> list[str]:
    """The arrow keys in the order a person tries them to get from one box to another."""
    dx, dy = there.middle[0] - here.middle[0], there.middle[1] - here.middle[1]
    sideways = ["left", "right"] if dx > 0 else ["right", "left"]
    upright = ["up", "down"] if dy > 0 else ["down", "up"]
    first, second = (upright, sideways) if abs(dy) > here.h / 2 else (sideways, upright)
    return [first[1], second[1], second[0], first[0]]
