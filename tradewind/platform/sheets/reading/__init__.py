"""How is a messy, broken or hostile spreadsheet read without harm? Begin at `workbook.read_workbook`."""
