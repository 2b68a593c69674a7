import type { Problem } from '../problems.ts';

/** Why a file cannot be adopted. Thrown while it is read, and reported as a problem by `readBrand`. */
export class Refusal extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  problem(path: string): Problem {
    return {
      level: 'error',
      code: this.code,
      message: `${path} ${this.message}`,
      ...(this.hint !== undefined && { hint: this.hint }),
    };
  }
}
