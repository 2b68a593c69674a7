/** Calls `see` for each statement of a template, those inside blocks included. */
export function visitStatements(program: hbs.AST.Program, see: (statement: hbs.AST.Statement) => void): void {
  for (const statement of program.body) {
    see(statement);
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    if (inner) visitStatements(inner, see);
    if (inverse) visitStatements(inverse, see);
  }
}
