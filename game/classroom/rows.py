"""A record as a row of the table of records."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from game.progress import Record, identity

__all__ = ["month_of", "record_row"]

_FIRST, _LAST = 1_577_836_800, 4_102_444_800  # 2020, 2100


def month_of(t: int) -> int:
    """The month a record says it is of, as 202411; 0 where its clock is far off."""
    if not _FIRST <= t < _LAST:
        return 0
    day = datetime.fromtimestamp(t, UTC)
    return day.year * 100 + day.month


def record_row(
    klass: str, body: str, record: Record, device: str, signed: bool, received: int
) -> dict[str, Any]:
    """A row of the table of records."""
    return {
        "month": month_of(record.t),
        "hash": identity(body),
        "klass": klass,
        "player": record.event.player,
        "device": device,
        "signed": int(signed),
        "received": received,
        "body": body,
    }
