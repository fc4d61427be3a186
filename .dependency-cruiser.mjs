/** Who may know whom. `engine ← {formats, templates} ← toolkit ← {addin, cli}`; test sees all. */
const above = {
  engine: "^(formats|templates|toolkit|addin|cli|test)/",
  formats: "^(templates|toolkit|addin|cli|test)/",
  templates: "^(formats|toolkit|addin|cli|test)/",
  toolkit: "^(addin|cli|test)/",
};

const room = (name, path, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^${name.split("-")[0]}/` },
  to: { path },
});

/** The rooms of a house, lowest first: each may know those before it and itself. */
const ROOMS = {
  engine: [
    "kernel",
    "population",
    "allocation",
    "indexation",
    "agreement",
    "contribution",
    "audit",
  ],
  templates: [
    "model",
    "forms",
    "cells",
    "steps",
    "text",
    "words",
    "messages",
    "sheets",
    "reports",
    "book",
  ],
  toolkit: ["cells", "xlsx", "book", "inputs", "plan", "audit"],
  addin: ["worker", "jobs", "excel", "taskpane", "browser"],
  "addin/excel": ["requests", "plan", "reading", "images", "writing", "undoing"],
};
/** These stand side by side. */
const APART = {
  engine: {
    population: ["allocation"],
    allocation: ["population"],
    indexation: ["population", "allocation"],
  },
  templates: { text: ["model", "forms", "cells", "steps"], messages: ["forms", "cells", "steps"] },
  toolkit: { book: ["xlsx"], inputs: ["xlsx"], plan: ["xlsx"], audit: ["xlsx"] },
  addin: { taskpane: ["excel"] },
  "addin/excel": {},
};

const roomsOf = (house) =>
  ROOMS[house].map((name, index) => ({
    name: `${house}-${name}-looks-down`,
    comment: `${house}/${name} may know only the rooms below it: ${
      ROOMS[house]
        .slice(0, index)
        .filter((other) => !APART[house][name]?.includes(other))
        .join(", ") || "none"
    }.`,
    severity: "error",
    from: { path: `^${house}/${name}/` },
    to: {
      path: [...ROOMS[house].slice(index + 1), ...(APART[house][name] ?? [])].map(
        (other) => `^${house}/${other}/`,
      ),
    },
  }));

const rooms = Object.keys(ROOMS).flatMap(roomsOf);

export default {
  forbidden: [
    room("engine-below-all", above.engine, "The engine computes; it knows nobody."),
    room("formats-below-toolkit", above.formats, "Formats turn files into the engine's types."),
    room(
      "templates-below-toolkit",
      above.templates,
      "Templates turn the engine's facts into text.",
    ),
    room("toolkit-below-roots", above.toolkit, "Jobs know no terminal and no pane."),
    ...rooms.filter(({ to }) => to.path.length > 0),
    {
      name: "toolkit-rooms-below-jobs",
      comment:
        "A job stands above the rooms of the toolkit; only the port workbook.ts stands below.",
      severity: "error",
      from: { path: "^toolkit/[^/]+/" },
      to: { path: "^toolkit/[^/]+\\.ts$", pathNot: "^toolkit/workbook\\.ts$" },
    },
    {
      name: "kernel-below-the-root",
      comment: "The kernel knows neither problems nor places: those are the engine's, above it.",
      severity: "error",
      from: { path: "^engine/kernel/" },
      to: { path: "^engine/[^/]+\\.ts$" },
    },
    {
      name: "engine-not-by-its-own-door",
      comment: "Inside the engine, import the file itself; the door is for the others.",
      severity: "error",
      from: { path: "^engine/" },
      to: { path: "^engine/index\\.ts$" },
    },
    {
      name: "engine-by-its-door",
      comment: "Outside the engine, import engine/index.ts: what is not there is not public.",
      severity: "error",
      from: { path: "^(formats|templates|toolkit|addin|cli)/" },
      to: { path: "^engine/(?!index\\.ts$)" },
    },
    {
      name: "engine-needs-decimal-alone",
      comment: "The engine's one dependency is decimal.js.",
      severity: "error",
      from: { path: "^engine/" },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: "node_modules/decimal\\.js/" },
    },
    {
      name: "node-only-in-cli",
      comment: "Only the command line and the tests know Node: all else runs in a browser too.",
      severity: "error",
      from: { pathNot: "^(cli|test)/|^addin/vite\\.config\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "roots-apart",
      comment: "The pane and the command line know nothing of each other.",
      severity: "error",
      from: { path: "^(addin|cli)/" },
      to: { path: "^(addin|cli)/", pathNot: "^$1/" },
    },
    {
      name: "pane-counts-nothing",
      comment:
        "The pane shows what the jobs hand it: of engine, toolkit, formats, worker and jobs it knows only types.",
      severity: "error",
      from: { path: "^addin/taskpane/" },
      to: {
        path: "^(engine|formats|toolkit|addin/(worker|jobs))/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-dead-files",
      comment: "A file that nothing reaches is no part of the product.",
      severity: "error",
      from: {
        path: "^(cli/(bin|build-data|vite\\.config)\\.ts|addin/((excel-)?main\\.tsx|worker/worker\\.ts|vite\\.config\\.ts))$",
      },
      to: {
        path: "^(engine|formats|templates|toolkit|addin|cli)/",
        pathNot: [
          "\\.d\\.ts$",
          "^cli/(bin|build-data|vite\\.config)\\.ts$",
          "^addin/((excel-)?main\\.tsx|worker/worker\\.ts|vite\\.config\\.ts)$",
          "^addin/.*\\.(html|css|svg|json)$",
        ],
        reachable: false,
      },
    },
    {
      name: "no-dev-dependencies",
      comment: "The product runs on what `dependencies` lists.",
      severity: "error",
      from: {
        path: "^(engine|formats|templates|toolkit|addin|cli)/",
        pathNot: "^(addin|cli)/vite\\.config\\.ts$",
      },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
    {
      name: "nothing-unresolved",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
