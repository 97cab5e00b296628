"""What joining and leaving a class keeps."""

from __future__ import annotations

from game.art.carpet import DYES
from game.progress.state import Event as Fact
from game.scenes.avatar.name import STARS
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Keep, Klass, Pop, Push, Toast
from game.scenes.ways import to_map

__all__ = ["joined", "left"]


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
    told = Toast(home.say("You have left the class. Your carpet stays here."), icon="check")
    return (Cue("page"), Keep(gone), Klass("send"), Pop(to="map"), told)
