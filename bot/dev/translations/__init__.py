"""From texts in the code to locales/: collect, update, compile, check.

    python -m bot.dev.translations extract update compile     after texts in the code changed
    python -m bot.dev.translations check                      what a maintainer still has to do

The msgids are English. `locales/bot.pot` lists them, `locales/<language>/LC_MESSAGES/bot.po` translates
them, and the bot reads the compiled bot.mo beside it, which is not committed.
"""

DOMAIN = "bot"
SOURCES = ("bot", "handlers")
ENGLISH = "en"

# The languages with their plural forms as gettext writes them; a further language is one line here.
# (Babel's own list for catalogues has no Indonesian and would ask for two forms.)
LANGUAGES = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
