"""The words of the diagnostics for authors and translators, for packs, and of the judge.

Rows as in `diagnostics.py`, which holds those a child meets while playing and gives both together.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.values import N_

__all__ = ["AUTHOR_ROWS"]

AUTHOR_ROWS: Mapping[str, str] = {
    # i18n: for translators
    "i18n.po-line": N_('This line of the translation cannot be read. A text stands in "quotes".'),
    "i18n.po-incomplete": N_("This entry lacks its msgid or its msgstr."),
    "i18n.po-twice": N_("This text is translated twice: {text}"),
    "i18n.po-plural": N_("The plural rule in the first entry cannot be understood."),
    "i18n.po-encoding": N_("This file is not written in UTF-8. Save it as UTF-8."),
    "i18n.missing": N_("Not translated yet: {text}"),
    "i18n.stale": N_("Nobody says this text any more: {text}"),
    "i18n.gaps": N_("The gaps in braces differ from the English: {text}"),
    "i18n.forms": N_("This entry needs {wanted} plural forms: {text}"),
    "i18n.not-literal": N_("A text to be translated must stand here in full, in quotes."),
    # people: for authors
    "people.yaml": N_(
        "This YAML cannot be read here. Use plain lists and keys, no tags or anchors."
    ),
    "people.kind": N_("“{key}” needs another kind of value: {expected}."),
    "people.choice": N_("“{key}” can be one of these: {wanted}."),
    "people.twice": N_("“{key}” stands here for the second time."),
    "people.key": N_("There is no key “{key}”. Did you mean “{near}”?"),
    "people.lacks": N_("The key “{key}” is needed here."),
    "people.unknown": N_("This message tells about {id}, who has no card in people.yaml."),
    "people.reason": N_("Message {id} bends a rule: write down the reason."),
    "people.balance": N_(
        "{what}: {percent} percent of the messages; wanted are {least} to {most}."
    ),
    "people.chapter": N_(
        "Up to chapter {chapter}, {what}: {percent} percent of the messages about people; "
        "wanted are {least} to {most}."
    ),
    "people.pair": N_(
        "Chapters {first} and {last}, {what}: {percent} percent of what they name; "
        "wanted are {least} to {most}."
    ),
    "people.topic": N_("Chapters {first} and {last} have no message about the topic {topic}."),
    "people.chapter-twice": N_("Chapter {chapter} tells about {id} twice."),
    "people.unnamed": N_("No level and no chapter names message {id}, so nobody would hear it."),
    "people.touch": N_("Message {id} speaks of girls, boys, women or men: it needs “touch: true”."),
    "people.few-men": N_("{count} of {all} people are men; wanted are {least} percent at least."),
    "people.few-az": N_(
        "{count} of {all} people are from Azerbaijan; wanted are {least} percent at least."
    ),
    "people.few-disability": N_(
        "{count} of {all} people live with a disability; wanted are {least} at least."
    ),
    "people.file": N_("This file cannot be opened. Is the name right?"),
    "people.large": N_("This file is too large. Check a part of it at a time."),
    "people.r01": N_("R01: no “too”, “even”, “as well” about a group. Found: {part}"),
    "people.r02": N_("R02: nothing about all girls, boys, women or men. Found: {part}"),
    "people.r03": N_("R03: no comparing of girls and boys. Found: {part}"),
    "people.r04": N_("R04: say what is done, not what to be. Found: {part}"),
    "people.r05": N_("R05: praise the way, not the gift. Found: {part}"),
    "people.r06": N_("R06: one person, one deed in the past. Found: {part}"),
    "people.r07": N_("R07: tell a path, not a miracle. Found: {part}"),
    "people.r08": N_("R08: no stereotype, not even to deny it. Found: {part}"),
    "people.r10": N_("R10: never say how common a prejudice is. Found: {part}"),
    "people.r11": N_("R11: no pity. Found: {part}"),
    "people.r12": N_("R12: no looks, clothes or marriage; do not mark the job. Found: {part}"),
    "people.r13": N_("R13: boys are part of it, never the problem. Found: {part}"),
    "people.r15": N_("R15: no corner of its own for girls or boys. Found: {part}"),
    "people.r17": N_("R17: no word about girls, boys, women or men at this moment. Found: {part}"),
    "people.r18": N_("R18: short and plain. Too long or too much: {part}"),
    "people.r19": N_("R19: no violence. Found: {part}"),
    "people.r20": N_("R20: no ranking, religion or party. Found: {part}"),
    "people.ru-address": N_("Russian: speak to the child without gender. Found: {part}"),
    # packs: for families and teachers
    "pack.file": N_("This file cannot be read. Is the stick still plugged in?"),
    "pack.too-big": N_("This file is too big for a pack: at most {most} kB."),
    "pack.no-zip": N_(
        "This is no pack. A pack is a file that ends in .zip, or a folder with manifest.yaml."
    ),
    "pack.damaged": N_("This pack is damaged. Have it saved once more."),
    "pack.many": N_("There is too much in this pack: at most {most} files."),
    "pack.no-levels": N_("There are no levels in this pack."),
    "pack.no-place": N_(
        "“{name}” cannot be in a pack of levels: small letters, digits, hyphens, and .yaml."
    ),
    "pack.name": N_("“{name}” has no place in a pack."),
    "pack.twice": N_("“{name}” is in this pack twice."),
    "pack.locked": N_("“{name}” is locked or packed in another way. Have it saved by the game."),
    "pack.swells": N_("“{name}” grows far too big when it is unpacked."),
    "pack.lacks": N_("“{name}” is missing in this pack."),
    "pack.newer": N_("This pack was made by a newer game. A newer game can take it in."),
    "pack.crowd": N_("Too many people: at most {most} in a pack."),
    "pack.full": N_("There is no room for so many cards: at most {most} people are kept here."),
    "pack.deeds": N_("Too many deeds: at most {most}."),
    "pack.part": N_("No face has this part: {key}, {word}."),
    # author: of a level that is being made
    "author.no-title": N_("The level has no title yet."),
    "author.no-goal": N_("Say in one line what the player should do."),
    "author.no-maps": N_("There is no picture yet. Add one."),
    "author.no-robot": N_("Map {map} has no robot yet. Where does it begin?"),
    "author.no-solution": N_("Nobody knows yet how it is won. Solve it yourself."),
    "author.no-start": N_("Build the program the player begins with."),
    "author.few-hints": N_("Hints help whoever is stuck. Written so far: {count} of 4."),
    "author.untranslated": N_("Texts still missing in the language “{language}”: {count}"),
    "author.solution-loses": N_(
        "The solution does not win on picture {map}. Solve it anew, or change the picture."
    ),
    "author.solution-spare": N_(
        "The solution also wins without some of its blocks. That many are spare: {count}"
    ),
    "author.shorter": N_("There is a shorter way. Blocks it needs: {size}, not {par}."),
    "author.start-wins": N_("The program at the start already wins. What is left to do?"),
    "author.empty-wins": N_("It is won without any block. Move the goal or the robot."),
    "author.not-offered": N_("The solution needs a block that may not be used here: {block}"),
    "author.same-maps": N_("Pictures {one} and {other} are the same. Change one of them."),
    "author.few-answers": N_("A question needs two answers or more. So far: {count}"),
    "author.answers": N_("Exactly one answer should be right. Right ones now: {count}"),
    "author.mistake-wins": N_("Mistake {number} wins too: then it is no mistake."),
    "author.mistake-hidden": N_(
        "Mistake {number} ends like another one: I cannot tell them apart."
    ),
    "author.mistake-choice": N_("Mistake {number} is not among the answers any more."),
    # codes: a program of paper blocks
    "codes.long": N_("This line is too long: at most {most} letters."),
    "codes.sign": N_("“{text}” is no code. Codes are letters, numbers and { }."),
    "codes.unknown": N_("No block here has the code “{text}”. Look at the code sheet."),
    "codes.near": N_("No block here has the code “{text}”. Did you mean “{near}”?"),
    "codes.open": N_("This { is still open. Put a } where the round ends."),
    "codes.close": N_("This } closes nothing. Take it away, or put a { before it."),
    "codes.body": N_("After “{text}” comes a {, then what is inside, then a }."),
    "codes.else": N_("EL is the “else” of an I. Put it right after its }."),
    "codes.question": N_("After “{text}” comes the code of a question."),
    "codes.value": N_("“{text}” needs a number or a word in brackets behind it."),
    "codes.word": N_("Nobody knows the word “{text}” here. Write more letters of it."),
    "codes.form": N_("“{text}” is written like this: {example}"),
    "codes.bracket": N_("This ( is still open. Put a ) where it ends."),
    # worlds: the maps
    "map.empty": N_("This map has no cells. Draw it row by row."),
    "map.too-big": N_("This map is too big: at most {columns} by {rows} cells."),
    "map.character": N_("Nobody knows what “{char}” is on this map. Explain it in the legend."),
    "map.edge": N_("Between cells there is “{expected}” or a space here, not “{char}”."),
    "map.no-start": N_("This map has no start. Put one of > < ^ v where the robot begins."),
    "map.two-starts": N_("This is a second start. A map has only one."),
    "map.start-closed": N_("The robot cannot start inside a wall or a door."),
    "map.moves": N_(
        "“{moves}” must stay on free cells (a ferry: on void) and come back to where it began."
    ),
    "map.setting": N_("“{key}” needs something else here: {expected}."),
    "loom.letter": N_(
        "“{char}” is not a colour of yarn. The letters are {known}, and . for nothing."
    ),
    "loom.ragged": N_(
        "This row of the pattern has {count} letters, the first row {wanted}. Make them alike."
    ),
    "loom.rule": N_("There is no pattern “{name}”. Patterns by rule: {known}."),
    "loom.rule-yarn": N_("“{colour}” is not a colour of yarn. The colours are {known}."),
    "loom.rule-small": N_("The pattern “{name}” needs at least {least} knots and {least} rows."),
    "loom.no-pattern": N_("This pattern has no knot. Draw one, or give only a size, such as 6x4."),
    "map.legend-character": N_("The legend explains single characters, not “{char}”."),
    "map.legend-key": N_("A legend has no “{key}”. Did you mean “{near}”?"),
    "map.papers": N_("Too many papers: at most {most}."),
    "map.paper-bars": N_("One bar | parts the source from the rest."),
    "map.paper-kind": N_(
        "A paper begins with its kind, one word of letters, digits and _. “{kind}” is none."
    ),
    "map.paper-number": N_("The number of a paper is at most {most}."),
    "map.paper-long": N_("The words on a paper are too long: at most {most} letters."),
    "map.instrument": N_("Nobody plays “{text}” here. Known instruments: {all}."),
    "map.voice-twice": N_("“{text}” has a line already: one line for each instrument."),
    "map.mode": N_("There is no mode “{text}”. Known modes: {all}."),
    "map.tune-long": N_("This tune is too long: at most {beats} beats and 400 notes."),
    "map.note": N_("“{text}” is no note: do re mi fa sol la si do2, 1 to 8 or -, like sol:2."),
    # levels that are made in the game
    "author.no-level": N_("This is no level: it has no id."),
    "author.newer": N_(
        "This game does not know the world of this level. A newer game may know it."
    ),
    # levels
    "level.file": N_("This file or folder cannot be opened."),
    "level.none": N_("There is no level here. A level is a file that ends in .yaml."),
    "level.too-big": N_("This file is too big: at most {most} kB."),
    "level.encoding": N_("This is not UTF-8 text. Save the file as UTF-8."),
    "level.control": N_("The character {char} cannot stand in a level."),
    "level.yaml": N_("This cannot be read. Look at the spaces, the colons and the quotes."),
    "level.yaml-bracket": N_("A bracket is open here. Close it, or put the text in quotes."),
    "level.yaml-colon": N_("One colon too many. Put the text in quotes, or begin a new line."),
    "level.yaml-escape": N_("In double quotes \\ begins a sign of its own. Use single quotes."),
    "level.yaml-fit": N_(
        "This line does not fit those above it. Look at the spaces it begins with."
    ),
    "level.yaml-key": N_("A colon is missing. Write it like this: title: First steps"),
    "level.yaml-quote": N_("A quote is open and is closed nowhere."),
    "level.yaml-tab": N_("Use spaces here, not the Tab key."),
    "level.yaml-token": N_("A text cannot begin with {sign} here. Put the text in quotes."),
    "level.empty": N_("This file is empty."),
    "level.directive": N_("A line that begins with % is not needed here. Take it out."),
    "level.documents": N_("One file is one level. Take out the second --- part."),
    "level.alias": N_("*{name} is not used here. Write the value out; put a star in quotes."),
    "level.anchor": N_("&{name} is not used here. Take it out."),
    "level.tag": N_("{name} is not used here. Take it out; put an exclamation mark in quotes."),
    "level.deep": N_("Too much inside each other. A level is flatter."),
    "level.nothing": N_('Nothing stands behind this key. For an empty text write "".'),
    "level.quote": N_('YAML would not read {text} as it looks. Quote it: "{text}".'),
    "level.key-text": N_("A key is a single word."),
    "level.merge": N_("<< is not used here. Write the keys out."),
    "level.ending": N_("This file is left out. Call it {name}, so that it is read."),
    "level.twice": N_("“{key}” stands here for the second time."),
    "level.kind": N_("“{key}” needs something else here: {expected}."),
    "level.number": N_("“{key}” needs a whole number from {least} to {most}."),
    "level.lacks": N_("The key “{key}” is needed here."),
    "level.long": N_("“{key}” is too long: at most {most} characters."),
    "level.choice": N_("“{key}” cannot be “{text}”. Did you mean “{near}”? Known: {all}."),
    "level.key": N_("There is no key “{key}” here. Known: {all}."),
    "level.key-near": N_("There is no key “{key}” here. Did you mean “{near}”?"),
    "level.block": N_("This world has no block “{kind}”."),
    "level.block-near": N_("This world has no block “{kind}”. Did you mean “{near}”?"),
    "level.id-twice": N_("The id {key} is taken by {other}. Every level has its own."),
    "level.healthy": N_("This program was healthy. You cured me of being well!"),
    "level.other-answer": N_("I end somewhere else. Let us watch step by step."),
    "level.left-other": N_("At the end “{text}” lies in {name}. Does it belong there?"),
    "level.says-other": N_("Line {number} of what I say is “{text}”. Should it be something else?"),
    "level.says-more": N_("I say too much: more lines than {wanted}, like “{text}”."),
    "level.says-less": N_("I say too little. Lines so far: {have}. What is still missing?"),
    "level.says-nothing": N_("I have not said anything. What should I announce?"),
    # a hint that a child writes for somebody
    "teach.empty": N_("Write what you would ask somebody who is stuck here."),
    "teach.short": N_("A few more words: what is there to look at?"),
    "teach.long": N_("One thought is enough. Letters: {count}, at most {most}."),
    "teach.code": N_("That is program text already. Say it in your own words."),
    "teach.number": N_("“{text}” is a number from the answer. Let your friend count: how many …?"),
    "teach.blocks": N_("“{text}”: that is the way already. Where is a good place to look first?"),
    "teach.mine": N_("That is my hint, word for word. How would you say it?"),
    "teach.twice": N_("You wrote that at another knot, too. What is different here?"),
    "teach.plain": N_("Make a question or a nudge of it: where, how many, look, try …"),
    "level.edits": N_("Change exactly {wanted}. Changed now: {count}."),
    "level.voices": N_("Voices I heard: {have}. Wanted: {wanted}. Who else could play?"),
    "level.same-end": N_("I say the same on every map. Where is it decided?"),
    "level.comments": N_(
        "It works! But will the next reader understand it? Comments: {have}, wanted: {wanted}."
    ),
    "level.draft-runs": N_("The text of the mistake “{id}” can run: write it as `program`."),
    "level.no-bug": N_("The program still works: the bug does not show yet."),
    "level.forecast": N_("It does not end where you said. Try another guess."),
    "level.nothing-made": N_("Nothing is made yet. Put some blocks under Start."),
    "level.cards": N_("There are not that many cards: “{block}” at most {most}."),
    "level.solution-loses": N_("The solution does not win on map {map} ({why})."),
    "level.solution-spare": N_("The solution wins without some of its blocks: {count}."),
    "level.par": N_("par is {par}, but the solution has {size} statements."),
    "level.speed": N_("The solution takes {ticks} ticks, more than speed ({speed})."),
    "level.shorter": N_("A shorter program wins, with {size} statements: {program}"),
    "level.empty-wins": N_("This level is won without any program."),
    "level.not-healthy": N_("In a healthy level start and solution are the same program."),
    "level.unnamed-bug": N_("A fix level names its bug: “bug” with “title” and “did”."),
    "level.start-solved": N_("The start program is the solution: nothing is left to do."),
    "level.start-wins": N_("The start program wins already: nothing is left to do."),
    "level.mistake-wins": N_("The mistake “{id}” wins with everything: it is no mistake."),
    "level.mistake-hidden": N_("The mistake “{id}” is taken for another one listed before it."),
    "level.mistake-choice": N_("The mistake “{id}” is not among the choices."),
    "level.twin-loses": N_("Twin {number} does not win."),
    "level.known-loses": N_("Known solution {number} does not win."),
    "level.hints": N_("There are {count} hints; wanted are {wanted}: goal, place, concept, block."),
    "level.no-small": N_("No small level unties the mistake “{id}”."),
    "level.not-offered": N_("The level needs the block “{kind}”, but does not offer it."),
    "level.few-choices": N_("There are {count} choices; at least 2 are wanted."),
    "level.answers": N_("{count} of the choices are right; exactly 1 is wanted."),
    "level.base-loses": N_("The start program must win before a bug is hidden in it."),
    "level.example-stops": N_("The example does not run to its end."),
    "level.given": N_("Each map gives the same names; only the values differ."),
    "level.same-maps": N_(
        "Maps {one} and {other} are the same: each map should show something new."
    ),
    "level.message": N_("Nobody knows the message “{id}”."),
    "level.person": N_("Nobody knows the person “{id}”."),
    "level.unknown-near": N_("There is no level “{id}”. Did you mean “{near}”?"),
    "level.unknown": N_(
        "There is no level “{id}”. A level is an id, a number like 1.2, or a file."
    ),
}
