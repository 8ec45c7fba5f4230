/** The command line itself is wrong; its words are `error.<code>`. */
export class UsageError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(code: string, parameters: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.parameters = parameters;
  }
}
