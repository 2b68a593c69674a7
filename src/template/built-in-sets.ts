/** Template sets that were checked, and whose templates were compiled, when the package was built. */
export type BuiltInSets = {
  /** What markers stand for: the name of a file by its place in `files`, the line and the column. */
  places: readonly (readonly [file: number, line: number, column: number])[];
  files: readonly string[];
  sets: readonly {
    /** What `setKey` says of it. */
    key: string;
    /** What Handlebars makes of each template, by name. */
    templates: Readonly<Record<string, () => object>>;
  }[];
};

/** There are none in the library; `rolldown.config.js` puts those that come with the package into the command. */
export const builtInSets: BuiltInSets = { places: [], files: [], sets: [] };
