"""How do messages come in and go out?"""
