"""Answers to inline queries, checked as they will be sent."""

import io

from simulator.markup import checked_inline
from simulator.methods.registry import Call, method
from simulator.methods.texts import caption_content, text_content
from simulator.methods.things import contact_content, location_content, venue_content
from simulator.params import Params, parameters
from simulator.queries import INLINE_LIFETIME, InlineAnswer
from simulator.refusals import STALE_QUERY, Json, bad

MOST_RESULTS = 50
START = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


@method("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    query = call.world.queries.inline.get(call.params.text("inline_query_id") or "")
    if not query or query.answer or call.world.clock.unix() - query.at > INLINE_LIFETIME:
        raise bad(STALE_QUERY)
    results = call.params.array("results")
    if results is None:
        raise bad('can\'t parse inline query results: parameter "results" is required')
    if len(results) > MOST_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    checked = [_checked(call, result) for result in results]
    if len({one["id"] for one in checked}) < len(checked):
        raise bad("RESULT_ID_DUPLICATE")
    offset = call.params.text("next_offset") or ""
    if len(offset.encode()) > 64:
        raise bad("NEXT_OFFSET_INVALID")
    query.answer = InlineAnswer(checked, _button(call), offset)
    query.answered.set()
    shown = [{key: it for key, it in one.items() if key != "_content"} for one in checked]
    call.world.events.publish(
        {
            "type": "inline_answer",
            "inline_query_id": query.id,
            "results": shown,
            "button": query.answer.button,
            "next_offset": offset,
        },
        [query.user_id],
    )
    return True


def _button(call: Call) -> Json | None:
    button = call.params.object("button")
    if not button:
        return None
    start = str(button.get("start_parameter") or "")
    if not button.get("text") or ("web_app" not in button and not (1 <= len(start) <= 64 and START.issuperset(start))):
        raise bad("SWITCH_PM_PARAMETER_INVALID: a button needs a text and a start parameter of 1-64 A-Z a-z 0-9 _ -")
    return button


def _checked(call: Call, result: object) -> Json:
    """The result with `_content`: the message it becomes when it is chosen."""
    if not isinstance(result, dict):
        raise bad("can't parse inline query result: expected an object")
    if not 1 <= len(str(result.get("id") or "").encode()) <= 64:
        raise bad("RESULT_ID_INVALID")
    given = parameters(result)
    content = _written(call, given) or _own_content(call, given)
    if markup := given.object("reply_markup"):
        if "inline_keyboard" not in markup:
            raise bad("inline keyboard expected")
        content |= {"reply_markup": keyboard} if (keyboard := checked_inline(markup)) else {}
    return result | {"id": str(result["id"]), "_content": content}


def _written(call: Call, given: Params) -> Json | None:
    """What `input_message_content` says to send instead of the result itself."""
    content = given.object("input_message_content")
    if content is None:
        return None
    body = parameters(content)
    if "message_text" in content:
        return text_content(call, body, "message_text")
    if "phone_number" in content:
        return contact_content(body)
    if "title" in content:
        return venue_content(body)
    if "latitude" in content:
        return location_content(body)
    raise bad("can't parse inline query result: input message content is not specified")


def _own_content(call: Call, given: Params) -> Json:
    kind = given.text("type")
    if kind == "photo":
        return _photo(call, given) | caption_content(call, given)
    if kind == "document" and (known := call.world.files.reused(given.text("document_file_id") or "", "document")):
        return known | caption_content(call, given)
    makers = {"location": location_content, "venue": venue_content, "contact": contact_content}
    if kind in makers:
        return makers[kind](given)
    if kind == "article":
        raise bad("can't parse inline query result: message content is not specified for the article")
    raise bad(f"can't parse inline query result: the type {kind!r} is not known here")


def _photo(call: Call, given: Params) -> Json:
    if file_id := given.text("photo_file_id"):
        if known := call.world.files.reused(file_id, "photo"):
            return known
        raise bad("wrong file identifier/HTTP URL specified")
    if not given.text("photo_url") or not given.text("thumbnail_url"):
        raise bad("PHOTO_CONTENT_URL_EMPTY")
    return call.world.files.add_photo(_blank(given.integer("photo_width") or 320, given.integer("photo_height") or 480))


def _blank(width: int, height: int) -> bytes:
    """A grey picture in place of one from elsewhere, which is not fetched."""
    from PIL import Image

    packed = io.BytesIO()
    Image.new("RGB", (min(width, 1280), min(height, 1280)), (200, 205, 210)).save(packed, "JPEG")
    return packed.getvalue()
