"""Are messages read as their writers meant them?"""
