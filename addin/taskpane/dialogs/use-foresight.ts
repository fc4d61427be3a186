import { useEffect, useState } from "react";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { Answer, Foreseen } from "../../work/desk.ts";
import { usePane } from "../pane-context.tsx";

/** How long one may go on typing before the plan is made again, in milliseconds. */
const PAUSE = 250;

/** What writing would do, with who signs and when; null until it is known. */
export interface Foresight {
  readonly by: string;
  readonly at: string;
  readonly signBy: (by: string) => void;
  readonly signAt: (at: string) => void;
  readonly signature: Signature;
  readonly answer: Answer<Foreseen> | null;
}

interface Known {
  readonly by: string;
  readonly at: string;
  readonly answer: Answer<Foreseen>;
}

/** Foresees a writing, anew whenever the signature changes. */
export function useForesight(onBroken: () => void): Foresight {
  const { actions } = usePane();
  const [by, signBy] = useState("");
  const [at, signAt] = useState("");
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isStale = false;
    const foresee = async (): Promise<void> => {
      const foreseen = await actions.foresee(signatureOf(by, at));
      if (isStale) return;
      // What broke is told on the page: there is nothing to confirm.
      if (foreseen === null) onBroken();
      else setKnown({ by, at, answer: foreseen });
    };
    const wait = setTimeout(() => void foresee(), by + at === "" ? 0 : PAUSE);
    return () => {
      isStale = true;
      clearTimeout(wait);
    };
  }, [actions, by, at, onBroken]);
  // What is foreseen for another signature is not what would be written.
  const answer = known?.by === by && known.at === at ? known.answer : null;
  return { by, at, signBy, signAt, signature: signatureOf(by, at), answer };
}

function signatureOf(by: string, at: string): Signature {
  return { by: by.trim() === "" ? null : by.trim(), at: at.trim() === "" ? null : at.trim() };
}
