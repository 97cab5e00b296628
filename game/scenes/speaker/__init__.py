"""A person on stage, for a class with a guest: large and calm, a page at a time.

`scene.SpeakerScene` shows the card, the questions of the class one by one, and the level to do
together; arrows turn the pages, and so do the keys of a presenter. It is there for people known
here and for those of the game. `asking.AskingScene` is where a class writes its questions
beforehand; where it wrote none, `suggestions` gives three. A level begun from here counts for no
child (`scenes.guests`).

To add a page: a row in `SpeakerScene.pages`, and a function in `pages` that draws it.
"""
