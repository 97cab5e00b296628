"""A level at work: the draft as it is now, every change saved as it happens, undo without end."""

from __future__ import annotations

from dataclasses import replace

from game.author import Draft, from_yaml, to_yaml
from game.program import Draft as Text
from game.program import Program
from game.progress import MAKER
from game.progress.state import Event as Fact
from game.scenes.author.canvases import CANVASES
from game.scenes.home import Home
from game.scenes.scene import Edit, Effect, Keep

__all__ = ["Work", "begun"]


def begun(draft: Draft, by: str) -> tuple[Effect, ...]:
    """What keeps a level that has just been begun, or copied, or came from elsewhere."""
    text = to_yaml(draft)
    fact = Fact.of("level_made", made=draft.id, text=text, by=by)
    return (Keep(fact), _edit(draft.id, text))


class Work:
    """One level being made. Mutable: the draft, the texts of all its states, which one is shown.

    While a stroke is painted `stroke` is what is shown; `settle` makes one step of it.
    """

    def __init__(self, home: Home, id: str) -> None:
        self.home, self.id = home, id
        history = home.keeper.history(MAKER, id)
        self.texts = ["", *(one.text for one in history.drafts if one is not None)]
        self.at = min(history.at, len(self.texts) - 1)
        self.stroke: Draft | None = None
        self.lost = self.at == 0  # its edits are gone: what the shelf kept is all there is
        if self.lost:
            made = home.keeper.state.shelf.level(id)
            self.texts, self.at = ["", made.text if made else ""], 1
        self.draft = self._read(self.texts[self.at])

    @property
    def shown(self) -> Draft:
        """The draft as it is seen now."""
        return self.stroke or self.draft

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before this one."""
        return self.at > 1

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return self.at < len(self.texts) - 1

    def change(self, draft: Draft) -> tuple[Effect, ...]:
        """Take a changed draft: what keeps it."""
        self.stroke = None
        text = to_yaml(draft)
        if text == self.texts[self.at]:
            return ()
        first = (_edit(self.id, self.texts[self.at]),) if self.lost else ()
        self.lost = False
        del self.texts[self.at + 1 :]
        self.texts.append(text)
        self.at += 1
        self.draft = draft
        return (*first, _edit(self.id, text))

    def settle(self) -> tuple[Effect, ...]:
        """What keeps the stroke that has ended."""
        return self.change(self.stroke) if self.stroke is not None else ()

    def step(self, way: int) -> tuple[Effect, ...]:
        """Undo (-1) or redo (1)."""
        effects = self.settle()
        at = self.at + way
        if not 1 <= at < len(self.texts):
            return effects
        self.at, self.draft = at, self._read(self.texts[at])
        return (*effects, Edit(MAKER, self.id, at=at))

    def left(self) -> tuple[Effect, ...]:
        """What keeps the level for the shelf, if it has changed since."""
        effects, text = self.settle(), self.texts[self.at]
        made = self.home.keeper.state.shelf.level(self.id)
        if made is not None and made.text == text:
            return effects
        return (*effects, Keep(Fact.of("level_kept", made=self.id, text=text)))

    def _read(self, text: str) -> Draft:
        """The draft a text holds; where it is damaged, an empty canvas instead."""
        found, _ = from_yaml(text)
        fresh = CANVASES[found.world if found else "quest"].fresh()
        if found is None:
            return replace(fresh, id=self.id)
        return found if found.maps else replace(found, maps=fresh.maps)


def _edit(id: str, text: str) -> Edit:
    return Edit(MAKER, id, Program(), draft=Text(text))
