"""Packs of levels: levels made by children and teachers, to be given on by stick.

    manifest.yaml        format: 1
                         kind: levels
                         title: Yay tapşırıqları
                         author: Aysel, 4b
                         licence: CC-BY-4.0
                         languages: [az]
    01-cay-yolu.yaml     a level file each (`levels/load.py`), in the order of their names
    02-...

The names are small letters, digits and hyphens, so that they mean the same on every system. What
is taken in is a `progress.LevelPack`: its id is the hash of what stands in it, so the same pack is
never taken twice, and it is kept as facts of the log, not as files, until then unlooked at.

`read_levels` looks at the form of each file; whether a level can be won takes time, so it is
found out level by level (`level_in`), and one that cannot is shown, but not played. A level of a
pack has the id `pack:<first letters of the pack's id>/<its own>`: it never counts as one of the
game's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from game.levels import Chapter, Level, prove, read_level
from game.levels.fields import Fields
from game.levels.heads import Head
from game.levels.plain import Plain, read_plain
from game.packs.zips import made, opened
from game.progress import PACKED, LevelPack, clean_text
from game.values import N_, Diagnostic, Span

__all__ = [
    "MOST_LEVELS",
    "PackedLevel",
    "chapter_of",
    "is_packed",
    "level_in",
    "levels_in",
    "packed",
    "read_folder",
    "read_levels",
    "write_levels",
]

MOST_LEVELS = 60
"""So many levels fit into a pack."""

FORMAT = 1
MANIFEST = "manifest.yaml"
_LONGEST = 60_000
_DIGEST, _SHORT = 16, 8
_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yaml")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\.yaml")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

REFUSED = frozenset(
    {
        "level.solution-loses",
        "level.empty-wins",
        "level.start-wins",
        "level.start-solved",
        "level.not-offered",
        "level.few-choices",
        "level.answers",
        "level.base-loses",
        "level.example-stops",
    }
)
"""What must not be found of a level that is played; all else is only worth knowing."""


@dataclass(frozen=True, slots=True)
class PackedLevel:
    """A level of a pack: None, and why, while it cannot be played."""

    level: Level | None
    faults: tuple[Diagnostic, ...] = ()


def read_levels(data: bytes, file: str = "") -> tuple[LevelPack | None, tuple[Diagnostic, ...]]:
    """The pack in the bytes of a zip; None, and all that is wrong, where it is damaged."""
    files, faults = opened(data, (MANIFEST,), file, _may_stand, MOST_LEVELS + 1)
    return (None, faults) if faults else read_folder(files, file)


def _may_stand(name: str) -> bool:
    """Whether a file of this name may be in a pack: no path, no device, the same everywhere."""
    whole = len(name) <= 80 and bool(_FILE.fullmatch(name)) and name != MANIFEST
    return whole and not _RESERVED.fullmatch(name)


def read_folder(
    files: Mapping[str, bytes], file: str = ""
) -> tuple[LevelPack | None, tuple[Diagnostic, ...]]:
    """The pack of files by name, as they lie in a zip or a folder."""
    faults = [*_strangers(files, file)]
    if faults:
        return None, tuple(faults)
    card, wrong = _manifest(files[MANIFEST])
    faults += wrong
    if any(one.code == "pack.newer" for one in wrong):
        return None, tuple(faults)
    ids: dict[str, str] = {}
    texts: list[str] = []
    for name in sorted(set(files) - {MANIFEST}):
        text, found = _level(files[name], name, ids)
        faults += found
        texts.append(text)
    if not texts:
        faults.append(Diagnostic.of("pack.no-levels", file=file))
    if faults or card is None:
        return None, tuple(sorted(faults, key=lambda one: (one.file, one.span or _TOP)))
    return replace(card, id=_digest(card, texts), levels=tuple(texts)), ()


_TOP = Span(1, 1, 1, 1)


def _strangers(files: Mapping[str, bytes], file: str) -> Iterator[Diagnostic]:
    if MANIFEST not in files:
        yield Diagnostic.of("pack.lacks", file=file, name=MANIFEST)
    if len(files) > MOST_LEVELS + 1:
        yield Diagnostic.of("pack.many", file=file, most=MOST_LEVELS + 1)
    for name in files:
        if name != MANIFEST and not _may_stand(name):
            yield Diagnostic.of("pack.no-place", file=file, name=clean_text(name, 60) or "?")


def _manifest(data: bytes) -> tuple[LevelPack | None, tuple[Diagnostic, ...]]:
    """What the card of the pack says; of a newer one only that it is newer."""
    plain, found = read_plain(data, MANIFEST)
    if plain is None or found:
        return None, found
    faults: list[Diagnostic] = []
    fields = Fields(plain, MANIFEST, faults)
    number = fields.number("format", 1, 1_000_000)
    if number is not None and number > FORMAT:
        return None, (Diagnostic.of("pack.newer", plain.span, file=MANIFEST),)
    if number is None and not faults:
        fields.fault("level.lacks", plain.span, key="format")
    fields.choice("kind", ("levels",))
    title = clean_text(fields.line("title", True, 60), 60)
    author, licence = (clean_text(fields.line(key, False, 60), 60) for key in ("author", "licence"))
    for item in fields.items("languages"):
        if not _LANGUAGE.fullmatch(fields.line_of("languages", item, 20)):
            fields.wrong("languages", item, N_("the short name of a language, such as az"))
    fields.unknown()
    return LevelPack("", title, author, licence), tuple(faults)


def _level(data: bytes, name: str, ids: dict[str, str]) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a level that is well formed and has an id of its own."""
    plain, faults = read_plain(data, name)
    if plain is None or faults:
        return "", faults
    if len(data) > _LONGEST:
        return "", (Diagnostic.of("level.too-big", _TOP, file=name, most=_LONGEST // 1000),)
    id = _id_of(plain)
    if not id:
        return "", (Diagnostic.of("level.lacks", _TOP, file=name, key="id"),)
    if id in ids:
        return "", (Diagnostic.of("pack.twice", _TOP, file=name, name=id),)
    ids[id] = name
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), ()


def _id_of(plain: Plain) -> str:
    found = plain.value.get("id") if isinstance(plain.value, dict) else None
    value = found.value if found is not None else ""
    return value if isinstance(value, str) and len(value) <= 60 and _ID.fullmatch(value) else ""


def _digest(card: LevelPack, texts: Iterable[str]) -> str:
    """The id of a pack: the same for the same words and levels, wherever it was packed."""
    parts = "\0".join((card.title, card.author, card.licence, *texts))
    return sha256(parts.encode("utf-8")).hexdigest()[:_DIGEST]


# -- playing


def level_in(pack: LevelPack, number: int, proven: bool = False) -> PackedLevel:
    """The level of a pack by its number from 0, if it can be read and won; else why not.

    `proven` tells that it was found out before whether it can be won.
    """
    head = Head(id=f"{PACKED}{pack.id[:_SHORT]}")
    level, faults = read_level(pack.levels[number].encode("utf-8", "replace"), "", head)
    if level is None:
        return PackedLevel(None, faults)
    found = () if proven else prove(level)
    stops = tuple(one for one in found if one.code in REFUSED)
    own = replace(
        level,
        id=f"{head.id}/{level.id}",
        number=number + 1,
        author=level.author or pack.author,
        licence=level.licence or pack.licence,
        message="",
        person="",
    )
    return PackedLevel(None, stops) if stops else PackedLevel(own, found)


def levels_in(pack: LevelPack) -> Iterator[PackedLevel]:
    """The levels of a pack, each looked at when it is asked for."""
    return (level_in(pack, number) for number in range(len(pack.levels)))


def chapter_of(pack: LevelPack, levels: Iterable[PackedLevel]) -> Chapter:
    """The pack as a chapter of the levels that can be played."""
    whole = tuple(one.level for one in levels if one.level is not None)
    return Chapter(f"{PACKED}{pack.id[:_SHORT]}", 0, pack.title, "", "", "", (), 0, whole)


def is_packed(level: str) -> bool:
    """Whether an id is that of a level of a pack, which counts for nothing in the game."""
    return level.startswith(PACKED)


# -- writing


def write_levels(
    title: str, author: str, licence: str, levels: Iterable[tuple[str, str]], languages: str = ""
) -> bytes:
    """A pack of levels, given as (id, text of the file); the same levels give the same bytes.

    `languages` are their short names with spaces between. Raises ValueError for more than
    MOST_LEVELS, or for an id that is none.
    """
    levels = tuple(levels)
    if len(levels) > MOST_LEVELS or not all(_ID.fullmatch(id) for id, _ in levels):
        raise ValueError(len(levels))
    rows = [f"format: {FORMAT}", "kind: levels", f"title: {_quoted(title)}"]
    for key, text in (("author", author), ("licence", licence)):
        rows += [f"{key}: {_quoted(text)}"] if clean_text(text, 60) else []
    rows += [f"languages: [{', '.join(map(_quoted, languages.split()))}]"] if languages else []
    files = {MANIFEST: "\n".join(rows) + "\n"}
    for number, (id, text) in enumerate(levels, 1):
        files[f"{number:02}-{id[:60]}".rstrip("-") + ".yaml"] = text
    return made(files)


def packed(pack: LevelPack) -> bytes:
    """A pack that was read, as the bytes of a zip from which the same pack is read again."""
    texts = ((_id_of(plain) if (plain := _plain(text)) else "", text) for text in pack.levels)
    return write_levels(pack.title, pack.author, pack.licence, texts)


def _plain(text: str) -> Plain | None:
    return read_plain(text.encode("utf-8", "replace"), "")[0]


def _quoted(text: str) -> str:
    """A text in quotes, as YAML reads it."""
    plain = clean_text(text, 60).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
