"""The life of a book in a group, whatever is tried in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.areas.reading_groups.books.rules import AT_WORK, ENDED, State, Step, after, steps_from

steps = st.sampled_from(list(Step))
PATH = (Step.PUT_TO_VOTE, Step.CHOOSE, Step.BEGIN, Step.DISCUSS, Step.FINISH, Step.ARCHIVE)


def test_the_whole_way() -> None:
    state, passed = State.PROPOSED, [State.PROPOSED]
    for step in PATH:
        found = after(state, step)
        assert found is not None
        passed.append(state := found)
    assert passed == [
        State.PROPOSED,
        State.VOTE,
        State.CHOSEN,
        State.READING,
        State.DISCUSSION,
        State.DONE,
        State.ARCHIVED,
    ]


def test_a_loser_stays_nominated() -> None:
    assert after(State.VOTE, Step.LOSE) is State.PROPOSED


def test_what_is_chosen_is_not_struck_out() -> None:
    assert not {Step.VETO, Step.WITHDRAW} & {step for state in AT_WORK for step in steps_from(state)}


@given(st.lists(steps, max_size=40))
def test_nothing_comes_back_from_its_end(tried: list[Step]) -> None:
    state = State.PROPOSED
    for step in tried:
        found = after(state, step)
        if state in ENDED:
            assert found is None
        state = found or state


@given(st.sampled_from(list(State)))
def test_what_is_not_over_can_go_on(state: State) -> None:
    assert bool(steps_from(state)) == (state not in ENDED)


class Life(RuleBasedStateMachine):
    """A book, and what a group had to have done before."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State.PROPOSED
        self.log: list[Step] = []

    @rule(step=steps)
    def is_tried(self, step: Step) -> None:
        found = after(self.state, step)
        assert (found is not None) == (step in steps_from(self.state))
        if found is not None:
            self.log.append(step)
            self.state = found

    @precondition(lambda self: self.state in (State.READING, State.DISCUSSION, State.DONE, State.ARCHIVED))
    @invariant()
    def was_chosen_and_begun(self) -> None:
        assert self.log.index(Step.CHOOSE) < len(self.log) - 1 - self.log[::-1].index(Step.BEGIN)

    @precondition(lambda self: self.state is State.PROPOSED)
    @invariant()
    def is_never_begun_before_it_is_chosen_again(self) -> None:
        assert Step.BEGIN not in self.log


TestLife = Life.TestCase
