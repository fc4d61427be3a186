import { makeStyles, tokens } from "@fluentui/react-components";

/** The pane fills its window and scrolls inside. */
export const usePaneStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
