"""Every shared part in all its states."""
