import { LeadlineError } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import { KpiIssueError } from '@leadline/kpi';
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DatabaseError } from '#server/facts/database-error.ts';

const parserFaults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'http.not_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'http.not_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'http.cut_off',
  FST_ERR_BAD_URL: 'http.bad_address',
  FST_ERR_MAX_PARAM_LENGTH: 'http.bad_address',
};

/** Names what the framework, the parser or the machine threw. @returns undefined for a fault of ours */
export function readError(error: unknown, locale: Locale): LeadlineError | undefined {
  if (error instanceof LeadlineError) return error;
  if (!(error instanceof Error)) return undefined;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error, locale);
  if (error instanceof KpiIssueError) return new LeadlineError('invalid', `query.${error.issue.code}`, error.issue.parameters, { cause: error });
  const code = (error as Partial<FastifyError>).code ?? '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new LeadlineError('too_large', 'http.too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new LeadlineError('unsupported', 'http.unsupported_content');
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || (error instanceof DatabaseError && error.isDiskFull))
    return new LeadlineError('storage_full', 'http.disk_full', {}, { cause: error });
  if (error instanceof DatabaseError && error.isFatal) return new LeadlineError('unavailable', 'store.engine_failed', {}, { cause: error });
  if (/^(EIO|EROFS|SQLITE_IOERR.*|SQLITE_READONLY.*)$/.test(code)) return new LeadlineError('unavailable', 'http.disk_failed', {}, { cause: error });
  if (Object.hasOwn(parserFaults, code)) return new LeadlineError('invalid', parserFaults[code]!);
  return error instanceof SyntaxError && (error as Partial<FastifyError>).statusCode === 400
    ? new LeadlineError('invalid', 'http.not_json')
    : undefined;
}

function invalidRequest(
  error: { validation: { keyword: string; instancePath: string; message?: string; params: object }[] },
  locale: Locale,
): LeadlineError {
  const [first] = error.validation;
  const path = first!.instancePath.slice(1).replaceAll('/', '.') || '.';
  return new LeadlineError('invalid', 'http.invalid_request', { path, problem: problemWords(first!, locale) });
}

const zodWords = { en: z.locales.en, vi: z.locales.vi, hu: z.locales.hu, ru: z.locales.ru } as const;

/** The library's own words for a broken rule, in the reader's language. What was received is not repeated. */
function problemWords(issue: { keyword: string; message?: string; params: object }, locale: Locale): string {
  const english = issue.message ?? issue.keyword;
  if (locale === 'en') return english;
  const words = zodWords[locale]().localeError({ ...issue.params, code: issue.keyword, path: [] } as never);
  return (typeof words === 'string' ? words : words?.message) ?? english;
}
