"""Every way of counting, against elections made by hand: ties, quorum missed, books struck out, turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.reading_groups.choosing.rules import Method, Outcome, count, needed, next_turn

A, B, C, D = 1, 2, 3, 4


@pytest.mark.parametrize(
    ("ballots", "winner"),
    [
        ([[A], [B], [B]], B),
        ([[A], [B]], A),  # a tie: the earlier nomination
        ([[C], [B], [C], [B]], B),
        ([[D]], D),
        ([[A, B], [B, A], [B]], B),  # only the best counts
    ],
)
def test_one_choice(ballots: list[list[int]], winner: int) -> None:
    assert count(Method.ONE, [A, B, C, D], ballots, 1).winner == winner


def test_the_run_off_moves_votes_to_the_next_that_stands() -> None:
    ballots = [[A]] * 4 + [[B, C]] * 3 + [[C, B]] * 2  # A leads with 4 of 9, B and C prefer each other
    counted = count(Method.RANKED, [A, B, C], ballots, 1)
    assert counted.winner == B
    assert counted.rounds == [{A: 4, B: 3, C: 2}, {A: 4, B: 5}]
    assert count(Method.ONE, [A, B, C], ballots, 1).winner == A, "with one choice it would be the other"


def test_more_than_half_ends_it_at_once() -> None:
    counted = count(Method.RANKED, [A, B, C], [[A, B]] * 3 + [[B, A]] + [[C, A]], 1)
    assert (counted.winner, len(counted.rounds)) == (A, 1)


def test_a_tie_for_the_last_place_takes_the_later_nomination_out() -> None:
    ballots = [[A]] * 2 + [[B, A], [C, B]]  # B and C have one each: C goes, and helps B
    counted = count(Method.RANKED, [A, B, C], ballots, 1)
    assert counted.rounds == [{A: 2, B: 1, C: 1}, {A: 2, B: 2}, {A: 3}]
    assert counted.winner == A


def test_a_tie_of_the_last_two_goes_to_the_earlier_nomination() -> None:
    assert count(Method.RANKED, [B, A], [[A], [B]], 1).winner == B


def test_ballots_that_name_nobody_left_are_exhausted() -> None:
    ballots = [[A]] * 3 + [[B]] * 2 + [[C]] * 2 + [[D]] * 2
    counted = count(Method.RANKED, [A, B, C, D], ballots, 1)
    assert counted.rounds[-1] == {A: 3, B: 2}, "three of five that still count"
    assert counted.winner == A


def test_quorum_missed_is_no_result() -> None:
    assert count(Method.ONE, [A, B], [[A], [A]], 3).outcome is Outcome.NO_QUORUM
    assert count(Method.RANKED, [A, B], [], 1).outcome is Outcome.NO_QUORUM


def test_a_book_struck_out_gets_no_vote_and_its_ballots_move() -> None:
    assert count(Method.RANKED, [A, C], [[B, C], [B, C], [A]], 1).winner == C
    assert count(Method.ONE, [A, C], [[B], [B], [A]], 2).outcome is Outcome.NO_QUORUM, "and do not count for the quorum"


def test_no_book_left() -> None:
    assert count(Method.RANKED, [], [[A]], 1).outcome is Outcome.NO_BOOK


@pytest.mark.parametrize(("members", "needs"), [(0, 1), (1, 1), (2, 1), (3, 2), (6, 3), (12, 5)])
def test_a_third_of_the_members(members: int, needs: int) -> None:
    assert needed(members, 34) == needs


candidates = st.lists(st.integers(1, 6), min_size=1, max_size=6, unique=True)
ballots = st.lists(st.lists(st.integers(1, 8), max_size=8), max_size=12)


@given(candidates, ballots, st.sampled_from(Method))
def test_the_order_of_ballots_makes_no_difference(standing: list[int], cast: list[list[int]], method: Method) -> None:
    assert count(method, standing, cast, 1) == count(method, standing, cast[::-1], 1)


@given(candidates, ballots, st.sampled_from(Method))
def test_a_winner_stands_and_has_the_most_votes_of_the_last_round(
    standing: list[int], cast: list[list[int]], method: Method
) -> None:
    counted = count(method, standing, cast, 1)
    if counted.winner is not None:
        assert counted.winner in standing
        assert counted.rounds[-1][counted.winner] == max(counted.rounds[-1].values())


@given(candidates, ballots)
def test_whoever_more_than_half_want_first_wins_either_way(standing: list[int], cast: list[list[int]]) -> None:
    first = [next((one for one in ballot if one in standing), None) for ballot in cast]
    firsts = [one for one in first if one is not None]
    for one in standing:
        if firsts.count(one) * 2 > len(firsts):
            assert count(Method.ONE, standing, cast, 1).winner == one
            assert count(Method.RANKED, standing, cast, 1).winner == one


def test_turns_go_round() -> None:
    assert next_turn([1, 2, 3], []) == 1
    assert next_turn([1, 2, 3], [1]) == 2
    assert next_turn([1, 2, 3], [1, 2, 3]) == 1
    assert next_turn([1, 2, 3], [1, 2, 3, 1]) == 2
    assert next_turn([2, 3], [1, 2, 3, 1]) == 2, "who has left is passed over"
    assert next_turn([1, 2, 9], [1, 2]) == 9, "a newcomer before a second turn of anybody"
    assert next_turn([], [1]) is None


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5, unique=True), st.integers(1, 4))
def test_in_a_round_everybody_has_one_turn(members: list[int], rounds: int) -> None:
    had: list[int] = []
    for _ in range(rounds * len(members)):
        chosen = next_turn(members, had)
        assert chosen is not None
        had.append(chosen)
    assert all(had.count(one) == rounds for one in members)
