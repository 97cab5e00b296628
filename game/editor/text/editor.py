"""The text editor: a page being written that answers to hand and keyboard."""

from __future__ import annotations

from game.editor.acts import Cue
from game.editor.text import carry, edits, keyboard, pointing
from game.editor.text.acts import Accept, Answer, Mend, Open, Write
from game.editor.text.complete import offer
from game.editor.text.page import cleaned
from game.editor.text.writing import Writing
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

__all__ = ["TextEditor"]


class TextEditor(Writing):
    """The writing of a program with its hands and keys."""

    def handle(self, event: Event) -> tuple[Answer, ...]:
        """The answer to one event; `used` then tells whether it meant something here."""
        self.used = True
        match event:
            case Typed(text, pasted=pasted):
                return self._typed(text, pasted)
            case Composed(text):
                self.composing = "" if self.blocks.locked else text
                return ()
            case Focused():  # Tab goes on through a sheet in which nothing was done yet
                self.takes_tab = False
                return ()
            case Pointed():
                return pointing.pointed(self, event)
            case Scrolled(key, dy, dx):
                pointing.scrolled(self, key, dy, dx)
                return ()
            case Pressed(Write(word)):
                return self.write(word)
            case Lifted(Write()) | Dragged(Write()) | Dropped(Write()):
                return carry.carried(self, event)
            case Pressed(Accept(index)) if self.offer:
                return self.accept(self.offer.words[index])
            case Pressed(Open(line)):
                self.cards.close(self.page) if line < 0 else self.cards.show(line)
                self.follow = True
                return (Cue("tap"),)
            case Pressed(Mend()):
                return self.mend()
            case Shortcut():
                return keyboard.pressed(self, event)
        self.used = False
        return ()

    def _typed(self, text: str, pasted: bool) -> tuple[Answer, ...]:
        self.composing = ""
        text = cleaned(text)
        if not text:
            return ()
        if pasted:
            return self.edit(self.page.write(text), "paste")
        behind = self.page.line[: self.page.caret.column][-1:]
        if text.isspace() and not behind.isspace():  # a word is a step of undo
            self.steps.last = ""
        answers = self.edit(edits.typed(self.page, text), "type")
        self.offer = offer(self.page, self.words, False)
        return answers
