# Short names for what start.py does, and for what is done in its environment.
PYTHON ?= python3
BOT = .venv/bin/python

.PHONY: run test test-long coverage lock prepare texts bench-search bench-events bench-holds bench-broadcast bench-updates bench-understanding bench-import bench-pictures bench-demo import

run:
	@$(PYTHON) start.py

test:
	@$(PYTHON) start.py test $(ARGS)

# What takes minutes: everything held against every guard, odd updates without end, a day killed again and again
test-long:
	@$(PYTHON) start.py test-long $(ARGS)

# All checks and tests, and how much of the bot they ran: half as long again as make test
coverage:
	@$(PYTHON) start.py test --coverage $(ARGS)

lock:
	@$(PYTHON) start.py lock $(ARGS)

prepare:
	@$(PYTHON) start.py prepare

# After texts in the code changed: collect them, then translate what is empty in locales/id.
texts: prepare
	@$(BOT) -m bot.dev.translations extract update compile

bench-search: prepare
	@$(BOT) -m benchmarks.search $(ARGS)

bench-events: prepare
	@$(BOT) -m benchmarks.events
	@$(BOT) -m benchmarks.rush

# 500 readers and 3 copies, beside kills; fewer with ARGS="--people 100"
bench-holds: prepare
	@$(BOT) -m benchmarks.holds $(ARGS)

# Half an hour; less with ARGS="--many 10000"
bench-broadcast: prepare
	@$(BOT) -m benchmarks.broadcast $(ARGS)

# Ten minutes on two cores of Linux; less with ARGS=--quick
bench-updates: prepare
	@$(BOT) -m benchmarks.updates $(ARGS)

# A minute; some of it with ARGS="--kind hours greeting", all that was found with ARGS="--json found.jsonl"
bench-understanding: prepare
	@$(BOT) -m benchmarks.understanding.held_out
	@$(BOT) -m benchmarks.understanding $(ARGS)

# Five minutes; a million titles with ARGS="--titles 1000000"
bench-import: prepare
	@$(BOT) -m benchmarks.importing $(ARGS)

# Half a minute; all pictures on one sheet with ARGS="--sheet docs/pictures/drawn.png"
bench-pictures: prepare
	@$(BOT) -m benchmarks.pictures $(ARGS)

bench-demo: prepare
	@$(BOT) -m benchmarks.demonstration

# make import FILE=books.csv
import: prepare
	@$(BOT) -m bot import $(FILE)
