import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin, PreviewOptions, UserConfig } from "vite";
import { defineConfig } from "vite";
import { CONTENT_SECURITY_POLICY, excelPolicy } from "./content-security-policy.ts";
import { addressesFrom } from "./hosting/addresses.ts";
import { EXCEL_PAGE, headerRules, headersOf } from "./hosting/headers.ts";
import { filledManifest, manifestVersion } from "./hosting/manifest.ts";
import { serverFiles } from "./hosting/server-files.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const addresses = addressesFrom({ environment: process.env, argv: process.argv });
const { pane, officeJs } = addresses;
const rules = headerRules(addresses);

/** Puts each page's policy into it, and into Excel's where office.js is fetched from. */
const pages: Plugin = {
  name: "pages",
  transformIndexHtml: (_, { path }) => {
    const isExcel = path === `/${EXCEL_PAGE}`;
    const origins = { pane: pane.origin, officeJs: officeJs.origin };
    const content = isExcel ? excelPolicy(origins) : CONTENT_SECURITY_POLICY;
    const policy = { "http-equiv": "Content-Security-Policy", content };
    const metas = isExcel ? [policy, { name: "office-js", content: officeJs.href }] : [policy];
    return metas.map((attrs) => ({ tag: "meta", attrs, injectTo: "head-prepend" }));
  },
};

/** Lays beside the pages what an administrator needs: manifest, icons, and the headers as servers want them. */
const besides: Plugin = {
  name: "besides",
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array): void => {
      this.emitFile({ type: "asset", fileName, source });
    };
    const template = readFileSync(folder("../manifest.xml"), "utf8");
    emit("manifest.xml", filledManifest(template, { pane, version: productVersion() }));
    for (const icon of readdirSync(folder("icons"))) {
      emit(`icons/${icon}`, readFileSync(folder(`icons/${icon}`)));
    }
    for (const [name, text] of Object.entries(serverFiles(pane.pathname, rules))) {
      emit(`servers/${name}`, text);
    }
  },
};

function productVersion(): string {
  const read: unknown = JSON.parse(readFileSync(folder("../package.json"), "utf8"));
  if (typeof read === "object" && read !== null && "version" in read) return String(read.version);
  throw new Error("package.json has no version");
}

/** Makes the development server send the headers that other servers are configured to send. */
const sentHeaders: Plugin = {
  name: "sent-headers",
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost/");
      for (const [name, value] of Object.entries(headersOf(pathname.slice(1), rules))) {
        response.setHeader(name, value);
      }
      next();
    });
  },
};

/** Where the manifest was written, for who asked for one. */
const report: Plugin = {
  name: "report",
  closeBundle() {
    if (!process.argv.includes("--")) return;
    process.stdout.write(
      `dist/pane/manifest.xml: ${pane.href}, version ${manifestVersion(productVersion())}.\nCopy dist/pane/ to that address: docs/installera-i-excel.md.\n`,
    );
  },
};

/**
 * A certificate for the own machine: Excel opens no page without https. `npm run dev:excel`
 * has one made that the machine trusts; a developer who has one gives it.
 */
async function certificate(mode: string): Promise<Pick<PreviewOptions, "https">> {
  const { PANE_CERT: cert, PANE_KEY: key } = process.env;
  if (cert !== undefined && key !== undefined) {
    return { https: { cert: readFileSync(cert), key: readFileSync(key) } };
  }
  if (mode !== "excel") return {};
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return { https: await getHttpsServerOptions() };
}

/** The pane, built into `dist/pane/` as files that any web server can hold. */
export default defineConfig(async ({ isPreview, mode }): Promise<UserConfig> => ({
  root: folder("."),
  base: "./",
  plugins: [pages, besides, sentHeaders, report],
  publicDir: false,
  build: {
    outDir: folder("../dist/pane"),
    emptyOutDir: true,
    target: "es2022",
    // An inlined picture would need `data:` in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [folder("index.html"), folder(EXCEL_PAGE)],
      onLog: (level, log, handle) => {
        // Fluent marks its files for servers that render React; there is none here.
        if (log.code === "MODULE_LEVEL_DIRECTIVE") return;
        // sax takes Node's streams where there are some, and does without where there are none.
        if (!log.message.includes('Module "stream" has been externalized')) handle(level, log);
      },
    },
  },
  worker: { format: "es" },
  preview: {
    host: "localhost",
    port: 3000,
    ...(isPreview === true ? await certificate(mode) : {}),
  },
}));
