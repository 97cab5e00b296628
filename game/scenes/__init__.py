"""The screens: one file each, with `handle`, `update` and `view`.

A scene keeps only what a rewind must not bring back: the playhead, an open drawer, the text of a
field. It reads the child's state from `Home`, and asks for everything that touches the outside by
giving back `Effect` values, which `App` carries out (scenes, progress, settings) or hands to the
shell (sound, window, files). So a screen can be played by a test without a window.

To add a screen: one file with a class that fits `Scene`, and a way to it from another scene.
"""
