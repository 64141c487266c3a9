"""The console's face of the house: thin commands, words or JSON out."""
