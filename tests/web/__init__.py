"""Do the pages answer as they should?"""
