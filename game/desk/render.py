"""Templates: words in the language of the teacher, everything else escaped."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from game.desk import looks

__all__ = ["environment"]

Say = Callable[..., str]


@lru_cache(1)
def _shared() -> Environment:
    """The templates, read once; a name that is not given is an error, not an empty place."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(
        icon=looks.icon, knot=looks.knot, face=looks.face, star=looks.star, thing=looks.picture_of
    )
    return made


def environment(say: Say) -> Callable[..., str]:
    """What renders a template by its name, its words said by `say`."""
    shared = _shared()

    def render(name: str, **given: Any) -> str:
        return shared.get_template(name).render(say=say, **given)

    return render
