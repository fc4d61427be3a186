import { useState } from "react";
import type { Figure } from "../../../../engine/index.ts";

/** A number that the user wants explained. */
export interface Asked {
  readonly figure: Figure;
  /** Whose number it is: a party, a sum. */
  readonly name: string;
}

/** Which number is open to its trace. */
export function useTrace(): {
  readonly asked: Asked | null;
  readonly open: (figure: Figure, name: string) => void;
  readonly close: () => void;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    asked,
    open: (figure, name) => {
      setAsked({ figure, name });
    },
    close: () => {
      setAsked(null);
    },
  };
}
