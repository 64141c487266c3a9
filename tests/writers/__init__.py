"""Do twenty people who write at once get in each other's way?"""
