"""A package's life: whatever is tried in whatever order, what is over stays over, and what is out comes back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.areas.holds.packages.rules import ENDS, Deed, State, after


def _lived(deeds: list[Deed]) -> list[tuple[State, Deed, State]]:
    state, taken = State.FETCHING, []
    for deed in deeds:
        if (then := after(state, deed)) is not None:
            taken.append((state, deed, then))
            state = then
    return taken


@given(st.lists(st.sampled_from(Deed), max_size=20))
def test_it_goes_forward_only_and_ends_once(deeds: list[Deed]) -> None:
    taken = _lived(deeds)
    order = list(State)
    assert all(order.index(before) < order.index(then) for before, _, then in taken)
    ends = [deed for _, deed, then in taken if then is State.ENDED]
    assert len(ends) <= 1
    assert all(deed in ENDS for deed in ends)


@given(st.lists(st.sampled_from(Deed), max_size=20))
def test_what_the_group_has_ends_by_coming_back_alone(deeds: list[Deed]) -> None:
    taken = _lived(deeds)
    if any(then is State.OUT for _, _, then in taken):
        assert [deed for _, deed, then in taken if then is State.ENDED] in ([], [Deed.TAKE_BACK])
    else:
        assert all(deed is not Deed.TAKE_BACK for _, deed, _ in taken)
