"""Ways in which people keep their lists: conditions, order and columns under a name, one's own or the team's."""
