import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import type { ExcelHost } from "../excel/host.ts";
import { clientPath } from "../excel/client.ts";
import type { ExcelAround } from "../pane-browser.ts";

/** How the page is to find Excel. */
export interface ExcelPageOptions {
  readonly host: ExcelHost;
  /** Whether office.js comes, is not to be had, or never answers. */
  readonly officeJs?: "served" | "unreachable" | "hangs";
  /** Whether the page stands in Excel, or office.js finds no Office around it. */
  readonly isInExcel?: boolean;
  readonly displayLanguage?: string;
  /** The colour of what is around the pane. */
  readonly background?: string;
}

/** From where the page in Excel fetches office.js. */
const MICROSOFT = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${MICROSOFT}/lib/1/hosted/office.js`;

/** What the stand-in for Office finds in the page. */
declare global {
  interface Window {
    readonly excelServes: (flags: number, body: unknown) => Promise<unknown>;
  }
}

/**
 * An Excel around the built pane: Microsoft's own client library in the page, and an
 * Excel in memory behind it. Of Office itself only the handshake is stood in for: who
 * is there, what it can do, which language and colours it has.
 */
export function excelAround(options: ExcelPageOptions): ExcelAround {
  return {
    page: "excel.html",
    origin: MICROSOFT,
    surround: (context) => surround(context, options),
  };
}

async function surround(context: BrowserContext, options: ExcelPageOptions): Promise<void> {
  const { host, officeJs = "served" } = options;
  const executor = host.session._createRequestExecutorOrNull();
  await context.exposeBinding("excelServes", (_, flags: number, body: unknown) =>
    executor.executeAsync("", flags, { Body: body }),
  );
  await context.route(OFFICE_JS, async (route) => {
    if (officeJs === "hangs") return;
    if (officeJs === "unreachable") {
      await route.abort("internetdisconnected");
      return;
    }
    const body = `${readFileSync(clientPath(), "utf8")}\n(${handshake.toString()})(${factsOf(options)});`;
    await route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
  });
}

/** Tells the client in a page that a cell has been changed, as Excel does. */
export async function tellChange(page: Page, sheetId: string, address: string): Promise<void> {
  const message = { worksheetId: sheetId, address, changeType: "RangeEdited", source: "Local" };
  await page.evaluate((text) => {
    const library: unknown = Reflect.get(globalThis, "OfficeExtension");
    if (typeof library !== "function" && (typeof library !== "object" || library === null)) return;
    const trigger: unknown = Reflect.get(library, "_testTriggerRichApiMessageEvent");
    if (typeof trigger !== "function") return;
    const category = 65_536;
    const entry = {
      messageCategory: category,
      messageType: 10,
      targetId: "Workbook",
      message: text,
    };
    Reflect.apply(trigger, library, [{ entries: [entry] }]);
  }, JSON.stringify(message));
}

/** What Office tells of itself. */
interface OfficeFacts {
  readonly isInExcel: boolean;
  readonly sets: readonly string[];
  readonly displayLanguage: string;
  readonly background: string;
}

function factsOf(options: ExcelPageOptions): string {
  const { host, isInExcel = true, displayLanguage = "sv-SE", background = "#FFFFFF" } = options;
  const all = Array.from({ length: 20 }, (_, index) => `1.${String(index + 1)}`);
  const sets = all.filter((version) => host.isSetSupported("ExcelApi", version));
  const facts: OfficeFacts = { isInExcel, sets, displayLanguage, background };
  return JSON.stringify(facts);
}

/** Runs in the page, after the library: it may know nothing of what stands around it here. */
function handshake({ isInExcel, sets, displayLanguage, background }: OfficeFacts): void {
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_: string, flags: number, message: { readonly Body: unknown }) =>
        window.excelServes(flags, message.Body),
    }),
  };
  const member = (holder: object, name: string): object => {
    const found: unknown = Reflect.get(holder, name);
    if (typeof found === "function" || (typeof found === "object" && found !== null)) return found;
    throw new Error(`The client library has no ${name}.`);
  };
  const library = member(globalThis, "OfficeExtension");
  Reflect.set(member(library, "SessionBase"), "_overrideSession", session);
  const ready: unknown = Reflect.get(library, "_testSetRichApiMessageReadyImpl");
  if (typeof ready === "function") Reflect.apply(ready, library, [() => Promise.resolve()]);
  const context = {
    requirements: {
      isSetSupported: (name: string, version = "1.1") =>
        name !== "ExcelApi" || sets.includes(version),
    },
    displayLanguage,
    officeTheme: { bodyBackgroundColor: background },
  };
  const osf: unknown = Reflect.get(globalThis, "OSF");
  const factory = { _OfficeAppFactory: { getContext: () => context } };
  Reflect.set(globalThis, "OSF", Object.assign({}, osf, factory));
  // office.js lists the programs; the library that is loaded here does not.
  Reflect.set(member(globalThis, "Office"), "HostType", { Excel: "Excel" });
  Reflect.set(member(globalThis, "Office"), "onReady", () =>
    Promise.resolve({ host: isInExcel ? "Excel" : null, platform: null }),
  );
}
