import { Tree, TreeItem, TreeItemLayout } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TraceNode } from "../../../../engine/index.ts";
import { useWords } from "../../pane-context.tsx";
import { headWords, nodeWords } from "./node-words.ts";
import { useTraceStyles } from "./trace.styles.ts";

interface TraceTreeProps {
  readonly root: TraceNode;
  readonly label: string;
}

/** A trace as a tree: arrow keys open and close its rows. @rule AU1 PA3 */
export function TraceTree({ root, label }: TraceTreeProps): ReactElement {
  const { language, own } = useWords();
  const styles = useTraceStyles();
  const { made, decided } = nodeWords(root, language);
  const { sentence } = headWords(root, language);
  return (
    <>
      {sentence !== null && <p className={styles.sentence}>{sentence}</p>}
      {[made, ...decided].filter(Boolean).map((line) => (
        <p key={line} className={styles.note}>
          {line}
        </p>
      ))}
      {root.inputs.length > 0 && (
        <>
          <p className={styles.hint}>{own.trace.hint}</p>
          <Tree aria-label={label} size="small" defaultOpenItems={firstOpen(root)}>
            <Nodes parent={root} path="" />
          </Tree>
        </>
      )}
    </>
  );
}

/** The first two levels are open from the beginning. */
function firstOpen({ inputs }: TraceNode): readonly string[] {
  return inputs.map((_, index) => pathTo("", index));
}

function pathTo(path: string, index: number): string {
  return `${path}/${String(index)}`;
}

function Nodes(props: { readonly parent: TraceNode; readonly path: string }): ReactElement {
  const { parent, path } = props;
  return (
    <>
      {parent.inputs.map((node, index) => (
        <Node key={pathTo(path, index)} node={node} path={pathTo(path, index)} />
      ))}
    </>
  );
}

function Node({ node, path }: { readonly node: TraceNode; readonly path: string }): ReactElement {
  const isLeaf = node.inputs.length === 0;
  return (
    <TreeItem itemType={isLeaf ? "leaf" : "branch"} value={path}>
      <TreeItemLayout>
        <NodeText node={node} />
      </TreeItemLayout>
      {!isLeaf && (
        <Tree>
          <Nodes parent={node} path={path} />
        </Tree>
      )}
    </TreeItem>
  );
}

function NodeText({ node }: { readonly node: TraceNode }): ReactElement {
  const { language } = useWords();
  const styles = useTraceStyles();
  const { title, value, made, decided } = nodeWords(node, language);
  const notes = [made, ...decided].filter(Boolean);
  return (
    <span className={styles.node}>
      <span className={styles.title}>{title}: </span>
      <span className={styles.value}>{value}</span>
      {notes.length > 0 && <span className={styles.small}> {notes.join(" · ")}</span>}
    </span>
  );
}
