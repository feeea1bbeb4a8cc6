"""What residents see of works: what is shown, their own, and what they agreed to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.showcase.permissions import CURATE_WORKS
from bot.areas.showcase.rules import Kind, State, Work
from bot.areas.showcase.service import PAGE
from bot.areas.showcase.wordings import WORK_OF_CHILD
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import wording
from handlers.navigation import menu_key
from handlers.paging import beside, number_keys
from handlers.showcase import words
from handlers.showcase.buttons import (
    AgreeToWork,
    AnswerAboutWork,
    OpenMyWork,
    OpenWork,
    SendStory,
    SendWork,
    ShowMyWorks,
    ShowStories,
    ShowWorkDesk,
    ShowWorks,
    TakeWorkBack,
    TellStory,
)
from handlers.sure import RETRACT, sure

LINK = "ks"
"""The prefix of the start payload by which a parent finds a young author's work."""
BROWSED = (Kind.POEM, Kind.PICTURE, Kind.VOICE)
_BY_KIND = {Kind.POEM: N_("Poems"), Kind.PICTURE: N_("Pictures"), Kind.VOICE: N_("Voices")}


def listed(context: Context, found: Sequence[Work], kind: str, page: int, *, more: bool, led_by: str = "") -> Screen:
    """A page of what is shown, the newest first."""
    t, start = context.t, page * PAGE + 1
    head = t("<b>The showcase: works of residents of Solok</b>")
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    empty = "" if found else t("Nothing is shown here yet. Yours may be the first.")
    keys = number_keys([(words.name_of(t, one.made), OpenWork(one.id, kind, page)) for one in found], start)
    back, onward = beside(lambda n: ShowWorks(kind, n), page, more=more)
    kinds = [Button(t(label), ShowWorks(one.value)) for one, label in _BY_KIND.items() if one.value != kind]
    everything = [Button(t("All works"), ShowWorks())] if kind else []
    desk = [[Button(t("Works to look at"), ShowWorkDesk())]] if context.may(CURATE_WORKS) else []
    own = [Button(t("Send a work"), SendWork(), style="primary"), Button(t("My works"), ShowMyWorks())]
    rest = [[*everything, *kinds], own, [Button(t("Suara Solok"), TellStory()), menu_key(t)], *desk]
    return Screen(paragraphs(led_by, head, lines(*rows), empty), [*keys, [*back, *onward], *rest])


def _row(t: Texts, n: int, one: Work) -> Html:
    kind = t(words.KINDS[one.made.kind])
    return t("{n}. {title} ({kind}). {by}", n=n, title=words.name_of(t, one.made), kind=kind, by=words.by(t, one.made))


def shown(t: Texts, one: Work, back: ShowWorks) -> Screen:
    """One that is shown, with its picture or voice."""
    keys = [[Button(t("Back to the showcase"), back)], [Button(t("Send a work"), SendWork()), menu_key(t)]]
    return words.with_work(t, one.made, keys)


def received(t: Texts, one: Work, nobody: str) -> Screen:
    """It has come."""
    thanks = t("Thank you! “{title}” has been received.", title=words.name_of(t, one.made))
    onward = t("The staff look at it, and you hear from us here. You can take it back at any time.")
    keys = [[Button(t("Follow it"), OpenMyWork(one.id))], *words.ways(t)]
    return Screen(paragraphs(thanks, nobody or onward), keys)


def for_guardian(t: Texts, one: Work, link: str) -> Screen:
    """A young author passes a link on."""
    said = t("“{title}” is kept. Before the staff look at it, a parent has to agree.", title=words.name_of(t, one.made))
    how = t(
        "Please send this link to your mother, father or guardian. It holds until {moment}.",
        moment=t.moment(one.guardian_until),
    )
    keys = [[Button(t("Copy the link"), copy=link)], [Button(t("Follow it"), OpenMyWork(one.id))], *words.ways(t)]
    return Screen(paragraphs(said, how), keys)


def ask_guardian(t: Texts, one: Work, token: str) -> Screen:
    """What a parent agrees to, with the work itself."""
    head = t("A young author would like to show this work. It needs your consent:")
    keys = [
        [
            Button(t("I agree"), AgreeToWork(token, True), style="primary"),
            Button(t("I do not agree"), AgreeToWork(token, False)),
        ],
        [menu_key(t)],
    ]
    return words.with_work(t, one.made, keys, wording(t, WORK_OF_CHILD), led_by=head)


def guardian_agreed(t: Texts, one: Work) -> Screen:
    """The staff look at it now."""
    said = t(
        "Thank you. The staff look at “{title}” now. You can take your consent back at any time.",
        title=words.name_of(t, one.made),
    )
    return Screen(said, [[Button(t("Follow it"), OpenMyWork(one.id))], *words.ways(t)])


def guardian_refused(t: Texts) -> Screen:
    """Nothing of it is kept."""
    return Screen(t("All right. The work is deleted, and shown nowhere."), words.ways(t))


def mine(t: Texts, found: Sequence[Work], page: int, *, more: bool) -> Screen:
    """One's own, each with what becomes of it."""
    start = page * PAGE + 1
    rows = [
        lines(t("{n}. {title}", n=n, title=words.name_of(t, one.made)), words.state_of(t, one))
        for n, one in enumerate(found, start)
    ]
    empty = "" if found else t("You have not sent a work yet.")
    keys = number_keys([(words.name_of(t, one.made), OpenMyWork(one.id)) for one in found], start)
    back, onward = beside(ShowMyWorks, page, more=more)
    send = [Button(t("Send a work"), SendWork()), Button(t("The showcase"), ShowWorks())]
    return Screen(paragraphs(t("<b>My works</b>"), *rows, empty), [*keys, [*back, *onward], send, [menu_key(t)]])


def one_of_mine(context: Context, one: Work, led_by: str = "") -> Screen:
    """What has become of it, and the way to take it back."""
    t = context.t
    state = t("What becomes of it: {state}.", state=words.state_of(t, one))
    said = t("The staff write: “{words}”", words=one.said) if one.said else ""
    answer = [[Button(t("Answer"), AnswerAboutWork(one.id), style="primary")]] if one.state is State.ASKED else []
    keys = [*answer, [Button(t("Take it back"), TakeWorkBack(one.id))], *words.ways(t)]
    return words.with_work(t, one.made, keys, state, said, led_by=led_by)


def ask_back(t: Texts, one: Work) -> Screen:
    """Asked once."""
    said = {
        State.SHOWN: N_("Take “{title}” back? It goes from the showcase and the channel at once, and is deleted."),
    }.get(one.state, N_("Take “{title}” back? It is deleted, and not shown."))
    if one.made.kind is Kind.STORY:
        said = N_("Take “{title}” back? The recording is deleted, and not played any more.")
    title = words.name_of(t, one.made)
    return sure(t, t(said, title=title), RETRACT, TakeWorkBack(one.id, True), OpenMyWork(one.id), [menu_key(t)])


def taken_back(t: Texts, one: Work, stood: int) -> Screen:
    """It is gone."""
    said = t("“{title}” is taken back and deleted.", title=words.name_of(t, one.made))
    channel = t("It goes from the channel, too.") if stood else ""
    return Screen(paragraphs(said, channel), words.ways(t))


def news(t: Texts, one: Work) -> Screen:
    """What became of it, as a letter."""
    title = words.name_of(t, one.made)
    story = one.made.kind is Kind.STORY
    told = {
        State.SHOWN: N_("Good news: “{title}” is in the showcase now. Thank you for sharing it!"),
        State.ASKED: N_("The staff have a question about “{title}”:"),
        State.DECLINED: N_("“{title}” cannot be shown now. Thank you for sending it all the same."),
    }
    if story:
        told |= {
            State.SHOWN: N_("Thank you: “{title}” is kept for story hour now."),
            State.DECLINED: N_("“{title}” cannot be kept for story hour now. Thank you for telling it all the same."),
        }
    said = t("The staff write: “{words}”", words=one.said) if one.said else ""
    answer = [[Button(t("Answer"), AnswerAboutWork(one.id), style="primary")]] if one.state is State.ASKED else []
    see = [Button(t("Follow it"), OpenMyWork(one.id))]
    if one.state is State.SHOWN and not story:
        see = [Button(t("See it"), OpenWork(one.id)), Button(t("Take it back"), TakeWorkBack(one.id))]
    again = [[Button(t("Send another work"), SendWork())]] if one.state is State.DECLINED else []
    return Screen(paragraphs(t(told[one.state], title=title), said), [*answer, see, *again, [menu_key(t)]])


def agreed(t: Texts, one: Work) -> Screen:
    """A young author hears that a parent has agreed."""
    said = t("Your parent has agreed. The staff look at “{title}” now.", title=words.name_of(t, one.made))
    return Screen(said, [[Button(t("Follow it"), OpenMyWork(one.id))], [menu_key(t)]])


def suara_solok(context: Context) -> Screen:
    """What it is, and how to take part."""
    t = context.t
    text = paragraphs(
        t("<b>Suara Solok</b>"),
        t(
            "Stories that grandmothers, grandfathers and neighbours tell, recorded as a voice message, for the"
            " library's story hour."
        ),
        t("Whoever tells has to agree, by a word into the recording or by a tap. It can be taken back at any time."),
    )
    staff = [[Button(t("Stories for story hour"), ShowStories())]] if context.may(CURATE_WORKS) else []
    keys = [[Button(t("Send a story"), SendStory(), style="primary")], *staff, *words.ways(t)]
    return Screen(text, keys)


def answered(context: Context, one: Work) -> Screen:
    """The staff look at it anew."""
    return one_of_mine(context, one, context.t("Your answer is sent. The staff look at the work once more."))
