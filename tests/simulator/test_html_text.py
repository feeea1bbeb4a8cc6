"""HTML is read as strictly as Telegram reads it."""

import pytest

from simulator import Refused
from simulator.formatting import formatted
from simulator.params import Params
from tests.simulator.conftest import Json

PERSON = {"id": 7, "is_bot": False, "first_name": "Warga"}


def read(text: str, **more: object) -> tuple[str, list[Json]]:
    params = Params({"text": text, "parse_mode": "HTML", **more})
    return formatted(params, "text", "entities", "parse_mode", lambda number: PERSON if number == 7 else None)


def marks(text: str) -> list[tuple[str, int, int]]:
    return [(one["type"], one["offset"], one["length"]) for one in read(text)[1]]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("tg-spoiler", "spoiler"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_every_plain_tag_marks_its_text(tag: str, kind: str) -> None:
    closing = tag.lower()
    assert marks(f"a <{tag}>bc</{closing}>") == [(kind, 2, 2)]


def test_tags_with_attributes_keep_what_they_say() -> None:
    text, entities = read(
        '<a href="https://contoh.id">a</a><span class="tg-spoiler">b</span><tg-emoji emoji-id="5">👍</tg-emoji>'
        '<pre><code class="language-python">c</code></pre><blockquote expandable>d</blockquote>'
        "<tg-time unix='1700000000' format='wDT'>e</tg-time><a href='tg://user?id=7'>f</a>"
    )
    assert text == "ab👍cdef"
    assert [{key: it for key, it in one.items() if key not in ("offset", "length")} for one in entities] == [
        {"type": "text_link", "url": "https://contoh.id/"},
        {"type": "spoiler"},
        {"type": "custom_emoji", "custom_emoji_id": "5"},
        {"type": "pre", "language": "python"},
        {"type": "expandable_blockquote"},
        {"type": "date_time", "unix_time": 1700000000, "date_time_format": "wDT"},
        {"type": "text_mention", "user": PERSON},
    ]


def test_offsets_count_utf16_units() -> None:
    assert marks("👍👍<b>x👍</b>") == [("bold", 4, 3)]


def test_nested_tags_come_outermost_first() -> None:
    assert marks("<b>a<i>b</i></b>") == [("bold", 0, 2), ("italic", 1, 1)]


def test_nothing_lives_inside_code() -> None:
    assert marks("<code>a<b>b</b> /start https://contoh.id</code>") == [("code", 0, 27)]


def test_named_and_numbered_characters_are_decoded_once() -> None:
    assert read("&lt;b&gt; &amp;amp; &quot;&#65;&#x42; &nbsp; &")[0] == '<b> &amp; "AB &nbsp; &'


def test_space_around_is_cut_and_marks_move_along() -> None:
    text, entities = read("\n  <b> a </b>\n")
    assert (text, entities) == ("a", [{"type": "bold", "offset": 0, "length": 1}])


def test_a_link_nowhere_is_dropped_without_a_word() -> None:
    assert read('<a href="bukan tautan">a</a>')[1] == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é <x>a</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>a</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=a/b>a</a>", "Unexpected end of name token at byte offset 8"),
        ("Tom & <Jerry>", 'Unsupported start tag "jerry" at byte offset 6'),
    ],
)
def test_a_fault_is_told_in_telegrams_words(text: str, complaint: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(text)
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_given_entities_must_lie_inside_the_text() -> None:
    params = Params({"text": "ab", "entities": [{"type": "bold", "offset": 1, "length": 5}]})
    with pytest.raises(Refused, match="ends after the end of the text"):
        formatted(params, "text", "entities", "parse_mode", lambda _: None)


def test_more_than_a_hundred_entities_are_refused() -> None:
    with pytest.raises(Refused, match="ENTITIES_TOO_LONG"):
        read("<b>a</b> " * 101)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/cari buku", [("bot_command", 0, 5)]),
        ("/start@contoh_bot", [("bot_command", 0, 17)]),
        ("a/b", []),
        ("@contoh_bot halo", [("mention", 0, 11)]),
        ("a@b.id", [("email", 0, 6)]),
        ("#buku", [("hashtag", 0, 5)]),
        ("lihat https://contoh.id/a?b=c.", [("url", 6, 23)]),
        ("contoh.id", [("url", 0, 9)]),
        ("#1", []),
        ("1.5", []),
        ("+62 812 3456 7890", [("phone_number", 0, 17)]),
        ("pukul 10.30", []),
    ],
)
def test_plain_text_is_searched_for_what_can_be_tapped(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert marks(text) == expected
