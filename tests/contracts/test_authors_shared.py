"""Authors of the reference catalogue: nobody vanishes, and who is shown can be read again."""

from __future__ import annotations

import pytest

from benchmarks import reference
from bot.areas.catalogue.names import authors

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not reference.CATALOGUE.is_file(), reason="the reference data is not beside the project"),
]


def test_every_cell_with_a_letter_names_somebody_who_is_read_the_same_again() -> None:
    cells = {"; ".join(entry.authors) for entry in reference.entries()}
    lettered = [cell for cell in cells if any(map(str.isalpha, cell))]
    assert len(lettered) > 10_000
    for cell in lettered:
        people = authors(cell)
        assert people, cell
        assert [one.key for person in people for one in authors(person.name)] == [one.key for one in people], cell
