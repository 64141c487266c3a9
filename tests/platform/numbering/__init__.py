"""Legal numbers: taken once, without a gap."""
