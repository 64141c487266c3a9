"""What does a slip of production break, when, and what can still be done?"""
