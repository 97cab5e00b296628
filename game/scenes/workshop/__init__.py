"""A workshop: an hour with guests who have no account here, led by whoever stands at the front.

`scene.WorkshopScene` is the page of the one who leads: which workshop, which of its knots, the plan
minute by minute, the stage, the certificates, and taking everything away afterwards. `visit` lets
the whole game play in a room of its own: the same screens, but other children, other levels and
another folder, so that nothing of a workshop reaches the children of this PC. It fills the screen,
is left only by pressing twice, and what guests do to sound or language ends with it. It is kept on
the disk like everything else, so a pulled plug loses nothing, until it is wiped. `paper` makes the
pages to print. What a workshop is stands in `levels/workshops.yaml`.
"""
