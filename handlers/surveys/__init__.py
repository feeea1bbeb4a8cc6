"""Surveys: what residents answer without their names, and what those who run them see of it."""

from __future__ import annotations

from bot.areas.surveys.mailing import ASKS
from bot.areas.surveys.own_rules import AskedThisYear, FormUnreadable, NothingAsked, SurveyHasBegun, TooManyQuestions
from bot.areas.surveys.rules import AnsweredAlready, NoPapers, PlanMissing, SurveyIsOver, SurveyRuns, TooFewAnswers
from bot.areas.surveys.service import ENDS, OWN_ENDS
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.surveys import (
    asking,
    buttons,
    charts,
    desk,
    filling,
    forms,
    outcome,
    own_desk,
    own_file,
    own_filling,
    own_forms,
    own_work,
    paper_screens,
    papers,
    phrases,
    reporting,
    work,
)
from handlers.surveys import own_buttons as own

FEATURE = Feature(
    name="surveys",
    title=N_("Surveys"),
    more=(MenuButton(N_("Satisfaction survey"), buttons.ShowSurvey(), 30),),
    tools=(MenuButton(N_("📝 Surveys"), buttons.ShowSurveys(), 44, heap=Heap.LIBRARY),),
    commands=(Command("survei", N_("How you like the library"), filling.show),),
    links={"survei": filling.show},
    taps={
        buttons.ShowSurvey: filling.show,
        buttons.FillIn: filling.fill_in,
        buttons.SendAnswers: filling.send,
        buttons.ShowIndex: outcome.show,
        buttons.ShowSurveys: work.show,
        buttons.OpenSurvey: work.open_one,
        buttons.BeginSurvey: forms.begin,
        buttons.ShowElements: work.show_elements,
        buttons.ShowGroups: work.show_groups,
        buttons.ShowPlan: work.show_plan,
        buttons.PlanElement: forms.begin_plan,
        buttons.MarkDone: work.mark_done,
        buttons.EnterPaper: forms.begin_paper,
        buttons.ShowPapers: papers.show,
        buttons.TakePaper: papers.take,
        buttons.SendPapers: papers.begin,
        buttons.LookAtPapers: papers.look,
        buttons.CountPapers: papers.count,
        buttons.TakeReport: reporting.take,
        buttons.AskClosing: work.ask,
        buttons.CloseSurvey: work.close,
        buttons.PublishSurvey: work.publish,
        own.ShowSatisfaction: filling.show_satisfaction,
        own.ShowOwn: own_filling.show,
        own.AnswerOwn: own_filling.fill_in,
        own.SendOwn: own_filling.send,
        own.ShowOwnSurveys: own_work.show,
        own.MakeOwn: own_forms.begin,
        own.OpenOwn: own_work.open_one,
        own.AddQuestion: own_forms.begin_question,
        own.DropQuestion: own_work.drop_question,
        own.BeginOwn: own_forms.begin_asking,
        own.ShowTold: own_work.show_told,
        own.ShowWords: own_work.show_words,
        own.EndOwn: own_work.end,
        own.MakeHabits: own_file.make_habits,
        own.SendForm: own_file.begin,
        own.ReadForm: own_file.read,
        own.TakeForm: own_file.take,
    },
    phrases=(
        Phrase("survey_index", outcome.show, phrases.RESULT, label=N_("The result of the survey")),
        Phrase("survey_new", forms.begin, phrases.RUN, label=N_("New survey")),
        Phrase("survey", filling.show, phrases.SURVEY, label=N_("Satisfaction survey")),
    ),
    conversations=(
        forms.SURVEY,
        forms.PAPER,
        forms.PLAN,
        papers.SEND,
        own_filling.WORDS,
        own_forms.MAKE,
        own_forms.QUESTION,
        own_forms.ASKING,
        own_file.SEND,
    ),
    refusals={
        SurveyIsOver: lambda context, refusal: filling.over(context.t),
        AnsweredAlready: lambda context, refusal: filling.answered_already(context.t),
        SurveyRuns: desk.runs_already,
        TooFewAnswers: desk.too_few,
        PlanMissing: desk.plan_missing,
        NoPapers: paper_screens.no_papers,
        SurveyHasBegun: own_desk.has_begun,
        TooManyQuestions: own_desk.too_many,
        NothingAsked: own_desk.nothing_asked,
        AskedThisYear: own_desk.asked_this_year,
        FormUnreadable: own_file.unreadable,
    },
    notices={
        ENDS: Notice(work.to_tell, desk.ended),
        ASKS: Notice(asking.to_ask, asking.letter),
        OWN_ENDS: Notice(own_work.to_tell, own_desk.ended),
    },
    files={
        outcome.CHART: charts.make_chart,
        papers.PAPER: papers.make,
        reporting.REPORT: reporting.make,
        own_desk.CHART: own_work.make_chart,
        own_file.TABLE: own_file.make_table,
    },
)
