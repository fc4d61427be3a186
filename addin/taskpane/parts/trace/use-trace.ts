import { useState } from "react";
import type { Figure } from "../../../../engine/index.ts";

/** A number that the user wants explained. */
export interface SplitFields {
  readonly figure: Figure;
  /** Whose number it is: a party, a sum. */
  readonly name: string;
}

/** Which number is open to its trace. */
export function useTrace(): {
  readonly fields: SplitFields | null;
  readonly open: (figure: Figure, name: string) => void;
  readonly close: () => void;
} {
  const [fields, setAsked] = useState<SplitFields | null>(null);
  return {
    fields,
    open: (figure, name) => {
      setAsked({ figure, name });
    },
    close: () => {
      setAsked(null);
    },
  };
}
