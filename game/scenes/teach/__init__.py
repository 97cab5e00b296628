"""Teaching three knots: the child chooses levels it has solved and writes a hint for each.

`scene` keeps which knots are chosen and what is typed, saved as it happens (`progress.teaching`);
`picking` shows the solved knots to choose among, `writing` the three chosen ones with the field for
a hint and what Düyün says of it (`author.nudge` judges: a hint asks, and is never the answer).
`paper` makes the pages: a sheet with the three knots for who learns, a certificate for both.

The knot of the carpet is tied by whoever has written three good hints. A level that opens this
screen says `opens: teach`.
"""

from __future__ import annotations

from game.scenes.teach.scene import TeachScene

__all__ = ["TeachScene"]
