"""What a child may choose for a face, by tab, and how a choice changes the recipe.

Every part is offered to everybody, in one list. A `Row` is a line of pictures to choose from; its
colours, if any, are chosen below it. To add a part: its file in `assets/portraits/`, and one
`Choice` here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.art.portrait import GROUNDS, HAIRS, PLAIN, SKINS, Recipe
from game.art.tokens import COLORS
from game.chance import Chance
from game.values import N_

__all__ = [
    "Choice",
    "Row",
    "TABS",
    "Tab",
    "choose",
    "is_chosen",
    "start",
    "surprise",
    "unknown_parts",
]


@dataclass(frozen=True, slots=True)
class Choice:
    """One picture to choose: its word in the recipe and its name for a reader."""

    word: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """Choices for one key of the recipe; `paints` is the key that the row's colours set.

    `extras` rows add to a list: with `single`, a new choice takes the place of the old one.
    """

    key: str
    choices: tuple[Choice, ...]
    paints: str = ""
    colors: tuple[str, ...] = ()
    single: bool = True


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of the builder."""

    name: str
    icon: str
    rows: tuple[Row, ...]


def _choices(*pairs: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(word, label) for word, label in pairs)


_CLOTH = (
    "teal", "indigo", "madder", "saffron", "plum", "terra", "violet", "pist", "walnut", "night",
    "sand", "white",
)  # fmt: skip

_SKIN = Row(
    "skin",
    tuple(Choice(str(index), N_("Skin {number}")) for index in range(len(SKINS))),
)
_GROUND = Row("bg", tuple(Choice(ground, N_("Background")) for ground in GROUNDS))
_HAIR = Row(
    "hair",
    _choices(
        ("none", N_("No hair")),
        ("short", N_("Short hair")),
        ("side", N_("Side parting")),
        ("swept", N_("Hair swept back")),
        ("crop", N_("Very short hair")),
        ("curly", N_("Curls")),
        ("afro", N_("Big round curls")),
        ("bob", N_("Hair to the chin")),
        ("long", N_("Long straight hair")),
        ("wavy", N_("Long wavy hair")),
        ("bun", N_("Bun on top")),
        ("lowbun", N_("Bun at the neck")),
        ("pony", N_("Ponytail")),
        ("braids", N_("Two braids")),
        ("balding", N_("Hair at the sides")),
    ),
    "hc",
    tuple(HAIRS),
)
_SCARF = Row(
    "hair",
    _choices(("hijab", N_("Headscarf")), ("kelagayi", N_("Kelaghayi"))),
    "scarf",
    _CLOTH,
)
_HAT = Row(
    "extras",
    _choices(
        ("cap", N_("Cap")),
        ("beret", N_("Beret")),
        ("papaq", N_("Papag")),
        ("turban", N_("Turban")),
        ("band", N_("Headband")),
        ("helmet", N_("Safety helmet")),
        ("aviator", N_("Flying cap")),
    ),
    "acc",
    ("saffron", "madder", "teal", "indigo", "plum", "paper"),
)
_HEAD = Row(
    "head",
    _choices(
        ("oval", N_("Oval face")),
        ("round", N_("Round face")),
        ("square", N_("Square face")),
        ("long", N_("Long face")),
    ),
)
_EYES = Row(
    "eyes",
    _choices(
        ("dot", N_("Round eyes")),
        ("lid", N_("Calm eyes")),
        ("smile", N_("Smiling eyes")),
        ("wide", N_("Wide eyes")),
    ),
)
_BROW = Row(
    "brow",
    _choices(
        ("soft", N_("Soft eyebrows")),
        ("bold", N_("Thick eyebrows")),
        ("flat", N_("Straight eyebrows")),
        ("up", N_("Raised eyebrows")),
    ),
)
_NOSE = Row(
    "nose",
    _choices(("plain", N_("Small nose")), ("strong", N_("Long nose")), ("round", N_("Round nose"))),
)
_MOUTH = Row(
    "mouth",
    _choices(
        ("smile", N_("Smile")),
        ("open", N_("Laugh")),
        ("calm", N_("Calm mouth")),
        ("side", N_("Half a smile")),
    ),
)
_CLOTHES = Row(
    "clothes",
    _choices(
        ("crew", N_("Jumper")),
        ("vneck", N_("V-neck jumper")),
        ("shirt", N_("Shirt")),
        ("overall", N_("Overalls")),
        ("high", N_("High collar")),
        ("suit", N_("Suit")),
        ("lab", N_("Lab coat")),
        ("chokha", N_("Chokha")),
        ("flight", N_("Flying jacket")),
        ("space", N_("Space suit")),
        ("drape", N_("Wrap")),
    ),
    "c1",
    _CLOTH,
)
_GLASSES = Row(
    "extras", _choices(("glasses", N_("Round glasses")), ("sqglasses", N_("Square glasses")))
)
_EXTRA = Row(
    "extras",
    _choices(
        ("freckles", N_("Freckles")),
        ("lines", N_("Wrinkles")),
        ("earrings", N_("Earrings")),
        ("aid", N_("Hearing aid")),
        ("phones", N_("Headphones")),
        ("chair", N_("Wheelchair")),
        ("medal", N_("Medal")),
        ("tape", N_("Measuring tape")),
        ("steth", N_("Stethoscope")),
    ),
    single=False,
)
_BEARD = Row(
    "extras",
    _choices(
        ("stubble", N_("Short stubble")),
        ("moustache", N_("Moustache")),
        ("beard", N_("Beard")),
        ("longbeard", N_("Long beard")),
    ),
)

TABS: tuple[Tab, ...] = (
    Tab(N_("Skin"), "drop", (_SKIN, _GROUND)),
    Tab(N_("Hair"), "knot", (_HAIR,)),
    Tab(N_("Cover"), "buta", (_SCARF, _HAT)),
    Tab(N_("Face"), "eye", (_HEAD, _EYES, _BROW, _NOSE, _MOUTH)),
    Tab(N_("Clothes"), "shirt", (_CLOTHES,)),
    Tab(N_("More"), "plus", (_GLASSES, _EXTRA, _BEARD)),
)


def is_chosen(recipe: Recipe, row: Row, choice: Choice) -> bool:
    """Whether a face has this part now."""
    now = recipe.get(row.key, PLAIN[row.key])
    return choice.word in now.split("+") if row.key == "extras" else choice.word == now


def unknown_parts(recipe: Recipe) -> tuple[str, ...]:
    """The keys of a recipe that no face has, or whose word is none of theirs."""
    known = {key: {word} for key, word in PLAIN.items()}
    for row in (row for tab in TABS for row in tab.rows):
        known[row.key] |= {choice.word for choice in row.choices}
        if row.paints:
            known[row.paints] |= set(row.colors)
    known["c2"] |= set(COLORS)
    return tuple(
        key
        for key, word in recipe.items()
        if key not in known
        or not set(word.split("+") if key == "extras" else (word,)) <= known[key]
    )


def choose(recipe: Recipe, row: Row, choice: Choice) -> Mapping[str, str]:
    """The recipe with this part; chosen again, an extra or a scarf is taken off."""
    again = is_chosen(recipe, row, choice)
    if row.key != "extras":
        word = PLAIN["hair"] if again and row is _SCARF else choice.word
        return {**recipe, row.key: word}
    rivals = {other.word for other in row.choices} if row.single else {choice.word}
    kept = [word for word in recipe.get("extras", "").split("+") if word and word not in rivals]
    return {**recipe, "extras": "+".join(kept if again else [*kept, choice.word])}


def start(seed: int) -> Mapping[str, str]:
    """A bare face by chance to begin with, so that no face stands for all children."""
    chance = Chance(seed)
    recipe: Mapping[str, str] = dict(PLAIN)
    for row in (_SKIN, _GROUND, _CLOTHES):
        recipe = _with(recipe, row, chance)
    full = tuple(one for one in _HAIR.choices if one.word not in ("none", "balding"))
    return _with(recipe, replace(_HAIR, choices=full, colors=_HAIR.colors[:5]), chance)


def surprise(seed: int) -> Mapping[str, str]:
    """A face by chance: every part of every tab may come, the rarer ones seldom."""
    chance = Chance(seed)
    recipe: Mapping[str, str] = {"c2": chance.of(("paper", "sand", "saffron", "sky", "tealL"))}
    for row in (_SKIN, _GROUND, _HEAD, _EYES, _BROW, _NOSE, _MOUTH, _CLOTHES, _HAIR):
        recipe = _with(recipe, row, chance)
    cover = chance.of((_SCARF, _HAT))
    for row, one_in in ((cover, 3), (_GLASSES, 4), (_EXTRA, 3), (_BEARD, 12)):
        if chance.below(one_in) == 0:
            recipe = _with(recipe, row, chance)
    return recipe


def _with(recipe: Recipe, row: Row, chance: Chance) -> Mapping[str, str]:
    changed = choose(recipe, row, chance.of(row.choices))
    return {**changed, row.paints: chance.of(row.colors)} if row.paints else changed
