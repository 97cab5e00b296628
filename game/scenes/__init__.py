"""The screens: one file or folder each, with `handle`, `update` and `view`.

A scene keeps only what a rewind must not bring back: the playhead, an open drawer, the text of a
field. It reads the child's state from `Home`, and asks for everything that touches the outside by
giving back `Effect` values, which `App` carries out (scenes, progress, settings) or hands to the
shell (sound, window, files). So a screen can be played by a test without a window.

`scene` is what a screen is, `effects` what it may ask for, `home` what every screen may look at,
`opened` which chapters and levels a child may play. Screens lead to one another through `ways`, and
through `doors` behind the board of `together`; a screen's code is read when it is first gone to, or
by `ahead` while the title waits. `parts` are pieces that several screens share. `gallery` shows
every screen in its states, for the tests that look at each word and picture.

To add a screen: a class that fits `Scene`, its way in `ways` or `doors`, its states in `gallery`.
"""
