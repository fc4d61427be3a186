import { excelServerPolicy, SERVER_POLICY } from "../content-security-policy.ts";
import type { Addresses } from "./addresses.ts";

/** The page that the manifest points to. */
export const EXCEL_PAGE = "excel.html";

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** What a server sends with some of the built files. */
export interface HeaderRule {
  /** A file, or a folder that ends in a slash; "" is all. */
  readonly of: string;
  readonly headers: Headers;
  /** What more general rules say and this one takes away. */
  readonly without?: readonly string[];
}

/**
 * What a server sends with the built files, the general before the special. Pages are asked
 * for again each time, so that a new version is seen at once; what is under assets/ changes
 * its name when it changes.
 *
 * @rule PK2
 */
export function headerRules({ pane, officeJs }: Addresses): readonly HeaderRule[] {
  const origins = { pane: pane.origin, officeJs: officeJs.origin };
  return [
    {
      of: "",
      headers: {
        "Content-Security-Policy": SERVER_POLICY,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
      },
    },
    { of: EXCEL_PAGE, headers: { "Content-Security-Policy": excelServerPolicy(origins) } },
    { of: "assets/", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    // Office shows a strange icon in place of one that has a Cache-Control.
    // https://learn.microsoft.com/javascript/api/manifest/image
    { of: "icons/", headers: {}, without: ["Cache-Control"] },
  ];
}

/** What is sent with one file, by its path in the built folder. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Headers {
  const headers = new Map<string, string>();
  for (const rule of rules.filter((candidate) => appliesTo(path, candidate))) {
    for (const [name, value] of Object.entries(rule.headers)) headers.set(name, value);
    for (const name of rule.without ?? []) headers.delete(name);
  }
  return Object.fromEntries(headers);
}

function appliesTo(path: string, { of }: HeaderRule): boolean {
  return of === "" || of.endsWith("/") ? path.startsWith(of) : path === of;
}
