/**
 * The data of YAML files by their text, as JSON, of those that come with the package and are sound. There are none in
 * the library; `rolldown.config.js` puts them into the command.
 */
export const builtInData: ReadonlyMap<string, string> = new Map();
