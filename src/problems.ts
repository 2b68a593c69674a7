/** A position in a text file; `line` and `column` count from 1. */
export type Place = { file: string; line: number; column: number };

/** Something wrong in what a user wrote. Data, so that the command line, tests and editors can each show it. */
export type Problem = {
  level: 'error' | 'warning';
  /** Stable name of the rule, kebab-case. */
  code: string;
  message: string;
  at?: Place;
  hint?: string;
  /** The deck that it belongs to, where several are made at once. */
  deck?: string;
};

/** How a stage hands over the problems it finds. */
export type Report = (problem: Problem) => void;
