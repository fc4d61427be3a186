import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId } from "react";
import { LANGUAGES_OFFERED } from "../settings/languages.ts";
import { THEME_CHOICES } from "../settings/settings.ts";
import { usePane, useWords } from "../pane-context.tsx";
import { useShellStyles } from "./shell.styles.ts";

/** Language and looks, at the foot of the pane. */
export function SettingsBar(): ReactElement {
  const { settings, choose } = usePane();
  const words = useWords().own.settings;
  const styles = useShellStyles();
  const id = useId();
  return (
    <footer data-screen-only className={styles.settings} aria-label={words.region}>
      <div className={styles.setting}>
        <label htmlFor={`${id}language`}>{words.language}</label>
        <Select
          id={`${id}language`}
          size="small"
          value={settings.language}
          onChange={(_, { value }) => {
            choose({ language: value === "en" ? "en" : "sv" });
          }}
        >
          {LANGUAGES_OFFERED.map((language) => (
            <option key={language} value={language} lang={language}>
              {words.languages[language]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.setting}>
        <label htmlFor={`${id}theme`}>{words.theme}</label>
        <Select
          id={`${id}theme`}
          size="small"
          value={settings.theme}
          onChange={(_, { value }) => {
            choose({ theme: THEME_CHOICES.find((choice) => choice === value) ?? "system" });
          }}
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.themes[choice]}
            </option>
          ))}
        </Select>
      </div>
    </footer>
  );
}
