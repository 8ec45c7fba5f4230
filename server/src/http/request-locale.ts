import { isLocale, type Locale } from '@leadline/i18n';
import type { FastifyRequest } from 'fastify';

/** `?locale=` first, then Accept-Language in its order of preference, then English. */
export function requestLocale(request: FastifyRequest): Locale {
  const asked = (request.query as Record<string, unknown> | undefined)?.['locale'];
  if (typeof asked === 'string' && isLocale(asked)) return asked;
  return preferredLocale(request.headers['accept-language']) ?? 'en';
}

export function preferredLocale(header: string | undefined): Locale | undefined {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find((value) => value !== undefined);
      return { language: tag.split('-')[0]!, weight: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLocale);
}
