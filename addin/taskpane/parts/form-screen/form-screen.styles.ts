import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of a screen with a form and its answer: fields above the answer, beside it where there is room. */
export const useFormScreenStyles = makeStyles({
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
  section: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
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
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
