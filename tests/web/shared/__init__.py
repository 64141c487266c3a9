"""Do the shared parts of the pages hold?"""
