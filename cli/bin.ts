#!/usr/bin/env node
import { EXIT } from "./exit-code.ts";
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

/**
 * A reader that has seen enough (`| head`) closes the pipe, which is no fault.
 * Anything else that keeps results from being written, a full disk say, is.
 */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode = EXIT.internal;
}

process.stdout.on("error", onWriteError);
process.stderr.on("error", onWriteError);

const code = await main(process.argv.slice(2), nodeHost());
process.exitCode ??= code;
