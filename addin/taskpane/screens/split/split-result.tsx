import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Figure } from "../../../../engine/index.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import { printedText } from "../../../../templates/words/control-words.ts";
import type { Chart, CalculatedSplit } from "../../../worker/worker-api.ts";
import { BarChart } from "../../parts/bar-chart/bar-chart.tsx";
import { RemarkList } from "../../parts/remark-list/lazy-remark-list.tsx";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { useWords } from "../../pane-context.tsx";
import { ControlTable } from "./control-table.tsx";
import { TermList } from "./term-list.tsx";
import { useSplitTable } from "./use-split-table.ts";

interface SplitResultProps {
  readonly calculated: CalculatedSplit;
  readonly isBusy: boolean;
  readonly explain: (figure: Figure, name: string) => void;
}

/** The split: control line, table, what the document prints, chart and terms. @rule PA2 AL1 AL5 */
export function SplitResult({ calculated, isBusy, explain }: SplitResultProps): ReactElement {
  const { language } = useWords();
  const { view, chart } = calculated;
  const table = useSplitTable(view, isBusy ? null : explain);
  const printed = view.published === null ? "" : printedText(view.published, language);
  return (
    <>
      <RemarkList remarks={view.remarks} />
      <ControlTable view={view} explain={explain} />
      {printed !== "" && (
        <MessageBar intent={isMissed(view.published) ? "warning" : "info"} layout="multiline">
          <MessageBarBody>{printed}</MessageBarBody>
        </MessageBar>
      )}
      <DataTable model={table} isBusy={isBusy} />
      {chart !== null && <SplitChart chart={chart} />}
      <TermList view={view} />
    </>
  );
}

function isMissed(published: CalculatedSplit["view"]["published"]): boolean {
  return /[1-9]/.test(published?.missesTotalBy ?? "");
}

function SplitChart({ chart: { total, group, bars } }: { readonly chart: Chart }): ReactElement {
  const { language, own } = useWords();
  const title = own.split.chart(numberText(total, language), group?.[language] ?? null);
  return (
    <BarChart title={title} alt={`${title}. ${own.split.chartAlt(bars.length)}`} bars={bars} />
  );
}
