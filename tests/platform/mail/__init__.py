"""Are messages read from files without harm?"""
