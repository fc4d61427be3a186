"""Tells, as JSON, what openpyxl reads of a workbook's sheets besides their cells."""

import json
import sys

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter


def color(one):
    return None if one is None or one.rgb is None else str(one.rgb)[-6:]


def conditionals(sheet):
    found = []
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            style = rule.dxf
            found.append(
                {
                    "area": str(area.sqref),
                    "formula": rule.formula[0],
                    "priority": rule.priority,
                    "fill": color(style.fill.bgColor) if style.fill else None,
                    "color": color(style.font.color) if style.font else None,
                    "bold": bool(style.font and style.font.b),
                }
            )
    return sorted(found, key=lambda one: one["priority"])


def validations(sheet):
    return [
        {
            "area": str(one.sqref),
            "type": one.type,
            "operator": one.operator or "between",
            "formulas": [text for text in (one.formula1, one.formula2) if text is not None],
            "style": one.errorStyle or "stop",
            "title": one.errorTitle,
            "message": one.error,
            "blank": bool(one.allow_blank),
        }
        for one in sheet.data_validations.dataValidation
    ]


def covered(anchor):
    """The cells that a drawing covers: it ends at the upper left corner of the one after the last."""
    begin, end = anchor._from, anchor.to
    first = f"{get_column_letter(begin.col + 1)}{begin.row + 1}"
    return f"{first}:{get_column_letter(end.col)}{end.row}"


def charts(sheet):
    found = []
    for chart in sheet._charts:
        [series] = chart.series
        found.append(
            {
                "title": "".join(
                    run.t for part in chart.title.tx.rich.p for run in part.r or []
                ),
                "bars": chart.type if chart.tagname == "barChart" else chart.tagname,
                "values": series.val.numRef.f,
                "categories": series.cat.strRef.f,
                "color": series.spPr.solidFill.srgbClr,
                "gap": chart.gapWidth,
                "labels": bool(series.dLbls and series.dLbls.showVal),
                "isReversed": chart.x_axis.scaling.orientation == "maxMin",
                "least": chart.y_axis.scaling.min,
                "numberFormat": chart.y_axis.numFmt.formatCode,
                "legend": chart.legend is not None,
                "over": covered(chart.anchor),
            }
        )
    return found


def printed(area):
    """A text or a list, by the version."""
    areas = [area] if isinstance(area, str) else area
    return ",".join(one.split("!")[-1].replace("$", "") for one in areas) if areas else None


def page(sheet):
    properties = sheet.sheet_properties.pageSetUpPr
    if properties is None or not properties.fitToPage:
        return None
    setup, margins = sheet.page_setup, sheet.page_margins
    header, footer = sheet.oddHeader, sheet.oddFooter
    parts = ("left", "center", "right")
    return {
        "paper": "A4" if str(setup.paperSize) == "9" else setup.paperSize,
        "orientation": setup.orientation,
        "wide": setup.fitToWidth or None,
        "tall": setup.fitToHeight or None,
        "isCentered": bool(sheet.print_options.horizontalCentered),
        "margins": [
            margins.left,
            margins.right,
            margins.top,
            margins.bottom,
            margins.header,
            margins.footer,
        ],
        "area": printed(sheet.print_area),
        "titles": sheet.print_title_rows,
        "header": [getattr(header, part).text or "" for part in parts],
        "footer": [getattr(footer, part).text or "" for part in parts],
    }


def told(sheet):
    view = sheet.sheet_view
    widths = {
        column_index_from_string(letters) - 1: one.width
        for letters, one in sheet.column_dimensions.items()
        if one.customWidth
    }
    heights = {
        number - 1: one.height
        for number, one in sheet.row_dimensions.items()
        if one.height is not None
    }
    return {
        "tab": color(sheet.sheet_properties.tabColor),
        "gridLines": view.showGridLines is not False,
        "frozen": int(view.pane.ySplit) if view.pane else 0,
        "widths": widths,
        "heights": heights,
        "tables": {
            table.name: {"area": table.ref, "style": table.tableStyleInfo.name}
            for table in sheet.tables.values()
        },
        "conditionals": conditionals(sheet),
        "validations": validations(sheet),
        "charts": charts(sheet),
        "page": page(sheet),
    }


book = load_workbook(sys.argv[1])
print(json.dumps({sheet.title: told(sheet) for sheet in book.worksheets}, ensure_ascii=False))
