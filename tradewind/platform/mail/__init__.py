"""Mail: bytes in, bytes out, and what is read from them."""
