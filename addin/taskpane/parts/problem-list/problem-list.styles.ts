import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the list of problems. */
export const useProblemStyles = makeStyles({
  list: { "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  // What is wide, as the cells around a cell, is scrolled inside it.
  body: { minWidth: 0 },
  heading: { margin: 0, display: "block", fontSize: tokens.fontSizeBase300 },
  note: { margin: `${tokens.spacingVerticalXS} 0 0` },
  items: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: "40vh",
    overflowY: "auto",
  },
  item: {
    overflowWrap: "anywhere",
    marginBottom: tokens.spacingVerticalS,
    "& > button": { marginInlineStart: tokens.spacingHorizontalS },
  },
  peek: { overflowX: "auto", marginTop: tokens.spacingVerticalXS },
  grid: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  edge: {
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
  },
  cell: {
    maxWidth: "180px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  meant: {
    outline: `2px solid ${tokens.colorStatusDangerBorder2}`,
    outlineOffset: "-2px",
    fontWeight: tokens.fontWeightSemibold,
  },
});
