import { areaText } from "../../../toolkit/cells/address.ts";
import { bytesOf } from "../requests/batch-size.ts";
import type { Batch } from "../requests/batch.ts";
import { typedText } from "../requests/typed-text.ts";
import type { AreaImage } from "./area-image.ts";
import { isFilled } from "./image-cells.ts";

/** Puts values, formulas, number formats and looks back as they were. @rule EX2 EX5 */
export async function restore({ sheet, reserve }: Batch, image: AreaImage): Promise<void> {
  const looks = image.looks.map((row) => row.map(settable));
  await reserve({ sent: bytesOf([image.numberFormats, image.formulas, looks]), received: 0 });
  const range = sheet(image.sheet).getRange(areaText(image.area));
  range.numberFormat = image.numberFormats.map((row) => [...row]);
  range.formulas = image.formulas.map((row, down) =>
    row.map((formula, right) => typedAgain(image, formula, { down, right })),
  );
  range.format.fill.clear();
  range.setCellProperties(looks);
}

/** A text that Excel would take for something else is typed as it must have been. */
function typedAgain(
  image: AreaImage,
  formula: unknown,
  { down, right }: { readonly down: number; readonly right: number },
): unknown {
  const isText = image.valueTypes[down]?.[right] === "String";
  const isConstant = formula === image.values[down]?.[right];
  if (!isText || !isConstant || typeof formula !== "string") return formula;
  return typedText(formula, image.numberFormats[down]?.[right]);
}

/** A cell without a fill is returned as white: set so, it would cover the gridlines. */
function settable(look: Excel.CellProperties): Excel.SettableCellProperties {
  const { format = {} } = look;
  const { fill, ...rest } = format;
  return isFilled(look) && fill?.color !== undefined
    ? { format: { ...rest, fill: { color: fill.color } } }
    : { format: rest };
}
