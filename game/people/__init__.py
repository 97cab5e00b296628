"""People and messages: who they are, what is told when, and the linter that guards the words.

`load_people` and `load_messages` read `levels/people.yaml` and `levels/messages.yaml`, as strictly
as a level is read: every mistake of an author comes back with its line. `choose` answers which
message now; it is pure (the caller says what was told where, and gives a seed) and knows nothing
about the player, because every child sees the same messages. `lint` holds one text against the
rules R01 to R20, whose patterns are data (`rules.yaml`); `lint_all` does so for every message, card
and level text in every language, `balance` counts who is shown, and `quotas` what each chapter
tells and whether every message is heard somewhere. All are part of `check`.

A message with `hook: true` belongs to a level or to the end of a chapter, which names it;
the others may come up anywhere their moment, band and `chapters` fit. Of three messages a child
hears, one may name a person or touch a stereotype. `fair` looks ahead in each pair of chapters:
what comes up by itself is about a person only where one in three still is, and the shares hold.
Texts are English and are translated in `locales/*/people.po`, the id being the context; that is why
this package reads `i18n`.

`load_myths` reads `levels/myths.yaml`: statements to guess about from 9 years on, each with what
is true, why, and a source; `next_myth` says which one comes, as purely as `choose` does. A
statement is held to the same rules as a message, so that none is a stereotype; `myth_balance`
counts them. `load_pair_cards` reads `levels/pairs.yaml`: what two who play together can talk about
after a knot; `next_card` says which one comes.

Cards to talk with at home and in a class (`levels/talks.yaml`) and scenes to practise a reply in
(`levels/replies.yaml`) are read and linted the same way; screens show them, and both can be
printed. In a scene the unfair remark is mild and speaks of no group, every reply is calm, and none
is wrong.

`load_workshops` reads `levels/workshops.yaml`: which levels an hour with guests plays, and what is
done from which minute on.

To add a person: one entry in `levels/people.yaml`; a message: one in `levels/messages.yaml`; an
item of Myth or fact, a card or a scene: one in its sheet.
"""

from __future__ import annotations

from game.people.choose import Told, choose, hooked, of_person
from game.people.fair import Pair, crowded, owes, welcome
from game.people.linter import Finding, lint, lint_quiz
from game.people.myths import MYTH_BANDS, Myth, load_myths, next_myth
from game.people.own import lint_lines, lint_own
from game.people.pairs import PairCard, load_pair_cards, next_card
from game.people.quotas import Telling, quotas
from game.people.replies import WAYS, Remark, Reply, load_remarks, remarks_for
from game.people.review import LANGUAGES, balance, lint_all, names_of
from game.people.shares import EVERYBODY, Shares, shares, short_of
from game.people.sheets import BANDS, MOMENTS, Message, Person, load_messages, load_people
from game.people.talks import KINDS, WHO, Step, Talk, load_talks
from game.people.workshops import Moment, Workshop, load_workshops

__all__ = [
    "BANDS",
    "EVERYBODY",
    "KINDS",
    "LANGUAGES",
    "MOMENTS",
    "MYTH_BANDS",
    "WAYS",
    "WHO",
    "Finding",
    "Message",
    "Moment",
    "Myth",
    "Pair",
    "PairCard",
    "Person",
    "Remark",
    "Reply",
    "Shares",
    "Step",
    "Talk",
    "Telling",
    "Told",
    "Workshop",
    "balance",
    "choose",
    "crowded",
    "hooked",
    "lint",
    "lint_all",
    "lint_lines",
    "lint_own",
    "lint_quiz",
    "load_messages",
    "load_myths",
    "load_pair_cards",
    "load_people",
    "load_remarks",
    "load_talks",
    "load_workshops",
    "names_of",
    "next_card",
    "next_myth",
    "of_person",
    "owes",
    "quotas",
    "remarks_for",
    "shares",
    "short_of",
    "welcome",
]
