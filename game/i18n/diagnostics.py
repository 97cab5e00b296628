"""The words of every diagnostic: what happened, where, what to try; never blaming.

One row a code, named `package.what`. A gap `{name}` is filled with the fact of that name. Facts
named in `WORDS` are English words of ours (a block's label, a thing's name) and are translated; all
others are the child's or the author's own text and stay. The rows of i18n, people, maps and levels
stand in `author_rows.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from game.i18n.author_rows import AUTHOR_ROWS
from game.i18n.classroom_rows import CLASSROOM_ROWS
from game.i18n.exchange_rows import EXCHANGE_ROWS
from game.i18n.klass_rows import KLASS_WORDS
from game.values import N_, Diagnostic

__all__ = ["ROWS", "WORDS", "place", "word"]

WORDS = frozenset({"block", "box", "thing", "expected", "label", "left", "right", "value"})

ROWS: Mapping[str, str] = {
    **AUTHOR_ROWS,  # i18n, people, maps, levels
    **CLASSROOM_ROWS,  # the teacher's desk
    **EXCHANGE_ROWS,  # what travels between it and the children
    **KLASS_WORDS,  # what joining a class and sending to its desk may say
    # worlds
    "quest.wall": N_("Something stands in the way here. Try another direction."),
    "quest.edge": N_("There is no floor there, so I stopped. Try another direction."),
    "quest.door": N_("The door ahead is closed. Open it first."),
    "quest.red": N_("The lamp ahead is red. Wait until it is green."),
    "quest.animal": N_("Somebody is standing in the way. Wait until the way is free."),
    "quest.met": N_("Somebody walked into me. Try waiting a little earlier."),
    "quest.fuel": N_("No fuel is left. Try a shorter way."),
    "quest.nothing": N_("I grabbed air: there is nothing to take here."),
    "quest.unwanted": N_("Nobody wants anything here. Try another place."),
    "quest.empty": N_("My hands are empty. Take something first."),
    "quest.other": N_("Something else is wanted here. Look at what I carry."),
    "quest.key": N_("This door needs a key. Take the key first."),
    "quest.items-left": N_("I have not taken everything yet. Still there: {count}"),
    "quest.places-left": N_("Somebody is still waiting for something. Still waiting: {count}"),
    "quest.stops-left": N_("I have not been everywhere yet. Still to visit: {count}"),
    "quest.cells-left": N_("I have not been on every tile yet. Still to visit: {count}"),
    "quest.spots-left": N_("The drawing is not finished. Tiles without paint: {count}"),
    "quest.spots-over": N_("There is paint in the wrong place. Extra tiles: {count}"),
    "quest.passed": N_("I ran past the goal. Where should I stop?"),
    "quest.not-there": N_("I have not reached the goal yet. What comes next?"),
    "quest.not-home": N_("I should end where I began. How do I get back?"),
    "loom.edge": N_(
        "The row is full: {width} knots fit into it. Weave fewer, or go to the next row."
    ),
    "loom.top": N_("The loom is full: it has {height} rows. There is no row above."),
    "loom.whole": N_("Knots are counted in whole numbers. Try one without a point."),
    "loom.negative": N_("I cannot tie {count} knots. Try a number from 0 up."),
    "loom.wrong-knots": N_(
        "Some knots are loose: their colour does not match the pattern. Loose knots: {count}"
    ),
    "loom.knots-left": N_("The carpet is not finished. Knots still to tie: {count}"),
    "desk.no-paper": N_("No paper is in my hand. Take the next one first."),
    "desk.no-papers": N_("The belt is empty. Before you take a paper, ask whether one is left."),
    "desk.put-twice": N_("This paper lies in a box already. One paper, one box."),
    "desk.still-holding": N_("I still hold a paper. Put it into a box before the next one."),
    "desk.unknown-box": N_("There is no box “{box}”. Boxes here: {boxes}."),
    "desk.long": N_("That is too much for one paper. At most {most} letters."),
    "desk.full": N_("These papers are full of marks. Try with fewer."),
    "desk.no-place": N_(
        "The shelf has no place {place}. Places count from 0; the last one is {last}."
    ),
    "desk.in-hand": N_("A paper is still in my hand. Where does it belong?"),
    "desk.box-count": N_("Count the box “{box}”: papers in it {have}, wanted {wanted}."),
    "desk.box-other": N_("A paper in the box “{box}” belongs somewhere else. Look at it again."),
    "desk.copies": N_("Copies made: {have}. Wanted: {wanted}."),
    "desk.shelf": N_("The shelf is not in order yet. What goes where?"),
    "desk.marks": N_("The stamps or the writing are not right yet. Look at each paper."),
    "melody.no-note": N_("The string snapped: there is no note {note}. Notes go from 1 to {most}."),
    "melody.no-beats": N_("A note cannot last {beats} beats. Try 1, 2 or 0.5."),
    "melody.long": N_("My fingers are tired: a tune has at most {most} beats."),
    "melody.silence": N_("It is so quiet. Which note comes first?"),
    "melody.other": N_("At beat {beat} I play {note}. Another note sounds there."),
    "melody.length": N_("At beat {beat} the note {note} lasts another time."),
    "melody.early": N_("At beat {beat} I play, but the tune is silent there."),
    "melody.late": N_("At beat {beat} a note is missing."),
    "melody.instrument": N_("At beat {beat} another instrument plays."),
    "melody.less": N_("The tune goes on at beat {beat}. What comes there?"),
    "melody.more": N_("The tune is over, and at beat {beat} I still play."),
    # blocks, source
    "check.argument-count": N_("{name}(…): values wanted in the brackets: {wants}, given: {got}."),
    "check.bad-name": N_("“{name}” cannot be a name. Letters, digits and _ can; no digit first."),
    "check.break-outside": N_("break leaves a loop, and no loop is around it. Move it into one."),
    "check.capital": N_("“{name}” is written “{near}”: large and small letters count."),
    "check.continue-outside": N_(
        "continue begins the next round, and no loop is around it. Move it into one."
    ),
    "check.define-inside": N_("A knot is tied outside everything else. Move “{name}” out."),
    "check.hole": N_("Something is still missing here. Put a value into the gap."),
    "check.locked": N_("The block “{block}” is not in this level. Try it with the others."),
    "check.malformed": N_("This block is damaged. Take it out and put a new one here."),
    "check.missing-call": N_("“{name}” runs only with brackets: {name}()"),
    "check.name-taken": N_("“{name}” is already the name of a tool. Choose another name."),
    "check.not-a-function": N_("“{name}” is a box and cannot be called. Try it without brackets."),
    "check.not-own": N_(
        "“{name}” stands outside, and a knot changes only boxes of its own. "
        "Bring the new value back with return."
    ),
    "check.return-outside": N_("return brings a value back from a knot. Move it into one."),
    "check.same-param": N_("Two values of “{name}” have the same name. Give each its own."),
    "check.too-nested": N_("Too many blocks inside each other. Tie some of them into a knot."),
    "check.unknown-block": N_("I do not know this block. Take it out."),
    "check.unknown-function": N_("I do not know “{name}”. How is it spelt?"),
    "check.unknown-function-near": N_("I do not know “{name}”. Did you mean “{near}”?"),
    "check.unknown-name": N_("There is no box “{name}” yet. Put something into it first."),
    "check.unknown-name-near": N_("There is no box “{name}”. Did you mean “{near}”?"),
    "program.damaged": N_("This program is damaged and cannot be read."),
    "source.bracket-extra": N_("This “{close}” closes nothing. Take it out or open one before."),
    "source.bracket-mismatch": N_("“{open}” is open, and “{close}” does not close it."),
    "source.bracket-open": N_("This “{open}” stays open. Close it with “{close}”."),
    "source.call-brackets": N_("Brackets are missing: {name}(…)"),
    "source.capital": N_("“{name}” is written “{near}”, in small letters."),
    "source.colon": N_("A colon is missing here: write : at the end of this line."),
    "source.def-name": N_("A name is missing after def, like this: def dance():"),
    "source.else-if": N_("“else if” is one word in Python: elif"),
    "source.empty-body": N_("Nothing is inside yet. Below this line, move in by four spaces."),
    "source.empty-brackets": N_("These brackets are empty. Put something in."),
    "source.ends-early": N_("This line ends too early. Something is missing at its end."),
    "source.equals": N_("= puts into a box. To compare, write == with two signs."),
    "source.for-in": N_("The word “in” is missing here, like this: for i in range(3):"),
    "source.for-name": N_("A name is missing after for, like this: for i in range(3):"),
    "source.indent": N_("This line is moved in, but nothing above asks for it. Move it back."),
    "source.keyword": N_("I do not know “{name}”. Did you mean “{near}”?"),
    "source.lost-else": N_("This {word} has no if above it. Look at the spaces before both."),
    "source.mixed-indent": N_("Tabs and spaces are mixed at the start of this line. Use spaces."),
    "source.no-call-target": N_("You cannot put anything into a call. To compare, write =="),
    "source.no-condition": N_("The question is missing here. What should I ask?"),
    "source.no-decorator": N_("@ is Python that İlmə does not know. Try without it."),
    "source.no-default": N_("Values cannot be given in advance here. Give them at the call."),
    "source.no-dict": N_(
        "Curly brackets are Python that İlmə does not know. A list is written [ ]."
    ),
    "source.no-dot": N_("“.{name}” is Python that İlmə does not know. Lists have append and pop."),
    "source.no-effect": N_("This line does nothing. Put the value into a box or print it."),
    "source.no-f-string": N_("f-texts are Python that İlmə does not know. Try print(a, b)."),
    "source.no-hint": N_("Kinds of values are not noted in İlmə. Leave that part out."),
    "source.no-keyword-argument": N_("Values are given without a name here. Leave out “name =”."),
    "source.no-long-text": N_("A text has one quotation mark at each end. For remarks, use #"),
    "source.no-plus": N_("A plus before a number is not needed. Take it out."),
    "source.no-several": N_("One box at a time: write one line for each."),
    "source.no-short-for": N_(
        "A for inside brackets is Python that İlmə does not know. Use a loop."
    ),
    "source.no-short-if": N_(
        "An if inside a line is Python that İlmə does not know. Use if and else."
    ),
    "source.no-slice-target": N_("Only one place of a list can be changed at a time."),
    "source.no-star": N_("A star before a name is Python that İlmə does not know."),
    "source.no-target": N_("Only a box or a place of a list can stand before this sign."),
    "source.no-text-prefix": N_("A letter before a text is Python that İlmə does not know."),
    "source.no-tuple": N_("Values with commas stand in a list here: [1, 2]"),
    "source.no-walrus": N_(":= is Python that İlmə does not know. Use = in a line of its own."),
    "source.no-word": N_("“{word}” is Python that İlmə does not know. There is another way too."),
    "source.not-a-value": N_("“{name}” does something but gives no value. Put it in its own line."),
    "source.number-size": N_("This number is too large for me. Take a smaller one."),
    "source.odd-escape": N_("“{text}” means nothing in a text. For one backslash, write two."),
    "source.odd-letter": N_("I cannot read the sign “{letter}” here. Take it out."),
    "source.odd-number": N_(
        "“{text}” is not a number I can read, and a name begins with a letter."
    ),
    "source.one-a-line": N_("One thing in each line: begin a new line here."),
    "source.one-equals": N_("== compares. To put into a box, write = with one sign."),
    "source.plus-plus": N_("Python has no ++. Write += 1"),
    "source.quote-open": N_("This text has no end. Close it with {quote}"),
    "source.sign": N_("Python writes “{near}” for “{text}”."),
    "source.too-long": N_("This program is too long: at most {limit} letters."),
    "source.too-many-words": N_("This program is too long: at most {limit} words and signs."),
    "source.too-nested": N_("Too much inside each other. Make several lines of it."),
    "source.uneven-indent": N_(
        "The spaces before this line fit no line above. Four for each step."
    ),
    "source.unexpected": N_("I did not expect “{text}” here. Is something missing before it?"),
    "source.word-taken": N_("“{name}” is a word of Python. Choose another name."),
    # run
    "run.argument-count": N_("{name}(…): values wanted in the brackets: {wants}, given: {got}."),
    "run.depth": N_(
        "This knot calls itself deeper and deeper: {depth} times. When should it stop?"
    ),
    "run.empty": N_("{name} needs at least one value, and there is none."),
    "run.empty-pop": N_("The list is empty: nothing can be taken out."),
    "run.file": N_("This file cannot be opened."),
    "run.encoding": N_("This is not UTF-8 text. Save the file as UTF-8."),
    "run.hole": N_("Something is still missing here. Put a value into the gap."),
    "run.index": N_("There is no place {index}. Places count from 0; things in here: {length}."),
    "run.index-type": N_("A place is a whole number, and this is {value}."),
    "run.list-size": N_("This list grows too long for me. Try with fewer things."),
    "run.missing-item": N_("This value is not in the list, so it cannot be taken out."),
    "run.needs-number": N_("A number is needed here, and this is {value}."),
    "run.needs-one": N_("A single value is needed here, and this is {value}."),
    "run.needs-text": N_("A text is needed here, and this is {value}."),
    "run.needs-whole": N_("A whole number is needed here, and this is {value}."),
    "run.nesting": N_("These lists lie too deep inside each other."),
    "run.no-items": N_("Only lists and texts have places, and this is {value}."),
    "run.no-length": N_("Only lists and texts have a length, and this is {value}."),
    "run.no-root": N_("There is no such root of a number below zero."),
    "run.not-a-choice": N_("“{text}” cannot be chosen here. Possible: {choices}."),
    "run.not-a-list": N_("A list is needed here, and this is {value}."),
    "run.not-a-number": N_("A number or a text is needed here, and this is {value}."),
    "run.not-a-row": N_("One after another works for lists and texts, and this is {value}."),
    "run.not-digits": N_("“{text}” cannot be made a whole number."),
    "run.not-set-yet": N_("The box “{name}” is still empty here. Put something into it first."),
    "run.number-size": N_("This number grows too large for me. Try with smaller ones."),
    "run.only-lists": N_("Only a list can do this, and this is {value}."),
    "run.output-size": N_("I have said so much that I am hoarse. Say less in the loop."),
    "run.overflow": N_("This number is too large for a number with a point."),
    "run.range-step": N_("Steps of 0 lead nowhere. Choose another step."),
    "run.slice-step": N_("Steps of 0 lead nowhere. Choose another step."),
    "run.steps": N_(
        "Round and round I go: {steps} steps and no end. What should change in the loop?"
    ),
    "run.text-size": N_("This text grows too long for me. Try a shorter one."),
    "run.unknown-function": N_(
        "I have not learned “{name}” yet. Tie the knot before it is called."
    ),
    "run.unknown-name": N_("The box “{name}” is still empty here. Put something into it first."),
    "run.work": N_("So much copying makes me tired. Try with smaller lists and texts."),
    "run.wrong-type": N_("“{op}” needs a number, and this is {value}."),
    "run.wrong-types": N_("“{op}” does not fit these two: {left} and {right}."),
    "run.zero-division": N_("Nothing can be divided by 0. Check the number before you divide."),
    # store
    "store.locked": N_(
        "İlmə is already open on this computer. Play there: what you do here is not kept."
    ),
    "store.readonly": N_(
        "İlmə may not write in {folder}. You can play, but nothing is kept. "
        "Ask a grown-up to allow it or to choose another folder."
    ),
    "store.full": N_(
        "The disk is full or does not answer. Play on: İlmə remembers everything "
        "and tries again. Ask a grown-up to make room before you close the game."
    ),
    "store.full-memory": N_(
        "The disk is full or does not answer. You can play, but nothing is kept. "
        "Ask a grown-up to make room, then start İlmə again."
    ),
    "store.not-saved": N_(
        "Saving did not work just now. Play on: İlmə remembers everything and tries again."
    ),
    "store.well-again": N_("Saving works again. Nothing was lost."),
    "store.newer": N_(
        "Your progress was made with a newer İlmə. You can play, but nothing is kept here. "
        "Ask a grown-up to install the new İlmə; your progress is waiting for it."
    ),
    "store.damaged": N_(
        "The file with your progress was damaged, so İlmə wove it anew from what was good. "
        "Check that all your knots are there. The old file is kept as {name}."
    ),
    "store.damaged-memory": N_(
        "The file with your progress is damaged and cannot be mended just now. You can play, "
        "but nothing is kept. Ask a grown-up to make room on the disk and start İlmə again."
    ),
    "store.class-damaged": N_(
        "The file with the class's totals was damaged and is kept as {name}. "
        "Counting begins anew; everybody's knots are safe."
    ),
    "store.class-newer": N_("The class's totals were made with a newer İlmə and stay as they are."),
    "store.class-not-saved": N_(
        "The class's totals could not be saved just now. Everybody's knots are safe."
    ),
    "store.class-unread": N_(
        "The file with the class's totals cannot be read just now. It stays as it is."
    ),
}


def word(diagnostic: Diagnostic, say: Callable[..., str]) -> str:
    """The sentence of a diagnostic in the language of `say`; its code where no row words it."""
    facts = {
        name: _spoken(say(value)) if name in WORDS and isinstance(value, str) else value
        for name, value in diagnostic.facts
    }
    return say(ROWS.get(diagnostic.code, diagnostic.code), **facts)


def _spoken(label: str) -> str:
    """A block's label without its gaps: they show as dots, at the end not at all."""
    return re.sub(r"\{\w+\}", "…", label).rstrip(" …") or label


def place(diagnostic: Diagnostic) -> str:
    """Where it is, as "file:line:column", without the parts that are unknown."""
    span = diagnostic.span
    parts = [diagnostic.file] if diagnostic.file else []
    if span:
        parts += [str(span.line), str(span.column)]
    return ":".join(parts)
