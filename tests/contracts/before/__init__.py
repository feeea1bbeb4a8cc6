"""What an earlier version left in people's chats and in databases, and what reads it now."""
