import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What servers send with every file beside the policy that stands in the page itself. */
const headers = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The pane, built into `dist/pane/` as files that any web server can hold. */
export default defineConfig({
  root: folder("."),
  base: "./",
  plugins: [
    {
      name: "content-security-policy",
      transformIndexHtml: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
          injectTo: "head-prepend",
        },
      ],
    },
  ],
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
      onLog: (level, log, handle) => {
        // Fluent marks its files for servers that render React; there is none here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  worker: { format: "es" },
  preview: { host: "localhost", port: 3000, headers },
});
