"""What do the cells and rows of somebody's spreadsheet mean? Pure reading of values that were handed in."""
