"""Sound from numbers: tones, instruments, modes.

Everything the game plays is made here, by recipes in code; nothing is recorded. A sound is a list
of floats between -1 and 1 (44,100 in a second, one channel) while it is being made, and a `bytes`
of 16-bit samples when it is done (`tones.pcm`). The same recipe gives the same bytes on every
machine: noise comes from a seeded generator of our own, sines are rounded before they are used.

- `tones`: the words recipes are written in: strings, partials, waves, noise, envelopes, loudness;
- `instruments`: one recipe each for `note(instrument, frequency_hz, seconds)`;
- `modes`: the eight steps of a scale as frequencies, and what each mode may honestly be called;
- `piece`, `mixing`: a note that is to sound, and many of them in time as WAV or OGG;
- `cues`: one recipe for each cue of the design; `tune`: the music of title and map;
- `files`: both as `assets/sounds/*.ogg`, written by `python main.py sounds`.

Plain Python is fast enough because each step is one pass over a list: a note takes some ms. Who
plays notes keeps what was rendered. Notes need nothing but the standard library; what is written
into files goes through pydub, which is read only there.

To add an instrument: a recipe in `instruments` and its row in `RECIPES`. A mode: a row in `MODES`.
A cue: a recipe and its row in `cues.CUES`, its words in `scenes/captions.py`. Whoever changes a
recipe, or what recipes are written in, makes the files anew with that verb; a test compares.
"""
