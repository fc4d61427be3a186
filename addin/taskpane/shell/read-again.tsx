import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import { usePane, useWords } from "../pane-context.tsx";

/** The button that reads the workbook in Excel again. */
export function ReadAgain({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const { actions } = usePane();
  const { own } = useWords();
  return (
    <Button
      appearance="subtle"
      icon={<ArrowSyncRegular />}
      disabled={isBusy}
      onClick={() => void actions.readAgain("with-progress")}
    >
      {own.excel.readAgain}
    </Button>
  );
}
