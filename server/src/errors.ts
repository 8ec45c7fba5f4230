import { httpStatusOf, LeadlineError, type ErrorBody } from '@leadline/contract';
import { translate, type Locale, type MessageKey, type MessageParameters } from '@leadline/i18n';

/** What anything thrown becomes: a named error, or undefined for a fault of ours. */
export type ErrorReader = (error: unknown) => LeadlineError | undefined;

/** Words of a named error in the reader's language; the bare code where nobody has written any. */
export function errorMessage(locale: Locale, error: LeadlineError): string {
  return findWords(locale, `error.${error.code}`, error.parameters) ?? error.code;
}

function findWords(locale: Locale, key: string, parameters: MessageParameters): string | undefined {
  try {
    return translate(locale, key as MessageKey, parameters);
  } catch {
    return undefined;
  }
}

export function errorBody(error: LeadlineError, locale: Locale, requestId?: string): ErrorBody {
  return {
    error: {
      code: error.code,
      message: errorMessage(locale, error),
      parameters: error.parameters,
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}

export function errorStatus(error: LeadlineError): number {
  return httpStatusOf[error.kind];
}

/** Seconds after which asking again makes sense; a question that took too long is no better later. */
export function retryAfter(error: LeadlineError): number | undefined {
  const given = error.parameters['retryAfter'];
  if (error.kind === 'limit') return given === undefined ? undefined : Number(given);
  return error.kind === 'unavailable' ? Number(given ?? 2) : undefined;
}
