import type { Scope } from '@leadline/kpi';
import type { Context } from '#server/context.ts';
import type { Principal } from './principal.ts';
import { scopeOf } from './scope-of.ts';

/** What somebody may see by the teams as they are now. */
export async function scopeNow(ctx: Pick<Context, 'facts' | 'leaves'>, principal: Principal): Promise<Scope> {
  const isPlain = principal.kind === 'local' || (principal.kind === 'token' && principal.team === null);
  if (isPlain) return { kind: 'all' };
  const state = await ctx.facts.state();
  return scopeOf(principal, { dialect: ctx.facts.dialect, reader: ctx.leaves.reader(state) });
}
