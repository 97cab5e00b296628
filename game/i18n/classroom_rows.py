"""The words of the teacher's desk: said to a grown-up, who may be in a lesson just now."""

from __future__ import annotations

from collections.abc import Mapping

from game.values import N_

__all__ = ["CLASSROOM_ROWS"]

CLASSROOM_ROWS: Mapping[str, str] = {
    # the file
    "classroom.damaged": N_(
        "The file of the desk was damaged, so it was made anew from what was good and from "
        "its copies. Check that everything is there. The old file is kept as {name}."
    ),
    "classroom.damaged-now": N_(
        "The file of the desk is damaged and cannot be mended just now. Make room on the disk and "
        "start the desk again; nothing is written until then."
    ),
    "classroom.newer": N_(
        "The classes here were made with a newer İlmə. Install the new İlmə on this computer; "
        "until then they stay as they are."
    ),
    "classroom.readonly": N_(
        "Nothing can be written in this folder. You can look at everything; to change something, "
        "choose another folder."
    ),
    "classroom.full": N_(
        "The disk is full or does not answer, so this was not kept. Make room and try again."
    ),
    "classroom.locked": N_("Another program holds the file of the desk. Close it and try again."),
    "classroom.no-database": N_("The database does not answer. Check its address and the network."),
    "classroom.no-rights": N_(
        "This desk may read the database but not write to it. Ask whoever looks after it."
    ),
    "classroom.no-psycopg": N_(
        "A PostgreSQL database needs psycopg, which is not installed here. Install İlmə with its "
        "district extra."
    ),
    "classroom.no-duckdb": N_(
        "A report over archives needs DuckDB, which is not installed here. Install İlmə with its "
        "district extra."
    ),
    "classroom.no-archive": N_("No archive that can be read was found in this folder."),
    # classes and pupils
    "classroom.title": N_("A class needs a name, such as 4B."),
    "classroom.name": N_("A pupil needs a name of letters."),
    "classroom.no-class": N_("This class is not here any more."),
    "classroom.no-pupil": N_("This pupil is not here any more."),
    "classroom.no-device": N_("This computer is not known here."),
    "classroom.no-doubt": N_("This work has been looked at already."),
    "classroom.no-lesson": N_("This lesson is not here any more."),
    "classroom.names-none": N_("No names were found. Write one name on each line."),
    "classroom.names-empty": N_("Line {line} has no letters, so it was left out."),
    "classroom.names-twice": N_(
        "Line {line}: {name} is in the class already. Add a letter if these are two children."
    ),
    "classroom.names-cut": N_("Line {line}: the name was long and is kept as {name}."),
    "classroom.names-many": N_(
        "From line {line} on nobody was added: a class has at most {most} pupils."
    ),
    "classroom.names-long": N_("The list is very long. Only its beginning was read."),
    "classroom.joined-twice": N_(
        "A profile on a computer has joined as two children. Its work counts for the later one."
    ),
    "classroom.forked": N_(
        "A computer was copied or set back. All its work is kept and counts once."
    ),
    # what comes in and goes out
    "classroom.no-keys": N_(
        "Nothing can be signed on this computer: PyNaCl is missing. Install İlmə as a whole."
    ),
    "classroom.no-words": N_("There are no recovery words yet. Make them first."),
    "classroom.other-words": N_(
        "These words do not open this file. Take the paper printed for it, or another file."
    ),
    "classroom.no-records": N_("No work by children was found in this file."),
    "classroom.no-pulse": N_("This is no table of the pulse with five answers or more."),
    "classroom.no-xlsx": N_(
        "XLSX needs XlsxWriter, which is not installed. CSV works in every spreadsheet, too."
    ),
    # lessons
    "classroom.no-level": N_("There is no level {name} here."),
    "classroom.nothing-assigned": N_("Choose at least one level."),
    "classroom.much-assigned": N_("A lesson holds at most {most} levels. Choose fewer."),
    # packs of levels
    "classroom.no-pack": N_("This pack is not here any more."),
    "classroom.pack-here": N_("This pack is here already."),
    "classroom.pack-used": N_("A lesson uses this pack. End the lesson first."),
    "classroom.pack-big": N_(
        "The levels of this pack take more than {most} KB, which is all that a child's computer"
        " takes in. Make two smaller packs of it."
    ),
    "classroom.pack-unplayable": N_("No level of this pack can be played, so it was not accepted."),
    "classroom.packs-many": N_(
        "The lessons of a class use at most {most} packs. End an older lesson first."
    ),
    "classroom.packs-full": N_("There are {most} packs here. Take one away first."),
    # who may need help
    "classroom.why-runs": N_("Runs: {runs}, hints: {hints}. May need you."),
    "classroom.why-mistake": N_("The same mistake, times: {count}. May need you."),
    "classroom.why-time": N_("Minutes: {minutes}, hints: {hints}. May need you."),
}
