"""How prices are explained in words: the console and the pages say the same."""
