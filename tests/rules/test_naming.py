"""Names in what people wrote: found as people write them, taken out without harm to the rest."""

from __future__ import annotations

import json

import pytest

from bot.areas.privacy.naming import Names


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Rafi 5 th", "… 5 th"),
        ("titip rafi, RAFI ya", "titip …, … ya"),
        ("bajunya Rafi-nya basah", "bajunya …-nya basah"),
        ("Rafinya lupa", "…nya lupa"),
        ("Rafika dan Arafi", "Rafika dan Arafi"),
        ("Siti   Aisyah ikut", "… ikut"),
        ("Siti ikut", "Siti ikut"),
        ("", ""),
    ],
)
def test_a_name_is_a_word_of_its_own(said: str, left: str) -> None:
    names = Names(["Rafi", "Siti Aisyah"])
    assert names.taken_out(said) == left
    assert names.within(said) is (said != left)


def test_the_longer_name_goes_first() -> None:
    assert Names(["Siti", "Siti Aisyah"]).taken_out("Siti Aisyah dan Siti") == "… dan …"


def test_json_stays_json_and_keeps_its_keys() -> None:
    said = json.dumps({"name": "Name", "years": [2019, "kata Name"], "about": {"name": None}})
    assert json.loads(Names(["name"]).taken_out(said)) == {
        "name": "…",
        "years": [2019, "kata …"],
        "about": {"name": None},
    }


def test_of_a_list_whoever_is_known_by_an_id_loses_the_name_only() -> None:
    said = {"children": [{"id": 7, "name": "Rafi"}, {"id": 8, "name": "Sari"}], "about": {"id": 7}}
    left = {**said, "children": [{"id": 7, "name": "…"}, {"id": 8, "name": "Sari"}]}
    names = Names(["Rafi"])
    assert json.loads(names.taken_out_of_lists(json.dumps(said))) == left


@pytest.mark.parametrize(
    "said", ['{"name": "Rafi"}', '[{"name": "Rafi"}]', '["Rafi"]', '{"id": 7, "name": "Rafi"}', "Rafi", '{"id": 1}']
)
def test_of_nobody_else(said: str) -> None:
    assert Names(["Rafi"]).taken_out_of_lists(said) == said


def test_a_key_is_no_name() -> None:
    said = '{"name": "Sari"}'
    assert Names(["Name"]).taken_out(said) == said


def test_what_only_looks_like_json_is_read_as_words() -> None:
    assert Names(["Rafi"]).taken_out("[Rafi") == "[…"


def test_without_names_nothing_goes() -> None:
    assert Names(["", "  "]).taken_out("Rafi") == "Rafi"


def test_an_id_is_not_a_part_of_another() -> None:
    names = Names(["child:7"])
    assert names.within('{"about": "child:7"}')
    assert not names.within('{"about": "child:71"}')
