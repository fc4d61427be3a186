import type { Files } from "../taskpane/session/actions.ts";
import type { KeptFile } from "./file-place.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files in a plain browser: they are saved as downloads, so that no file on the disk is ever written over. */
export function browserFiles(kept: KeptFile): Files {
  return {
    save: (name, version) => {
      const found = kept.find(version);
      if (found !== null) download(name, found.bytes);
      return found !== null;
    },
    hasChanged,
  };
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the bytes after the click; a minute is more than it takes.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A browser refuses to read on in a file that has changed, or is gone, since the user gave it. @rule PA5 */
async function hasChanged(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return false;
  } catch {
    return true;
  }
}
