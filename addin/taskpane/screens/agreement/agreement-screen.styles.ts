import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the screen. */
export const useAgreementStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    maxWidth: "1000px",
    margin: "0 auto",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: { margin: 0, display: "block", fontSize: tokens.fontSizeBase300 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  questions: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  question: {
    overflowWrap: "anywhere",
    marginBottom: tokens.spacingVerticalS,
    "& > button": { display: "block", marginTop: tokens.spacingVerticalXS },
  },
  source: { display: "block", color: tokens.colorNeutralForeground2 },
});
