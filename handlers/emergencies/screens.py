"""What people in danger and staff see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.areas.emergencies.further import Met
from bot.areas.emergencies.rules import DISCREET, SELF_HARM, Emergency, State, helps
from bot.base.html import Html, lines, paragraphs, units
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.emergencies.buttons import (
    CloseEmergency,
    EndMine,
    OpenEmergency,
    TakeEmergency,
    ThisIsAnEmergency,
)
from handlers.emergencies.handing_over import answers, hand_over_key
from handlers.emergencies.words import DO, KINDS, NUMBERS
from handlers.navigation import desk_ways, menu_key

_ROOM = 3500  # units of what was said that a message has room for beside its head and who goes


def heard(t: Texts, met: Met, numbers: Mapping[str, str]) -> Screen:
    """At once: what to do, whom to call, who is told, and what else of theirs is open."""
    found = met.found
    ask = t("Write on: what you write about this goes straight on to the staff.")
    if not found.said:
        ask = t("What is happening, and where? What you write about this goes straight on to the staff.")
    others = t("Still open as well: {what}.", what=kinds(t, [one.kind for one in met.others])) if met.others else ""
    return Screen(
        paragraphs(
            t(DO[found.kind]),
            t(DO[met.besides]) if met.besides else "",
            listed(t, found.kind, numbers, besides=met.besides),
            who(t, met),
            ask if met.told else "",
            others,
        ),
        [*not_so(t, found), [menu_key(t)]],
    )


def kinds(t: Texts, of: Sequence[str]) -> str:
    """What dangers are called, without their signs."""
    return ", ".join(dict.fromkeys(t(KINDS[kind]).partition(" ")[2] for kind in of))


def not_so(t: Texts, found: Emergency) -> list[list[Button]]:
    """One tap takes a false alarm back; who despairs is looked after in any case."""
    return [] if found.discreet else [[Button(t("It is no emergency"), EndMine(found.id, mistaken=True))]]


def asked(t: Texts, numbers: Mapping[str, str], *, reach: bool) -> Screen:
    """It may be danger: one key."""
    return Screen(paragraphs(_in_danger(t, reach=reach), listed(t, "alarm", numbers)), [[key(t)], [menu_key(t)]])


def asked_first(
    t: Texts, kind: str, numbers: Mapping[str, str], answer: Screen, emergency_id: int, *, reach: bool
) -> Screen:
    """It is likely danger: the question, whom to call and the key go before the ordinary answer."""
    said = gently(t, reach=reach) if kind in DISCREET else _in_danger(t, reach=reach)
    led = answer.led_by(paragraphs(said, listed(t, kind, numbers, most=1)))
    return replace(led, keys=[[key(t, emergency_id)], *led.keys])


def _in_danger(t: Texts, *, reach: bool) -> str:
    if reach:
        return t("Is anybody in danger now? One tap, and the staff come.")
    return t("Is anybody in danger now? No member of staff can be reached here right now: please call.")


def comforted(t: Texts, numbers: Mapping[str, str], *, reach: bool) -> Screen:
    """It may be despair."""
    return Screen(paragraphs(gently(t, reach=reach), listed(t, SELF_HARM, numbers)), [[key(t)], [menu_key(t)]])


def without_key(screen: Screen) -> Screen:
    """A screen without a key that knows of no words; the same where it has none."""
    keys = [[key for key in row if not isinstance(key.tap, ThisIsAnEmergency)] for row in screen.keys]
    return screen if keys == screen.keys else replace(screen, keys=[row for row in keys if row])


def key(t: Texts, emergency_id: int = 0) -> Button:
    """This is an emergency."""
    return Button(t("🚨 This is an emergency"), ThisIsAnEmergency(emergency_id), style="danger")


def gently(t: Texts, *, reach: bool) -> str:
    """To a sigh that may be more."""
    if reach:
        return t("That sounds hard. If you would like a person to talk to, one tap below is enough.")
    return t("That sounds hard. If you would like a person to talk to, people listen at these numbers.")


def in_group(context: Context, numbers: Mapping[str, str], *, reach: bool) -> Screen:
    """Where others read along: only the way to us, or whom to call where nobody of us can be reached."""
    t = context.t
    label = Button(t("🚨 This is an emergency"), url=context.link("darurat"))
    if reach:
        return Screen(t("Is somebody in danger? Please tap below: the staff come at once."), [[label]])
    return Screen(paragraphs(_in_danger(t, reach=False), listed(t, "alarm", numbers, most=1)), [[label]])


def heard_in_group(context: Context, met: Met, numbers: Mapping[str, str]) -> Screen:
    """At once, where others read along; whoever wrote it goes on in a private chat."""
    t, kind = context.t, met.found.kind
    label = Button(t("🚨 This is an emergency"), url=context.link("darurat"))
    return Screen(paragraphs(t(DO[kind]), listed(t, kind, numbers), who(t, met)), [[label]])


def call(t: Texts, seen: tuple[Emergency, int]) -> Screen:
    """The call to one of the staff, as it stands now."""
    found, to = seen
    mine = found.taken_by == to
    quoted = () if found.discreet and not mine and found.runs else _said(t, found.said)
    private = t("You read the words when you take it.") if found.discreet and not quoted else ""
    head = lines(Html("<b>") + t(KINDS[found.kind]) + Html("</b>"), _when(t, found))
    alike = found.runs and found.like is not None and not found.discreet
    again = t("It may be the same that somebody else has told of.") if alike else ""
    shown = Screen(paragraphs(head, *quoted, private, again, _standing(t, found, mine=mine)), _call_keys(t, found, to))
    return shown.with_keys([Button(t("See the other one"), OpenEmergency(found.like or 0))]) if alike else shown


def rung(t: Texts, seen: tuple[Emergency, int] | None) -> Screen | None:
    """Nobody has come yet."""
    if seen is None or seen[0].state is not State.OPEN:
        return None
    return call(t, seen).led_by(t("Nobody has taken this yet."))


def photo(t: Texts, seen: tuple[Emergency, str]) -> Screen:
    """What is to be seen, to the staff."""
    found, file = seen
    said = t("A photo from {name}.", name=found.name or t("somebody"))
    return Screen(said, [[Button(t("See it all"), OpenEmergency(found.id))]], photo=file)


def blackened(t: Texts, gone: int) -> Screen:
    """To the staff, in place of what was said by somebody who is forgotten. `gone`: a photo, which is deleted."""
    if gone:
        return Screen("", deletes=[gone])
    return Screen(t("Whoever wrote this has deleted their data; the words went with them."), [desk_ways(t)])


def told(t: Texts, seen: tuple[Emergency, str, Mapping[str, str]]) -> Screen | None:
    """To whoever told of it: only what is true when it leaves."""
    found, what, numbers = seen
    if what == "taken" and found.state is State.TAKEN and found.taker:
        said = t("{name} of our staff is on the way to you.", name=found.taker)
        said = t("{name} of our staff is there for you now.", name=found.taker) if found.discreet else said
        return Screen(paragraphs(said, listed(t, found.kind, numbers)), [[menu_key(t)]])
    if what in ("nobody", "unreached") and found.state is State.OPEN:
        said = t("No member of staff has answered yet. Please do not wait: call now.")
        said = t("Our call has reached no member of staff. Please do not wait: call now.") if what != "nobody" else said
        return Screen(paragraphs(said, listed(t, found.kind, numbers)), [[menu_key(t)]])
    if what == "closed" and found.state is State.CLOSED:
        return Screen(t("The staff say that it is over. If it is not, write to us at once."), [[key(t)], [menu_key(t)]])
    return None


def who(t: Texts, met: Met) -> str:
    """Who is being told; never that somebody was whom nothing has reached."""
    if not met.told:
        return t("No member of staff can be reached here right now. Please call.")
    if met.found.discreet:
        return t("Only a few of the staff are being told that somebody would like to talk; who comes reads your words.")
    return t("We are telling the staff now.")


def listed(t: Texts, kind: str, numbers: Mapping[str, str], most: int | None = None, *, besides: str = "") -> Html:
    """The numbers that help, the fittest first; `besides`: what else happens."""
    first, second = helps(kind), helps(besides) if besides else ()
    wanted = dict.fromkeys((*first[:1], *second[:1], *first, *second))
    known = [name for name in wanted if numbers.get(name)][:most]
    return lines(*(t("📞 {label}: <b>{value}</b>", label=t(NUMBERS[name]), value=numbers[name]) for name in known))


def _when(t: Texts, found: Emergency) -> str:
    return t("{name}, {moment}", name=found.name or t("somebody"), moment=t.moment(found.raised_at))


def _standing(t: Texts, found: Emergency, *, mine: bool) -> str:
    name = found.taker or t("A colleague")
    match found.state:
        case State.TAKEN:
            return _mine(t, found) if mine else t("{name} has taken this.", name=name)
        case State.CLOSED:
            by = found.closer or t("A colleague")
            return t("Over, says {name}: {words}", name=by, words=found.outcome)
        case State.TAKEN_BACK:
            return t("Taken back by whoever told of it.")
    return t("Who goes?")


def _mine(t: Texts, found: Emergency) -> str:
    if not found.asked:
        return t("You have taken this.")
    names = ", ".join(name or t("A colleague") for name in found.asked.values())
    return t("You have taken this. Asked to take it over: {names}. Until then it is yours.", names=names)


def _call_keys(t: Texts, found: Emergency, to: int) -> list[list[Button]]:
    """Never without a way: who is asked answers, who has it ends it or hands it over."""
    if not found.runs:
        return [desk_ways(t)]
    over = [Button(t("It is over"), CloseEmergency(found.id))]
    if found.state is State.OPEN:
        return [[take_key(t, found)], over]
    if to in found.asked:
        return [*answers(t, found), desk_ways(t)]
    return [over, [hand_over_key(t, found)], desk_ways(t)] if found.taken_by == to else [over, desk_ways(t)]


def take_key(t: Texts, found: Emergency) -> Button:
    """I go there."""
    return Button(t("I take it"), TakeEmergency(found.id), style="primary")


def _said(t: Texts, said: Sequence[str]) -> tuple[str, ...]:
    """What was said: the first words, which name the danger, and as many of the last as a message has room for."""
    kept: list[str] = []
    for words in reversed(said[1:]):
        if units("".join((*said[:1], *kept, words))) > _ROOM:
            left_out = t.plural("{n} more message between.", "{n} more messages between.", len(said) - 1 - len(kept))
            return (quote(said[0]), left_out, *map(quote, reversed(kept)))
        kept.append(words)
    return tuple(map(quote, said))


def quote(words: str) -> Html:
    """As somebody wrote it."""
    return Html("<blockquote>") + words + Html("</blockquote>")
