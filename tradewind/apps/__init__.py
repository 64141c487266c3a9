"""The first floor: records and use cases, one room a capability."""
