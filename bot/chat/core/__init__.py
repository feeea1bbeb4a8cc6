"""The words that the rooms of the chat share: inputs, context, feature."""
