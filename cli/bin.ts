#!/usr/bin/env node
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2), nodeHost());
