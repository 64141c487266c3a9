"""What the house does for itself at night: sealing evidence, forgetting what is spent."""
