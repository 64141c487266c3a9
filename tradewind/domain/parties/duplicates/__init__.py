"""Could this be a party we know already?"""
