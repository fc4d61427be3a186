"""Makes workbooks with openpyxl, each with what other programs put in a workbook. Usage: foreign-openpyxl.py FOLDER"""

import datetime
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

FOLDER = Path(sys.argv[1])


def filled(sheet):
    sheet.append(["Kod", "Kommun", "Belopp", "Dag"])
    for row in range(2, 12):
        sheet.append([f"20{row}", f"Kommun {row}", row * 1000.5, datetime.date(2023, 1, row)])
    for row in range(2, 12):
        sheet[f"E{row}"] = f"=C{row}*2"
    sheet["C13"] = "=SUM(C2:C11)"


def charts():
    book = Workbook()
    sheet = book.active
    sheet.title = "Det's data"
    filled(sheet)
    for kind, at in ((BarChart, "G2"), (LineChart, "G20")):
        chart = kind()
        chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=11), titles_from_data=True)
        chart.set_categories(Reference(sheet, min_col=2, min_row=2, max_row=11))
        sheet.add_chart(chart, at)
    book.create_chartsheet("Diagramblad").add_chart(BarChart())
    book.create_sheet("Dold").sheet_state = "hidden"
    book.save(FOLDER / "openpyxl-charts.xlsx")


def rules():
    book = Workbook()
    sheet = book.active
    filled(sheet)
    sheet.conditional_formatting.add("C2:C11", ColorScaleRule("min", None, "FFFFFF", "max", None, "FF0000"))
    sheet.conditional_formatting.add("A2:A11", FormulaRule(formula=["$C2>5000"], fill=PatternFill(bgColor="FFC7CE")))
    choice = DataValidation(type="list", formula1='"ja,nej"', allow_blank=True)
    choice.add("F2:F11")
    sheet.add_data_validation(choice)
    sheet["A2"].comment = Comment("En kommentar", "Någon")
    sheet["B2"].hyperlink = "https://example.org/?a=1&b=2"
    sheet["B3"].font = Font(bold=True, color="FF0000")
    sheet.merge_cells("H2:J4")
    sheet["H2"] = "sammanslaget"
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = "A1:E11"
    sheet.protection.sheet = True
    sheet.print_area = "A1:E13"
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.center.text = "Rubrik &P"
    sheet.page_setup.orientation = "landscape"
    sheet.column_dimensions["B"].width = 30
    sheet.row_dimensions[5].hidden = True
    book.defined_names.append(DefinedName("Summan", attr_text="Sheet!$C$13"))
    book.defined_names.append(DefinedName("Lokalt", attr_text="Sheet!$C$2", localSheetId=0))
    book.save(FOLDER / "openpyxl-rules.xlsx")


def tables():
    book = Workbook()
    sheet = book.active
    filled(sheet)
    table = Table(displayName="Kommuner", ref="A1:D11")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(table)
    sheet["G2"] = "=C2:C4*3"
    sheet.formula_attributes["G2"] = {"t": "array", "ref": "G2:G4"}
    book.save(FOLDER / "openpyxl-tables.xlsx")


charts()
rules()
tables()
