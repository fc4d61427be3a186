import { filePane } from "./browser/file-pane.ts";
import { showPane } from "./show-pane.tsx";

// The page of a plain browser: workbooks are files.
await showPane(filePane(null));
