"""The words of the questionnaire: elements, questions, answers, and what is asked of a respondent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.chat.screens.texts import N_

ELEMENT: Mapping[str, str] = {
    "requirements": N_("Requirements"),
    "procedure": N_("System, mechanism and procedure"),
    "time": N_("Time it takes"),
    "cost": N_("Costs"),
    "product": N_("What the service gives"),
    "competence": N_("Competence of the staff"),
    "behaviour": N_("Behaviour of the staff"),
    "complaints": N_("Handling of complaints and suggestions"),
    "facilities": N_("Building and equipment"),
}
"""As the regulation names them."""
QUESTION: Mapping[str, str] = {
    "requirements": N_("Is it easy to meet what our services require of you?"),
    "procedure": N_("Is it easy to find your way through our services?"),
    "time": N_("How quickly are you served?"),
    "cost": N_("What do you think of the costs of our services?"),
    "product": N_("Do you get what we promise?"),
    "competence": N_("How capable are our staff?"),
    "behaviour": N_("How polite and friendly are our staff?"),
    "complaints": N_("How are complaints and suggestions dealt with?"),
    "facilities": N_("How are our building, rooms and equipment?"),
}
_EASY = (N_("Not easy"), N_("Less easy"), N_("Easy"), N_("Very easy"))
ANSWER: Mapping[str, Sequence[str]] = {
    "requirements": _EASY,
    "procedure": _EASY,
    "time": (N_("Not quickly"), N_("Less quickly"), N_("Quickly"), N_("Very quickly")),
    "cost": (N_("Very expensive"), N_("Rather expensive"), N_("Cheap"), N_("Free")),
    "product": (N_("We do not"), N_("Less than promised"), N_("As promised"), N_("More than promised")),
    "competence": (N_("Not capable"), N_("Less capable"), N_("Capable"), N_("Very capable")),
    "behaviour": (N_("Not polite"), N_("Less polite"), N_("Polite"), N_("Very polite")),
    "complaints": (
        N_("There is no way to complain"),
        N_("There is one that does not work"),
        N_("It works, but not well"),
        N_("They are dealt with well"),
    ),
    "facilities": (N_("Poor"), N_("Fair"), N_("Good"), N_("Very good")),
}
ASKED: Mapping[str, str] = {
    "sex": N_("Are you a woman or a man?"),
    "age": N_("How old are you?"),
    "education": N_("Which school did you finish last?"),
    "work": N_("What do you do?"),
    "service": N_("Which service did you use most lately?"),
}
BY: Mapping[str, str] = {
    "sex": N_("By sex"),
    "age": N_("By age"),
    "education": N_("By education"),
    "work": N_("By work"),
    "service": N_("By service"),
}
GROUP: Mapping[str, str] = {
    "female": N_("Woman"),
    "male": N_("Man"),
    "under_18": N_("Below 18"),
    "18_25": N_("18 to 25"),
    "26_35": N_("26 to 35"),
    "36_45": N_("36 to 45"),
    "46_55": N_("46 to 55"),
    "over_55": N_("Over 55"),
    "primary": N_("Primary school"),
    "junior": N_("Junior secondary"),
    "senior": N_("Senior secondary"),
    "diploma": N_("Diploma"),
    "bachelor": N_("Bachelor"),
    "master": N_("Master or doctor"),
    "civil_servant": N_("Civil servant"),
    "army": N_("Army"),
    "police": N_("Police"),
    "private": N_("Employee"),
    "own": N_("Own business"),
    "student": N_("Pupil or student"),
    "other": N_("Something else"),
    "loans": N_("Borrowing books"),
    "reading": N_("Reading here"),
    "children": N_("Children's corner"),
    "events": N_("Events and classes"),
    "reference": N_("Questions and references"),
    "internet": N_("Internet and computers"),
}
GRADE: Mapping[str, str] = {"A": N_("very good"), "B": N_("good"), "C": N_("not so good"), "D": N_("not good")}
"""How the regulation calls what is done with such a grade."""
