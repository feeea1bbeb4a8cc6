"""What residents see of what they want to hear."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.preferences.rules import EVERY, Wishes, code_of, minutes_of, time_of
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.quiet import Quiet
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import OpenInterests, SaveData, ShowEvents, menu_key
from handlers.preferences.buttons import ChooseInterest, OpenNotifications, OpenQuiet, SetQuiet, ShowForYou, SwitchTopic

_BEGINS = tuple(hour * 60 for hour in (18, 19, 20, 21, 22, 23))
_ENDS = tuple(hour * 60 for hour in (5, 6, 7, 8, 9, 10))


def settings(t: Texts, wishes: Wishes, library: Quiet, said: str = "", *, saves: bool = False) -> Screen:
    """Every topic with its switch, the interests, the quiet hours, whether data are saved."""
    interests = joined(", ", wishes.interests) or t("none chosen")
    about = lines(
        t("Interests: {interests}.", interests=interests),
        t("Quiet hours: {hours}.", hours=_hours(t, wishes.quiet or library)),
        t("Pictures: only when you ask.") if saves else t("Pictures: always."),
    )
    own = t("Reminders and answers about what you signed up for or asked always come.")
    topics = [_switch(t, wishes, topic) for topic in wishes.topics]
    keys = [
        *([one] for one in topics),
        [Button(t("Choose interests"), OpenInterests()), Button(t("Quiet hours"), OpenQuiet())],
        [saving_key(t, saves=saves)],
        [_all(t, wishes), menu_key(t)],
    ]
    how = t("Tap to switch a kind of news on or off.")
    return Screen(paragraphs(said, t("<b>What we may send you</b>"), how, about, own), keys)


def saving_key(t: Texts, *, saves: bool) -> Button:
    """The other way."""
    return Button(t("Always send pictures"), SaveData(False)) if saves else Button(t("Save data"), SaveData(True))


def saving(t: Texts, *, saves: bool) -> Screen:
    """What it is now, and the way back."""
    said = t("All right: pictures come only when you ask for them. The words say all that is on them.")
    if not saves:
        said = t("All right: pictures come with the words again.")
    return Screen(
        said, [[saving_key(t, saves=saves)], [Button(t("All events"), ShowEvents()), menu_key(t)]], fresh=True
    )


def silenced(t: Texts, wishes: Wishes, topic: str) -> Screen:
    """After the key under an announcement, which itself stays where it is."""
    said = t("All right: no more “{topic}”.", topic=t(wishes.topics[topic]))
    own = t("Reminders and answers about what you signed up for or asked always come.")
    return Screen(
        paragraphs(said, own), [[Button(t("Switch on again"), SwitchTopic(topic, True))], ways(t)], fresh=True
    )


def asks_silence(t: Texts, wishes: Wishes) -> Screen:
    """“jgn kirim2 lg”: everything off with one tap."""
    own = t("Reminders and answers about what you signed up for or asked always come.")
    if wishes.wants_nothing:
        said = t("All news is off already.")
        return Screen(paragraphs(said, own), [[Button(t("Switch on again"), SwitchTopic(EVERY, True))], ways(t)])
    said = t("We are sorry to have disturbed you. Shall we send you no more news?")
    keys = [
        [Button(t("Yes, switch all news off"), SwitchTopic(EVERY, False), style="primary")],
        [Button(t("Let me choose"), OpenNotifications()), menu_key(t)],
    ]
    return Screen(paragraphs(said, own), keys)


def all_off(t: Texts) -> Screen:
    """Nothing comes any more."""
    said = t("All right, we send you no more news.")
    own = t("Reminders and answers about what you signed up for or asked always come.")
    return Screen(paragraphs(said, own), [[Button(t("Switch on again"), SwitchTopic(EVERY, True))], ways(t)])


def interests(t: Texts, wishes: Wishes, offered: Sequence[str], said: str = "") -> Screen:
    """What may be chosen; what is chosen has its mark."""
    keys = [_interest(t, one, wishes.likes(one)) for one in offered]
    if wishes.interests:
        chosen = t("You chose: {interests}.", interests=joined(", ", wishes.interests))
    else:
        chosen = t("You have chosen none yet: we send you nothing that goes by interest.")
    text = paragraphs(said, t("<b>Your interests</b>"), t("Which would you like to hear of? Tap to choose."), chosen)
    suits = [[Button(t("See what suits you"), ShowForYou())]] if wishes.interests else []
    return Screen(text, [*_pairs(keys), *suits, ways(t)], picker=True)


def quiet_hours(t: Texts, wishes: Wishes, library: Quiet, said: str = "") -> Screen:
    """From when until when no news comes."""
    quiet = wishes.quiet or library
    begins, ends = minutes_of(quiet.begins), minutes_of(quiet.ends)
    own = begins != ends
    start, end = (begins, ends) if own else (minutes_of(Quiet().begins), minutes_of(Quiet().ends))
    from_keys = [
        _hour(t, t("from {hour}", hour=t.clock(time_of(n))), own and n == begins, SetQuiet(n, end)) for n in _BEGINS
    ]
    until_keys = [
        _hour(t, t("until {hour}", hour=t.clock(time_of(n))), own and n == ends, SetQuiet(start, n)) for n in _ENDS
    ]
    rest = [] if wishes.quiet is None else [Button(t("As the library: {hours}", hours=_hours(t, library)), SetQuiet())]
    none = [] if not own else [Button(t("No quiet hours"), SetQuiet(0, 0))]
    text = paragraphs(
        said,
        t("<b>Quiet hours</b>"),
        t("Now: {hours}. News waits until they are over.", hours=_hours(t, quiet)),
    )
    keys = [*_pairs(from_keys), *_pairs(until_keys), [*rest, *none], ways(t)]
    return Screen(text, [row for row in keys if row], picker=True)


def offer(t: Texts, offered: Sequence[str]) -> Screen:
    """After the first success, once."""
    said = t("Shall we tell you when there is something you like? Choose what interests you; you need not.")
    keys = [_interest(t, one, False) for one in offered]
    note = t("Without a choice we send you nothing that goes by interest. /notifikasi changes it at any time.")
    return Screen(paragraphs(said, note), [*_pairs(keys), [menu_key(t)]], picker=True)


def ways(t: Texts) -> list[Button]:
    """Back to the settings, and to the menu."""
    return [Button(t("My notifications"), OpenNotifications()), menu_key(t)]


def _switch(t: Texts, wishes: Wishes, topic: str) -> Button:
    wanted = wishes.wants(topic)
    label = t("{mark} {topic}", mark="✅" if wanted else "🔕", topic=t(wishes.topics[topic]))
    return Button(label, SwitchTopic(topic, not wanted))


def _all(t: Texts, wishes: Wishes) -> Button:
    if wishes.wants_nothing:
        return Button(t("Switch all on"), SwitchTopic(EVERY, True))
    return Button(t("Switch all off"), SwitchTopic(EVERY, False))


def _interest(t: Texts, name: str, chosen: bool) -> Button:
    label = t("{mark} {topic}", mark="✅", topic=name) if chosen else name
    return Button(label, ChooseInterest(code_of(name), not chosen))


def _hour(t: Texts, label: str, chosen: bool, tap: SetQuiet) -> Button:
    return Button(t("{mark} {topic}", mark="✅", topic=label) if chosen else label, tap)


def _hours(t: Texts, quiet: Quiet) -> Html:
    if quiet.begins == quiet.ends:
        return t("none")
    return t("{begins}–{ends}", begins=t.clock(quiet.begins), ends=t.clock(quiet.ends))


def _pairs(keys: Sequence[Button]) -> list[list[Button]]:
    return [list(keys[n : n + 2]) for n in range(0, len(keys), 2)]
