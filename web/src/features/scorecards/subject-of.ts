import type { Subject } from '@leadline/contract';

/** How a subject stands in the address: its record id, `organisation`, or `me`. */
export function subjectOf(token: string): Subject | 'me' | undefined {
  if (token === 'me') return 'me';
  if (token === 'organisation') return { scope: 'organisation', id: null };
  const [scope] = token.split('~');
  if (scope === 'pipeline') return { scope: 'process', id: token };
  return scope === 'user' || scope === 'team' || scope === 'location' || scope === 'project' ? { scope, id: token } : undefined;
}

export const tokenOf = ({ scope, id }: { readonly scope: string; readonly id: string | null }): string =>
  scope === 'organisation' ? scope : (id ?? 'me');
