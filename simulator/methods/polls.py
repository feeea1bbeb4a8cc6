"""Polls and quizzes."""

from simulator import voting
from simulator.formatting import formatted
from simulator.html_text import utf16_length
from simulator.markup import inline_only
from simulator.methods.places import message_of, present_chat, writable_chat
from simulator.methods.registry import Call, method
from simulator.methods.sending import deliver
from simulator.methods.texts import finder
from simulator.params import Params, parameters
from simulator.queries import Poll, new_id
from simulator.refusals import Json, bad
from simulator.world import World

MOST_OPTIONS = 12
LENGTHS = {"question": 300, "explanation": 200, "description": 1024, "text": 100}
OPEN_FOR = range(5, 2_628_001)


@method("sendPoll")
def send_poll(call: Call) -> Json:
    chat = writable_chat(call, "polls")
    poll = _poll(call)
    stored = deliver(call, chat, {"poll": poll})
    kept = Poll(poll, chat.id, stored.id)
    call.world.queries.save_poll(kept)
    if "close_date" in poll:
        call.world.later(_close_in_time(call.world, kept))
    return stored.json


async def _close_in_time(world: World, poll: Poll) -> None:
    await world.clock.sleep_until(poll.json["close_date"])
    voting.close_if_due(world, poll)


def resume(world: World) -> None:
    """After a restart: open polls end in their time too."""
    for poll in world.queries.polls.values():
        if "close_date" in poll.json and not poll.json["is_closed"]:
            world.later(_close_in_time(world, poll))


@method("stopPoll")
def stop_poll(call: Call) -> Json:
    chat = present_chat(call)
    stored = message_of(call, chat, bad("message with poll to stop not found"))
    poll = call.world.queries.polls.get(stored.json.get("poll", {}).get("id", ""))
    own = chat.type == "channel" or stored.json.get("from", {}).get("id") == call.world.bot.id
    if not poll or not own or "forward_origin" in stored.json:
        raise bad("poll can't be stopped")
    if poll.json["is_closed"]:
        raise bad("poll has already been closed")
    markup = inline_only(call.params)
    stored.json = {key: it for key, it in stored.json.items() if key != "reply_markup"}
    stored.json |= {"reply_markup": markup} if markup else {}
    poll.json["is_closed"] = True
    voting.show(call.world, poll)
    return poll.counted()


def _words(call: Call, params: Params, name: str, required: bool = True) -> Json:
    """A text of the poll with its entities; the parameters are named after it."""
    prefix = "text_" if name == "text" else f"{name}_"
    text, entities = formatted(params, name, f"{prefix}entities", f"{prefix}parse_mode", finder(call))
    if not text and required:
        raise bad(f"poll {'option' if name == 'text' else name} must be non-empty")
    if utf16_length(text) > LENGTHS[name]:
        what = "option" if name == "text" else name
        raise bad(f"poll {what} length must not exceed {LENGTHS[name]}")
    content: Json = {name: text} if text else {}
    marked = [one for one in entities if one["type"] != "phone_number"]
    return content | ({f"{name}_entities": marked} if text and marked else {})


def _options(call: Call) -> list[Json]:
    given = call.params.array("options")
    if not given:
        raise bad("poll must have at least 1 option")
    if len(given) > MOST_OPTIONS:
        raise bad(f"poll can't have more than {MOST_OPTIONS} options")
    options = []
    for number, one in enumerate(given):
        option = parameters(one) if isinstance(one, dict) else Params({"text": one})
        options.append({"persistent_id": str(number), **_words(call, option, "text"), "voter_count": 0})
    return options


def _poll(call: Call) -> Json:
    params, options = call.params, _options(call)
    kind = params.text("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise bad("unsupported poll type specified")
    several = params.flag("allows_multiple_answers")
    poll: Json = {
        "id": new_id(),
        **_words(call, params, "question"),
        "options": options,
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": params.flag("is_anonymous") if params.has("is_anonymous") else True,
        "type": kind,
        "allows_multiple_answers": several,
        "allows_revoting": params.flag("allows_revoting") if params.has("allows_revoting") else kind == "regular",
        "members_only": params.flag("members_only"),
    }
    poll |= _words(call, params, "description", required=False)
    if kind == "quiz":
        poll |= {"correct_option_ids": _correct(params, len(options))}
        poll |= _words(call, params, "explanation", required=False)
    return poll | _ending(call)


def _correct(params: Params, options: int) -> list[int]:
    correct = params.array("correct_option_ids")
    if correct is None and (single := params.integer("correct_option_id")) is not None:
        correct = [single]
    if not correct or not all(isinstance(one, int) and 0 <= one < options for one in correct):
        raise bad("wrong correct option ID specified")
    return correct


def _ending(call: Call) -> Json:
    period, date = call.params.integer("open_period"), call.params.integer("close_date")
    now = int(call.world.clock.unix())
    if period is None and date is None:
        return {}
    length = period if period is not None else (date or 0) - now
    if length not in OPEN_FOR:
        raise bad("wrong poll open period specified")
    return {"open_period": length, "close_date": now + length}
