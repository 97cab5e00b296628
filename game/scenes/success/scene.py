"""The screen after a level was won."""

from __future__ import annotations

from game.art.scenery import success_ground
from game.levels.known import Dot, dot
from game.levels.level import Level, Verdict
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.messages import after_level, keep_told, message_words
from game.scenes.parts import backdrop
from game.scenes.pulse.door import to_level
from game.scenes.scene import Cue, Effect, Keep, OpenPage, Pop, Push, Replace, Speak, Toast
from game.scenes.success.deed import deed
from game.scenes.success.grew import grew
from game.scenes.success.knot import all_landed_s, knot, star_lands_s
from game.scenes.success.pinned import pinned
from game.scenes.success.spread import plot, standing
from game.scenes.ways import to_album, to_bugs, to_finished, to_pair_card
from game.scenes.woven import is_free
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, icon_button, thread
from game.values import N_

__all__ = ["SuccessScene"]


class SuccessScene:
    """What was won. Mutable: only its clock; any key or press ends the motion at once."""

    name = "success"
    entry = "next"

    def __init__(
        self,
        home: Home,
        level: Level,
        verdict: Verdict,
        keep: Effect | None = None,
        told: bool = False,
    ) -> None:
        self.home, self.level, self.verdict, self.keep = home, level, verdict, keep
        self.age = 0.0
        self.told = False
        self.chapter = home.chapter_of(level)
        player = home.player
        self.before = set(player.met) if player else set()
        self.message = after_level(home, level, told)
        self.standing = standing(level, verdict, self._mine())

    def _mine(self) -> Dot | None:
        """Where the program stands that won just now."""
        if self.level.form != "challenge":
            return None
        history = self.home.keeper.history(self.home.player_id, self.level.id, self.level.start)
        return dot(self.level, history.program)

    # -- what others ask

    @property
    def moving(self) -> bool:
        """Until knot and stars have landed."""
        return self.age < all_landed_s() and not self.home.settings.still

    @property
    def after(self) -> Level | None:
        """The level that comes next: in this chapter, else the first of the next one."""
        levels = self.chapter.levels
        at = levels.index(self.level)
        if at + 1 < len(levels):
            return levels[at + 1]
        chapters = self.home.chapters
        at = chapters.index(self.chapter)
        return chapters[at + 1].levels[0] if at + 1 < len(chapters) else None

    @property
    def done(self) -> int:
        """How many levels of the chapter are won now."""
        return self.home.done(self.chapter)

    @property
    def words(self) -> str:
        """What is told: the deed of the person of the level, a message, or the joke."""
        home, message = self.home, self.message
        person = home.people.get(self.level.person)
        if person and not (message and message.person == person.id):
            return home.say(person.deeds[0], context=person.id)
        return message_words(home, message) if message else self.cheer

    @property
    def cheer(self) -> str:
        """The joke of the level."""
        return self.home.told(self.level, self.level.cheer)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go on, back or to the map; any other key only skips the motion."""
        match event:
            case Pressed("next"):
                return self._go()
            case Pressed("replay"):
                return (Cue("page"), Pop())
            case Pressed("map") | Shortcut(key="escape"):
                return (Cue("page"), Pop(), Pop())
            case Pressed("keep") if self.keep:
                return (Cue("tap"), self.keep)
            case Pressed("bug"):
                return (Cue("page"), Push(to_bugs(self.home, self.level.id)))
            case Pressed("album"):
                return (Cue("page"), Push(to_album(self.home, self.level.person)))
            case Pressed("listen"):
                return (Speak(self.words),)
            case Shortcut():
                self.age = max(self.age, all_landed_s())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the knot be tied; on the first frame what was met is kept."""
        told = () if self.told else self._tell()
        old, self.age = self.age, self.age + dt
        landed = (k for k in range(self.verdict.stars) if old < star_lands_s(k) <= self.age)
        return (*told, *(Cue(f"star_{k + 1}") for k in landed))

    def _tell(self) -> tuple[Effect, ...]:
        """Remember who was met and what was said."""
        self.told = True
        effects: list[Effect] = [Cue("tie")]
        player = self.home.player_id
        if self.level.person:
            effects.append(Keep(Fact.of("met", player, person=self.level.person)))
        effects += keep_told(self.home, self.message, self.chapter)
        if is_free(self.level):
            text = N_("You will find it on the map: What I wove")
            effects.append(Toast(self.home.say(text), icon="loom"))
        return tuple(effects)

    def _go(self) -> tuple[Effect, ...]:
        """Two who play together first get something to talk about."""
        if pair := self.home.together:
            card = to_pair_card(self.home, pair, self.level, self._on)
            return (Cue("page"), Replace(card))
        return self._on()

    def _on(self) -> tuple[Effect, ...]:
        """What comes after this level."""
        if self.done == len(self.chapter.levels):
            return (Cue("page"), Replace(to_finished(self.home, self.chapter)))
        if self.after is None:
            return (Cue("page"), Pop(), Pop())
        return (Cue("page"), Pop(), Replace(to_level(self.home, self.after)))

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The knot at the left, the cards at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        left, right = screen.cut_left(pen.width * (0.5 if pen.compact else 0.571))
        cards = Rect(
            right.x,
            right.y + pen.px(20 if pen.compact else 70),
            right.w - pen.px(16 if pen.compact else 40),
            right.h - pen.px(36 if pen.compact else 130),
        )
        foot, rest = cards.cut_bottom(pen.px(66 if pen.compact else 78), pen.px(18))
        high = 100 if pen.compact else 112
        if self.standing:
            high = 136 if pen.compact else 168
        below, above = rest.cut_bottom(pen.px(high), pen.px(18))
        kids = (
            knot(self, pen, left),
            deed(self, pen, above),
            self._below(pen, below),
            *self._buttons(pen, foot),
        )
        return Box(screen, self._ground(pen, screen), kids)

    def _below(self, pen: Pen, area: Rect) -> Box:
        """The lower card: a bug on its way, a challenge among its known ways, or the carpet."""
        if bug := self.level.bug:
            return pinned(self, pen, area, bug)
        return plot(self, pen, area, self.standing) if self.standing else grew(self, pen, area)

    def _ground(self, pen: Pen, screen: Rect) -> tuple[Paint, ...]:
        if pen.theme.contrast:
            return (Fill(screen, "#000000"),)
        y = pen.height * 0.66
        rope = (
            (-10, y + pen.px(12)),
            (pen.width * 0.1, y - pen.px(20)),
            (pen.width * 0.2, y - pen.px(110)),
            (pen.width * 0.4, y - pen.px(110)),
            (pen.width * 0.56, y + pen.px(50)),
            (pen.width * 0.8, y + pen.px(150)),
            (pen.width + 10, y + pen.px(150)),
        )
        return (backdrop(pen, screen, "success", success_ground), *thread(pen, rope, 7))

    def _buttons(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        last = self.after is None or self.done == len(self.chapter.levels)
        text = pen.say("Next knot") if not last else pen.say("On")
        side = pen.px(64)
        left, rest = area.cut_left(side, pen.px(12))
        mine: tuple[Box, ...] = ()
        if self.keep:
            spot, rest = rest.cut_left(side, pen.px(12))
            words = ("down_tray", pen.say("Save my tune"))
            if isinstance(self.keep, OpenPage):
                words = ("print", pen.say("Print it for beads or cross-stitch"))
            mine = (_icon_key(pen, spot, *words, "keep"),)
        share = side / rest.w if self.keep and pen.compact else 0.36
        middle, right = rest.cut_left(rest.w * share, pen.px(12))
        to_map = _icon_key(pen, left, "map", pen.say("To the carpet"), "map")
        again = pen.say("Replay")
        if self.keep and pen.compact:  # four keys beside one another: three of them only drawn
            replay = _icon_key(pen, middle, "undo", again, "replay")
        else:
            replay = button(
                pen,
                middle,
                again,
                key="replay",
                on="replay",
                icon_name="undo",
                kind="plain",
                group="foot",
            )
        go = button(
            pen, right, text, key="next", on="next", icon_name="play", group="foot", entry=True
        )
        return (to_map, *mine, replay, go)


def _icon_key(pen: Pen, spot: Rect, mark: str, text: str, key: str) -> Box:
    face = spot.centred(spot.w, min(spot.h, pen.px(74)))
    return icon_button(pen, face, mark, label=text, key=key, on=key, group="foot")
