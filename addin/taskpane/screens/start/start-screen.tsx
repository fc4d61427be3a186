import { Button, Text } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ReactElement } from "react";
import { pickFile } from "../../parts/pick-file.ts";
import { usePane, useSession, useWords } from "../../pane-context.tsx";
import { useStartStyles } from "./start-screen.styles.ts";

/** The first screen: an agreement that comes along, or a workbook of one's own. @rule PA1 */
export function StartScreen(): ReactElement {
  const { actions, packaged } = usePane();
  const { work } = useSession();
  const { language, own } = useWords();
  const styles = useStartStyles();
  const isBusy = work !== null;
  return (
    <div className={styles.screen}>
      <h1 className={styles.heading}>{own.start.heading}</h1>
      <Text as="p" className={styles.lead}>
        {own.start.lead}
      </Text>
      <h2 className={styles.subheading}>{own.start.agreements}</h2>
      <ul className={styles.list}>
        {packaged.map(({ id, name, from, to }) => (
          <li key={id}>
            <Button
              className={styles.choice}
              appearance="primary"
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
      <Text as="p" className={styles.privacy}>
        {own.start.privacy}
      </Text>
    </div>
  );
}
