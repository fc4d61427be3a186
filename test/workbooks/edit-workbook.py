"""Edits a workbook as its users do, with openpyxl. Usage: edit-workbook.py EDIT FROM TO

Only used when a release freezes its workbooks (see README.md beside).
"""

import sys

from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font, PatternFill

FIRST, LAST = 15, 29
"""The rows of the municipalities on Fördelning."""


def restyled(book):
    sheet = book["Fördelning"]
    for row in sheet.iter_rows(min_row=12, max_row=LAST):
        for cell in row:
            cell.font = Font(name="Georgia", size=12, italic=True, color="7A1F1F")
            cell.fill = PatternFill("solid", fgColor="FFF4D6")
    for row in range(13, LAST + 1):
        sheet.cell(row, 6).number_format = '#,##0.00" kr"'
    sheet.column_dimensions["B"].width = 44
    book["Befolkning"]["A4"].font = Font(size=18)
    book["Källor"].title = "Våra källor"
    for name in book.defined_names.definedName:
        name.attr_text = name.attr_text.replace("Källor!", "'Våra källor'!")


def is_sorted(book):
    sheet = book["Fördelning"]
    codes = [sheet.cell(row, 1).value for row in range(FIRST, LAST + 1)]
    for row, code in zip(range(FIRST, LAST + 1), sorted(codes, reverse=True)):
        sheet.cell(row, 1).value = code
    for name, header in (("Befolkning", "Kommun"), ("Parter", "Namn"), ("Nycklar", "Kod")):
        reverse_rows(book[name], header)


def reverse_rows(sheet, header):
    (table,) = sheet.tables.values()
    headers, *area = sheet[table.ref]
    key = [cell.value for cell in headers].index(header)
    rows = [[cell.value for cell in row] for row in area]
    rows.sort(key=lambda values: str(values[key]), reverse=True)
    for cells, values in zip(area, rows):
        for cell, value in zip(cells, values):
            cell.value = value


def own_sheets(book):
    own = book.create_sheet("Vår kalkyl", 0)
    own.append(["Kommun", "Belopp", "Per månad"])
    for row in range(2, 17):
        own.append([f"=Fördelning!B{row + 13}", f"=Fördelning!F{row + 13}", f"=B{row}/12"])
    own["E1"] = "Skriven av ekonomen"
    own["E1"].comment = Comment("Stäms av mot beslutet", "Ekonomen")
    own.conditional_formatting.add("B2:B16", ColorScaleRule("min", None, "FFFFFF", "max", None, "9FC5E8"))
    chart = BarChart()
    chart.add_data(Reference(own, min_col=2, min_row=1, max_row=16), titles_from_data=True)
    chart.set_categories(Reference(own, min_col=1, min_row=2, max_row=16))
    own.add_chart(chart, "G2")
    book.create_sheet("Dold").sheet_state = "hidden"
    population = book["Befolkning"]
    population["I4"] = "Vår anteckning"
    population["I5"] = "kontrollerad"


def unchanged(_):
    """Only opened and saved, as any program does."""


EDITS = {edit.__name__: edit for edit in (restyled, is_sorted, own_sheets, unchanged)}

if __name__ == "__main__":
    _, edit, source, target = sys.argv
    opened = load_workbook(source)
    EDITS[edit](opened)
    opened.save(target)
