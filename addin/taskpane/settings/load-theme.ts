import type { Theme } from "@fluentui/react-components";

/** The themes that there are. */
export type ThemeName = "light" | "dark" | "contrast";

const LOADERS: Readonly<Record<ThemeName, () => Promise<{ readonly theme: Theme }>>> = {
  light: () => import("./themes/light.ts"),
  dark: () => import("./themes/dark.ts"),
  contrast: () => import("./themes/contrast.ts"),
};

/** Loads a theme: each is as large as a screen, and one is enough. @rule PA8 */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  return (await LOADERS[name]()).theme;
}
