import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  CONTENT_SECURITY_POLICY,
  excelPolicy,
  excelServerPolicy,
  SERVER_POLICY,
} from "../../../addin/content-security-policy.ts";
import { addressesFrom } from "../../../addin/hosting/addresses.ts";
import { headerRules, headersOf } from "../../../addin/hosting/headers.ts";
import { serverFiles } from "../../../addin/hosting/server-files.ts";

const addresses = addressesFrom({
  environment: { PANE_ADDRESS: "https://rss.exempel.se/samräkna/" },
});
const rules = headerRules(addresses);
const files = serverFiles(addresses.pane.pathname, rules);
const FOLDER = "/samräkna/";

/** Files of every kind that is served. */
const SERVED = [
  "index.html",
  "excel.html",
  "manifest.xml",
  "assets/excel-BBUrEyOQ.js",
  "icons/icon-32.png",
];

type Read = (path: string) => Readonly<Record<string, string>>;

/** nginx: the longest location that fits, an exact one before all, and nothing inherited. */
const byNginx: Read = (path) => {
  const text = files["nginx.conf"] ?? "";
  const locations = [...text.matchAll(/location (= )?"([^"]*)" \{\n([^}]*)\}/g)].map(
    ([, exact, of = "", body = ""]) => ({ isExact: exact !== undefined, of, body }),
  );
  const fitting = locations
    .filter(({ isExact, of }) => (isExact ? FOLDER + path === of : (FOLDER + path).startsWith(of)))
    .sort(
      (one, other) =>
        Number(other.isExact) - Number(one.isExact) || other.of.length - one.of.length,
    );
  const [first] = fitting;
  return Object.fromEntries(
    [...(first?.body ?? "").matchAll(/add_header (\S+) "([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
};

/** Apache: all that fits, the later over the earlier. */
const byApache: Read = (path) => {
  const headers = new Map<string, string>();
  let isInside = true;
  for (const line of (files["apache.htaccess"] ?? "").split("\n")) {
    const [, pattern] = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line) ?? [];
    const [, file] = /^<Files "(.*)">$/.exec(line) ?? [];
    if (pattern !== undefined) isInside = new RegExp(pattern).test(FOLDER + path);
    else if (file !== undefined) isInside = path.split("/").at(-1) === file;
    else if (line.startsWith("</")) isInside = true;
    const [, set, value = ""] = /Header (?:always )?set (\S+) "([^"]*)"/.exec(line) ?? [];
    const [, unset] = /Header (?:always )?unset (\S+)/.exec(line) ?? [];
    if (isInside && set !== undefined) headers.set(set, value);
    if (isInside && unset !== undefined) headers.delete(unset);
  }
  return Object.fromEntries(headers);
};

/** IIS: the settings of the folder, and those of a location in it over them. */
const byIis: Read = (path) => {
  const headers = new Map<string, string>();
  const take = (element: XmlElement): void => {
    const { name } = element;
    const key = element.attributes["name"] ?? "";
    if (name === "location") {
      const of = element.attributes["path"] ?? "";
      if (path !== of && !path.startsWith(`${of}/`)) return;
    }
    if (name === "remove") headers.delete(key);
    if (name === "add") headers.set(key, element.attributes["value"] ?? "");
    for (const child of element.children) if (child instanceof XmlElement) take(child);
  };
  const { root } = parseXml(files["web.config"] ?? "");
  if (root !== null) take(root);
  return Object.fromEntries(headers);
};

const named = z.record(z.string(), z.string());
const azureFile = z.object({
  globalHeaders: named,
  routes: z.array(z.object({ route: z.string(), headers: named })),
});

/** Azure: the first route that fits over what holds for all; an empty value takes away. */
const byAzure: Read = (path) => {
  const { globalHeaders, routes } = azureFile.parse(
    JSON.parse(files["staticwebapp.config.json"] ?? ""),
  );
  const address = addresses.pane.pathname + path;
  const route = routes.find(({ route: one }) =>
    one.endsWith("*") ? address.startsWith(one.slice(0, -1)) : address === one,
  );
  return Object.fromEntries(
    Object.entries({ ...globalHeaders, ...route?.headers }).filter(([, value]) => value !== ""),
  );
};

describe.each<readonly [string, Read]>([
  ["nginx", byNginx],
  ["Apache", byApache],
  ["IIS", byIis],
  ["Azure", byAzure],
])("[PK2] %s", (_, read) => {
  test.each(SERVED)("[PK2] sends with %s what every other server does", (path) => {
    expect(read(path)).toEqual(headersOf(path, rules));
  });

  test("[PK2] keeps the pane out of no frame of Office's", () => {
    expect(Object.keys(read("excel.html"))).not.toContain("X-Frame-Options");
    expect(Object.keys(read("excel.html"))).not.toContain("Cross-Origin-Opener-Policy");
  });
});

describe("[PK2] policies", () => {
  const origins = { pane: addresses.pane.origin, officeJs: addresses.officeJs.origin };

  test("[PA4][PK2] what a page says of itself is what its server says, but for who may frame it", () => {
    const withoutFrames = (policy: string): string => policy.replace(/; frame-ancestors .*$/, "");
    expect(withoutFrames(SERVER_POLICY)).toBe(CONTENT_SECURITY_POLICY);
    expect(withoutFrames(excelServerPolicy(origins))).toBe(excelPolicy(origins));
  });

  test("[PA4][PK2] nothing but office.js comes from elsewhere, and nothing goes anywhere", () => {
    const parts = excelPolicy(origins).split("; ");
    expect(parts).toContain("default-src 'none'");
    expect(parts).toContain("connect-src 'none'");
    expect(parts).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(parts.join(" ")).not.toMatch(/unsafe|data:|blob:|\*/);
    expect(excelPolicy({ pane: origins.pane, officeJs: origins.pane })).toContain(
      "script-src 'self';",
    );
  });

  test("[PK2] only Office's own pages may frame the page for Excel, and no page the other", () => {
    expect(headersOf("index.html", rules)["Content-Security-Policy"]).toMatch(
      /frame-ancestors 'none'$/,
    );
    const [, ancestors = ""] =
      /frame-ancestors (.*)$/.exec(
        headersOf("excel.html", rules)["Content-Security-Policy"] ?? "",
      ) ?? [];
    expect(ancestors.split(" ").length).toBeGreaterThan(3);
    for (const ancestor of ancestors.split(" ")) expect(ancestor).toMatch(/^https:\/\//);
  });

  test("[PK2] pages are requested again, and what changes its name when it changes is kept", () => {
    expect(headersOf("excel.html", rules)["Cache-Control"]).toBe("no-cache");
    expect(headersOf("assets/excel-BBUrEyOQ.js", rules)["Cache-Control"]).toContain("immutable");
    // Office shows a strange icon in place of one that has a Cache-Control.
    expect(headersOf("icons/icon-32.png", rules)).not.toHaveProperty("Cache-Control");
  });
});
