"""Levels: a YAML file becomes a `Level`, and a program is judged on it.

`load` reads one file with the strict rules (no tags, anchors, duplicates, surprise booleans) and
gives the level or located diagnostics. `judge(level, program)` runs the program on every map and
gives a `Verdict` with stars. `check` proves a level: its solution wins, the empty program does not,
par holds, each listed mistake is recognised, every text is translated.

To add a level: one YAML file in a chapter's folder (its keys: `schema.json`).
"""
