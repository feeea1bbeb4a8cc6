"""What an update costs from Telegram's answer to getUpdates to ours, beside bare echoes on the same machine.

`telegram.py` (over `wire.py`) is a Telegram as cheap as can be; `people.py` are those who write and tap and wait;
`programs.py` are the processes that are measured, `echoes/` those beside the bot, `peers.py` their environment.
The bot is driven as a whole, over HTTP and its command line: nothing of it is imported here.
"""
