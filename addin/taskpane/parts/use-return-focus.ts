import { useEffect, useState } from "react";

/**
 * When a dialog is closed, goes back to what had the focus before it, or to the top of
 * the screen if that takes none: otherwise the keyboard would begin at the top of the page.
 *
 * @rule PA3
 */
export function useReturnFocus(isOpen = true): void {
  const [before, setBefore] = useState<Element | null>(null);
  if (isOpen !== (before !== null)) {
    setBefore(isOpen ? (document.activeElement ?? document.body) : null);
  }
  useEffect(() => {
    if (before === null) return undefined;
    return () => {
      // The page behind takes no focus before the dialog has let go of it.
      setTimeout(() => {
        for (const place of [before, document.querySelector("main")]) {
          const isLost = document.activeElement === document.body;
          if (isLost && place instanceof HTMLElement) place.focus();
        }
      });
    };
  }, [before]);
}
