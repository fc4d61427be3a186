import type { RefObject } from "react";
import { useEffect, useRef } from "react";
import { useSession } from "../pane-context.tsx";

/** Moves to what has just been opened, and names the window after it. */
export function useFocusOnOpen(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  const { book } = useSession();
  const file = book?.contents.file ?? null;
  const origin = book?.origin ?? null;
  useEffect(() => {
    document.title = file === null ? "Samräkna" : `${file} – Samräkna`;
    // What was clicked is gone: without this the keyboard would begin at the top of the page.
    if (file !== null || wasOpen.current) {
      // The file's bar is above, and must be visible too.
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    wasOpen.current = file !== null;
  }, [file, origin]);
  return main;
}
