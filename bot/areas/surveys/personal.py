"""What is kept of surveys: that somebody has answered, apart from what; the answers are nobody's."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    GoesWith,
    Hourly,
    Impersonal,
    Keep,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="surveys_taken",
        table="surveys_taken",
        of="person_id = :person",
        what=N_("Which satisfaction surveys you have answered"),
        why=N_("So that nobody answers twice. What you answered is kept without you."),
        kept=N_("as long as the library has the survey"),
        columns=deleted("survey_id person_id"),
        shows={"survey": "(SELECT first || ' – ' || last FROM surveys WHERE surveys.id = survey_id)"},
    ),
    work("surveys_opened", "surveys", "opened_by"),
    work("survey_files_sent", "survey_files", "sent_by"),
    work("questionnaires_made", "questionnaires", "made_by"),
)
IMPERSONAL = Impersonal(
    surveys="id first last served state published_at audience questionnaire_id",
    survey_answers="key survey_id source answers sex age education work service",  # nothing leads to a person
    survey_days="survey_id day half source people",
    survey_plans="survey_id element action owner due done_on",
    survey_mailings="survey_id turn reached asked over",  # of whom it was: nothing, once it is over
    survey_papers="survey_id number",
    survey_files="id survey_id file_id name",
    questionnaires="id title purpose year target questions file_id dropped_at event_id round",
    survey_replies="key survey_id marks",  # nothing leads to a person
    survey_words="key survey_id question words",
)
RETAINS = Retains(
    surveys=Stays("the index is published, and compared for years"),
    survey_answers=GoesWith("surveys"),
    survey_days=GoesWith("surveys"),
    surveys_taken=GoesWith("surveys"),
    survey_plans=GoesWith("surveys"),
    survey_mailings=GoesWith("surveys"),
    survey_papers=GoesWith("surveys"),
    survey_files=GoesWith("surveys"),
    questionnaires=(Hourly(Keep(1, "dropped_at")), GoesWith("events")),  # what was asked is compared for years
    survey_replies=GoesWith("surveys"),
    survey_words=GoesWith("surveys"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
