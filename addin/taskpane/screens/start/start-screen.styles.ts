import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the first screen. */
export const useStartStyles = makeStyles({
  screen: {
    maxWidth: "560px",
    margin: "0 auto",
    paddingTop: tokens.spacingVerticalL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { display: "block", margin: `${tokens.spacingVerticalS} 0 0` },
  subheading: {
    margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  choice: { width: "100%", justifyContent: "flex-start", minHeight: "44px", textAlign: "start" },
  note: {
    display: "block",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  privacy: {
    display: "block",
    margin: `${tokens.spacingVerticalXXL} 0 0`,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});
