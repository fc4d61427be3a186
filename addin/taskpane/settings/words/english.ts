export { englishPaneWords } from "../../../../templates/words/pane-words-en.ts";
export { englishWords } from "../../../../templates/words/words-en.ts";
