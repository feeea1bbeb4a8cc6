"""What people type, as patterns (see bot.chat.patterns). Data; each handler module takes what is its own."""
