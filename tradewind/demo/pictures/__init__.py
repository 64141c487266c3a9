"""The demo's product pictures: drawn by arithmetic, nobody's property, each another one."""
