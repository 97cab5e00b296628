"""What is drawn: the files of `assets/`, and the drawings computed from small data.

Pure functions from data to cells or to SVG text; nothing here paints. Each part of the game that
shows a picture asks here for it:

- `robot`, `objects`: which looks and things are drawn, and where their feet are;
- `portrait`, `avatar`: a face from a recipe of words, and what a child may choose for it;
- `carpet`, `motif`: the carpet from its rule and seed, as rows of colours; `inlay`: a cloth of the
  child's own in its middle, or earlier carpets around it;
- `knots`: where the levels of a chapter lie on its carpet;
- `yarn`: a knot of each colour of the Loom with its stitch mark, rows and cloths of them;
- `scenery`: the grounds behind screens (`places`, `stages`, `journeys` for a Quest, `title`,
  `word`, `halls` for single screens), and the colours of each skin;
- `shapes`, `drawings`, `color`, `tokens`, `chance`: the words the others are written in.

SVG is drawn by a small renderer: paths, rects, circles, ellipses, groups, strokes with dashes,
gradients in user units, colours as `#rrggbb`, and always a viewBox; no text, use, clip, mask or
filter. `tests/test_art_svg.py` reads every drawing for that.

To add an object or an icon: one SVG with the viewBox of its neighbours, and the object's name in
`objects.OBJECTS`. A part of a face: see `portrait`. A skin: see `scenery`.
"""
