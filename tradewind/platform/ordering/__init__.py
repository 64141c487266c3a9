"""How findings about orders and shipments are said in words: the console and the pages say the same."""
