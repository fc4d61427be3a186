import { useState } from "react";
import type { Figure } from "../../../../engine/index.ts";

/** A number that the user wants explained. */
export interface TracedFigure {
  readonly figure: Figure;
  /** Whose number it is: a party, a sum. */
  readonly name: string;
}

/** Which number is open to its trace. */
export function useTrace(): {
  readonly shown: TracedFigure | null;
  readonly open: (figure: Figure, name: string) => void;
  readonly close: () => void;
} {
  const [shown, setShown] = useState<TracedFigure | null>(null);
  return {
    shown,
    open: (figure, name) => {
      setShown({ figure, name });
    },
    close: () => {
      setShown(null);
    },
  };
}
