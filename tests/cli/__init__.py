"""Does the console keep its contract?"""
