"""Works of residents: sent, looked at, shown, taken back; elders' stories for story hour."""

from __future__ import annotations

from bot.areas.showcase import letters
from bot.areas.showcase.rules import DecidedAlready, NotAsked, OwnLink, TooManyWorks
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Spelling, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.showcase import actions, buttons, desk, forms, notices, phrases, screens, stories, telling

FEATURE = Feature(
    name="showcase",
    title=N_("Works of residents"),
    more=(MenuButton(N_("🎨 Works of residents"), buttons.ShowWorks(), 5),),
    desk=(Waiting(N_("🎨 Works to look at: {n}"), desk.how_many, buttons.ShowWorkDesk(), 48),),
    tools=(MenuButton(N_("🎨 Works and stories"), buttons.ShowWorkDesk(), 44, heap=Heap.PEOPLE),),
    commands=(
        Command("karya", N_("Works of residents"), actions.show),
        Command("suarasolok", N_("Elders' stories for story hour"), actions.tell_story, shown=False),
    ),
    taps={
        buttons.ShowWorks: actions.show,
        buttons.OpenWork: actions.open_one,
        buttons.SendWork: forms.begin,
        buttons.ShowMyWorks: actions.show_mine,
        buttons.OpenMyWork: actions.open_mine,
        buttons.TakeWorkBack: actions.take_back,
        buttons.AnswerAboutWork: actions.begin_answer,
        buttons.AgreeToWork: actions.agree,
        buttons.TellStory: actions.tell_story,
        buttons.SendStory: telling.begin_story,
        buttons.ShowStories: stories.show,
        buttons.PlanStory: stories.plan,
        buttons.ShowWorkDesk: desk.show,
        buttons.LookAtWork: desk.look,
        buttons.PreviewWork: desk.preview,
        buttons.PublishWork: desk.publish,
        buttons.AskAuthor: desk.ask,
        buttons.DeclineWork: desk.decline,
        buttons.PlayConsent: desk.play_consent,
    },
    phrases=(
        Phrase("send_work", forms.begin, phrases.SEND, label=N_("Send a work"), kin="works", undone=True),
        Phrase("works", actions.show, phrases.SHOWN, label=N_("Works of residents"), kin="works"),
        Phrase("my_works", actions.show_mine, phrases.MINE, label=N_("My works"), kin="works"),
        Phrase("tell_story", actions.tell_story, phrases.STORY, label=N_("Suara Solok")),
        Phrase("stories", stories.show, phrases.STORIES, label=N_("Stories for story hour")),
    ),
    spellings=(Spelling("poem_sent", forms.looks_like_poem, forms.always, forms.begin_with_poem, alone=True),),
    captions=("send_work", "my_works"),
    conversations=(forms.SEND, telling.STORY, actions.ANSWER, desk.ASK, desk.DECLINE),
    links={screens.LINK: actions.follow_link, notices.SEND_LINK: actions.show},
    refusals={
        TooManyWorks: actions.too_many,
        NotAsked: actions.not_asked,
        DecidedAlready: actions.decided,
        OwnLink: actions.own_link,
    },
    notices={
        letters.NEWS: Notice(actions.to_tell, screens.news),
        letters.AGREED: Notice(actions.to_tell, screens.agreed),
        letters.TO_LOOK_AT: Notice(notices.to_look_at, notices.waits),
        letters.ANSWERED: Notice(notices.answered, notices.author_answered),
        letters.POST: Notice(notices.to_post, notices.posted),
        letters.RECALL: notices.recalled,
        letters.STUCK: Notice(notices.stuck, notices.is_stuck),
        letters.STORY_GONE: Notice(notices.story_gone, notices.is_gone),
    },
)
