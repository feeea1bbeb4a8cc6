"""A shelf of one's own: lists, favourites, ratings and reviews, a goal for the year."""

from __future__ import annotations

from bot.areas.shelf.goals import UnfitGoal
from bot.areas.shelf.reading_goals import YEAR_OVER
from bot.areas.shelf.reviewing import NotRated, OwnReview, ReviewChanged
from bot.areas.shelf.reviews import DECIDED, TO_READ
from bot.areas.shelf.rules import ShelfIsFull
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Spelling, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import ShelveTitle, ShowShelf
from handlers.navigation import Heap
from handlers.shelf import actions, buttons, goal, goal_screens, moderating, phrases, rating, ratings, screens, words
from handlers.shelf.follow_ups import FOLLOW_UPS

FEATURE = Feature(
    name="shelf",
    title=N_("My shelf"),
    more=(MenuButton(N_("📚 My shelf"), ShowShelf(), 2),),
    commands=(Command("rak", N_("My shelf: to read, reading, read"), actions.show),),
    desk=(Waiting(N_("📝 Reviews to read: {n}"), moderating.how_many, buttons.ShowReviewDesk(), 47),),
    tools=(MenuButton(N_("📝 Reviews"), buttons.ShowReviewDesk(), 42, heap=Heap.PEOPLE),),
    taps={
        ShowShelf: actions.show,
        ShelveTitle: actions.open_title,
        buttons.ShowShelfList: actions.show_list,
        buttons.OpenShelfBook: actions.open_book,
        buttons.KeepTitle: actions.keep,
        buttons.PutOnShelf: actions.put,
        buttons.LikeTitle: actions.like,
        buttons.MoveShelfBook: actions.move,
        buttons.LikeShelfBook: actions.like_book,
        buttons.PutBackOnShelf: actions.put_back,
        buttons.RateTitle: rating.rate,
        buttons.WriteReview: rating.write,
        buttons.ForgetReview: rating.ask_to_forget,
        buttons.SurelyForgetReview: rating.forget,
        buttons.ShowReviews: rating.show,
        buttons.OpenReview: rating.open_one,
        buttons.ReportReview: rating.report,
        buttons.ShowReviewDesk: moderating.show,
        buttons.OpenToRead: moderating.open_one,
        buttons.LetBeRead: moderating.let_be_read,
        buttons.ChooseReason: moderating.choose_reason,
        buttons.RefuseReview: moderating.refuse,
        buttons.WriteReason: moderating.write_reason,
        buttons.ShowGoal: goal.show,
        buttons.ChooseGoal: goal.choose,
        buttons.SetGoal: goal.set_goal,
        buttons.WriteGoal: goal.write,
        buttons.TellGoal: goal.tell,
        buttons.GiveUpGoal: goal.give_up,
    },
    follow_ups=FOLLOW_UPS,
    phrases=(
        Phrase("shelf_mine", actions.show, phrases.SHELF, label=N_("My shelf"), own=True),
        Phrase("shelf_favourites", actions.show_favourites, phrases.FAVOURITES, label=N_("My favourites"), own=True),
        Phrase(
            "shelf_save", actions.save_by_words, phrases.SAVE, label=N_("Keep a book on my shelf"), done=True, own=True
        ),
        Phrase("shelf_read", actions.read_by_words, phrases.READ, label=N_("I have read a book"), done=True, own=True),
        Phrase(
            "shelf_reading",
            actions.reading_by_words,
            phrases.READING,
            label=N_("I am reading a book"),
            done=True,
            own=True,
        ),
        Phrase("shelf_rate", rating.rate_by_words, phrases.RATE, label=N_("Rate a book"), done=True, own=True),
        Phrase("reading_goal", goal.by_words, phrases.GOAL, label=N_("Reading goal"), done=True, own=True),
    ),
    spellings=(Spelling("own_shelf", words.is_own_shelf, actions.always, actions.show, alone=True),),
    conversations=(rating.REVIEW, goal.GOAL, moderating.REFUSE),
    refusals={
        ShelfIsFull: screens.full,
        NotRated: ratings.not_rated,
        ReviewChanged: ratings.changed,
        OwnReview: ratings.own_review,
        UnfitGoal: goal_screens.unfit,
    },
    notices={
        DECIDED: Notice(rating.to_tell, ratings.decided),
        TO_READ: Notice(moderating.to_read, moderating.told),
        YEAR_OVER: Notice(goal.year_over, goal_screens.year_over),
    },
    files={goal_screens.CHART: goal_screens.make_chart},
)
