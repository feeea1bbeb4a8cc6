"""After an event: thanks with a few questions, what is handed out, certificates, results of children."""
