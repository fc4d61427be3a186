import { isNewEnough } from "../excel/excel-api.ts";
import type { NotInExcel } from "../taskpane/pane-context.tsx";
import type { OfficeLooks } from "../taskpane/settings/office-looks.ts";
import { isDarkColor } from "../taskpane/settings/office-looks.ts";

/** Excel as it was reached, or why it was not. */
export type OfficeStart =
  | { readonly kind: "excel"; readonly looks: OfficeLooks }
  | { readonly kind: "absent"; readonly why: NotInExcel };

/** How long office.js and Excel may take, in milliseconds, before the pane goes on without them. */
const PATIENCE = 15_000;

/** Fetches office.js from its address and reaches Excel by it. @rule PK2 */
export async function reachExcel(address: string, patience = PATIENCE): Promise<OfficeStart> {
  const isLoaded = await within(patience, loadScript(address));
  if (isLoaded !== true || typeof Office === "undefined") return absent("unreachable");
  // Outside of Office this may never come: the query can claim an Excel that is not there.
  const info = await within(patience, Office.onReady());
  if (info?.host !== Office.HostType.Excel) return absent("no-excel");
  const isNew = isNewEnough((name, version) =>
    Office.context.requirements.isSetSupported(name, version),
  );
  return isNew ? { kind: "excel", looks: looksOfOffice() } : absent("too-old");
}

function absent(why: NotInExcel): OfficeStart {
  return { kind: "absent", why };
}

function loadScript(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      resolve(true);
    });
    script.addEventListener("error", () => {
      resolve(false);
    });
    document.head.append(script);
  });
}

/** @returns null where it takes longer */
function within<Value>(patience: number, work: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, patience);
  });
  return Promise.race([work, late]);
}

function looksOfOffice(): OfficeLooks {
  const { displayLanguage } = Office.context;
  return {
    language: displayLanguage.toLowerCase().startsWith("sv") ? "sv" : "en",
    isDark: () => isDarkTheme(Office.context.officeTheme),
  };
}

/** Some versions of Office have no theme. */
function isDarkTheme(theme: Office.OfficeTheme | undefined): boolean {
  return theme !== undefined && isDarkColor(theme.bodyBackgroundColor);
}
