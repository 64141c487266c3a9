"""The first day: founding one's company, setting it up, and the doors to its neighbours."""
