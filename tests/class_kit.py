"""A class, its keys and its children's records, made the same every time."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from game.exchange import ClassFile, ClassPupil, Keys, make_class_file, open_class_file
from game.progress import Event, Record, identity, written

KLASS = "00112233445566aa"
PUPILS = tuple(f"{n:020x}" for n in range(1, 31))
NAMES = ("Aysu Məmmədova", "Murad Əliyev", "Мила Петрова")


def keys(name: str) -> Keys:
    """The keys that follow from a name."""
    return Keys(sha256(name.encode()).digest())


def class_file(counter: int = 1) -> ClassFile:
    """The class as a child's computer reads it."""
    pupils = tuple(ClassPupil(id) for id in PUPILS)
    made = ClassFile(KLASS, "4B", staff=(keys("teacher").sign_public,), pupils=pupils,
                     counter=counter, salt="ab")  # fmt: skip
    found = open_class_file(make_class_file(made, keys("class")))
    assert isinstance(found, ClassFile)
    return found


class Machine:
    """A child's computer that writes a log as the game does; may be cloned and turned back."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.texts: list[str] = []
        self.start()

    def start(self) -> None:
        """The game starts: a new lineage, as always."""
        self.lin, self.seq = f"{self.chance.getrandbits(64):016x}", 0

    def add(self, kind: str, player: str, t: int = 1_790_000_000, **facts: object) -> str:
        """One record more."""
        self.seq += 1
        prev = identity(self.texts[-1]) if self.texts else ""
        text = written(Record(self.lin, self.seq, prev, t, Event.of(kind, player, **facts)))
        self.texts.append(text)
        return text

    def lesson(self, player: str = "p", pupil: str = PUPILS[0], runs: int = 5) -> None:
        """A child joins and plays."""
        self.add("player_made", player, name=self.chance.choice(NAMES), number=1, dyes=0)
        self.add("joined", player, **{"class": KLASS, "pupil": pupil})
        for run in range(runs):
            stars = self.chance.randrange(4)
            self.add(
                "attempt",
                player,
                level=f"first-knot-{1 + run % 9:02}",
                won=stars > 0,
                stars=stars,
                size=self.chance.randrange(1, 9),
                program="forward()",
            )
