import { invalidArgument } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { flagProperty, textProperty } from "./host-object.ts";
import type { MemoryAxis, MemoryChart, MemorySheet } from "./model.ts";
import { mayDraw } from "./protection.ts";

/** `chart.axes`. */
export function chartAxes(sheet: MemorySheet, { axes }: MemoryChart): HostObject {
  return {
    type: "ChartAxes",
    parts: {
      CategoryAxis: () => chartAxis(sheet, axes.category),
      ValueAxis: () => chartAxis(sheet, axes.value),
    },
  };
}

function chartAxis(sheet: MemorySheet, axis: MemoryAxis): HostObject {
  const flag = (
    key: "linkNumberFormat" | "reversePlotOrder" | "visible" | "majorGridlines",
  ): ReturnType<typeof flagProperty> =>
    flagProperty(
      () => axis[key],
      (value) => {
        mayDraw(sheet);
        axis[key] = value;
      },
    );
  return {
    type: "ChartAxis",
    properties: {
      NumberFormat: textProperty(
        () => axis.numberFormat,
        (numberFormat) => {
          mayDraw(sheet);
          axis.numberFormat = numberFormat;
          axis.linkNumberFormat = false;
        },
      ),
      Minimum: {
        // Left to Excel, it is told as what Excel made it; here there are no bars to look at.
        get: () => axis.minimum ?? 0,
        set: (value) => {
          if (typeof value !== "number" && value !== "") throw invalidArgument();
          mayDraw(sheet);
          axis.minimum = value === "" ? null : value;
        },
      },
      LinkNumberFormat: flag("linkNumberFormat"),
      ReversePlotOrder: flag("reversePlotOrder"),
      Visible: flag("visible"),
    },
    parts: {
      MajorGridlines: () => ({
        type: "ChartGridlines",
        properties: { Visible: flag("majorGridlines") },
      }),
    },
  };
}
