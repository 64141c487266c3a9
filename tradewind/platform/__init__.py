"""The plant room: people, access, evidence, to-dos and background work."""
