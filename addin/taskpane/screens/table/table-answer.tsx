import type { ReactElement } from "react";
import type { ExplainedTable } from "../../../worker/worker-api.ts";
import { useWords } from "../../pane-context.tsx";
import { BlockList } from "../../parts/blocks/block-list.tsx";
import { RemarkList } from "../../parts/remark-list/lazy-remark-list.tsx";

/** What a published table came to, block by block. @rule AU5 */
export function TableAnswer({ explained }: { readonly explained: ExplainedTable }): ReactElement {
  const { language } = useWords();
  const { blocks, remarks } = explained;
  return (
    <>
      <RemarkList remarks={remarks} />
      <BlockList blocks={blocks[language]} />
    </>
  );
}
