"""What people in danger and staff see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.areas.emergencies.rules import DISCREET, SELF_HARM, Emergency, State, helps
from bot.base.html import Html, lines, paragraphs, units
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.emergencies.buttons import (
    CloseEmergency,
    EditNumber,
    EndMine,
    OpenEmergency,
    ShowEmergencies,
    TakeEmergency,
    ThisIsAnEmergency,
)
from handlers.emergencies.handing_over import answers, hand_over_key
from handlers.emergencies.words import DO, KINDS, NUMBERS
from handlers.navigation import desk_ways, menu_key

_ROOM = 3500  # units of what was said that a message has room for beside its head and who goes


def heard(t: Texts, found: Emergency, numbers: Mapping[str, str], *, told: bool) -> Screen:
    """At once: what to do, whom to call, and who knows."""
    ask = t("Write on: every message of yours goes straight to the staff.")
    if not found.said:
        ask = t("What is happening, and where? Every message of yours goes straight to the staff.")
    return Screen(
        paragraphs(t(DO[found.kind]), listed(t, found.kind, numbers), _who(t, found, told), ask if told else ""),
        [*not_so(t, found), [menu_key(t)]],
    )


def not_so(t: Texts, found: Emergency) -> list[list[Button]]:
    """One tap takes a false alarm back; who despairs is looked after in any case."""
    return [] if found.discreet else [[Button(t("It is no emergency"), EndMine(found.id, mistaken=True))]]


def asked(t: Texts, numbers: Mapping[str, str]) -> Screen:
    """It may be danger: one key."""
    said = t("Is anybody in danger now? One tap, and the staff come.")
    return Screen(paragraphs(said, listed(t, "alarm", numbers)), [[key(t)], [menu_key(t)]])


def asked_first(t: Texts, kind: str, numbers: Mapping[str, str], answer: Screen, emergency_id: int) -> Screen:
    """It is likely danger: the question, whom to call and the key go before the ordinary answer."""
    said = gently(t) if kind in DISCREET else t("Is anybody in danger now? One tap, and the staff come.")
    led = answer.led_by(paragraphs(said, listed(t, kind, numbers, most=1)))
    return replace(led, keys=[[key(t, emergency_id)], *led.keys])


def comforted(t: Texts, numbers: Mapping[str, str]) -> Screen:
    """It may be despair."""
    return Screen(paragraphs(gently(t), listed(t, SELF_HARM, numbers)), [[key(t)], [menu_key(t)]])


def without_key(screen: Screen) -> Screen:
    """A screen without a key that knows of no words; the same where it has none."""
    keys = [[key for key in row if not isinstance(key.tap, ThisIsAnEmergency)] for row in screen.keys]
    return screen if keys == screen.keys else replace(screen, keys=[row for row in keys if row])


def key(t: Texts, emergency_id: int = 0) -> Button:
    """This is an emergency."""
    return Button(t("🚨 This is an emergency"), ThisIsAnEmergency(emergency_id), style="danger")


def gently(t: Texts) -> str:
    """To a sigh that may be more."""
    return t("That sounds hard. If you would like a person to talk to, one tap below is enough.")


def in_group(context: Context) -> Screen:
    """Where others read along: only the way to us."""
    t = context.t
    label = Button(t("🚨 This is an emergency"), url=context.link("darurat"))
    return Screen(t("Is somebody in danger? Please tap below: the staff come at once."), [[label]])


def heard_in_group(context: Context, found: Emergency, numbers: Mapping[str, str], *, told: bool) -> Screen:
    """At once, where others read along; whoever wrote it goes on in a private chat."""
    t = context.t
    label = Button(t("🚨 This is an emergency"), url=context.link("darurat"))
    return Screen(paragraphs(t(DO[found.kind]), listed(t, found.kind, numbers), _who(t, found, told)), [[label]])


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
    if what == "nobody" and found.state is State.OPEN:
        said = t("No member of staff has answered yet. Please do not wait: call now.")
        return Screen(paragraphs(said, listed(t, found.kind, numbers)), [[menu_key(t)]])
    if what == "closed" and found.state is State.CLOSED:
        return Screen(t("The staff say that it is over. If it is not, write to us at once."), [[key(t)], [menu_key(t)]])
    return None


def running(context: Context, items: Sequence[Emergency]) -> Screen:
    """What runs."""
    t = context.t
    rows = [[Button(f"{t(KINDS[one.kind])} ({one.id})", OpenEmergency(one.id))] for one in items]
    head = t("<b>Emergencies now</b>") if items else t("There is no emergency now.")
    return Screen(head, [*rows, desk_ways(t)])


def numbers(t: Texts, known: Mapping[str, str]) -> Screen:
    """The numbers, a key for each."""
    rows = [t("{label}: {value}", label=t(NUMBERS[name]), value=known[name] or t("not filled in")) for name in NUMBERS]
    keys = [Button(t(label), EditNumber(name)) for name, label in NUMBERS.items()]
    pairs = [keys[at : at + 2] for at in range(0, len(keys), 2)]
    head = t("<b>Numbers in an emergency</b>")
    return Screen(paragraphs(head, lines(*rows)), [*pairs, desk_ways(t)])


def taken_already(t: Texts, name: str) -> Screen:
    """A colleague was faster."""
    said = t("{name} has taken this already.", name=name or t("A colleague"))
    return Screen(said, [[Button(t("Emergencies now"), ShowEmergencies())], desk_ways(t)])


def over_already(t: Texts) -> Screen:
    """It has ended."""
    return Screen(t("This is over already."), [[Button(t("Emergencies now"), ShowEmergencies())], desk_ways(t)])


def _who(t: Texts, found: Emergency, told: bool) -> str:
    if not told:
        return t("No member of staff can be reached here right now. Please call.")
    if found.discreet:
        return t("A few of the staff know that somebody would like to talk; only who comes reads your words.")
    return t("The staff have been told.")


def listed(t: Texts, kind: str, numbers: Mapping[str, str], most: int | None = None) -> Html:
    """The numbers that help, the fittest first."""
    known = [name for name in helps(kind) if numbers.get(name)][:most]
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
