import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of bars. */
export const useBarStyles = makeStyles({
  figure: { margin: 0 },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXS,
  },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 28%) 1fr max-content",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: { display: "block", height: "12px" },
  bar: {
    display: "block",
    height: "100%",
    minWidth: "1px",
    borderRadius: "2px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  // Below nothing: from the other side, and another colour, which the minus sign says too.
  negative: { marginInlineStart: "auto", backgroundColor: tokens.colorPaletteRedBackground3 },
  amount: { textAlign: "end" },
});
