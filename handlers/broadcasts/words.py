"""What is said of an announcement: its kind, its audience, where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.areas.broadcasts.rules import NOBODY, OVERDUE
from bot.areas.broadcasts.types import Audience, Broadcast, Content, Every, Medium, Phase, Plan, Reach, Standing
from bot.areas.profiles.rules import KELURAHAN
from bot.base.html import Html, joined, plain
from bot.chat.screens.texts import N_, Texts
from handlers.broadcasts import outcomes

PHASES: Mapping[Phase, str] = {
    Phase.DRAFT: N_("Draft"),
    Phase.ASKED: N_("Waits for approval"),
    Phase.PLANNED: N_("Planned"),
    Phase.RUNNING: N_("On its way"),
    Phase.PAUSED: N_("Paused"),
    Phase.HELD: N_("Held"),
    Phase.DONE: N_("Sent"),
    Phase.STOPPED: N_("Stopped"),
}
STANDINGS: Mapping[Standing, str] = {
    Standing.SEATED: N_("who hold a seat"),
    Standing.QUEUED: N_("who wait in the queue"),
    Standing.CAME: N_("who came"),
}
MEDIA: Mapping[Medium, str] = {
    Medium.TEXT: N_("Text"),
    Medium.PHOTO: N_("Photo"),
    Medium.DOCUMENT: N_("File"),
    Medium.ALBUM: N_("Album"),
    Medium.COPY: N_("Forwarded post"),
}
AGES: Sequence[tuple[int, int]] = ((0, 3), (4, 6), (7, 9), (10, 12), (13, 17))
LANGUAGES: Sequence[tuple[str, str]] = (("id", "Bahasa Indonesia"), ("en", "English"))
_TITLE = 40


@dataclass(frozen=True)
class Names:
    """The names of what an audience knows by number; `further`: the criteria of other areas, in words."""

    chats: Mapping[int, str]
    event: str = ""
    further: Sequence[Html] = ()


def title_of(t: Texts, content: Content) -> str:
    """The first line of what is said, for lists and keys; of a long one the first words."""
    text = " ".join(plain(Html(content.text)).strip().partition("\n")[0].split())
    if not text:
        return t(MEDIA[content.medium]).plain
    return text if len(text) <= _TITLE else text[:_TITLE].rpartition(" ")[0].rstrip(" ,;:.–-") + "…"


def audience(t: Texts, wanted: Audience, names: Names) -> Html:
    """To whom, in a few words."""
    parts = [
        *_chats(t, wanted, names),
        *([joined(", ", list(_residents(t, wanted, names)))] if wanted.residents else []),
    ]
    return joined("; ", parts) if parts else t("nobody yet")


def _chats(t: Texts, wanted: Audience, names: Names) -> Iterator[Html]:
    if wanted.chats:
        yield joined(", ", [names.chats.get(one.chat_id, "?") for one in wanted.chats])


def _residents(t: Texts, wanted: Audience, names: Names) -> Iterator[Html]:
    if wanted.is_everybody:
        yield t("all residents")
        return
    yield t("residents")
    if wanted.interests:
        yield t("interested in {list}", list=joined("/", wanted.interests))
    if wanted.ages:
        ages = joined("/", [f"{youngest}–{oldest}" for youngest, oldest in wanted.ages])
        yield t("with children of {ages} years", ages=ages)
    if wanted.kelurahan:
        yield t("in {list}", list=joined("/", [KELURAHAN.get(code, code) for code in wanted.kelurahan]))
    if wanted.event_id is not None:
        yield t("{title}: those {who}", title=names.event, who=t(STANDINGS[wanted.standing]))
    if wanted.language:
        yield t("who read {language}", language=dict(LANGUAGES).get(wanted.language, wanted.language))
    yield from names.further


def reach(t: Texts, found: Reach) -> Html:
    """How many, and how long it takes."""
    people = t.plural("{n} resident", "{n} residents", found.people) if found.people else ""
    chats = t.plural("{n} channel or group", "{n} channels and groups", found.chats) if found.chats else ""
    if not (people or chats):
        return t("It reaches nobody yet.")
    many = joined(t(" and "), [one for one in (people, chats) if one])
    return t("It reaches {many}, within {time}.", many=many, time=duration(t, found.seconds))


def duration(t: Texts, seconds: int) -> Html:
    """A time that is easily grasped."""
    if seconds < 60:
        return t("a minute")
    minutes = -(-seconds // 60)
    if minutes < 90:
        return t.plural("{n} minute", "{n} minutes", minutes)
    return t.plural("{n} hour", "{n} hours", -(-minutes // 60))


def when(t: Texts, plan: Plan) -> Html:
    """At what time, and how often."""
    if plan.at is None:
        return Html()
    moment = t.moment(plan.at)
    match plan.every:
        case Every.WEEK:
            return t("{moment}, then every week", moment=moment)
        case Every.MONTH:
            return t("{moment}, then every month", moment=moment)
    return moment


def phase(t: Texts, one: Broadcast) -> Html:
    """Where it stands; recalled, whatever its phase."""
    if one.phase is Phase.DONE and one.reason == NOBODY and not one.recalled_at:
        return t("Nobody received it")
    return t("Recalled") if one.recalled_at else t(PHASES[one.phase])


def reason(t: Texts, one: Broadcast) -> Html | str:
    """Why it is paused or held."""
    if not one.reason or one.reason == NOBODY:
        return ""
    why = t("its time has passed") if one.reason == OVERDUE else outcomes.why(t, one.reason)
    return t("The reason: {reason}", reason=why)


def line(t: Texts, one: Broadcast) -> Html:
    """One of a list."""
    stands = joined(", ", [phase(t, one), when(t, one.plan) if one.phase is Phase.PLANNED else ""])
    return t("• {title} ({stands})", title=title_of(t, one.content), stands=stands)
