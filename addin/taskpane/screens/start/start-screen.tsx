import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ReactElement } from "react";
import { pickFile } from "../../parts/pick-file.ts";
import { usePane, useSession, useWords } from "../../pane-context.tsx";
import { useStartStyles } from "./start-screen.styles.ts";

/** The first screen: an agreement that comes along, or a workbook of one's own. @rule PA1 */
export function StartScreen(): ReactElement {
  const { actions, packaged, place } = usePane();
  const { work } = useSession();
  const { language, own } = useWords();
  const styles = useStartStyles();
  const isBusy = work !== null;
  return (
    <div className={styles.screen}>
      <h1 className={styles.heading}>{own.start.heading}</h1>
      <Text as="p" className={styles.lead}>
        {place.kind === "excel" ? own.excel.lead : own.start.lead}
      </Text>
      {place.kind === "file" && place.notInExcel !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{own.excel.notInExcel[place.notInExcel]}</MessageBarBody>
        </MessageBar>
      )}
      <h2 className={styles.subheading}>{own.start.agreements}</h2>
      <ul className={styles.list}>
        {packaged.map(({ id, name, from, to }) => (
          <li key={id}>
            <Button
              className={styles.choice}
              icon={<DocumentTableRegular />}
              disabled={isBusy}
              onClick={() => {
                void actions.pick(id, language);
              }}
            >
              {name[language]}
            </Button>
            <Text as="p" className={styles.note}>
              {own.start.years(String(from), String(to))}
            </Text>
          </li>
        ))}
      </ul>
      {place.kind === "excel" ? <OwnSheets /> : <OwnFile isBusy={isBusy} />}
      <h2 className={styles.subheading}>{own.published.heading}</h2>
      <Button
        className={styles.choice}
        icon={<TableSearchRegular />}
        onClick={() => {
          actions.show("table");
        }}
      >
        {own.published.start}
      </Button>
      <Text as="p" className={styles.note}>
        {own.published.startNote}
      </Text>
      <Text as="p" className={styles.privacy}>
        {own.start.privacy}
      </Text>
    </div>
  );
}

function OwnFile({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useStartStyles();
  return (
    <>
      <h2 className={styles.subheading}>{own.start.own}</h2>
      <Button
        className={styles.choice}
        icon={<FolderOpenRegular />}
        disabled={isBusy}
        onClick={() => {
          pickFile(actions.open);
        }}
      >
        {own.start.open}
      </Button>
      <Text as="p" className={styles.note}>
        {own.start.drop}
      </Text>
    </>
  );
}

/** In Excel a workbook of ours is opened as any other. */
function OwnSheets(): ReactElement {
  const { own } = useWords();
  const styles = useStartStyles();
  return (
    <>
      <h2 className={styles.subheading}>{own.start.own}</h2>
      <Text as="p" className={styles.note}>
        {own.excel.own}
      </Text>
    </>
  );
}
