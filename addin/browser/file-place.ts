import type { BookVersion, Place, Written } from "../jobs/place.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import type { Answer, WorkerApi } from "../worker/worker-api.ts";

/** A workbook's file, and a text that tells it from its other versions. */
interface FileVersion extends FileBytes {
  readonly version: string;
}

/** The workbook's file as it is now, and as it was before each writing. It outlives a worker that is stopped. */
export interface KeptFile {
  readonly current: () => FileVersion | null;
  /** As it was before the last writing; null where nothing has been written. */
  readonly earlier: () => FileVersion | null;
  /** A version that is the current one or in the history. */
  readonly find: (version: string) => FileVersion | null;
  readonly newVersion: (source: FileBytes) => FileVersion;
  readonly open: (next: FileVersion) => void;
  readonly replace: (next: FileVersion) => void;
  readonly undo: () => void;
}

/** No file yet. */
export function keptFile(): KeptFile {
  let current: FileVersion | null = null;
  let history: readonly FileVersion[] = [];
  let versions = 0;
  return {
    current: () => current,
    earlier: () => history.at(-1) ?? null,
    find: (version) => [current, ...history].find((one) => one?.version === version) ?? null,
    newVersion: (source) => {
      versions += 1;
      return { ...source, version: String(versions) };
    },
    open: (next) => {
      [current, history] = [next, []];
    },
    replace: (next) => {
      // A writing that changes no byte is nothing to undo.
      if (current !== null && next.version !== current.version) history = [...history, current];
      current = next;
    },
    undo: () => {
      current = history.at(-1) ?? current;
      history = history.slice(0, -1);
    },
  };
}

/** How a version comes to be the current one. */
interface Accepted {
  readonly isWritten: boolean;
  readonly accept: () => void;
}

/** A file that the page keeps, which the worker reads and writes. @rule PA1 PA6 */
export function filePlace(kept: KeptFile, worker: WorkerApi): Place {
  const read = async (next: FileVersion, how: Accepted): Promise<Answer<BookVersion>> => {
    const present = await worker.readXlsx(next);
    if (!present.ok) return present;
    const { file, version } = next;
    return { ok: true, value: { file, version, present: present.value, ...how } };
  };
  const readAgain = (): Promise<Answer<BookVersion | null>> => {
    const current = kept.current();
    if (current === null) return Promise.resolve({ ok: true, value: null });
    return read(current, { isWritten: false, accept: () => undefined });
  };
  return {
    kind: "file",
    read: readAgain,
    readFiles: async (files) => {
      const source = await worker.readFiles(files);
      if (!source.ok) return source;
      const next = kept.newVersion(source.value);
      const accept = (): void => {
        kept.open(next);
      };
      return read(next, { isWritten: false, accept });
    },
    readForNew: () => Promise.resolve({ ok: true, value: null }),
    writeNew: async (file, plan) => {
      const bytes = await worker.writeXlsx({ source: null, plan });
      if (!bytes.ok) return bytes;
      const next = kept.newVersion({ file, bytes: bytes.value });
      const accept = (): void => {
        kept.open(next);
      };
      return written(() => read(next, { isWritten: true, accept }));
    },
    check: async (plan) => {
      const bytes = await worker.writeXlsx({ source: kept.current(), plan });
      return bytes.ok ? { ok: true, value: null } : bytes;
    },
    write: async (plan) => {
      const source = kept.current();
      const bytes = await worker.writeXlsx({ source, plan });
      if (!bytes.ok) return bytes;
      const isSame = source !== null && isSameBytes(source.bytes, bytes.value);
      const next = isSame
        ? source
        : kept.newVersion({ file: source?.file ?? "", bytes: bytes.value });
      const accept = (): void => {
        kept.replace(next);
      };
      return written(() => read(next, { isWritten: true, accept }));
    },
    select: () => Promise.resolve({ ok: true, value: null }),
    selection: () => Promise.resolve({ ok: true, value: "" }),
    undo: () => {
      const earlier = kept.earlier();
      return earlier === null
        ? readAgain()
        : read(earlier, { isWritten: false, accept: kept.undo });
    },
  };
}

function written(read: Written["read"]): Answer<Written> {
  return { ok: true, value: { read, missesPrint: false } };
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
