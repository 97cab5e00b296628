"""People and messages: who they are, what is told when, and the linter that guards the words.

To add a person: one entry in `levels/people.yaml`; a message: one in `levels/messages.yaml`.
"""
