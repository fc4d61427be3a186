/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page, Request, Response } from "playwright-core";
import { chromium } from "playwright-core";
import type { PreviewServer } from "vite";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Language } from "../../engine/index.ts";
import type { PaneWords } from "../../templates/words/pane-words.ts";
import { paneWordsIn } from "./pane-words.ts";
import { ROOT } from "./sources.ts";

/** Where Debian puts its Chromium. */
const CHROMIUM = "/usr/bin/chromium";

/** It runs as root, without a screen, and asks nobody for anything. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whose computer the pane is opened on. */
export interface PaneOptions {
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen to one of the page: what a browser's zoom makes of them. */
  readonly scale?: number;
  readonly language?: Language;
  readonly theme?: "system" | "light" | "dark" | "contrast";
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  /** Lets the test itself put scripts and styles into the page. */
  readonly bypassCSP?: boolean;
  readonly permissions?: readonly string[];
  /** Whether nobody has chosen a language or looks on it before. */
  readonly isFirstVisit?: boolean;
  /** The Excel that opens the pane; a plain browser where it is left out. */
  readonly excel?: ExcelAround;
}

/** An Excel around the page. */
export interface ExcelAround {
  /** The page that it opens. */
  readonly page: string;
  /** From where that page may fetch something beside its own files. */
  readonly origin: string;
  /** Puts it around the pages of a context. */
  readonly surround: (context: BrowserContext) => Promise<void>;
}

/** A pane that stands open, and what has come of it so far. */
export interface Pane {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: Language;
  readonly words: PaneWords;
  /** The page's own address. */
  readonly address: string;
  /** What the page and its worker have asked for, in order. */
  readonly requests: readonly Request[];
  readonly responses: readonly Response[];
  /** Errors on the console, exceptions that nobody caught and breaches of the policy. */
  readonly troubles: readonly string[];
  /** Hands over the troubles so far: they were meant. */
  readonly takeTroubles: () => readonly string[];
}

/** Opens panes, each as it is on a computer that has never seen it. */
export type OpenPane = (options?: PaneOptions) => Promise<Pane>;

interface Running {
  readonly server: PreviewServer;
  readonly browser: Browser;
  readonly address: string;
}

/**
 * Serves the built pane and starts Chromium, once for the file that calls this.
 * Whatever panes a test opens are closed after it, and it fails if one of them
 * had an error that the test did not take, or asked another server for anything.
 */
export function usePaneBrowser(): OpenPane {
  let running: Running | null = null;
  let panes: Pane[] = [];
  beforeAll(async () => {
    running = await start();
  }, 60_000);
  afterAll(async () => {
    await running?.browser.close();
    await running?.server.close();
  });
  afterEach(async () => {
    const troubles = panes.flatMap((pane) => pane.takeTroubles());
    const open = panes;
    panes = [];
    await Promise.all(open.map(({ context }) => context.close()));
    if (troubles.length > 0) throw new Error(`The pane had trouble:\n${troubles.join("\n")}`);
  });
  return async (options = {}) => {
    if (running === null) throw new Error("the browser has not started");
    const pane = await openPane(running, options);
    panes.push(pane);
    return pane;
  };
}

async function start(): Promise<Running> {
  if (!existsSync(CHROMIUM)) throw new Error(`no ${CHROMIUM} (Debian: chromium)`);
  if (!existsSync(join(ROOT, "dist/pane/index.html"))) {
    throw new Error("the pane is not built: npm run build");
  }
  const server = await preview({
    configFile: join(ROOT, "addin/vite.config.ts"),
    preview: { port: 0 },
    logLevel: "silent",
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the pane's server has no address");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
  return { server, browser, address };
}

async function openPane({ browser, address }: Running, options: PaneOptions): Promise<Pane> {
  const { width = 1200, height = 900, language = "sv", theme = "system" } = options;
  const own = new URL(address).origin;
  const settings = `language=${language} theme=${theme}`;
  const localStorage = [{ name: "samrakna.settings", value: settings }];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
    // Without movement a picture is the same every time.
    reducedMotion: "reduce",
    locale: "sv-SE",
    acceptDownloads: true,
    bypassCSP: options.bypassCSP ?? false,
    permissions: [...(options.permissions ?? [])],
    storageState: {
      cookies: [],
      origins: options.isFirstVisit === true ? [] : [{ origin: own, localStorage }],
    },
  });
  const { excel } = options;
  const log = record(context, excel === undefined ? [own] : [own, excel.origin]);
  await excel?.surround(context);
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`policy ${violatedDirective} ${blockedURI}`));
    });
  });
  // The pane answers within a moment: what takes longer is a fault, and is told soon.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(new URL(excel?.page ?? "", address).href);
  const words = paneWordsIn(language);
  // In Excel a workbook may hold an agreement already: then there is no first screen.
  if (excel === undefined) {
    await page.getByRole("heading", { name: words.start.heading }).waitFor();
  }
  return { page, context, language, words, address, ...log };
}

/** Writes down all that a context asks for and complains of; asking another server is a fault. */
function record(
  context: BrowserContext,
  allowed: readonly string[],
): Pick<Pane, "requests" | "responses" | "troubles" | "takeTroubles"> {
  const requests: Request[] = [];
  const responses: Response[] = [];
  const troubles: string[] = [];
  context.on("request", (request) => {
    requests.push(request);
    const { origin } = new URL(request.url());
    if (!allowed.includes(origin)) troubles.push(`asked for ${request.url()}`);
  });
  context.on("response", (response) => responses.push(response));
  context.on("requestfailed", (request) => {
    troubles.push(`failed ${request.url()}: ${request.failure()?.errorText ?? ""}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      troubles.push(`${message.type()} ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    const { message, stack } = error.error();
    troubles.push(`exception ${stack ?? message}`);
  });
  return { requests, responses, troubles, takeTroubles: () => troubles.splice(0) };
}
