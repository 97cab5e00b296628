"""The words of a level as they are written: what stands in the fields, and what of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.author import (
    LENGTHS,
    MOST_ANSWERS,
    MOST_HINTS,
    Draft,
    answers_of,
    mistakes_of,
    set_answers,
    set_hint,
    set_says,
    set_text,
    sign,
)
from game.progress import clean_text
from game.scenes.local.fields import Fields
from game.scenes.scene import Effect

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["WordFields", "answers_in_words", "fields_of", "kept", "refresh", "said_of", "texts_of"]


class WordFields(Fields):
    """The fields of a level's words, each with the limit of its kind."""

    def most(self, key: str) -> int:
        """The most letters of a field."""
        return 60 if key == "author" else LENGTHS[key.partition(":")[0]]

    def clean(self, key: str) -> str:
        """What is written in a field, as it is kept."""
        return clean_text(self.texts[key].text, self.most(key))


def fields_of(draft: Draft, language: str) -> WordFields:
    """The fields with the words of one language."""
    texts = texts_of(draft, language)
    return WordFields(texts, dict.fromkeys(texts, "name"))


def texts_of(draft: Draft, language: str) -> dict[str, str]:
    """What stands in each field of a language."""
    words = draft.words(language)
    hints = [*words.hints, *[""] * MOST_HINTS][:MOST_HINTS]
    told = {"title": words.title, "goal": words.goal}
    told |= {f"hint:{at}": text for at, text in enumerate(hints)}
    told |= {f"says:{id}": text for id, text in said_of(draft, language).items()}
    if answers_in_words(draft) and language == draft.language:
        answers = [*answers_of(draft), *[""] * MOST_ANSWERS][:MOST_ANSWERS]
        told |= {f"answer:{at}": text for at, text in enumerate(answers)}
    return told | {"cheer": words.cheer, "author": draft.author}


def said_of(draft: Draft, language: str) -> dict[str, str]:
    """What Düyün says to each mistake, in a language."""
    own = language == draft.language
    others = dict(draft.words(language).says)
    return {
        str(row.get("id")): str(row.get("says", "")) if own else others.get(str(row.get("id")), "")
        for row in mistakes_of(draft)
    }


def answers_in_words(draft: Draft) -> bool:
    """Whether the answers to choose from are written, and not places on a map."""
    return draft.form == "predict" and draft.world != "quest"


def kept(scene: MakerScene) -> tuple[Effect, ...]:
    """What keeps the words that were typed."""
    fields = scene.fields
    fields.idle = None
    if scene.step != "words":
        return ()  # what stands in the fields may be older than the draft
    draft = scene.work.draft
    before = texts_of(draft, scene.language)
    answers = [key for key in before if key.startswith("answer:") and key in fields.texts]
    if any(fields.clean(key) != before[key] for key in answers):
        draft = set_answers(draft, [fields.clean(key) for key in answers])
    for key in before:
        if key not in fields.texts or key in answers:
            continue
        text = fields.clean(key)
        if text == before[key]:
            continue
        kind, _, number = key.partition(":")
        if kind == "hint":
            draft = set_hint(draft, int(number), text, scene.language)
        elif kind == "says":
            draft = _saying(draft, number, text, scene.language)
        elif kind == "author":
            draft = sign(draft, text)
        else:
            draft = set_text(draft, key, text, scene.language)
    return scene.work.change(draft) if draft is not scene.work.draft else ()


def _saying(draft: Draft, id: str, text: str, language: str) -> Draft:
    """With what is said to a mistake; in the draft's own language it cannot be empty."""
    if not text and language == draft.language:
        return draft
    return set_says(draft, id, text, language)


def refresh(scene: MakerScene) -> None:
    """Show the words of the draft as it is now."""
    if scene.language not in scene.draft.languages:
        scene.language = scene.draft.language
    laid = scene.fields.laid
    scene.fields = fields_of(scene.work.draft, scene.language)
    scene.fields.laid = laid
