"""How are messages read from files and bytes without harm? Begin at `reader.read_messages`."""
