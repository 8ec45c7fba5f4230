/**
 * The one error class. The code is the tail of an i18n key `error.<area>.<name>`: English in the log, the reader's
 * language in the answer. Anything else thrown is a bug (500).
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'not_found'
  | 'forbidden'
  | 'conflict'
  | 'precondition'
  | 'too_large'
  | 'unsupported'
  | 'limit'
  | 'storage_full'
  | 'unavailable';

export class LeadlineError extends Error {
  readonly kind: ErrorKind;
  /** For example `query.unknown_kpi`; its words are the i18n key `error.query.unknown_kpi`. */
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(kind: ErrorKind, code: string, parameters: Readonly<Record<string, string | number>> = {}, options: { cause?: unknown } = {}) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = 'LeadlineError';
    this.kind = kind;
    this.code = code;
    this.parameters = parameters;
  }
}

export const httpStatusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  too_large: 413,
  unsupported: 415,
  limit: 429,
  unavailable: 503,
  storage_full: 507,
};

/** Body of every error answer; `message` is in the language of the request. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly parameters: Readonly<Record<string, string | number>>;
    readonly requestId?: string;
  };
}
