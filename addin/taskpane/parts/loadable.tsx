import type { ComponentType } from "react";
import { lazy, useState } from "react";

/** A component whose code is loaded when it is first shown, or ahead of time. */
export interface Loadable<Props> {
  readonly View: ComponentType<Props>;
  readonly load: () => Promise<void>;
}

/**
 * Makes a component of code that is loaded later. One that has been loaded is drawn at
 * once; a lazy one would first draw its fallback, and React then keeps that for 300 ms.
 */
export function loadable<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
): Loadable<Props> {
  // Code that is loaded stays loaded.
  let loaded: ComponentType<Props> | null = null;
  const fetched = async (): Promise<ComponentType<Props>> => {
    loaded ??= await fetchView();
    return loaded;
  };
  const Lazy = lazy(async () => ({ default: await fetched() }));
  return {
    View: (props) => {
      // One that is lazy stays so while it is shown: another type would lose its state.
      const [View] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
      return <View {...props} />;
    },
    load: async () => {
      await fetched();
    },
  };
}
