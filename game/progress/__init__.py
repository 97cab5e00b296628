"""What a child has done, as events, and the state that follows from them.

Events are only ever added. A `Player` is the fold of a player's events: stars max, blocks min,
attempts counted. No clock is read here and no disk: `store` keeps events, `scenes` show players,
and both agree on these values. (This package stands below `store` so that scenes can know a player
without knowing a database.)

To add a kind of event: one row in `fold`.
"""
