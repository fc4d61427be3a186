import type { Addresses } from "./addresses.ts";
import { OWN_MACHINE } from "./addresses.ts";

/**
 * The manifest for one address and one version.
 *
 * @param template the manifest in the root, itself valid for the own machine
 * @param version the product's own
 * @rule PK1
 */
export function filledManifest(
  template: string,
  { pane, version }: Pick<Addresses, "pane"> & { readonly version: string },
): string {
  const address = pane.href.replaceAll("&", "&amp;");
  return template
    .replaceAll(OWN_MACHINE, () => address)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}

/**
 * The product's version as Office counts: four numbers, the first of which is not 0.
 * A manifest below 1.0 is passed over in silence.
 *
 * @throws of a version that is not three numbers: Office has no place for what follows them
 * @source https://learn.microsoft.com/office/dev/store/office-store-submission-faq
 * @rule PK1
 */
export function manifestVersion(version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`package.json: version ${version} is not three numbers, as Office wants.`);
  }
  return `1.${version}`;
}
