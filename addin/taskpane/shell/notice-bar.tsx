import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { numberText } from "../../../templates/text/number-format.ts";
import { pickFile } from "../parts/pick-file.ts";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import { copyName } from "../session/copy-name.ts";
import type { Notice } from "../session/session.ts";

/** What has just come about, until it is put away or something else does. */
export function NoticeBar(): ReactElement {
  const { notice } = useSession();
  // The region is there before its words: only then does a screen reader say them.
  return <div role="status">{notice !== null && <NoticeMessage notice={notice} />}</div>;
}

function NoticeMessage({ notice }: { readonly notice: Notice }): ReactElement {
  const { actions } = usePane();
  const text = useNoticeText();
  const { own } = useWords();
  return (
    <MessageBar intent={INTENTS[notice.kind]} layout="multiline">
      <MessageBarBody>{text(notice)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={own.trace.close}
            onClick={actions.dismissNotice}
          />
        }
      >
        <NoticeActions notice={notice} />
      </MessageBarActions>
    </MessageBar>
  );
}

const INTENTS = {
  saved: "success",
  written: "success",
  inserted: "success",
  undone: "info",
  stopped: "info",
  "changed-on-disk": "warning",
  internal: "error",
} as const satisfies Readonly<Record<Notice["kind"], string>>;

function NoticeActions({ notice }: { readonly notice: Notice }): ReactElement | null {
  const { book } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  if (notice.kind === "inserted" || (notice.kind === "written" && notice.cells > 0)) {
    return (
      <Button size="small" onClick={() => void actions.undo()}>
        {own.file.undo}
      </Button>
    );
  }
  if (notice.kind !== "changed-on-disk" || book === null) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          pickFile(actions.open);
        }}
      >
        {own.file.openAgain}
      </Button>
      <Button
        size="small"
        onClick={() => void actions.save(copyName(book, own.file.copyName), "changed")}
      >
        {own.file.saveAnyway}
      </Button>
    </>
  );
}

function useNoticeText(): (notice: Notice) => string {
  const { language, own } = useWords();
  const withPrint = (text: string, { missesPrint }: { readonly missesPrint: boolean }): string =>
    missesPrint ? `${text} ${own.excel.missesPrint}` : text;
  return (notice) => {
    switch (notice.kind) {
      case "saved":
        return own.file.saved(notice.file);
      case "written":
        return withPrint(
          notice.cells === 0
            ? own.file.wroteNothing
            : own.file.wrote(numberText(String(notice.cells), language)),
          notice,
        );
      case "inserted":
        return withPrint(own.excel.inserted(notice.file), notice);
      case "undone":
        return own.file.undone(notice.file);
      case "stopped":
        return own.work.stopped;
      case "changed-on-disk":
        return own.file.changedOnDisk(notice.file);
      case "internal":
        return own.problems.internal(notice.detail);
    }
  };
}
