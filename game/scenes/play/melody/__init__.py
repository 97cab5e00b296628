"""A Melody on the play screen: seen on a roll, heard in time.

`stage` is what the play screen draws with; `roll` knows where beats and rows lie, `notes` draws
what moves on them, `brackets` the child's own knots above, `foot` the keys to listen with below.
`timing` says when each note sounds, in pure functions from a score or a run to seconds; `music`
holds what is heard now and sends the notes that are due.

A run is heard as it is placed, one step after the other: two voices come one after the other then.
A piece that is listened to is heard as its score says, all voices together; so a run that has won
with several voices is heard once more as one piece before it ends. Everything is seen, too: without
sound the notes light all the same.
"""
