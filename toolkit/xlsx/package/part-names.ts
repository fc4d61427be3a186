/** The part that a relationship's target means, seen from the part that has the relationship. */
export function resolveTarget(source: string, target: string): string {
  const path = decoded(target.split("#")[0] ?? "");
  if (path.startsWith("/")) return normalized(path.slice(1));
  return normalized(folderOf(source) + path);
}

/** A target as it is written: the way from the source, which readers that know no other understand too. */
export function relativeTarget(source: string, part: string): string {
  const [from, to] = [folderOf(source).split("/"), part.split("/")];
  let shared = 0;
  while (shared < from.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = "../".repeat(from.length - 1 - shared);
  return `${up}${to.slice(shared).join("/")}`;
}

/** The part that holds another's relationships; the package's own for the empty name. */
export function relationshipsPart(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function normalized(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
