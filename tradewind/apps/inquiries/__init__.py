"""Inquiries: who asked for what, how serious it is, whose it is, and by when it is answered and followed up."""
