export { swedishPaneWords } from "../../../../templates/words/pane-words-sv.ts";
export { swedishWords } from "../../../../templates/words/words-sv.ts";
