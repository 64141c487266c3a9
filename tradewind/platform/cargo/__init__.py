"""How inspections, containers and customs numbers are explained in words: the console and the pages say the same."""
