import { useEffect, useState } from "react";

/** A value and the key that it was loaded by. */
export interface Loaded<Key, Value> {
  readonly key: Key;
  readonly value: Value;
}

/**
 * What belongs to a key, the first of which is loaded already. Until another is loaded,
 * and if it cannot be, what was there before stays.
 */
export function useLoaded<Key, Value>(
  key: Key,
  load: (key: Key) => Promise<Value>,
  first: Loaded<Key, Value>,
): Value {
  const [held, setHeld] = useState(first);
  useEffect(() => {
    if (held.key === key) return;
    let isGone = false;
    const change = async (): Promise<void> => {
      const value = await load(key);
      if (!isGone) setHeld({ key, value });
    };
    change().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [key, load, held]);
  return held.value;
}
