"""The private chat: what goes to an unfinished form, what suspends it, what is answered beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.base.database import Transaction
from bot.base.identity import KnowsPeople
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Other, SharedContact, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms import drafts, used
from bot.chat.forms.changing import change_meant
from bot.chat.forms.conversation import SUMMARY, Draft
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import FormTap, Op
from bot.chat.forms.leaving import leaves_rather
from bot.chat.forms.restating import restated
from bot.chat.forms.steps import Step
from bot.chat.routing import replies
from bot.chat.routing.alarms import ELSE, LIKELY, SURE, UNCLEAR, Alarms
from bot.chat.routing.asked_why import PRIVACY, reason
from bot.chat.routing.beside_forms import asked_of_topic, asks_beside, declined, heard_instead, with_a_person
from bot.chat.routing.call import Call
from bot.chat.routing.dispatch import MENU, call_of_album, calls_of_command, calls_of_given
from bot.chat.routing.executor import Executor, Prepared, is_quick, quickly
from bot.chat.routing.form_keys import is_key, resumes
from bot.chat.routing.incoming import Incoming, Tapped
from bot.chat.routing.key_words import call_of_key
from bot.chat.routing.last_answer import LastAnswers
from bot.chat.routing.message_content import CommandGiven, linked
from bot.chat.routing.ones_own import of_ones_own
from bot.chat.routing.plan import Plan
from bot.chat.routing.questions_left import closed, offering_on
from bot.chat.routing.registry import Registry
from bot.chat.routing.said_else import is_plain_question, says_else
from bot.chat.screens.callback_data import tag_of
from bot.chat.screens.screen import Screen


@dataclass(frozen=True)
class Private:
    """Decides in this order: keys and commands; a plain question; the active form; plain chat; the search."""

    registry: Registry
    executor: Executor
    last: LastAnswers

    @property
    def _alarms(self) -> Alarms:
        return Alarms(self.registry)

    def is_quick(self, incoming: Incoming) -> bool:
        """Whether it is a key of which nothing is slow: decided and answered in one trip. Raises OldButton."""
        given = incoming.input
        if not isinstance(given, Tapped):
            return False
        if tag_of(given.data) == FormTap.tag or self._alarms.is_rather(frozenset(), given.data):
            return tag_of(given.data) == FormTap.tag
        return is_quick(self.registry.tap(given.data, frozenset()))

    async def plan(self, context: Context, incoming: Incoming) -> Plan:
        """How an update of a private chat is answered; reads the draft. Raises Refusal."""
        draft = await drafts.load(context.reader, context.person.id, context.chat_id)
        draft = draft if self.executor.form_engine.form_of(context, draft) else None
        match incoming.input:
            case Tapped(data=data) if tag_of(data) == FormTap.tag:
                return Plan(draft, form_tap=FormTap.unpack(data))
            case Tapped(data=data) if asked := await self._alarms.asked(context, data):
                return replace(self._aside(context, draft, self._calls(context, Words(asked))), meanwhile=True)
            case Tapped(data=data):
                return Plan(draft, [self.registry.tap(data, context.off)], suspend=True)
            case CommandGiven() as command:
                calls = calls_of_command(self.registry, context, command)
                return replace(self._aside(context, draft, calls, suspend=True), meanwhile=True)
            case Words(text=text) if (link := linked(text, context.bot_username)) and not self._takes_links(draft):
                return self._aside(context, draft, calls_of_command(self.registry, context, link), suspend=True)
            case given:
                return await self._message(context, incoming, given, draft)  # type: ignore[arg-type]

    async def without_titles(self, context: Context, plan: Plan) -> Plan:
        """What is a title of ours may be no danger. Searches, and so is no part of any trip."""
        is_title = plan.perhaps and await self._alarms.is_title(context, plan.perhaps)
        return replace(plan, perhaps=None) if is_title else plan

    async def run(
        self, context: Context, tx: Transaction, plan: Plan, prepared: Sequence[Prepared]
    ) -> Sequence[Screen]:
        """The screens of the answer; short words may go on with the last of them. Raises Refusal."""
        if context.person.known and context.person.heard:
            await context.services[KnowsPeople].hear(tx, context.person.id, context.person.language)
        screens = await self._run(context, tx, plan, prepared)
        if plan.perhaps is not None and screens:
            screens = await self._alarms.offered(context, tx, plan.perhaps, screens, likely=plan.likely)
        if plan.meanwhile:
            screens = await self._alarms.leading_back(context, screens)
        self.last.keep(context, [one.call for one in prepared] or plan.calls, screens)
        return await closed(context, tx, screens, plan.draft)

    async def _run(
        self, context: Context, tx: Transaction, plan: Plan, prepared: Sequence[Prepared]
    ) -> Sequence[Screen]:
        if plan.instead:
            return [plan.instead.with_keys(*self.registry.home.menu(context).keys[-1:])]
        if plan.form_tap:
            context.ways.append(self._way(plan.form_tap.form, plan.form_tap.step, plan.form_tap.op))
            return [await self.executor.form_engine.tapped(context, plan.form_tap, tx)]
        if plan.explains and plan.draft:
            context.ways.append(Way(Kind.FOLLOW_UP, PRIVACY, self.registry.area_of_form(plan.draft.conversation)))
            explained = self.executor.form_engine.explained(context, plan.draft, plan.explains)
            return with_a_person(self.registry, context, [explained])
        if plan.unchanged and plan.draft:
            said = Screen(context.t("Changing an older message does not change the form."))
            return offering_on(self.registry, context, [said], plan.draft)
        if plan.answers and plan.draft:
            context.ways.append(self._way(plan.draft.conversation, plan.draft.step))
            screens = await self._answered(context, tx, plan.answers, plan.draft)
            return with_a_person(self.registry, context, screens) if plan.declined else screens
        return await self._beside(context, tx, plan, prepared or quickly(context, plan.calls))

    async def _message(self, context: Context, incoming: Incoming, given: Given, draft: Draft | None) -> Plan:
        if (draft is None or draft.suspended) and (key := call_of_key(self.registry, context, given)):
            return self._aside(context, draft, [key])
        alarm = self._alarms.warned(context, given, draft)
        if alarm.hears == SURE:
            return self._aside(context, draft, [self._alarms.call(context, alarm.text)], suspend=True)
        belongs = await self._alarms.concerns(context, alarm, draft)
        if belongs >= UNCLEAR:
            further = self._alarms.goes_on(context, alarm, unclear=belongs == UNCLEAR)
            return self._aside(context, draft, [further], suspend=True)
        if not alarm.aside and (agreed := self._alarms.agreed(context, alarm.text, self.last.leads_with)):
            return self._aside(context, draft, [agreed], suspend=True)
        plan = replace(await self._ordinary(context, incoming, given, draft), meanwhile=belongs == ELSE)
        if alarm.hears:
            return replace(plan, perhaps=alarm.text, likely=alarm.hears == LIKELY)
        return replace(plan, calls=self.last.damped(context, plan.calls))

    async def _ordinary(self, context: Context, incoming: Incoming, given: Given, draft: Draft | None) -> Plan:
        if not incoming.edited and (part := await call_of_album(self.registry, context, given)):
            return Plan(draft, [part])
        meant = await replies.meant(self.registry, context, incoming, given, draft)
        if meant != Plan():
            return meant
        own = await of_ones_own(self.registry, context, given, draft)
        plan = self._aside(context, draft, [own]) if own else self._given(context, incoming, given, draft)
        return replies.without_deeds(context, incoming, plan)

    def _given(self, context: Context, incoming: Incoming, given: Given, draft: Draft | None) -> Plan:
        if draft is not None and draft.suspended and resumes(given):
            return Plan(draft, form_tap=FormTap(draft.conversation, SUMMARY, Op.RESUME))
        if draft and not (draft.suspended or incoming.edited):
            if self._changes(context, given, draft):
                return Plan(draft, answers=given)
            if why := reason(self.registry, context, given, draft):
                return Plan(draft, explains=why)
            if asked := asked_of_topic(self.registry, context, given, draft):
                return Plan(draft, [asked])
        if draft is None or draft.suspended or self._is_aside(context, given, draft):
            follows = self.last.follow(context, given)
            return self._aside(context, draft, [follows] if follows else self._calls(context, given))
        if incoming.edited:
            return Plan(draft, unchanged=True)
        step = self._step(draft)
        refused = given if self._declined(context, given, draft) else None
        if heard := heard_instead(self.registry, context, given, step, refused=refused is not None):
            aside = self._aside(context, draft, heard)
            return replace(aside, declined=given) if step else aside
        if refused and isinstance(refused, Words) and leaves_rather(refused.text):
            return Plan(draft, form_tap=FormTap(draft.conversation, draft.step, Op.CANCEL))
        return Plan(draft, answers=given, declined=refused)

    def _declined(self, context: Context, given: Given, draft: Draft) -> bool:
        """Whether words answer nothing here; below a summary that takes no more words none do."""
        step = self._step(draft)
        if step is None:
            more = self.registry.conversations[draft.conversation].more
            return more is None and isinstance(given, Words) and not is_key(given)
        return declined(context, given, draft, step)

    def _changes(self, context: Context, given: Given, draft: Draft) -> bool:
        """Whether words are about an answer that was given before: “ganti namanya”."""
        form = self.registry.conversations[draft.conversation]
        if is_key(given):
            return False
        anew = restated(context.t, form, draft, given, context.now)
        return anew is not None or change_meant(context.t, form, draft, given, context.now) is not None

    def _calls(self, context: Context, given: Given) -> Sequence[Call]:
        rest = self.last.rest_of_album(context, given)
        return [rest] if rest else calls_of_given(self.registry, context, given, self.last.before(context))

    def _aside(self, context: Context, draft: Draft | None, calls: Sequence[Call], *, suspend: bool = False) -> Plan:
        """Answer something else, if only with the menu; an unfinished form is kept and offered on."""
        menu = CommandGiven(MENU, "")
        return Plan(draft, calls or calls_of_command(self.registry, context, menu), suspend=suspend)

    def _way(self, form: str, step: str, *more: str) -> Way:
        return Way(Kind.FORM, ".".join((form, step, *more)), self.registry.area_of_form(form))

    def _is_aside(self, context: Context, given: Given, draft: Draft) -> bool:
        """Whether it is a plain question, and no answer that only sounds like one."""
        step = self._step(draft)
        if step is None and (more := self.registry.conversations[draft.conversation].more):
            if isinstance(given, Words) and meant_key(given.text, consent=True, summed=True) is not None:
                return False
            asked = is_plain_question(self.registry, context, given) or asks_beside(
                self.registry, context, given, draft
            )
            asked = asked or says_else(self.registry, context, given, draft)
            return asked or more(context.t, draft.answers, given) is None
        if isinstance(given, Other) and given.file_id:
            return not (step and step.takes_voice)
        if is_key(given) or not is_plain_question(self.registry, context, given):
            return False
        return step is None or not step.claims(given, context.t, draft.answers, context.today)

    def _takes_links(self, draft: Draft | None) -> bool:
        """Whether whatever is written now is the text of somebody's announcement, links and all."""
        step = self._step(draft) if draft and not draft.suspended else None
        return step is not None and step.verbatim

    def _step(self, draft: Draft) -> Step | None:
        return self.registry.conversations[draft.conversation].step(draft.step)

    async def _answered(self, context: Context, tx: Transaction, given: Given, draft: Draft) -> Sequence[Screen]:
        """An answer to the form. Who shares their own contact for it has proven their number."""
        screens = await self.executor.form_engine.given(context, given, draft, tx)
        if context.message is not None:
            await used.note(tx, context.chat_id, context.message, context.now)
        if isinstance(given, SharedContact) and given.own:
            for follow in self.registry.number_proven(context.off):
                await follow(context, tx, given.phone)
        return screens

    async def _beside(
        self, context: Context, tx: Transaction, plan: Plan, prepared: Sequence[Prepared]
    ) -> Sequence[Screen]:
        screens = await self.executor.run(context, tx, prepared)
        draft = plan.draft
        if draft is None or await drafts.load(tx, context.person.id, context.chat_id) != draft:
            if draft and plan.declined:  # another form would have taken the place of this one
                await drafts.save(tx, context.person.id, context.chat_id, draft, context.now)
                return with_a_person(self.registry, context, await self._answered(context, tx, plan.declined, draft))
            return screens  # the answer itself began, ended or changed a form
        if plan.suspend:
            await drafts.suspend(tx, context.person.id, context.chat_id)
        return offering_on(self.registry, context, screens, draft)
