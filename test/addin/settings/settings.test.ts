import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Settings } from "../../../addin/taskpane/settings/settings.ts";
import {
  keepSettings,
  loadSettings,
  THEME_CHOICES,
} from "../../../addin/taskpane/settings/settings.ts";
import { LANGUAGES_OFFERED } from "../../../addin/taskpane/settings/languages.ts";
import { LANGUAGES } from "../../../engine/index.ts";

const PLAIN: Settings = { language: "sv", theme: "system" };

/** Gives this process a browser's memory. */
function remembering(kept: Map<string, string>): void {
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

/** A browser that keeps nothing, as in a private window or with its memory full. */
function refusing(): void {
  const showFailure = (): never => {
    throw new DOMException("not here", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: showFailure, setItem: showFailure });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("[PA3] the settings", () => {
  test("[PA3] are Swedish and as the computer is, where nothing is kept", () => {
    remembering(new Map());
    expect(loadSettings("sv")).toEqual(PLAIN);
  });

  test("[PA3] are in Office's language, where nothing is kept", () => {
    remembering(new Map());
    expect(loadSettings("en")).toEqual({ ...PLAIN, language: "en" });
    remembering(new Map([["samrakna.settings", "language=sv theme=dark"]]));
    expect(loadSettings("en")).toEqual({ language: "sv", theme: "dark" });
  });

  test("[PA3] are kept, whichever they are", () => {
    for (const language of LANGUAGES) {
      for (const theme of THEME_CHOICES) {
        remembering(new Map());
        keepSettings({ language, theme });
        expect(loadSettings("sv")).toEqual({ language, theme });
      }
    }
    expect(new Set(THEME_CHOICES).size).toBe(4);
    expect([...LANGUAGES_OFFERED].sort()).toEqual([...LANGUAGES].sort());
  });

  test("[PA4] are all that is kept, in one entry", () => {
    const kept = new Map<string, string>();
    remembering(kept);
    keepSettings({ language: "en", theme: "dark" });
    keepSettings({ language: "sv", theme: "contrast" });
    expect([...kept]).toEqual([["samrakna.settings", "language=sv theme=contrast"]]);
  });

  test("[PA3] are what they can be in a browser that keeps nothing", () => {
    refusing();
    keepSettings({ language: "en", theme: "dark" });
    expect(loadSettings("sv")).toEqual(PLAIN);
    vi.stubGlobal("localStorage", undefined);
    keepSettings({ language: "en", theme: "dark" });
    expect(loadSettings("sv")).toEqual(PLAIN);
  });

  test("[PA3] are sound, whatever somebody else has put there", () => {
    const nonsense = fc.oneof(
      fc.string(),
      fc.constantFrom("{}", "language=fi theme=pink", "theme=dark", "languages=en"),
    );
    fc.assert(
      fc.property(nonsense, (text) => {
        remembering(new Map([["samrakna.settings", text]]));
        const { language, theme } = loadSettings("sv");
        expect(LANGUAGES).toContain(language);
        expect(THEME_CHOICES).toContain(theme);
      }),
    );
    remembering(new Map([["samrakna.settings", "language=fi theme=pink"]]));
    expect(loadSettings("sv")).toEqual(PLAIN);
    remembering(new Map([["samrakna.settings", "theme=darkish theme=dark"]]));
    expect(loadSettings("sv")).toEqual({ ...PLAIN, theme: "dark" });
  });
});
