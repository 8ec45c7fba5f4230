/** What is wrong with a question: the tail of the i18n key `error.query.<code>` and its parameters. */
export interface KpiIssue {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Thrown where a question cannot be answered as asked. The server turns it into an answer in the reader's language. */
export class KpiIssueError extends Error {
  readonly issue: KpiIssue;

  constructor(code: string, parameters: KpiIssue['parameters'] = {}) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = 'KpiIssueError';
    this.issue = { code, parameters };
  }
}
