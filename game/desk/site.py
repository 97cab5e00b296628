"""The site: what all pages share, and a request as a page sees it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from game.classroom import Desk
from game.classroom.roles import TEACHER, Role
from game.classroom.views import Klass, Pupil
from game.desk.days import clock_of, day_field, day_words, moment_of
from game.desk.folders import Folders
from game.desk.looks import face
from game.desk.plans import load_plans
from game.desk.render import environment
from game.desk.rights import is_whose
from game.desk.tending import Tending
from game.desk.wire import Answer, Ask, moved, page
from game.i18n import Catalogue, Language, languages, word
from game.progress import MemoryKeeper
from game.scenes.home import Home
from game.values import Diagnostic

__all__ = ["Site", "View"]


class Site:
    """One desk with its words and pages. Mutable: it holds what is to be told on the next page."""

    def __init__(
        self, desk: Desk, root: Path, language: str, role: Role = TEACHER, who: str = ""
    ) -> None:
        self.desk, self.root = desk, root
        self.role, self.who = role, who
        self.languages: tuple[Language, ...] = languages(root)
        codes = [one.code for one in self.languages]
        self.language = language if language in codes else "en"
        self.catalogues = {code: Catalogue.load(code, root, desk=True) for code in codes}
        self._renders = {code: environment(c.say) for code, c in self.catalogues.items()}
        self.plans = load_plans(root)[0]
        self._told: dict[str, tuple[str, bool]] = {}
        self._homes: dict[str, Home] = {}
        self.folders = Folders(desk)
        self._day = -1
        jobs = (self.folders.look_everywhere, desk.back_up, self._let_go)
        self.tending = Tending(jobs)
        self.hubs: dict[str, Any] = {}
        self.lock = Lock()

    def close(self) -> None:
        """Let go of the network, and end what is done again and again."""
        self.tending.close()
        for hub in self.hubs.values():
            hub.stop()

    def _let_go(self) -> None:
        """Once a day, let go of what is kept no longer."""
        day = self.desk.clock() // 86_400
        if day != self._day:
            self._day = day
            self.desk.let_go()

    def view(self, ask: Ask) -> View:
        """What a page may use."""
        code = ask.language if ask.language in self.catalogues else self.language
        return View(self, ask, code, self.catalogues[code].say)

    def render(self, code: str) -> Callable[..., str]:
        """What renders templates in a language."""
        return self._renders[code]

    def home(self, code: str) -> Home:
        """A game nobody plays: its stages and cards are those the children see."""
        with self.lock:
            if code not in self._homes:
                home = Home.open(self.root, MemoryKeeper(), lambda: secrets.token_hex(10), code)
                home.catalogues[code] = self.catalogues[code]
                self._homes[code] = home
            return self._homes[code]

    def tell(self, ask: Ask, text: str, bad: bool = False) -> None:
        """Say something on the next page of this browser."""
        with self.lock:
            self._told[ask.csrf] = (text, bad)
            while len(self._told) > 20:
                del self._told[next(iter(self._told))]

    def told(self, ask: Ask) -> tuple[str, bool]:
        """What is to be said on this page, once."""
        with self.lock:
            return self._told.pop(ask.csrf, ("", False))

    def classes(self, archived: bool = False) -> tuple[Klass, ...]:
        """The classes that whoever sits here may look at."""
        found = self.desk.classes(archived)
        return tuple(one for one in found if is_whose(one, self.role, self.who))

    def sorry(self, status: int, language: str) -> Answer:
        """A kind page for what could not be done."""
        view = self.view(Ask("GET", "/", language=language))
        return page(
            self.render(view.language)("sorry.html", status=status, **view.shared()), status
        )


@dataclass(slots=True)
class View:
    """One request as a page sees it. Mutable: the site sets its class and its tab."""

    site: Site
    ask: Ask
    language: str
    say: Callable[..., str]
    klass: Klass | None = None
    tab: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        """The memory behind the pages."""
        return self.site.desk

    @property
    def is_whole(self) -> bool:
        """Whether the whole desk is theirs who sit here, and not one teacher's classes alone."""
        return self.role.changes and not self.site.who

    @property
    def role(self) -> Role:
        """Who sits at this desk."""
        return self.site.role

    @property
    def k(self) -> Klass:
        """The class of this page."""
        assert self.klass is not None
        return self.klass

    def shared(self) -> dict[str, Any]:
        """What every template is given."""
        return {
            "language": self.language,
            "languages": self.site.languages,
            "klass": self.klass,
            "classes": self.site.classes(),
            "role": self.role,
            "whole": self.is_whole,
            "tab": self.tab,
            "first_steps": self._first_steps,
            "csrf": self.ask.csrf,
            "here": self.ask.path,
            "time": clock_of(self.desk.clock()),
            "notice": "",
            "notice_bad": False,
            "named": lambda number, title, id: _named(self.say, number, title, id),
            "doubtful": self.doubtful,
            "face_of": lambda pupil: face(avatar_text(pupil)),
            "dots": lambda number: number.replace(".", "·"),
            "day_words": lambda day: day_words(day, self.say),
            "day_field": day_field,
            "clock_of": clock_of,
            "moment_of": moment_of,
            "word": lambda diagnostic: word(diagnostic, self.say),
        }

    def doubtful(self) -> bool:
        """Whether work waits for the teacher to say whose it is."""
        doubts = self.desk.doubts(self.klass.id) if self.klass else ()
        return any(not one.refused for one in doubts)

    def _first_steps(self) -> dict[str, bool] | None:
        """How far a class has come that nobody has played in yet; None for any other."""
        if self.klass is None or not self.role.changes or self.desk.days(self.klass.id):
            return None
        lessons = self.desk.lessons(self.klass.id)
        return {"pupils": self.klass.pupils > 0, "lesson": bool(lessons)}

    def show(self, name: str, **given: Any) -> Answer:
        """A page from its template."""
        notice, bad = self.site.told(self.ask)
        fresh = {"notice": notice, "notice_bad": bad}
        return page(self.site.render(self.language)(name, **{**self.shared(), **fresh, **given}))

    def back(self, where: str, said: Any = None, done: str = "") -> Answer:
        """The way back after something was done: what was refused is said, else what was done."""
        if isinstance(said, Diagnostic):
            self.site.tell(self.ask, word(said, self.say), bad=True)
        elif done:
            self.site.tell(self.ask, done)
        return moved(where)

    def path(self, *parts: str) -> str:
        """The path of a page of this class."""
        return "/".join(("/k", self.k.id, *parts))


def _named(say: Callable[..., str], number: int, title: str, id: str) -> str:
    """A chapter by number and title; a pack has a title alone, which is not translated."""
    if not number:
        return say("Pack · {title}", title=title)
    return say("Chapter {number} · {title}", number=number, title=say(title, context=id))


def avatar_text(pupil: Pupil) -> str:
    """A pupil's face as text, for the picture of it to be kept by."""
    return ";".join(f"{key}={value}" for key, value in pupil.avatar) or pupil.id
