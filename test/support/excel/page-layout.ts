import { z } from "zod";
import type { Area } from "./area.ts";
import { LAST, areaOf } from "./area.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsGiven } from "./object-factory.ts";
import { invalidArgument } from "./errors.ts";
import type { Argument, HostObject, Property } from "./host-object.ts";
import type { MemorySheet } from "./model.ts";
import type { Json } from "./protocol.ts";
import { decodeJson } from "./protocol.ts";

const pages = z.number().int().min(0).max(32_767).nullish();

/** What a page's settings take, and what they are before anybody sets them. */
const SETTINGS: Readonly<Record<string, { readonly plain: Json; readonly form: z.ZodType }>> = {
  Orientation: { plain: "Portrait", form: z.enum(["Portrait", "Landscape"]) },
  PaperSize: {
    plain: "Letter",
    form: z.enum(["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive"]),
  },
  Zoom: {
    plain: { scale: 100 },
    form: z.strictObject({
      scale: z.number().int().min(10).max(400).nullish(),
      horizontalFitToPages: pages,
      verticalFitToPages: pages,
    }),
  },
  CenterHorizontally: { plain: false, form: z.boolean() },
  CenterVertically: { plain: false, form: z.boolean() },
  PrintGridlines: { plain: false, form: z.boolean() },
  PrintHeadings: { plain: false, form: z.boolean() },
  BlackAndWhite: { plain: false, form: z.boolean() },
  PrintOrder: { plain: "DownThenOver", form: z.enum(["DownThenOver", "OverThenDown"]) },
  LeftMargin: { plain: 50.4, form: z.number().min(0) },
  RightMargin: { plain: 50.4, form: z.number().min(0) },
  TopMargin: { plain: 54, form: z.number().min(0) },
  BottomMargin: { plain: 54, form: z.number().min(0) },
  HeaderMargin: { plain: 21.6, form: z.number().min(0) },
  FooterMargin: { plain: 21.6, form: z.number().min(0) },
};

const TEXTS = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;

/** `worksheet.pageLayout`. */
export function pageLayout(factory: ObjectFactory, sheet: MemorySheet): HostObject {
  const { page } = sheet;
  const areas = (): HostObject | null =>
    page.printArea === null ? null : factory.areas(sheet, page.printArea);
  const rows = (): HostObject | null =>
    page.titleRows === null ? null : factory.range({ sheet, area: page.titleRows });
  return {
    type: "PageLayout",
    properties: Object.fromEntries(
      Object.entries(SETTINGS).map(([name, { plain, form }]) => [
        name,
        setting(page.settings, name, { plain, form }),
      ]),
    ),
    parts: { HeadersFooters: () => headersFooters(sheet) },
    objects: {
      GetPrintAreaOrNullObject: areas,
      GetPrintTitleRowsOrNullObject: rows,
    },
    actions: {
      SetPrintArea: (args) => {
        page.printArea = areasGiven(factory, sheet, args[0]);
        return undefined;
      },
      SetPrintTitleRows: (args) => {
        const { area } = cellsGiven(factory.book, args[0], sheet);
        page.titleRows = { ...area, left: 0, right: LAST.column };
        return undefined;
      },
    },
  };
}

function setting(
  settings: Map<string, unknown>,
  name: string,
  { plain, form }: { readonly plain: Json; readonly form: z.ZodType },
): Property {
  return {
    get: () => decodeJson(settings.get(name) ?? plain),
    set: (value) => {
      if (!form.safeParse(value).success) throw invalidArgument();
      settings.set(name, value);
    },
  };
}

function areasGiven(
  factory: ObjectFactory,
  sheet: MemorySheet,
  argument: Argument | undefined,
): readonly Area[] {
  if (argument?.kind === "value" && typeof argument.value === "string") {
    return argument.value.split(",").map((part) => {
      const area = areaOf(part.trim().replace(/^.*!/, ""));
      if (area === null) throw invalidArgument();
      return area;
    });
  }
  const several = argument?.kind === "object" ? argument.object?.areas : undefined;
  if (several !== undefined) return several;
  const cells = cellsGiven(factory.book, argument, sheet);
  if (cells.sheet !== sheet) throw invalidArgument();
  return [cells.area];
}

/** Headers and footers. The first page and the even ones have none of their own here. */
function headersFooters({ page: { headersFooters: texts } }: MemorySheet): HostObject {
  return {
    type: "HeaderFooterGroup",
    properties: { State: { get: () => "Default" } },
    parts: {
      DefaultForAllPages: () => ({
        type: "HeaderFooter",
        properties: Object.fromEntries(
          TEXTS.map((name) => [
            name,
            {
              get: () => texts.get(name) ?? "",
              set: (value: Json) => {
                if (typeof value !== "string" || value.length > 255) throw invalidArgument();
                texts.set(name, value);
              },
            },
          ]),
        ),
      }),
    },
  };
}
