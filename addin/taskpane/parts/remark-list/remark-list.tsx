import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Remark } from "../../../../engine/index.ts";
import { remarkText } from "../../../../templates/messages/remark-text.ts";
import { useWords } from "../../pane-context.tsx";

/** What a banner of remarks shows. */
export interface RemarkListProps {
  readonly remarks: readonly Remark[];
}

/** Remarks on what is shown below, one banner each: the result is unchanged. @rule RM1 */
export function RemarkList({ remarks }: RemarkListProps): ReactElement {
  const { language } = useWords();
  return (
    <>
      {remarks.map((remark) => (
        <MessageBar key={JSON.stringify(remark)} intent="warning" layout="multiline">
          <MessageBarBody>{remarkText(remark, language, "pane")}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
