import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../addin/content-security-policy.ts";
import { loadedForFirstScreen } from "../support/first-screen.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { pickAgreement } from "../support/pane-driving.ts";
import { overflow, walk } from "../support/pane-states.ts";
import { ROOT } from "../support/sources.ts";

const open = usePaneBrowser();

/** The product's data, and the code that reads and writes workbooks. */
const HEAVY = /population|indices|dalarna|worker/;

function pathsOf({ requests, address }: Pane): readonly string[] {
  return requests.map((request) => request.url().replace(address, ""));
}

describe("what the pane loads", () => {
  test("[PA3][PA4][PA8] is its own files, in a whole journey, each of them once", async () => {
    const pane = await open({ permissions: ["clipboard-write"], width: 480 });
    const own = readdirSync(join(ROOT, "dist/pane/assets")).map((name) => `assets/${name}`);
    const wide: string[] = [];
    await walk(pane, async (state) => {
      if ((await overflow(pane)) > 0) wide.push(state);
    });
    expect(wide).toEqual([]);
    const paths = pathsOf(pane).filter((path) => !path.startsWith("blob:"));
    expect(paths.filter((path) => path !== "" && !own.includes(path))).toEqual([]);
    const files = paths.filter((path) => !HEAVY.test(path));
    expect(files).toEqual(Array.from(new Set(files)));
    // One worker for the journey, and one after it was stopped.
    expect(paths.filter((path) => path.includes("worker"))).toHaveLength(2);
    expect(pane.requests.map((request) => request.method())).not.toContain("POST");
    for (const path of ["", ...own]) {
      const { status, headers } = await fetch(`${pane.address}${path}`);
      expect([path, status]).toEqual([path, 200]);
      // A meta tag cannot forbid framing; the server's header can.
      const policy = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;
      expect([path, headers.get("content-security-policy")]).toEqual([path, policy]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  test("[PA4][PA8] before the first screen is under 150 kB and no data; only the settings are kept", async () => {
    const pane = await open();
    await pane.page.waitForLoadState("networkidle");
    const first = await loadedForFirstScreen(pane.page);
    expect([...first].filter((address) => HEAVY.test(address))).toEqual([]);
    const responses = pane.responses.filter((response) => first.has(response.url()));
    const sizes = await Promise.all(
      responses.map(async (response) => gzipSync(await response.body(), { level: 9 }).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(5);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(150_000);
    await pickAgreement(pane);
    expect(pathsOf(pane).filter((path) => HEAVY.test(path))).toHaveLength(4);
    const kept = await pane.page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookies: document.cookie,
      bases: await indexedDB.databases(),
    }));
    const settings = ["samrakna.settings", "language=sv theme=system"];
    expect(kept).toEqual({ local: [settings], session: [], cookies: "", bases: [] });
  });
});

describe("the policy", () => {
  test("[PA4] is in the page, and forbids what the page does not need", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const { page } = pane;
    const meta = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
    expect(await meta.getAttribute("content")).toBe(CONTENT_SECURITY_POLICY);
    // A timer's work is the page's own; what a test evaluates at once is not under the policy.
    const tried = await page.evaluate(async () => {
      const attempts: Readonly<Record<string, () => unknown>> = {
        fetch: () => fetch("https://example.org/"),
        "fetch data:": () => fetch("data:text/plain,hej"),
        socket: () => {
          const socket = new WebSocket("wss://example.org/");
          return new Promise((_, reject) => {
            socket.onerror = () => {
              reject(new Error("no socket"));
            };
          });
        },
        beacon: () => {
          if (!navigator.sendBeacon("https://example.org/", "hej")) throw new Error("no beacon");
          return new Promise((_, reject) =>
            setTimeout(() => {
              reject(new Error("told below"));
            }, 50),
          );
        },
        eval: () => {
          const run: unknown = Reflect.get(globalThis, "eval");
          if (typeof run === "function") Reflect.apply(run, undefined, ["1 + 1"]);
        },
        function: () => {
          Reflect.construct(Function, ["return 1"]);
        },
        image: () => {
          const image = new Image();
          image.src = "https://example.org/x.png";
          return image.decode();
        },
        script: () =>
          new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.src = "https://example.org/x.js";
            script.onload = resolve;
            script.onerror = () => {
              reject(new Error("no script"));
            };
            document.head.append(script);
          }),
        inline: () => {
          const script = document.createElement("script");
          script.textContent = "globalThis.ranInline = true";
          document.head.append(script);
          if (!("ranInline" in globalThis)) throw new Error("not run");
        },
        frame: () =>
          new Promise((resolve, reject) => {
            addEventListener("securitypolicyviolation", reject, { once: true });
            const frame = document.createElement("iframe");
            frame.src = "https://example.org/";
            frame.onload = resolve;
            document.body.append(frame);
          }),
        "worker of a blob": () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
      };
      const outcomes: (readonly [string, string])[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        const outcome = await new Promise<string>((resolve) => {
          setTimeout(() => {
            Promise.resolve()
              .then(attempt)
              .then(
                () => {
                  resolve("allowed");
                },
                () => {
                  resolve("failed");
                },
              );
          });
        });
        outcomes.push([name, outcome]);
      }
      return outcomes;
    });
    expect(tried.filter(([, outcome]) => outcome !== "failed")).toEqual([]);
    // The browser tells of breaches when it gets round to it.
    for (const directive of ["connect-src", "script-src", "img-src", "frame-src", "worker-src"]) {
      await expect.poll(() => pane.troubles.join("\n")).toContain(`policy ${directive}`);
    }
    pane.takeTroubles();
  });

  test("[PA4] holds for the worker as well", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const worker = pane.page.workers().at(-1);
    const left = await worker?.evaluate(() =>
      [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "WebTransport",
        "importScripts",
      ].filter((name) => Reflect.get(globalThis, name) !== undefined),
    );
    expect(left).toEqual([]);
  });
});
