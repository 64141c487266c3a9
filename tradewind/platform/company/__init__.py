"""The company itself: its legal entities, their bank accounts, its working calendar."""
