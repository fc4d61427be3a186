import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { addressesFrom } from "../../addin/hosting/addresses.ts";
import { filledManifest, manifestVersion } from "../../addin/hosting/manifest.ts";
import { ROOT, textOf } from "../support/sources.ts";

const TEMPLATE = textOf("manifest.xml");
const ICONS = join(ROOT, "addin/icons");

function elements(text: string): readonly XmlElement[] {
  const all = (node: XmlElement): readonly XmlElement[] => [
    node,
    ...node.children.flatMap((child) => (child instanceof XmlElement ? all(child) : [])),
  ];
  const { root } = parseXml(text);
  return root === null ? [] : all(root);
}

const manifest = elements(TEMPLATE);

function named(name: string): readonly XmlElement[] {
  return manifest.filter((element) => element.name === name);
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? "";
}

function childNames(element: XmlElement | undefined): readonly string[] {
  return (element?.children ?? []).flatMap((child) =>
    child instanceof XmlElement ? [child.name] : [],
  );
}

describe("[PK1] the manifest", () => {
  // Office passes over a manifest whose elements stand in another order, and says nothing.
  test("[PK1] has its elements in the order of the schema", () => {
    const [root] = manifest;
    expect(childNames(root)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(named("VersionOverrides")[0])).toEqual([
      "Requirements",
      "Hosts",
      "Resources",
    ]);
    expect(childNames(named("DesktopFormFactor")[0])).toEqual(["GetStarted", "ExtensionPoint"]);
    expect(childNames(named("Group")[0])).toEqual(["Label", "Icon", "Control"]);
    expect(childNames(named("Control")[0])).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(childNames(named("Resources")[0])).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
  });

  test("[PK1] puts a button on the Home tab, which opens the pane", () => {
    expect(named("OfficeTab").map((tab) => attribute(tab, "id"))).toEqual(["TabHome"]);
    expect(named("Action").map((action) => attribute(action, "xsi:type"))).toEqual([
      "ShowTaskpane",
    ]);
  });

  test("[PK1] defines every resource that it speaks of, and speaks of every one", () => {
    const spoken = manifest.map((element) => attribute(element, "resid")).filter((id) => id !== "");
    const defined = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap(named)
      .map((element) => attribute(element, "id"))
      .filter((id) => id !== "");
    expect([...new Set(spoken)].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  test("[PK1] says everything in Swedish, and in English where Office does", () => {
    expect(named("DefaultLocale").map(({ text }) => text)).toEqual(["sv-SE"]);
    const texts = ["DisplayName", "Description", "bt:String"]
      .flatMap(named)
      .filter((element) => attribute(element, "DefaultValue") !== "");
    expect(texts.length).toBeGreaterThan(6);
    for (const element of texts) {
      const overrides = element.children.flatMap((child) =>
        child instanceof XmlElement ? [attribute(child, "Locale")] : [],
      );
      expect(overrides, attribute(element, "DefaultValue")).toEqual(["en-US"]);
    }
  });

  test.each([
    ["DisplayName", 125],
    ["Description", 250],
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("[PK1] no text of %s is over %i characters", (name, most) => {
    const texts = named(name).flatMap((element) =>
      [element, ...manifestBelow(element)].flatMap((one) => [
        attribute(one, "DefaultValue"),
        attribute(one, "Value"),
      ]),
    );
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(most);
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(0);
  });

  test("[PK1] asks for leave to read and write, and for ExcelApi 1.13", () => {
    expect(named("Permissions").map(({ text }) => text)).toEqual(["ReadWriteDocument"]);
    const sets = [...named("Set"), ...named("bt:Set")];
    expect(sets.map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
      ["ExcelApi", "1.13"],
      ["ExcelApi", "1.13"],
    ]);
    expect(
      named("Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type")),
    ).toEqual(["Workbook", "Workbook"]);
  });

  test("[PK1] names https addresses alone, but for those of the schemas", () => {
    const addresses = manifest.flatMap((element) =>
      Object.entries(element.attributes)
        .filter(([key]) => !key.startsWith("xmlns"))
        .map(([, value]) => value)
        .filter((value) => /^[a-z]+:\/\//.test(value)),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
  });

  test("[PK1] carries the product's version, as Office counts", () => {
    const { version }: { version: string } = JSON.parse(textOf("package.json"));
    expect(named("Version").map(({ text }) => text)).toEqual([manifestVersion(version)]);
    expect(manifestVersion("0.4.0")).toBe("1.0.4.0");
    expect(() => manifestVersion("0.4.0-beta")).toThrow("three numbers");
  });
});

function manifestBelow(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement ? [child, ...manifestBelow(child)] : [],
  );
}

describe("[PK1] icons", () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

  test("[PK1] are there at every size, each as large as its name says", () => {
    const sizes = readdirSync(ICONS)
      .filter((name) => name.endsWith(".png"))
      .map((name) => [name, ...pixels(join(ICONS, name))]);
    expect(sizes).toEqual(SIZES.map((size) => [`icon-${String(size)}.png`, size, size]));
  });

  test("[PK1] stand in the manifest at every size", () => {
    for (const icon of named("Icon")) {
      expect(
        icon.children.flatMap((child) =>
          child instanceof XmlElement ? [Number(attribute(child, "size"))] : [],
        ),
      ).toEqual(SIZES);
    }
    for (const image of named("bt:Image").filter((one) => attribute(one, "id") !== "")) {
      const [, size] = /^Icon\.(\d+)$/.exec(attribute(image, "id")) ?? [];
      expect(attribute(image, "DefaultValue")).toBe(
        `https://localhost:3000/icons/icon-${String(size)}.png`,
      );
    }
  });
});

/** The width and height that a PNG's first chunk tells. */
function pixels(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("[PK1] a manifest for another address", () => {
  const { pane } = addressesFrom({
    environment: { PANE_ADDRESS: "https://rss.exempel.se/sam&räkna" },
  });
  const filled = filledManifest(TEMPLATE, { pane, version: "0.4.1" });

  test("[PK1] names that address everywhere, and is still XML", () => {
    expect(filled).not.toContain("localhost");
    const icon = elements(filled).find(({ name }) => name === "IconUrl");
    expect(icon?.attributes["DefaultValue"]).toBe(
      "https://rss.exempel.se/sam&r%C3%A4kna/icons/icon-32.png",
    );
    expect(filled).toContain("<Version>1.0.4.1</Version>");
  });

  test.each([
    ["http://rss.exempel.se/", "https"],
    ["rss.exempel.se", "not an address"],
    ["https://rss.exempel.se/excel.html", "the folder"],
    ["https://rss.exempel.se/?a=1", "leave out"],
    ["https://anna:hemligt@rss.exempel.se/", "leave out"],
  ])("[PK1] %s is refused, with what to write instead", (address, said) => {
    expect(() => addressesFrom({ environment: { PANE_ADDRESS: address } })).toThrow(said);
    const argv = ["vite", "build", "--", address];
    expect(() => addressesFrom({ environment: {}, argv })).toThrow(said);
  });

  test("[PK1] npm run manifest takes the address before the environment's, and asks for one", () => {
    const environment = { PANE_ADDRESS: "https://annan.exempel.se/" };
    const from = (...given: readonly string[]): string =>
      addressesFrom({ environment, argv: ["vite", "--", ...given] }).pane.href;
    expect(from("https://rss.exempel.se/pane")).toBe("https://rss.exempel.se/pane/");
    expect(() => from()).toThrow("npm run manifest -- https://");
    expect(() => from("https://a.exempel.se/", "https://b.exempel.se/")).toThrow("nothing more");
  });

  test("[PK2] office.js keeps its name on a server of one's own", () => {
    const mirror = "https://rss.exempel.se/office-js/office.js";
    expect(addressesFrom({ environment: { OFFICE_JS: mirror } }).officeJs.href).toBe(mirror);
    expect(() =>
      addressesFrom({ environment: { OFFICE_JS: "https://rss.exempel.se/api.js" } }),
    ).toThrow("/office.js");
  });
});
