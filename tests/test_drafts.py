"""Python a child has typed is kept for ever, whether it can be read or not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.program import Draft, Node, Program
from game.progress import History, MemoryKeeper, edited, moved
from game.store import Keeper
from game.store.codec import pack, unpack, unpack_step

BROKEN = Draft("for _ in range(3\n    forwrd(\n\n# ə ж 🧶", 7, 3)


def program(count: int) -> Program:
    return Program(tuple(Node(id, "forward") for id in range(1, count + 1)))


def keeper_of(folder: Path) -> Keeper:
    return Keeper.open(folder, lambda: 1_000_000.0, bytes)


def test_a_text_that_cannot_be_read_survives_a_restart(tmp_path: Path) -> None:
    keeper = keeper_of(tmp_path)
    keeper.edit("p", "one", program(2))
    keeper.edit("p", "one", program(2), draft=BROKEN)
    keeper.close()
    again = keeper_of(tmp_path)
    history = again.history("p", "one")
    assert (history.at, history.program, history.draft) == (2, program(2), BROKEN)
    again.edit("p", "one", at=1)
    assert again.history("p", "one").draft is None
    again.close()


def test_a_block_edit_after_a_text_has_no_draft() -> None:
    history = edited(edited(History(), Program(), Draft("x")), program(1))
    assert history.draft is None
    assert moved(history, 1).draft == Draft("x")


def test_a_draft_with_impossible_places_is_taken_back_into_its_text() -> None:
    packed = pack(program(1), Draft("ab", 99, -4))
    assert unpack_step(packed) == (program(1), Draft("ab", 2, 0))
    assert unpack(packed) == program(1)


TEXTS = st.text(max_size=30)
EDITS = st.lists(st.tuples(st.booleans(), st.integers(0, 3), TEXTS), max_size=12)


@given(EDITS)
def test_memory_and_disk_tell_the_same_history(edits: list[tuple[bool, int, str]]) -> None:
    memory = MemoryKeeper()
    history = History()
    for written, number, text in edits:
        draft = Draft(text, len(text), 0) if written else None
        memory.edit("p", "one", program(number), draft=draft)
        history = edited(history, program(number), draft)
        if number == 3:
            memory.edit("p", "one", at=1)
            history = moved(history, 1)
    assert memory.history("p", "one") == history
    assert len(history.drafts) <= len(history.programs)
    for at, shown in enumerate(history.programs[1:], start=1):
        draft = history.drafts[at] if at < len(history.drafts) else None
        assert unpack_step(pack(shown, draft)) == (shown, draft)
