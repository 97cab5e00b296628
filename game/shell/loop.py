"""The loop: hear, let time pass, look, paint, rest."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

import pygame

from game.progress.state import Settings
from game.scenes.klass.room import Classes
from game.scenes.scene import (
    Change,
    Copy,
    Cue,
    Effect,
    Export,
    FindPacks,
    Hush,
    KeepPack,
    KeepSheet,
    KeepTune,
    Klass,
    OpenPage,
    Paste,
    Print,
    Quit,
    ReadPack,
    Sing,
    Speak,
)
from game.shell import clipboard, packs, sorry
from game.shell.band import Band
from game.shell.export import free_path, pictures_folder, save_cells, save_sheet, save_tree
from game.shell.inputs import Inputs
from game.shell.pages import documents_folder, hand_out, show_page
from game.shell.painter import Painter
from game.shell.sound import Sound
from game.shell.tunes import music_folder, save_tune
from game.shell.voice import Voice
from game.shell.window import Window
from game.ui.box import Box
from game.ui.events import Input, Pasted
from game.ui.pen import Measure
from game.ui.reach import caret_in

__all__ = ["Loop", "Playable", "play"]

AWAKE_S = 2.0
"""So long after an input the loop stays at 60 frames a second."""

REST_S = 0.1
"""How long it sleeps at a time when nothing moves (0.1 % of a core)."""

LONGEST_S = 0.1
"""A frame never tells the game that more time has passed, even after the lid was closed."""

SOUNDING = ("muted", "effects", "music", "voice")
"""The settings that make the game sound."""


class Playable(Protocol):
    """What the loop plays: the app of `scenes`."""

    @property
    def settings(self) -> Settings: ...

    @property
    def moving(self) -> bool: ...

    def hear(self, given: Input) -> None: ...

    def update(self, dt: float) -> None: ...

    def view(self, width: float, height: float, measure: Measure) -> Box: ...

    def take_orders(self) -> tuple[Effect, ...]: ...


@dataclass
class Loop:
    """One game in one window. Mutable: it holds the window, the clock and the last picture."""

    app: Playable
    window: Window
    data: Path
    pictures: Path | None = None
    music: Path | None = None
    folders: tuple[Path, ...] = ()  # where packs lie; the usual ones when none are named
    documents: Path | None = None
    browse: Callable[[Path], bool] = show_page
    sound: Sound = field(default_factory=Sound)
    voice: Voice = field(default_factory=Voice)
    inputs: Inputs = field(default_factory=Inputs)
    running: bool = True
    frames: int = 0
    klass: Classes | None = None

    def __post_init__(self) -> None:
        self.painter = Painter(self.window.surface)
        self.band = Band(self.sound.ready)
        self._awake_until = 0.0
        self._looked, self._hidden, self._last = False, False, time.perf_counter()

    def run(self) -> None:
        """Play until the child or the window says enough."""
        clock = pygame.time.Clock()
        while self.running:
            now = time.perf_counter()
            busy = self.turn(pygame.event.get(), now)
            if busy:
                clock.tick(60)
            elif self.running:
                time.sleep(REST_S)
        rest: Callable[[], None] | None = getattr(self.app, "rest", None)
        if rest:  # a word just typed is kept though the window was closed over it
            rest()

    def turn(self, events: list[pygame.event.Event], now: float) -> bool:
        """One turn of the loop; tells whether the next one is due at once."""
        dt, self._last = min(LONGEST_S, max(0.0, now - self._last)), now
        self._system(events)
        heard = self.inputs.read(events, self.window)
        if events:
            self._awake_until = now + AWAKE_S
        for one in heard:
            self._hear(one)
        moved = self.app.moving
        self._listen()
        self.app.update(dt)
        self._obey(self.app.take_orders())
        moving = self.app.moving
        calm = not (heard or moved or moving) and self._looked
        if not calm:
            self.look()
        elif not events and self._prepare():
            return True
        self.band.rehearse()
        self._play_music(calm)
        return moving or now < self._awake_until

    def _listen(self) -> None:
        """Tell the app what has come of its class."""
        while self.klass is not None and (news := self.klass.news()):
            self._tell("klass", *news)

    def _play_music(self, calm: bool) -> None:
        """Music where the app wants it; it begins in a calm moment, for a card may open slowly."""
        wanted: bool = getattr(self.app, "music", False) and not self._hidden
        loud = self.app.settings.loudness("music") if wanted else 0.0
        if calm or not loud:
            self.sound.music(loud)

    def _prepare(self) -> bool:
        """Have the app make a piece ready that is needed later; tells whether there was one."""
        prepare: Callable[[], bool] | None = getattr(self.app, "prepare", None)
        return prepare is not None and prepare()

    def _hear(self, one: Input) -> None:
        """Tell the app; it answers to the picture it showed last, so that is brought up first."""
        if not self._looked:
            self.look()
        self.app.hear(one)
        self._looked = False

    def look(self) -> None:
        """Bring the window up to what the app shows."""
        width, height = self.window.size
        tree = self.app.view(width, height, self.painter.canvas.fonts.measure)
        self._looked = True
        self.frames += 1
        self.window.show(self.painter.paint(tree))
        self.window.write_at(caret_in(tree))

    def _system(self, events: list[pygame.event.Event]) -> None:
        """The window was closed, resized or uncovered."""
        for event in events:
            if event.type == pygame.QUIT:
                self.running = False
            elif event.type in (pygame.WINDOWSIZECHANGED, pygame.VIDEORESIZE):
                self.window.follow()
                self._fresh()
            elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
                self._hidden = False
                self._fresh()
            elif event.type == pygame.DROPFILE:
                self._pack(ReadPack(event.file))
            elif event.type in (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN):
                self._hidden = True
            elif event.type == pygame.AUDIODEVICEADDED and not event.iscapture:
                self.sound.again()
            elif event.type == pygame.AUDIODEVICEREMOVED and not event.iscapture and event.which:
                self.sound.lost()  # `which` is 0 for a card that was not played on

    def _fresh(self) -> None:
        """Paint everything at the next look."""
        self.painter.resize(self.window.surface)
        self._looked = False

    def _obey(self, orders: tuple[Effect, ...]) -> None:
        for order in orders:
            match order:
                case Quit():
                    self.running = False
                case Cue(name):
                    self.sound.play(name, self.app.settings.loudness("effects"))
                case Sing():
                    self._sing(order)
                case Hush():
                    self.band.hush()
                case KeepTune():
                    self._keep_tune(order)
                case KeepSheet():
                    self._keep_sheet(order)
                case Klass(what, facts) if self.klass is not None:
                    self.klass.do(what, facts)
                case KeepPack() | FindPacks() | ReadPack():
                    self._pack(order)
                case Speak(text, language):
                    self.voice.say(text, language, self.app.settings.loudness("voice"))
                case Export(name, cells):
                    self._write(name, partial(save_cells, cells))
                case Print(name, width, height, draw):
                    self._write(name, partial(save_tree, draw, width, height))
                case OpenPage(name, page):
                    folder = self.documents or documents_folder(self.data / "pages")
                    self._tell("page_kept", *hand_out(page, folder, name, self.browse))
                case Copy(text):
                    clipboard.put(text)
                case Paste():
                    self._hear(Pasted(clipboard.text()))
                case Change(name):
                    self._looked = False
                    if name in SOUNDING:  # a child who looks for sound may have found a plug
                        self.sound.again()
                    if self.app.settings.loudness("voice") == 0:
                        self.voice.stop()
        if self.window.set_full_screen(self.app.settings.full_screen):
            self._fresh()

    def _sing(self, order: Sing) -> None:
        """Play notes; where none can be heard, the app may say so."""
        loud = self.app.settings.loudness("effects") * order.volume
        if order.soon and loud:
            self.band.expect(order.soon)
        if order.tones and not self.band.sing(order.tones, loud):
            self._tell("unheard")

    def _keep_tune(self, order: KeepTune) -> None:
        """Write a piece where the family keeps music, and tell where it is."""
        folder = self.music or music_folder(self.data / "music")
        self._tell("tune_kept", save_tune(order.tones, folder, order.name))

    def _pack(self, order: KeepPack | FindPacks | ReadPack) -> None:
        """Write, find or read packs, and tell what came of it."""
        folders = self.folders or (*packs.usual_folders(), self.data / "packs")
        self._tell("pack", *packs.done(order, folders))

    def _keep_sheet(self, order: KeepSheet) -> None:
        """Write a table where the pictures go, and tell where it is."""
        folder = self.pictures or pictures_folder(self.data / "pictures")
        self._tell("sheet_kept", save_sheet(order.text, folder, order.name))

    def _tell(self, what: str, *facts: object) -> None:
        """Tell the app what has come of an order, if it wants to know."""
        told: Callable[..., None] | None = getattr(self.app, what, None)
        if told:
            told(*facts)
            self._looked = False

    def _write(self, name: str, save: Callable[[Path], None]) -> None:
        """Write a picture under a free name, and tell the app where it is."""
        folder = self.pictures or pictures_folder(self.data / "pictures")
        path: Path | None = free_path(folder, name)
        try:
            save(path or folder)
        except (OSError, pygame.error):
            path = None
        self._tell("exported", str(path) if path else "")  # "" when it could not be written


def play(app: Playable, data: Path, klass: Classes | None = None) -> int:
    """Play in a window until the end; 0, or 1 when the game failed and a report was written."""
    window = None
    try:
        window = Window(app.settings.full_screen)
        Loop(app, window, data, klass=klass).run()
        return 0
    except KeyboardInterrupt:  # Ctrl+C in the terminal is a way to close it
        return 0
    except Exception as error:  # the one place that catches a fault of the game itself
        path = sorry.report(error, data)
        sorry.say(window.surface if window else None, app.settings.language, path)
        return 1
    finally:
        pygame.quit()
