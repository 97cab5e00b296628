"""A level file becomes a `Level`, or located diagnostics: this is what an author writes.

A chapter is a folder `levels/01-first-knot/` with `chapter.yaml` and its levels, `01-wake-up.yaml`
and on, in order of their numbers. A level, with every key it may have (only those marked * must
stand; texts are English and short):

    id: first-knot-05            # * stable for ever: lower case, digits, hyphens
    title: The pilot's checklist # *
    form: parsons                # * predict modify parsons make fix general challenge create
    goal: Goggles first, then the plane.                 # * what is to be done, one line
    story: Düyün has found its goggles. Almost.          # one short line said before the level
    cheer: The plane says good morning.                  # the laugh: one line after success
    world: quest                 # else the chapter's
    skin: airfield               # else the chapter's
    maps:                        # * one program must win on every map
      - |
        __G
        __.
        >A.
    legend:                      # for all maps; characters and settings: see worlds/quest_map.py
      A: {item: goggles}
    ends: goal                   # and visit, fuel, fog, bag, tick: see there too
    blocks: [north, east, take]  # the palette, in order; without it: the blocks of solution, start
                                 # and mistakes, after those of the chapter
    start: ""                    # the program the child begins with (modify, fix, predict)
    solution: |                  # * Python; not in predict, where `start` is the program shown
      east()
      take()
      north()
      north()
    par: 4                       # statements the solution needs; without it, its own size
    cards: {north: 2}            # how often a block may be used; parsons: from the solution
    hints:                       # four: goal, place, concept, block (none in predict and create)
      - What must Düyün wear before it flies?
      - Look at the cell just east of Düyün.
      - Cards are done in order, from top to bottom.
      - Put take right after the first east.
    mistakes:                    # wrong programs an author expects
      - id: take-first
        says: I grabbed air!     # what Düyün says
        program: |
          take()
          east()
          north()
          north()
    twins:                       # other right answers, played beside the child's
      - |
        ...
    choices: ["1", "2"]          # predict: digits of the first map (without it: all of them), or
                                 # {at: "1", facing: north}; at: start is the start cell
    forecast: true               # the third star is a right forecast (chapters 1 to 3: always)
    healthy: true                # fix: `start` is right already; touching it loses
    edits: 1                     # create: exactly so many cards changed, and it must not win
    speed: 7                     # badge: ticks
    beads: true                  # icon beads are the first face (else the chapter's)
    person: leyla_mammadbeyova   # the person whose deed is told after it
    message: M01

A map of its own settings is a mapping: `- {map: "...", legend: {...}, tick: 2, fuel: 9}`; its legend
is added to that of the level. `chapter.yaml`: id, title, story, band ("6-8"), lead, guests, dyes,
bonus (ids), end_message, family, skin, icon, world, blocks, beads.

Only plain YAML: no tags, anchors, aliases or merge keys, nothing twice, one document. A text that
YAML would read as something else (yes, no, 12:30, 010, 4) must stand in quotes.
"""
