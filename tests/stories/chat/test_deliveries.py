"""Drivers, couriers, food that is brought: a matter of its own, and neither parking nor a book."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    "typed",
    ["gofood bisa masuk ga", "gojek nunggu dimana", "abang gofood boleh masuk ga", "kurir paket boleh masuk?"],
)
async def test_what_is_brought_here_is_answered_honestly_with_a_person(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("pesan antar atau titik jemput")
    assert not reader.sees("parkir")
    assert "Tanya petugas" in reader.keys
