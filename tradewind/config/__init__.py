"""The switchboard: what is plugged into what."""
