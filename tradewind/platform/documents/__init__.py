"""How differences between papers are told in words: the console and the pages say the same."""
