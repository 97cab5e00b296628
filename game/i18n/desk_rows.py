"""The words of the teacher's desk: said to a grown-up, who may be in a lesson just now."""

from __future__ import annotations

from collections.abc import Mapping

from game.values import N_

__all__ = ["DESK_ROWS"]

DESK_ROWS: Mapping[str, str] = {
    # the file
    "desk.damaged": N_(
        "The file of the desk was damaged, so it was made anew from what was good and from its "
        "copies. Look whether everything is there. The old file is kept as {name}."
    ),
    "desk.damaged-now": N_(
        "The file of the desk is damaged and cannot be mended just now. Make room on the disk and "
        "start the desk again; nothing is written until then."
    ),
    "desk.newer": N_(
        "The classes here were made with a newer İlmə. Install the new İlmə on this computer; "
        "until then they stay as they are."
    ),
    "desk.readonly": N_(
        "Nothing can be written in this folder. You can look at everything; to change something, "
        "choose another folder."
    ),
    "desk.full": N_(
        "The disk is full or does not answer, so this was not kept. Make room and try again."
    ),
    "desk.locked": N_("Another program holds the file of the desk. Close it and try again."),
    # classes and pupils
    "desk.title": N_("A class needs a name, such as 4B."),
    "desk.name": N_("A pupil needs a name of letters."),
    "desk.no-class": N_("This class is not here any more."),
    "desk.no-pupil": N_("This pupil is not here any more."),
    "desk.no-lesson": N_("This lesson is not here any more."),
    "desk.names-none": N_("No names were found. Write one name on each line."),
    "desk.names-empty": N_("Line {line} has no letters, so it was left out."),
    "desk.names-twice": N_(
        "Line {line}: {name} is in the class already. Add a letter if these are two children."
    ),
    "desk.names-cut": N_("Line {line}: the name was long and is kept as {name}."),
    "desk.names-many": N_(
        "From line {line} on nobody was added: a class has at most {most} pupils."
    ),
    "desk.names-long": N_("The list is very long. Only its beginning was read."),
    "desk.joined-twice": N_(
        "A profile on a computer has joined as two children. Its work counts for the later one."
    ),
    "desk.forked": N_("A computer was copied or set back. All its work is kept and counts once."),
    # lessons
    "desk.no-level": N_("There is no level {name} here."),
    "desk.nothing-assigned": N_("Choose at least one level."),
    "desk.much-assigned": N_("A lesson holds at most {most} levels. Choose fewer."),
    # who may need help
    "desk.why-runs": N_("Runs: {runs}, hints: {hints}. May need you."),
    "desk.why-mistake": N_("The same mistake, times: {count}. May need you."),
    "desk.why-time": N_("Minutes: {minutes}, hints: {hints}. May need you."),
}
