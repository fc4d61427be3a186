import type { HeaderRule, Headers } from "./headers.ts";
import { headersOf } from "./headers.ts";

/** What a server may add by itself and must not: the one keeps the pane out of Excel's frame, the other parts it from Excel. */
const KEPT_OUT = ["X-Frame-Options", "Cross-Origin-Opener-Policy"];

/** A file by its name. */
export type ServerFiles = Readonly<Record<string, string>>;

/**
 * The same headers as each web server wants them said.
 *
 * @param folder the path of the pane's address, from slash to slash
 * @rule PK2
 */
export function serverFiles(folder: string, rules: readonly HeaderRule[]): ServerFiles {
  return {
    "nginx.conf": nginx(folder, rules),
    "apache.htaccess": apache(rules),
    "web.config": iis(rules),
    "staticwebapp.config.json": azure(folder, rules),
  };
}

/** An error must not be kept for as long as the file that is missing. */
const ONLY_OF_WHAT_IS_THERE = "Cache-Control";

/**
 * A location of nginx takes over no header from the one around it, so each says all. It is
 * held against the path as people write it, with no letter as %C3%A4.
 */
function nginx(folder: string, rules: readonly HeaderRule[]): string {
  const locations = rules.map(({ of }) => {
    const matches = of === "" || of.endsWith("/") ? "" : "= ";
    const lines = Object.entries(headersOf(of, rules)).map(
      ([name, value]) =>
        `  add_header ${name} "${value}"${name === ONLY_OF_WHAT_IS_THERE ? "" : " always"};\n`,
    );
    return `location ${matches}"${decodeURI(folder)}${of}" {\n${lines.join("")}}\n`;
  });
  return `# In the server { } that has the folder below its root.\n${locations.join("")}`;
}

function apache(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ of, headers, without = [] }) => {
    const lines = [
      ...(of === "" ? KEPT_OUT.flatMap(unset) : []),
      ...without.flatMap(unset),
      ...Object.entries(headers).map(
        ([name, value]) =>
          `Header ${name === ONLY_OF_WHAT_IS_THERE ? "" : "always "}set ${name} "${value}"`,
      ),
    ];
    if (of === "") return lines.join("\n");
    const indented = lines.map((line) => `  ${line}`).join("\n");
    return of.endsWith("/")
      ? `<If "%{REQUEST_URI} =~ m#/${of}#">\n${indented}\n</If>`
      : `<Files "${of}">\n${indented}\n</Files>`;
  });
  return `# As .htaccess in the folder; asks for mod_headers and AllowOverride FileInfo.\n${blocks.join("\n")}\n`;
}

/** Apache keeps two lists, and a header may be in either. */
function unset(name: string): readonly string[] {
  return [`Header unset ${name}`, `Header always unset ${name}`];
}

function iis(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ of, headers, without = [] }) => {
    const names = [...(of === "" ? KEPT_OUT : []), ...without, ...Object.keys(headers)];
    const said = [
      ...names.map((name) => `<remove name="${name}" />`),
      ...Object.entries(headers).map(
        ([name, value]) => `<add name="${name}" value="${escaped(value)}" />`,
      ),
    ];
    const inside = nested(["system.webServer", "httpProtocol", "customHeaders"], said);
    return of === ""
      ? inside
      : [`<location path="${of.replace(/\/$/, "")}">`, ...inside.map(indent), "</location>"];
  });
  const lines = ["<configuration>", ...blocks.flat().map(indent), "</configuration>"];
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines.join("\n")}\n`;
}

function nested(names: readonly string[], lines: readonly string[]): readonly string[] {
  return names.reduceRight<readonly string[]>(
    (inside, name) => [`<${name}>`, ...inside.map(indent), `</${name}>`],
    lines,
  );
}

function indent(line: string): string {
  return `  ${line}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Azure takes the first route that fits, and an empty value takes a header away. */
function azure(folder: string, rules: readonly HeaderRule[]): string {
  const [general, ...special] = rules;
  const globalHeaders: Headers = {
    ...Object.fromEntries(KEPT_OUT.map((name) => [name, ""])),
    ...general?.headers,
  };
  const routes = special.map(({ of, headers, without = [] }) => ({
    route: `${folder}${of}${of.endsWith("/") ? "*" : ""}`,
    headers: { ...Object.fromEntries(without.map((name) => [name, ""])), ...headers },
  }));
  return `${JSON.stringify({ globalHeaders, routes }, null, 2)}\n`;
}
