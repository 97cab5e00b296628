"""One written form of a value, so that a signature over it means the same everywhere.

The form is that of `progress.record`: JSON with sorted keys, no spaces, ASCII, no fractions. What
is read must be written exactly so; a text that says the same in other bytes is refused, and so is
a name that stands twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["Facts", "canonical", "parsed"]

Facts = Mapping[str, Any]


def canonical(value: Any) -> str:
    """The one text of a plain value. Raises TypeError for what JSON does not know."""
    return _WRITER.encode(value)


def parsed(data: bytes) -> dict[str, Any] | None:
    """The object written in these bytes; None where they are not its one written form."""
    try:
        text = data.decode("ascii")
        value = _READER.decode(text)
        if isinstance(value, dict) and canonical(value) == text:
            return value
    except (ValueError, TypeError, RecursionError):
        pass  # no ASCII, no JSON, a fraction, a number of thousands of digits, endless brackets
    return None


def _refused(digits: str) -> None:
    raise ValueError(digits)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain)
_READER = json.JSONDecoder(parse_float=_refused, parse_constant=_refused)
