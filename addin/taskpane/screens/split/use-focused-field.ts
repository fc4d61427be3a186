import type { RefObject } from "react";
import { useEffect, useRef } from "react";
import { usePane, useSession } from "../../pane-context.tsx";

/** Moves to the field that a problem or a question points at, once. */
export function useFocusedField(): RefObject<HTMLFieldSetElement | null> {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const { focus, screen } = useSession();
  const { actions } = usePane();
  useEffect(() => {
    if (focus === null) return;
    const field = fieldset.current?.querySelector<HTMLElement>(`[name="${focus}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
    actions.show(screen);
  }, [focus, screen, actions]);
  return fieldset;
}
