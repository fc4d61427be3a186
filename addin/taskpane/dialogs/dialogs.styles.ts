import { makeStyles, tokens } from "@fluentui/react-components";

/** The styles of dialogs. */
export const useDialogStyles = makeStyles({
  body: { minWidth: 0 },
  content: { minWidth: 0, overflowX: "hidden" },
  lead: { margin: `0 0 ${tokens.spacingVerticalM}` },
  details: {
    marginTop: tokens.spacingVerticalS,
    "& > summary": { cursor: "pointer", padding: "4px 0" },
  },
  signature: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(160px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    border: "none",
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
