/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

/** What the real client asks for the requests of a context. */
export interface Session {
  readonly _resolveRequestUrlAndHeaderInfo: () => Promise<unknown>;
  readonly _createRequestExecutorOrNull: () => RequestExecutor;
}

/** What the real client hands its batches to. */
export interface RequestExecutor {
  readonly executeAsync: (
    customData: string,
    flags: number,
    message: { readonly Body: unknown },
  ) => Promise<unknown>;
}

/** Microsoft's client library, what it says of itself, and where a host is plugged into it. */
interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** In which ExcelApi set each member came, `Range.hasSpill` in 1.12; those of 1.1 are not listed. */
  readonly since: ReadonlyMap<string, string>;
  /** Every context that is made from now on sends its batches here. */
  readonly plugIn: (session: Session) => void;
  /** Tells the client that a cell has been changed, as Excel does. */
  readonly change: (worksheetId: string, address: string) => void;
  /** What `Office.context.requirements` says. */
  readonly support: (isSetSupported: (name: string, version?: string) => boolean) => void;
}

/** Where the library lies. */
export function clientPath(): string {
  return createRequire(import.meta.url).resolve(BUNDLE);
}

/** The bundle of Excel on the web; its other half, the debug build, has readable stacks. */
const BUNDLE = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** The little of a page that the bundle looks at while it loads. */
const PAGE = `
  var window = globalThis;
  var navigator = { userAgent: "" };
  var location = { href: "" };
  var document = { getElementsByTagName() { return []; } };
`;

const HANDLES = `({
  Excel,
  OfficeExtension,
  Office,
  plugIn(session) {
    OfficeExtension.SessionBase._overrideSession = session;
    OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  },
  change(worksheetId, address) {
    const { eventMessageCategory, eventWorkbookId } = OfficeExtension.Constants;
    const message = { worksheetId, address, changeType: "RangeEdited", source: "Local" };
    const entry = {
      messageCategory: eventMessageCategory,
      messageType: 10,
      targetId: eventWorkbookId,
      message: JSON.stringify(message),
    };
    OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  },
  support(isSetSupported) {
    OSF._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported } }) };
  },
})`;

/** Loads the library into a context of its own, so that no global of ours is touched. */
function loadClient(): Client {
  const path = clientPath();
  // Errors are of our realm, so that `instanceof Error` holds for what the client throws.
  const context = createContext({ setTimeout, clearTimeout, Error });
  const before = [Error, Error.prototype].map((object) => Reflect.ownKeys(object));
  runInContext(PAGE, context);
  const source = readFileSync(path, "utf8");
  runInContext(source, context, { filename: path });
  // The bundle adds to what it finds; `Error` is the one thing that it shares with us.
  for (const [index, object] of [Error, Error.prototype].entries()) {
    const added = Reflect.ownKeys(object).filter((key) => before[index]?.includes(key) !== true);
    for (const key of added) Reflect.deleteProperty(object, key);
  }
  // What a script returns is `any`: this is the one place where the client gets its types.
  const loaded: Omit<Client, "since"> = runInContext(HANDLES, context);
  return { ...loaded, since: membersSince(source) };
}

/** The library labels what it would check if it were told to; in production it leaves that to Excel. */
function membersSince(source: string): ReadonlyMap<string, string> {
  const labels = source.matchAll(
    /_throwIfApiNotSupported\("([A-Za-z_]+\.[A-Za-z_]+)", _defaultApiSetName, "([\d.]+)"/g,
  );
  return new Map(Array.from(labels, ([, member = "", version = ""]) => [member, version]));
}

/** The client, one for all hosts of a process. */
export const client: Client = loadClient();
