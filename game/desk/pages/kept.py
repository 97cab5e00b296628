"""What this desk keeps, of whom, and until when."""

from __future__ import annotations

from game.classroom.opening import KEPT
from game.desk.site import View
from game.desk.wire import Answer

__all__ = ["kept"]

DAY_S = 86_400


def kept(view: View, rest: list[str]) -> Answer:
    """All kinds of things that are kept, and each class with the day its oldest runs go."""
    mine = {one.id for archived in (False, True) for one in view.site.classes(archived)}
    going = view.desk.let_go_on()
    return view.show(
        "kept.html",
        rows=tuple(one for one in view.desk.kept() if one.klass.id in mine),
        going=going // DAY_S,
        copies=KEPT,
        date=lambda seconds: view.shared()["moment_of"](seconds)[:10],
    )
