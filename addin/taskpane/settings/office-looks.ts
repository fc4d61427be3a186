import type { Language } from "../../../engine/index.ts";

/** The looks and the language of the Office program that the pane runs in. */
export interface OfficeLooks {
  readonly language: Language;
  /** Whether Office is dark now. */
  readonly isDark: () => boolean;
}

/** Whether a colour, `#RRGGBB`, is nearer to black than to white; by the weights of ITU-R BT.601. */
export function isDarkColor(color: string): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (digits === null) return false;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
