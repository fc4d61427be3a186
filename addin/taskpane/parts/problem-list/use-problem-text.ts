import { useEffect, useState } from "react";
import type { problemText } from "../../../../templates/messages/problem-text.ts";

type ProblemText = typeof problemText;

/** What puts problems into words, once it is needed and loaded; null until then. @rule PA8 */
export function useProblemText(isNeeded: boolean): ProblemText | null {
  const [loaded, setLoaded] = useState<{ readonly text: ProblemText } | null>(null);
  useEffect(() => {
    if (!isNeeded || loaded !== null) return;
    let isGone = false;
    const load = async (): Promise<void> => {
      const { problemText: text } = await import("../../../../templates/messages/problem-text.ts");
      if (!isGone) setLoaded({ text });
    };
    // The list of problems beside it says that something could not be loaded.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isNeeded, loaded]);
  return loaded?.text ?? null;
}
