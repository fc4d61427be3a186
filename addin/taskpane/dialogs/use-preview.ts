import { useEffect, useState } from "react";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { Answer, WritePreview } from "../../worker/worker-api.ts";
import { usePane } from "../pane-context.tsx";

/** How long one may go on typing before the plan is made again, in milliseconds. */
const PAUSE = 250;

/** What writing would do, and the signature it is for. */
export interface PreviewState {
  readonly by: string;
  readonly at: string;
  readonly signBy: (by: string) => void;
  readonly signAt: (at: string) => void;
  readonly signature: Signature;
  readonly answer: Answer<WritePreview> | null;
}

interface Known {
  readonly by: string;
  readonly at: string;
  readonly answer: Answer<WritePreview>;
}

/** The preview of a writing, loaded again whenever the signature changes. */
export function usePreview(onBroken: () => void): PreviewState {
  const { actions } = usePane();
  const [by, signBy] = useState("");
  const [at, signAt] = useState("");
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isStale = false;
    const load = async (): Promise<void> => {
      const writePreview = await actions.preview(signatureOf(by, at));
      if (isStale) return;
      // What broke is shown on the page: there is nothing to confirm.
      if (writePreview === null) onBroken();
      else setKnown({ by, at, answer: writePreview });
    };
    const wait = setTimeout(() => void load(), by + at === "" ? 0 : PAUSE);
    return () => {
      isStale = true;
      clearTimeout(wait);
    };
  }, [actions, by, at, onBroken]);
  // The preview for another signature is not what would be written.
  const answer = known?.by === by && known.at === at ? known.answer : null;
  return { by, at, signBy, signAt, signature: signatureOf(by, at), answer };
}

function signatureOf(by: string, at: string): Signature {
  return { by: by.trim() === "" ? null : by.trim(), at: at.trim() === "" ? null : at.trim() };
}
