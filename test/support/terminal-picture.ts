const LINE_HEIGHT = 19;
const CHARACTER_WIDTH = 8.43;
const MARGIN = 20;
const COLUMNS = 104;

/** A terminal with some text in it, as SVG. Every line has its width stated, so that columns stand in any font. */
export function terminalPicture(command: string, output: string, title: string): string {
  const lines = [`$ ${command}`, "", ...output.trimEnd().split("\n")].flatMap(wrapped);
  const longest = lines.reduce((most, line) => Math.max(most, Array.from(line).length), 0);
  const width = Math.ceil(longest * CHARACTER_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const texts = lines.map((line, index) => textLine(line, MARGIN + (index + 0.75) * LINE_HEIGHT));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#101418"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#e8edf2" xml:space="preserve">`,
    ...texts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** A line too long for the window goes on below, as a terminal does it, but between words. */
function wrapped(line: string): readonly string[] {
  if (Array.from(line).length <= COLUMNS) return [line];
  const cut = line.lastIndexOf(" ", COLUMNS);
  return [line.slice(0, cut), ...wrapped(`      ${line.slice(cut + 1)}`)];
}

function textLine(line: string, y: number): string {
  if (line.trim() === "") return "";
  const characters = Array.from(line).length;
  const length = (characters * CHARACTER_WIDTH).toFixed(1);
  const fill = line.startsWith("$") ? ' fill="#7fd1ae"' : "";
  const plain = escaped(line).replaceAll(" ", "\u00a0");
  return `<text x="${String(MARGIN)}" y="${y.toFixed(1)}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${fill}>${plain}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
