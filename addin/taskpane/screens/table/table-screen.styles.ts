import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the screen: fields above the answer, beside it where there is room. */
export const useTableScreenStyles = makeStyles({
  screen: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    "@media (min-width: 900px)": {
      gridTemplateColumns: "minmax(280px, 2fr) minmax(0, 3fr)",
      columnGap: tokens.spacingHorizontalXXL,
      maxWidth: "1240px",
      margin: "0 auto",
    },
  },
  head: { gridColumn: "1 / -1", "& > p": { margin: `${tokens.spacingVerticalXS} 0 0` } },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    alignContent: "start",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    "& textarea": { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
