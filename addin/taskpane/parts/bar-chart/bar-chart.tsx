import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { numberText } from "../../../../templates/text/number-format.ts";
import type { Bar } from "../../../worker/worker-api.ts";
import { useWords } from "../../pane-context.tsx";
import { useBarStyles } from "./bar-chart.styles.ts";

interface BarChartProps {
  readonly title: string;
  readonly alt: string;
  readonly bars: readonly Bar[];
}

/** Bars with their names and amounts; to a screen reader one picture, since the table says it all. */
export function BarChart({ title, alt, bars }: BarChartProps): ReactElement {
  const { language } = useWords();
  const styles = useBarStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div role="img" aria-label={alt} className={styles.bars}>
        {bars.map(({ code, name, amount, perMille, isNegative }) => (
          <div key={code} className={styles.line}>
            <span className={styles.name}>{name[language]}</span>
            <span className={styles.track}>
              <span
                className={mergeClasses(styles.bar, isNegative && styles.negative)}
                style={{ width: `${String(perMille / 10)}%` }}
              />
            </span>
            <span className={styles.amount}>{numberText(amount, language)}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
