"""Makes workbooks with XlsxWriter, whose files are much like Excel's own. Usage: foreign-xlsxwriter.py FOLDER"""

import struct
import sys
import zlib
from pathlib import Path

import xlsxwriter

FOLDER = Path(sys.argv[1])


def picture(path):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((40 * y, 80, 120)) * 8 for y in range(6))
    header = struct.pack(">IIBBBBB", 8, 6, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )
    return path


def filled(book, name="Data"):
    sheet = book.add_worksheet(name)
    sheet.write_row("A1", ["Kod", "Kommun", "Belopp"])
    money = book.add_format({"num_format": "#,##0.00", "bold": True})
    for row in range(1, 11):
        sheet.write_string(row, 0, f"20{row}")
        sheet.write_string(row, 1, f"Kommun {row}")
        sheet.write_number(row, 2, row * 1000.5, money)
    sheet.write_formula("C13", "=SUM(C2:C11)", money, 55027.5)
    return sheet


def everything():
    book = xlsxwriter.Workbook(str(FOLDER / "xlsxwriter-everything.xlsx"))
    sheet = filled(book)
    for kind in ("column", "line", "pie"):
        chart = book.add_chart({"type": kind})
        chart.add_series({"categories": "=Data!$B$2:$B$11", "values": "=Data!$C$2:$C$11"})
        sheet.insert_chart({"column": "H2", "line": "H20", "pie": "H40"}[kind], chart)
    sheet.conditional_format("C2:C11", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("C2:C11", {"type": "icon_set", "icon_style": "3_arrows"})
    sheet.data_validation("F2:F11", {"validate": "list", "source": ["ja", "nej"]})
    sheet.write_comment("A2", "En kommentar")
    sheet.write_rich_string("E1", "vanlig ", book.add_format({"bold": True}), "fet")
    sheet.write_url("E2", "https://example.org/", string="länk")
    sheet.write_array_formula("F15:F17", "{=C2:C4*2}", None, 2001)
    sheet.write_dynamic_array_formula("G15", "=SORT(C2:C4)", None, 1000.5)
    sheet.merge_range("A20:C22", "sammanslaget", book.add_format({"border": 1}))
    sheet.add_sparkline("G2", {"range": "Data!C2:C11"})
    sheet.insert_image("A50", str(picture(FOLDER / "bild.png")))
    sheet.insert_textbox("A30", "En textruta")
    sheet.insert_button("A40", {"caption": "Knapp"})
    sheet.set_header("&CRubrik")
    sheet.repeat_rows(0)
    sheet.print_area("A1:F20")
    sheet.freeze_panes(1, 1)
    sheet.protect("", {"format_cells": True})
    sheet.outline_settings(True, False, True, False)
    sheet.set_row(4, 30, None, {"level": 1, "hidden": True})
    book.define_name("Summan", "=Data!$C$13")
    book.define_name("Data!Lokalt", "=Data!$C$2")
    other = book.add_worksheet("Tabell & mer")
    other.add_table(
        "B3:D8",
        {
            "name": "Nycklar",
            "total_row": True,
            "columns": [
                {"header": "Kod", "total_string": "Summa"},
                {"header": "Vikt", "total_function": "sum"},
                {"header": "Dubbel", "formula": "=Nycklar[@Vikt]*2"},
            ],
            "data": [["a", 1, 0], ["b", 2, 0], ["c", 3, 0], ["d", 4, 0]],
        },
    )
    other.hide()
    book.set_properties({"title": "Titel", "author": "Någon"})
    book.set_custom_property("Dnr", "5")
    book.close()
    (FOLDER / "bild.png").unlink()


def from_1904():
    book = xlsxwriter.Workbook(str(FOLDER / "xlsxwriter-1904.xlsx"), {"date_1904": True})
    filled(book)
    book.close()


def plain(count):
    book = xlsxwriter.Workbook(str(FOLDER / "xlsxwriter-large.xlsx"), {"constant_memory": True})
    sheet = book.add_worksheet("Data")
    for row in range(count):
        for column in range(8):
            sheet.write_number(row, column, row * column)
    book.close()


everything()
from_1904()
plain(2000)
