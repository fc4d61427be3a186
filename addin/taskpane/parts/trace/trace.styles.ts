import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of a trace. */
export const useTraceStyles = makeStyles({
  surface: { maxWidth: "720px", padding: tokens.spacingHorizontalL },
  body: { minWidth: 0 },
  content: { minWidth: 0 },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}`, fontVariantNumeric: "tabular-nums" },
  note: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  node: { display: "block", padding: "2px 0", whiteSpace: "normal", overflowWrap: "anywhere" },
  title: {},
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
