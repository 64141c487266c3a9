"""Does the running product carry people through their day, in a real browser?"""
