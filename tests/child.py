"""Children who play the whole game, one with the mouse only and one with the keyboard only.

They look at the screen, know what they want to build, and change what is there card by card. How a
wish becomes clicks or keys is the hand's: `Mouse` or `Keys`. A hand that cannot do it fails.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from blockwise import build_blockwise
from nested import alike, build_nested, buildable, stand, steps_to

from game.data import data_root
from game.editor.acts import Stop
from game.levels import judge
from game.levels.judge import landing
from game.levels.level import Level
from game.program import Node, Program, find
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import Apart, PlayScene
from game.scenes.title import TitleScene
from game.shell.fonts import Fonts
from game.source import show
from game.ui.pilot import Pilot
from game.ui.rect import Rect

__all__ = ["Builder", "Child", "Keys", "Mouse", "home_before", "visit"]

SLOW_S = 0.1
"""A frame of a slow machine: what a child waits for is not looked at more closely."""


def home_before(chapter: int, language: str, face: str) -> Home:
    """A home in which a child has tied every knot before a chapter; before 1 there is no child."""
    ids = iter(f"child-{number}" for number in range(99))
    keeper = MemoryKeeper()
    home = Home.open(data_root(), keeper, lambda: next(ids), language)
    if chapter == 1:
        return home
    keeper.keep(Fact.of("setting", name="language", value=language))
    keeper.keep(Fact.of("player_made", "ali", name="Əli", number=1, avatar=[], dyes=2))
    keeper.keep(Fact.of("face", "ali", value=face))
    for done in (one for one in home.chapters if one.number < chapter):
        for level in done.levels:
            keeper.keep(
                Fact.of(
                    "attempt", "ali", level=level.id, chapter=done.id, won=True, stars=3,
                    size=level.par, steps=1, program="",
                )
            )  # fmt: skip
    return home


def visit(home: Home, hand: type[Child], width: float = 1366, height: float = 768) -> Child:
    """A child before the title."""
    app = App(home, TitleScene(home))
    return hand(app, Pilot(app, width, height, Fonts().measure))


EDGE = 90
"""So near the lower edge of the ground it rolls on by itself under what is carried, in px."""

MOUTH = 26
"""About how far the blocks in a mouth stand to the right of it, and how high it is, in px."""


class Child:
    """Somebody who plays. Mutable: the app and the pilot's eye change with everything done."""

    def __init__(self, app: App, pilot: Pilot) -> None:
        self.app, self.pilot = app, pilot

    # -- the hand

    def press(self, key: str) -> None:
        """Press a box."""
        raise NotImplementedError

    def write(self, key: str, text: str) -> None:
        """Write into a field."""
        raise NotImplementedError

    def put(self, kind: str, index: int) -> None:
        """A card of the palette before the card `index`."""
        raise NotImplementedError

    def take_out(self, index: int) -> None:
        """A card away."""
        raise NotImplementedError

    def move(self, index: int, to: int) -> None:
        """A card to where it is number `to` then."""
        raise NotImplementedError

    def run(self) -> None:
        """Press Run."""
        raise NotImplementedError

    def open_sheet(self) -> None:
        """Show the program as Python, the caret in it."""
        raise NotImplementedError

    def go(self, stop: Stop) -> None:
        """Bring the cursor to a place of the program."""
        raise NotImplementedError

    def answer(self, card: Node, slot: int, value: Node) -> None:
        """Give a card its number, or one of the words it offers."""
        raise NotImplementedError

    # -- the eye

    @property
    def home(self) -> Home:
        return self.app.home

    @property
    def play(self) -> PlayScene:
        """The level being played; fails when another screen is shown."""
        scene = self.app.scene.play if isinstance(self.app.scene, Apart) else self.app.scene
        assert isinstance(scene, PlayScene), f"the screen is {scene.name}"
        return scene

    @property
    def cards(self) -> tuple[Node, ...]:
        """The cards on the screen."""
        return self.play.editor.program.body

    def says(self, text: str, **facts: object) -> None:
        """Fail unless a text is on the screen in the language chosen."""
        self.pilot.see(self.home.say(text, **facts))

    def until(self, done: Callable[[], bool], most: float = 60.0) -> None:
        """Wait until something has happened."""
        for _ in range(round(most / SLOW_S)):
            if done():
                return
            self.pilot.wait(SLOW_S, SLOW_S)
        raise AssertionError(f"waited {most} s on {self.app.scene.name} for nothing")

    # -- what a child does

    def begin(self, language: str, name: str, face: str) -> None:
        """From the title to the first knot: choose a language, make a player."""
        code = {"az": 0, "ru": 1, "en": 2}[language]
        self.press(f"language:{code}")
        assert self.home.language == language
        self.says("Every knot is a step.")
        self.press("play")
        self.says("Who is playing?")
        self.press("new")
        self.press("surprise")
        self.write("name", name)
        self.press("next")
        self.press("dyes:3")
        self.press("next")
        self.press(f"face:{face}")
        self.press("next")
        if face == "words":
            self.says("Where does your carpet begin?")
            self.press("first")
        assert self.app.scene.name == "map"
        self.pilot.see(name)

    def come_back(self, name: str) -> None:
        """From the title to the map of a child who has played before."""
        self.press("play")
        self.pilot.see(name)
        self.press(f"player:{self.home.players[0].id}")
        assert self.app.scene.name == "map"

    def choose(self, level: Level) -> None:
        """From the map into a level."""
        self.press(f"knot:{level.id}")
        if self.app.scene.name == "map":
            self.press("weave")
        assert self.play.level is level

    def shown(self, kind: str) -> str:
        """The key of a card of the palette, after opening its drawer if need be."""
        name = f"palette:{kind}"
        if not self.pilot.has(name):
            self.press(f"category:{self.play.editor.find(kind).category}")
        return name

    def solve(self, end: str = "success") -> None:
        """Win the level on the screen; then the screen `end` comes."""
        level = self.play.level
        if level.form == "predict":
            self.press(f"pick:{_right_choice(level)}")
        elif self.play.tab == "python" or not self.can_build(level):
            self.type(level)
        elif _is_nested(level.solution):
            self.nest(level)
        else:
            self.build(level.solution)
        if self.play.wants_forecast:
            self.forecast()
        while self.play.speed < 4.0:
            names = [name for name in ("speed:4.0", "speed:2.0") if self.pilot.has(name)]
            self.press(names[0])
        self.run()
        self.until(lambda: self.app.scene.name != "play" or not self.app.scene.moving)
        if level.healthy:
            self.press("healthy")
        self.until(lambda: self.app.scene.name == end, 2)
        self.until(lambda: not self.app.scene.moving)

    def can_build(self, level: Level) -> bool:
        """Whether this hand knows how to build the solution of blocks; else it is typed."""
        return buildable(level.solution.body)

    def forecast(self) -> None:
        """Say where the robot will stop."""
        place = landing(self.play.level, self.play.editor.program)
        if not self.pilot.has(f"cell:{place.x},{place.y}"):
            self.press("forecast")
        self.press(f"cell:{place.x},{place.y}")
        assert self.play.forecast == (place.x, place.y)

    def type(self, level: Level) -> None:
        """Write the solution anew; spaces that come by themselves stay or are taken away."""
        self.open_sheet()
        self.pilot.press("ctrl+a", "delete")
        text = show(level.solution, level.toolbox).text.rstrip("\n")
        page = self.play.text
        for number, line in enumerate(text.split("\n")):
            if number:
                self.pilot.press("return")
            while len(page.page.line) > len(line) - len(line.lstrip(" ")):
                self.pilot.press("backspace")
            self.pilot.type(line[len(page.page.line) :])
        assert page.page.text == text

    def nest(self, level: Level) -> None:
        """Build a program of blocks inside blocks, a card after the other at the cursor."""
        build_nested(self, level.solution)

    def build(self, wanted: Program) -> None:
        """Change what is there into what is wanted, card by card."""
        self._move_one(wanted)
        before = [node.kind for node in self.cards]
        after = [node.kind for node in wanted.body]
        for what, old, old_end, new, new_end in reversed(
            SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        ):
            if what in ("delete", "replace"):
                for index in reversed(range(old, old_end)):
                    self.take_out(index)
            if what in ("insert", "replace"):
                for index, kind in enumerate(after[new:new_end], old):
                    self.put(kind, index)
                    assert self.cards[index].kind == kind
        assert self.play.editor.program == wanted

    def _move_one(self, wanted: Program) -> None:
        """When one card only stands in the wrong place, carry it to the right one."""
        before = [node.kind for node in self.cards]
        after = [node.kind for node in wanted.body]
        if len(before) != len(after) or before == after:
            return
        for index in range(len(before)):
            rest = before[:index] + before[index + 1 :]
            for to in range(len(before)):
                if [*rest[:to], before[index], *rest[to:]] == after:
                    self.move(index, to)
                    assert [node.kind for node in self.cards] == after
                    return


def _is_nested(program: Program) -> bool:
    """Whether blocks lie inside blocks."""
    return any(isinstance(part, tuple) for node in program.body for part in node.parts)


def _option(child: Child, value: Node) -> int:
    """Which line of the open list is a value."""
    popover = child.play.editor.popover
    assert popover is not None
    return next(at for at, entry in enumerate(popover.entries) if entry.value == value)


def find_node(program: Program, id: int) -> Node:
    """The card of an id."""
    found = find(program, id)
    assert found is not None
    return found


def _right_choice(level: Level) -> int:
    """What a child finds out with a finger on the map."""
    return next(
        index
        for index, choice in enumerate(level.choices)
        if judge(level, level.start, choice=choice).won
    )


class Mouse(Child):
    """Clicks, drags and turns the wheel; the keyboard is for the name only."""

    def press(self, key: str) -> None:
        self.pilot.click(key=key)

    def write(self, key: str, text: str) -> None:
        self.press(key)
        self.pilot.type(text)

    def run(self) -> None:
        self.press("run")

    def open_sheet(self) -> None:
        if self.play.tab != "python":
            self.press("tab:1")
        self.press("python")

    def put(self, kind: str, index: int) -> None:
        """By dragging; a card for the end now and then by a click, which puts it at the cursor."""
        name = self.shown(kind)
        if index == len(self.cards) and index % 2 and self._cursor_is_last():
            self.press(name)
            return
        self._carry(name, *self._gap(index))

    def nest(self, level: Level) -> None:
        """Clear the ground; then block after block into its mouth or socket."""
        if self.play.beads or alike(self.cards, level.solution.body):
            build_nested(self, level.solution)
            return
        while self.cards:
            self.pilot.drag(f"block:{self.cards[-1].id}", to="trash")
        self._fill(level.solution.body, ())
        assert self.play.editor.program == level.solution

    def _fill(self, wanted: tuple[Node, ...], path: tuple[int, ...]) -> None:
        """Drag blocks into the mouth of the block at a path; a click puts one at the cursor."""
        for index, node in enumerate(wanted):
            here = (*path, index)
            if index and self._cursor_on(self._at((*path, index - 1)).id):
                self.press(self.shown(node.kind))
            else:
                below = self._raised(f"foot:{self._at(path).id}" if path else "end")
                name = self.shown(node.kind)
                right, up = (MOUTH, 0 if index else MOUTH) if path else (0, 0)
                x = below.x + right
                if path and index:  # exactly below the one above: frames in frames are narrow
                    above = self.pilot.rect(f"block:{self._at((*path, index - 1)).id}")
                    x = above.x if above else x
                self._carry(name, x, below.y - up)
            placed = self._at(here)
            assert placed.kind == node.kind
            for slot, part in enumerate(node.parts):
                if isinstance(part, tuple):
                    self._fill(part, here)
                elif isinstance(part, Node) and part != placed.parts[slot]:
                    self._answer(f"gap:{placed.id}:{slot}:-1", part)

    def _raised(self, name: str) -> Rect:
        """Where a place lies after the wheel has brought it away from the lower edge."""
        ground, place, before = self.pilot.rect("ground"), self.pilot.rect(name), None
        while ground and place and place.bottom > ground.bottom - EDGE and place != before:
            self.pilot.wheel("ground", 1)
            before, place = place, self.pilot.rect(name)
        assert place is not None
        return place

    def _answer(self, gap: str, part: Node) -> None:
        """A question is dragged into its socket, a number typed on the pad."""
        if part.kind == "constant":
            self.press(gap)
            self.press(f"option:{_option(self, part)}")
            return
        if part.kind != "number":
            self.pilot.drag(self.shown(part.kind), gap)
            return
        self.press(gap)
        for figure in str(part.parts[0]):
            self.press(f"key:{figure}")
        self.press("key:ok")

    def _at(self, path: tuple[int, ...]) -> Node:
        """The block that is reached by going into mouths."""
        blocks = self.cards
        for index in path[:-1]:
            blocks = next(part for part in blocks[index].parts if isinstance(part, tuple))
        return blocks[path[-1]]

    def take_out(self, index: int) -> None:
        """Over the bin, or off the ground."""
        name = f"block:{self.cards[index].id}"
        self._bring(name)
        if self.play.beads:
            self.pilot.drag(name, to="bead-trash")
        else:
            self.pilot.drag(name, to="trash" if index % 2 else "drawer")

    def move(self, index: int, to: int) -> None:
        name = f"block:{self.cards[index].id}"
        self._bring(name)
        x, y = self._gap(to if to <= index else to + 1)
        size = self.pilot.rect(name)
        assert size is not None
        if to > index:  # what is below closes up as soon as the card is lifted
            x, y = (x - size.w, y) if self.play.beads else (x, y - size.h)
        self._carry(name, x, y)

    def _carry(self, name: str, x: float, y: float) -> None:
        """Carry a card with its upper left corner to a place, a bead with the finger."""
        grip, card = self.pilot.point(name), self.pilot.rect(name)
        assert card is not None
        if self.play.beads:
            self.pilot.drag(name, to=(x, y + 20))
            return
        self.pilot.drag(name, to=(x + grip[0] - card.x, y + grip[1] - card.y))

    def _gap(self, index: int) -> tuple[float, float]:
        """The upper left corner of a card that would be number `index`."""
        before = f"block:{self.cards[index - 1].id if index else 0}"
        self._bring(before)
        card = self.pilot.rect(before)
        assert card is not None
        return (card.right, card.y) if self.play.beads else (card.x, card.bottom)

    def go(self, stop: Stop) -> None:
        name = f"{'foot' if stop.part == 'foot' else 'block'}:{stop.node}"
        if self.play.beads or stop.part == "foot":
            self._bring(name)
        self.press(name)

    def answer(self, card: Node, slot: int, value: Node) -> None:
        """A bead is tapped until it is right; a block has a socket with a pad or a list."""
        editor = self.play.editor
        if not self.play.beads:
            self._bring(f"gap:{card.id}:{slot}:-1")
            self._answer(f"gap:{card.id}:{slot}:-1", value)
            return
        stand(self, Stop(card.id))
        if value.kind != "number":
            self.press(f"block:{card.id}")
            self.press(f"option:{_option(self, value)}")
            return
        for _ in range(9):
            if find_node(editor.program, card.id).parts[slot] == value:
                return
            self.press(f"block:{card.id}")

    def _cursor_is_last(self) -> bool:
        return self._cursor_on(self.cards[-1].id if self.cards else 0)

    def _cursor_on(self, id: int) -> bool:
        return self.pilot.rect("workspace") == self.pilot.rect(f"block:{id}")

    def show(self, name: str) -> None:
        """Turn the wheel until something of the ground is in sight, or the ground ends."""
        ground, place, before = self.pilot.rect("ground"), self.pilot.rect(name), None
        while ground and place and place != before:
            if ground.y <= place.y and place.bottom + EDGE <= ground.bottom:
                return
            self.pilot.wheel("ground", 1 if place.y > ground.y else -1)
            before, place = place, self.pilot.rect(name)

    def _bring(self, name: str) -> None:
        """Turn the wheel until a card is in sight, with room beside it."""
        for _ in range(60):
            ground, card = self.pilot.rect("ground"), self.pilot.rect(name)
            assert ground is not None and card is not None
            if self.play.beads:
                over, under = card.right + card.w > ground.right, card.x < ground.x
            else:
                over, under = card.bottom + 24 > ground.bottom, card.y < ground.y
            if not over and not under:
                return
            self.pilot.wheel("ground", 1 if over else -1)
        raise AssertionError(f"{name} cannot be brought into sight")


class Builder(Mouse):
    """A mouse that builds every program anew, with the lists and pads of the gaps."""

    def shown(self, kind: str) -> str:
        name = super().shown(kind)
        for _ in range(20):
            drawer, card = self.pilot.rect("drawer"), self.pilot.rect(name)
            assert drawer is not None and card is not None
            if drawer.y <= card.y and card.bottom <= drawer.bottom:
                break
            self.pilot.wheel("drawer", 1 if card.y > drawer.y else -1)
        return name

    def can_build(self, level: Level) -> bool:
        return True

    def nest(self, level: Level) -> None:
        build_blockwise(self, level.solution)

    def build(self, wanted: Program) -> None:
        build_blockwise(self, wanted)


class Keys(Child):
    """Types and nothing else."""

    def press(self, key: str) -> None:
        self._leave_sheet()
        self.pilot.tab_to(key)
        self.pilot.press("return")

    def write(self, key: str, text: str) -> None:
        self.pilot.tab_to(key)
        self.pilot.type(text)

    def run(self) -> None:
        self.pilot.press("f5")

    def open_sheet(self) -> None:
        if self.play.tab != "python":
            self.pilot.press("ctrl+2")
        self.pilot.tab_to("python")

    def _leave_sheet(self) -> None:
        """Escape, so that Tab leads on instead of moving a line."""
        for _ in range(4):
            if self.pilot.focus == "python" and self.play.text.takes_tab:
                self.pilot.press("escape")

    def put(self, kind: str, index: int) -> None:
        self._cursor(index)
        self.press(self.shown(kind))

    def go(self, stop: Stop) -> None:
        self.pilot.tab_to("workspace")
        on = "right" if self.play.beads else "down"
        self.pilot.press("home", *[on] * steps_to(self, stop))

    def answer(self, card: Node, slot: int, value: Node) -> None:
        """A number is typed; of the words one is chosen with the arrows."""
        stand(self, Stop(card.id))
        self.pilot.tab_to("workspace")
        if value.kind == "number":
            self.pilot.press(*str(value.parts[0]), "return")
            return
        self.pilot.press("return")
        popover = self.play.editor.popover
        assert popover is not None
        by = _option(self, value) - popover.at
        self.pilot.press(*["down" if by > 0 else "up"] * abs(by), "return")

    def take_out(self, index: int) -> None:
        self._cursor(index + 1)
        self.pilot.tab_to("workspace")
        self.pilot.press("delete")

    def move(self, index: int, to: int) -> None:
        self._cursor(index + 1)
        self.pilot.tab_to("workspace")
        on, back = ("right", "left") if self.play.beads else ("down", "up")
        self.pilot.press("space", *[on if to > index else back] * abs(to - index), "return")

    def _cursor(self, count: int) -> None:
        """Put the cursor on card number `count`, counted from 1; 0 is Start."""
        name = f"block:{self.cards[count - 1].id if count else 0}"
        if self.pilot.rect("workspace") == self.pilot.rect(name):
            return
        self.pilot.tab_to("workspace")
        on = "right" if self.play.beads else "down"
        self.pilot.press("home", *[on] * count)
        assert self.pilot.rect("workspace") == self.pilot.rect(name)
