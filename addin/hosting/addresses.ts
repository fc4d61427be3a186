/** Microsoft's own. @source https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What the manifest in the root says, and `vite preview` serves. */
export const OWN_MACHINE = "https://localhost:3000/";

/** office.js refuses to run under another name. */
const OFFICE_JS_NAME = /\/office(\.debug)?\.js$/;

/** Where the built folder will lie, and where the page in Excel fetches office.js from. */
export interface Addresses {
  /** A folder: its path ends in a slash. */
  readonly pane: URL;
  readonly officeJs: URL;
}

/** What the address of the pane is read from: `npm run manifest -- ADDRESS`, or the environment. */
export interface AddressSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All arguments of the program, with those of the script after `--`. */
  readonly argv?: readonly string[];
}

/**
 * The addresses that the argument after `--`, or else the environment's PANE_ADDRESS, and
 * OFFICE_JS give; else the usual ones.
 *
 * @throws of an address that is missing or that Excel would refuse, with what to write instead
 * @rule PK1 PK2
 */
export function addressesFrom({ environment, argv = [] }: AddressSources): Addresses {
  const fromEnvironment = (name: string): GivenAddress => {
    const address = environment[name]?.trim() ?? "";
    return { as: `${name}=${address}`, address };
  };
  return {
    pane: paneAddress(argumentIn(argv) ?? fromEnvironment("PANE_ADDRESS")),
    officeJs: officeJsAddress(fromEnvironment("OFFICE_JS")),
  };
}

/** An address, and how it was given. */
interface GivenAddress {
  readonly as: string;
  readonly address: string;
}

function argumentIn(argv: readonly string[]): GivenAddress | null {
  const separator = argv.indexOf("--");
  if (separator === -1) return null;
  const [address = "", ...others] = argv.slice(separator + 1);
  if (address === "" || others.length > 0) {
    throw new Error(
      "Give the address of the folder, and nothing more: npm run manifest -- https://samrakna.exempel.se/",
    );
  }
  return { as: address, address };
}

function paneAddress({ as, address }: GivenAddress): URL {
  const url = secureAddress({ as, address: address === "" ? OWN_MACHINE : address });
  if (/\.html?$/i.test(url.pathname)) {
    throw new Error(`${as}: give the folder, not a page in it.`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function officeJsAddress({ as, address }: GivenAddress): URL {
  const url = secureAddress({ as, address: address === "" ? OFFICE_JS : address });
  if (!OFFICE_JS_NAME.test(url.pathname)) {
    throw new Error(`${as}: the address must end in /office.js.`);
  }
  return url;
}

function secureAddress({ as: said, address: given }: GivenAddress): URL {
  if (!URL.canParse(given)) {
    throw new Error(`${said}: not an address; write for example https://samrakna.exempel.se/.`);
  }
  const url = new URL(given);
  if (url.protocol !== "https:") {
    throw new Error(
      `${said}: Excel asks for https; write https:// and give the server a certificate.`,
    );
  }
  if (`${url.username}${url.password}${url.search}${url.hash}` !== "") {
    throw new Error(`${said}: leave out user, password, ? and #; everyone can read the address.`);
  }
  return url;
}
