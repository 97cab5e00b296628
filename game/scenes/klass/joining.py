"""What joining and leaving a class keeps."""

from __future__ import annotations

from game.art.carpet import DYES
from game.progress.state import Event as Fact
from game.scenes.avatar.name import STARS
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Keep, Klass, Pop, Push, Toast
from game.scenes.ways import to_map

__all__ = ["joined", "left", "let_go"]


def joined(home: Home, klass: str, pupil: str, player: str = "") -> tuple[Effect, ...]:
    """A player becomes a pupil and is at its map.

    Without a player it is the one who was that pupil here before, else a new one with the pupil's
    face and the name of a star.
    """
    room = next((one for one in home.klass.rooms if one.id == klass), None)
    child = room.file.pupil(pupil) if room else None
    if child is None:
        return (Cue("bump"),)
    known = (one for one in home.players if one.member and one.member.pupil == pupil)
    before = next((one for one in known if one.member and one.member.klass == klass), None)
    go = (Pop(to="who"), Push(lambda: to_map(home)))
    home.pair = None
    if before and not player:
        home.player_id = before.id
        return (Cue("tie"), *go)
    made: tuple[Effect, ...] = ()
    if not player:
        player = home.fresh_id()
        number = 1 + max((one.number for one in home.players), default=0)
        name = home.say(STARS[(number - 1) % len(STARS)])
        fact = Fact.of(
            "player_made", player, name=name, number=number, avatar=sorted(child.avatar),
            dyes=(number - 1) % len(DYES),
        )  # fmt: skip
        made = (Keep(fact), Keep(Fact.of("face", player, value="beads")))
    home.player_id = player
    belongs = Fact.of("joined", player, **{"class": klass, "pupil": pupil})
    return (Cue("tie"), *made, Keep(belongs), Klass("send"), *go)


def left(home: Home) -> tuple[Effect, ...]:
    """The player belongs to no class any more; what it wove stays."""
    member = home.player.member if home.player else None
    if member is None:
        return ()
    gone = Fact.of("left", home.player_id, **{"class": member.klass})
    return (Cue("page"), Keep(gone), Klass("send"), Pop(to="map"), _told(home))


def let_go(home: Home, klass: str, scene: str) -> tuple[Effect, ...]:
    """Players whose pupils the desk has erased belong to the class no more; what they wove stays.

    Only the one who plays is told, and is led from the page of a class that is no longer its own.
    """
    room = next((one for one in home.klass.rooms if one.id == klass), None)
    gone = {one.pupil for one in room.desk.tombstones} if room else set()
    members = [(one.id, one.member) for one in home.players if one.member]
    ids = [id for id, one in members if one.klass == klass and one.pupil in gone]
    effects: list[Effect] = [Keep(Fact.of("left", id, **{"class": klass})) for id in ids]
    if home.player_id in ids:
        effects += [Pop(to="map")] if scene == "class" else []
        effects.append(_told(home))
    return tuple(effects)


def _told(home: Home) -> Effect:
    return Toast(home.say("You have left the class. Your carpet stays here."), icon="check")
