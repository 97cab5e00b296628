"""What a screen is: a tree of boxes with absolute rectangles, and what a person does to it.

A scene's `view(pen)` gives a `Box`: where it is, what is painted in it, what event it sends when
pressed. Layout is cutting: a `Rect` is cut into strips and rows (`cut_left`, `rows`, `divide`), so
a screen reads like its measures in the design, needs no solver, and is the same on every machine.
The `Pen` carries what a view may know of the machine: size, scale, theme, the width of a text,
the language. The `Director` turns pointer and keys into events for the scene and keeps focus,
hover and drag. Nothing here imports pygame: `shell` paints boxes, the `Pilot` plays them in tests.

`theme` holds the tokens and their high contrast, `text` fits words, `motion` eases, `widgets` draws
the parts every screen shares, `overlay` lays the focus ring and the tooltip over a screen.
`reach` answers what is under the pointer and what the keyboard can get to; a box with `modal` keeps
everything else away, a `ghost` lets the pointer through. `pilot` plays an app as a person would and
fails where a person could not; `lint` finds words that stick out and things too small to press.

To add a widget: one function in `widgets/` that takes a pen and a rect and gives a box.
"""
