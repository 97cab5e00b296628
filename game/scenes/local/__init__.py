"""People a family or a class knows: an aunt who builds bridges, a neighbour who nurses.

`scene.LocalScene` is the list with the card of one; `form.FormScene` tells about a person in three
steps (the face, the words, what to do together) and keeps whatever was typed as events of the
machine (`progress.local`), never of a child. What the rules of the messages say stands below each
field while one types (`notes`); nothing blocks the form, but the album shows a person only when the
card is `standing` ready: a name, the work, a deed, and no word that breaks a rule. Words stay as
they were written, in the language they were written in; they are no texts to translate. `near`
gives those whom the album shows, as its own people.

Nothing leaves the computer here. To add a field: a key in `form.FIELDS`, its limit in
`progress.local`, and a `sheet.field` on a card.
"""
