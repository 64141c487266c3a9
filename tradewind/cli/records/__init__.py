"""Commands that answer JSON objects: how they are read, answered and said."""
