"""Lists taken out of the house: by whom, how many rows, how often, and for how long the file is kept."""
