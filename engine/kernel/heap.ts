import { at } from "./invariant.ts";

/** A queue that always hands out its first element in the given order; push and pop take log n steps. */
export interface Heap<Item> {
  push(item: Item): void;
  /** The first element, removed. Throws InvariantError when the heap is empty. */
  pop(): Item;
}

/** Makes an empty heap; `compare` is negative when its first argument comes out first. */
export function makeHeap<Item>(compare: (a: Item, b: Item) => number): Heap<Item> {
  const items: Item[] = [];
  return {
    push(item) {
      items.push(item);
      siftUp(items, compare);
    },
    pop() {
      const first = at(items, 0);
      const last = at(items, items.length - 1);
      items.pop();
      if (items.length > 0) {
        items[0] = last;
        siftDown(items, compare);
      }
      return first;
    },
  };
}

function siftUp<Item>(items: Item[], compare: (a: Item, b: Item) => number): void {
  let child = items.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (compare(at(items, parent), at(items, child)) <= 0) return;
    swap(items, parent, child);
    child = parent;
  }
}

function siftDown<Item>(items: Item[], compare: (a: Item, b: Item) => number): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    if (left >= items.length) return;
    const right = left + 1;
    const rightIsFirst = right < items.length && compare(at(items, right), at(items, left)) < 0;
    const child = rightIsFirst ? right : left;
    if (compare(at(items, parent), at(items, child)) <= 0) return;
    swap(items, parent, child);
    parent = child;
  }
}

function swap(items: unknown[], a: number, b: number): void {
  [items[a], items[b]] = [items[b], items[a]];
}
