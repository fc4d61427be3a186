/**
 * The number formats that our sheets use, in Excel's own English form; Excel shows
 * them in the user's language.
 */
export const NUMBER_FORMATS = [
  "0",
  "#,##0",
  "#,##0.00",
  "#,##0.0000",
  "0.0000%",
  "0.00%",
  "yyyy\\-mm\\-dd",
  "@",
] as const;

/** One of {@link NUMBER_FORMATS}. */
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** How a cell looks: everything a spreadsheet can keep without a theme of its own. */
export interface CellLook {
  readonly font?: FontLook;
  /** Fill, as `RRGGBB`. */
  readonly fill?: string;
  readonly border?: BorderLook;
  readonly align?: AlignLook;
  readonly numberFormat?: NumberFormat;
  /** Whether the cell may be typed in when its sheet is protected. */
  readonly unlocked?: boolean;
}

/** A font; what is left out is the workbook's own. */
export interface FontLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** As `RRGGBB`. */
  readonly color?: string;
}

/** Lines around a cell. */
export interface BorderLook {
  readonly top?: LineLook;
  readonly bottom?: LineLook;
}

/** A line. */
export interface LineLook {
  readonly style: "hair" | "thin" | "medium" | "double";
  /** As `RRGGBB`. */
  readonly color: string;
}

/** How a cell's content lies in it. */
export interface AlignLook {
  readonly horizontal?: "left" | "right" | "center";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of indentation from the side it is aligned to. */
  readonly indent?: number;
}

/** What a conditional format changes. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly font?: Pick<FontLook, "bold" | "color">;
}
