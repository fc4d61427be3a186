import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the blocks of an answer. */
export const useBlockStyles = makeStyles({
  lines: { margin: 0, "& + &": { marginTop: tokens.spacingVerticalXS } },
  ways: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rules: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});
