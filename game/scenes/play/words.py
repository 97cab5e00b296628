"""What is said on the stage: the story, what still lacks, what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.i18n.diagnostics import word
from game.levels import misread
from game.levels.level import Level, Verdict
from game.people import Message
from game.scenes.home import Home
from game.scenes.messages import keep_told, message_words, named, of_level
from game.scenes.play.aside import OFFER, line_for, line_for_text, offered
from game.scenes.play.desk_words import in_level
from game.scenes.play.marks import Speech
from game.scenes.scene import Cue, Effect
from game.values import N_, Diagnostic

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = [
    "again",
    "ask_forecast",
    "first_told",
    "first_words",
    "of_text",
    "say",
    "say_failure",
    "say_problems",
    "why",
]

TRIES = 3
"""Every so many failed tries a word of encouragement may follow."""


def first_words(home: Home, level: Level, message: Message | None) -> Speech:
    """The message that is told before a level; else its story, else its goal."""
    if message is not None:
        return Speech(message_words(home, message), message.person)
    return Speech(home.told(level, level.story or level.goal))


def first_told(scene: PlayScene) -> tuple[Effect, ...]:
    """Remember once which message was told first."""
    if scene.kept:
        return ()
    scene.kept = True
    return keep_told(scene.home, scene.opening, scene.home.chapter_of(scene.level))


def say(scene: PlayScene, text: str, mood: str = "happy", **facts: Any) -> None:
    """Let Düyün say an English text in the child's language."""
    scene.speech = Speech(scene.home.say(text, **facts), mood=mood)


def again(scene: PlayScene) -> tuple[Effect, ...]:
    """The first words once more."""
    scene.speech = first_words(scene.home, scene.level, scene.opening)
    return (Cue("tap"),)


def ask_forecast(scene: PlayScene) -> tuple[Effect, ...]:
    """Ask where the robot will stop."""
    text = N_("Tap the cell where you think I will stop. A right guess earns a star.")
    say(scene, text, mood="think")
    return (Cue("hint"),)


def why(scene: PlayScene, fault: Diagnostic) -> str:
    """What a fault of a program that cannot run means: Düyün's line where the level expects it."""
    mistake = misread(scene.level, fault)
    if mistake:
        return scene.home.told(scene.level, mistake.says)
    return word(fault, in_level(scene))


def of_text(scene: PlayScene, reason: str) -> Speech:
    """What is said to a text that cannot be read, for that `reason`; it may offer a small level."""
    line = line_for_text(scene, scene.text.stuck, reason) if scene.text.stuck else reason
    offer = offered(scene)
    if offer:
        line = f"{line} {scene.home.say(OFFER)}"
    return Speech(line, mood="think", offer=offer)


def say_problems(scene: PlayScene, problems: tuple[Diagnostic, ...]) -> tuple[Effect, ...]:
    """Why the program cannot run yet: the first problem in words, all of them on their blocks."""
    say_it = in_level(scene)
    scene.errors = {one.node: word(one, say_it) for one in problems if one.node is not None}
    if problems:
        scene.speech = Speech(why(scene, problems[0]), mood="think")
    else:
        text = N_("No blocks yet, so I dream of jam. Give me the first one!")
        say(scene, text, mood="think")
    return (Cue("oops"),)


def say_failure(scene: PlayScene, verdict: Verdict) -> tuple[Effect, ...]:
    """Düyün takes the blame; now and then a word of encouragement follows."""
    scene.tries += 1
    home, level, fault = scene.home, scene.level, verdict.fault
    text = word(fault, in_level(scene)) if fault else ""
    if fault and fault.node is not None:
        scene.errors = {fault.node: text}
    line = line_for(scene, verdict) or text
    if line:
        scene.speech = Speech(line, mood="oops")
    if offer := offered(scene):
        scene.speech = Speech(f"{line} {home.say(OFFER)}", mood="think", offer=offer)
        return (Cue("oops"),)
    if scene.tries % TRIES or scene.told:
        return (Cue("oops"),)
    chapter, moment = home.chapter_of(level), "after_failed_try"
    message = named(home, level, moment)
    if message is None and not level.message:
        message = of_level(home, moment, level)
    if message is None:
        return (Cue("oops"),)
    scene.told = True
    scene.speech = Speech(f"{scene.speech.text} {message_words(home, message)}", mood="think")
    return (Cue("oops"), *keep_told(home, message, chapter))
