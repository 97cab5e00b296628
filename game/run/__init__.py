"""Running a program: compile it to closures, execute it into a trace.

A run is a value. `execute` plays the whole program at once, within its budgets,
and gives a `Trace` of frozen steps; whoever shows it moves a playhead. The past
cannot change, and going back in time is an index.
"""
