import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of tables: quiet lines, figures of one width, the first column always in sight. */
export const useTableStyles = makeStyles({
  section: { minWidth: 0 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  caption: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  messages: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  scroll: {
    overflowX: "auto",
    // What the keyboard moves to is not hidden behind the names.
    scrollPaddingInlineStart: "130px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    width: "100%",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    "&:hover > *": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
  },
  cell: {
    padding: "3px 8px",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
  },
  header: {
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  short: { whiteSpace: "nowrap" },
  // A long formula has no place to break by itself.
  text: { overflowWrap: "anywhere", minWidth: "60px" },
  corner: { position: "sticky", left: 0, zIndex: 1 },
  first: {
    position: "sticky",
    left: 0,
    // The widest of our own names, in bold: «Kommunerna».
    minWidth: "96px",
    maxWidth: "40vw",
    overflowWrap: "anywhere",
  },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  open: {
    padding: "1px 2px",
    margin: "-1px -2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    font: "inherit",
    color: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "3px",
    cursor: "pointer",
    "&:hover": { textDecorationStyle: "solid" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
