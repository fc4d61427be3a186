import { useEffect, useState } from "react";

/** A dialog is gone within so many pictures of the screen. */
const PICTURES = 30;

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
      whenLost(() => {
        for (const place of [before, document.querySelector("main")]) {
          if (isLost() && place instanceof HTMLElement) place.focus();
        }
      }, PICTURES);
    };
  }, [before]);
}

function isLost(): boolean {
  return document.activeElement === document.body;
}

/** The focus is lost when the dialog goes, which may take some pictures; it may also be elsewhere by then. */
function whenLost(goBack: () => void, pictures: number): void {
  requestAnimationFrame(() => {
    if (isLost()) goBack();
    else if (pictures > 0) whenLost(goBack, pictures - 1);
  });
}
