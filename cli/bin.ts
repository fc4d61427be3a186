#!/usr/bin/env node
import { EXIT } from "./exit-code.ts";
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

/**
 * A reader that has seen enough (`| head`) closes the pipe, which is no fault.
 * Anything else that keeps results from being written, a full disk say, is one.
 */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.internal;
});

// Where words cannot be said, the exit code still tells.
process.stderr.on("error", () => undefined);

const code = await main(process.argv.slice(2), nodeHost());
process.exitCode ??= code;
