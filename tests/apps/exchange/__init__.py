"""Exchange rates: what a bank gave, when, and by whom it was entered."""
