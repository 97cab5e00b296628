"""The only home of pygame: window, painter, fonts, sound, the loop, files the player asked for.

`loop.play(app, data)` is the game in a window. It turns pygame events into inputs (`inputs`), lets
time pass, asks the app for its tree of boxes and has the painter bring the window up to it, does
what the app orders (sounds, full screen, an exported picture), and sleeps when nothing moves.

Painting has three parts. `brush` makes shapes as premultiplied surfaces with smooth edges;
`canvas` draws one paint value, from a cache that holds 15 MB (in a large window three pictures of
its size), `carpets` woven cells; `painter` compares the new tree with the last one, paint by paint,
and repaints only the areas that differ, or all of another screen. `picture` does the same into a
PNG without a window. `heap` has large pictures that are let go leave the memory of the PC at once.

`sound` plays cues and music, `band` the notes of a Melody, `voice` reads aloud. Each has its volume
in the settings; without a card, a file or a voice they are silent and the game goes on. The music
never keeps the loop awake: the mixer plays it by itself.

`klass` keeps the classes of this computer and sends what was done, in a thread: `known` is what it
knows of them, `pile` what is to be packed, `patience` when to go, `outbox` what waits, `routes` the
ways to a desk, `shelf` the files, `wire` a call, `meeting` joining, `sticks` where sticks and
folders are, `lent` the packs of levels that lessons use. `late` reads none of it on a computer in
no class.

`packs` writes, finds and reads the packs that families give to one another, as bytes.

An exception anywhere in the game is caught once, in `loop`: a report goes into the data folder and
the child reads a calm sentence. Everything is saved at each event, so nothing is lost.

To add a paint: a value in `ui/paint.py`, its area and its drawing in `canvas`.
"""
