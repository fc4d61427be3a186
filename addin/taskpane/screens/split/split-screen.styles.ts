import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the screen: one column where it is narrow, fields beside the result where there is room. */
export const useSplitStyles = makeStyles({
  screen: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    "@media (min-width: 900px)": {
      gridTemplateColumns: "280px minmax(0, 1fr)",
      columnGap: tokens.spacingHorizontalXXL,
      maxWidth: "1240px",
      margin: "0 auto",
    },
  },
  head: { gridColumn: "1 / -1" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignContent: "start",
    alignItems: "start",
    // A list is by default as wide as its longest line.
    "& > *": { minWidth: 0 },
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXS,
  },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  terms: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& > dt": { color: tokens.colorNeutralForeground2 },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
  },
  note: { color: tokens.colorNeutralForeground2 },
  remark: { margin: 0 },
});
