import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Ambient names that a pure room must be given instead of reaching for them. */
const AMBIENT = [
  ["Date", "take the date as an argument"],
  ["Intl", "numbers are written by templates/text"],
  ["fetch", "the roots load data and pass it in"],
  ["setTimeout", "nothing below the roots waits"],
  ["console", "return the words; the roots print them"],
  ["process", "only cli/ knows the process"],
  ["window", "only addin/ knows a page"],
  ["document", "only addin/ knows a page"],
].map(([name, message]) => ({ name, message }));

const SYNTAX = [
  { selector: "ExportAllDeclaration", message: "Name what is exported." },
  { selector: "ExportDefaultDeclaration", message: "Use a named export." },
  { selector: "TSEnumDeclaration", message: "Use a union of literals." },
  {
    selector: "PropertyDefinition[accessibility], MethodDefinition[kind=/^(get|set)$/]",
    message: "Use a plain object or a function.",
  },
];

const DIVISION = [
  "BinaryExpression[operator='/']",
  "AssignmentExpression[operator='/=']",
  "CallExpression[callee.property.name=/^(div|dividedBy|divToInt|dividedToIntegerBy)$/]",
].map((selector) => ({
  selector,
  message: "Only kernel/rounding.ts divides: call the function that says what happens to the rest.",
}));

const LOCALE = {
  selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]",
  message: "The machine's language decides nothing here: compareByCodePoint, templates/text.",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      // tsc's noPropertyAccessFromIndexSignature asks for brackets where this rule forbids them.
      "@typescript-eslint/dot-notation": "off",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 70 }],
      "max-params": ["error", { max: 3 }],
      "no-restricted-syntax": ["error", ...SYNTAX],
      eqeqeq: "error",
      curly: ["error", "multi-line"],
      "no-console": "error",
    },
  },
  {
    files: ["engine/**/*.ts", "formats/**/*.ts", "templates/**/*.ts", "toolkit/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...AMBIENT],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance has no place in a split." },
      ],
    },
  },
  {
    files: ["addin/**/*.ts", "addin/**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["engine/**/*.ts"],
    ignores: ["engine/kernel/rounding.ts"],
    rules: { "no-restricted-syntax": ["error", ...SYNTAX, LOCALE, ...DIVISION] },
  },
  {
    files: ["test/**/*.ts", "vitest.config.ts", "addin/vite.config.ts", "cli/vite.config.ts"],
    rules: {
      "max-lines-per-function": "off",
      // A row of a table of cases has as many columns as it needs.
      "max-params": "off",
      // expect.stringMatching and its like are `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "no-restricted-syntax": [
        "error",
        ...SYNTAX.filter(({ selector }) => selector !== "ExportDefaultDeclaration"),
      ],
    },
  },
);
