/** What the page is narrowed to, as it stands in the address. */
export interface AuditSearch {
  readonly text?: string;
  readonly by?: string;
  readonly area?: string;
  readonly since?: string;
  readonly until?: string;
}

export const areas = [
  'log',
  'organization',
  'kpi',
  'stages',
  'preset',
  'recipe',
  'upload',
  'import',
  'facts',
  'demo',
  'backup',
  'people',
  'team',
  'calendar',
  'personal',
  'account',
  'session',
  'token',
  'webhook',
  'provider',
  'identity',
  'pay',
  'audit',
] as const;

const keys = ['text', 'by', 'area', 'since', 'until'] as const satisfies readonly (keyof AuditSearch)[];

export function readAudit(raw: Readonly<Record<string, unknown>>): AuditSearch {
  return Object.fromEntries(keys.flatMap((key) => (typeof raw[key] === 'string' && raw[key] !== '' ? [[key, raw[key]]] : [])));
}

/** The query of the server for it. */
export function requestOf({ text, by, area, since, until }: AuditSearch): Record<string, string> {
  return {
    ...(text === undefined ? {} : { text }),
    ...(by === undefined ? {} : { by }),
    ...(area === undefined ? {} : { action: area }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  };
}
