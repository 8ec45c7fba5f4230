import type { KpiQuery } from '@leadline/kpi';
import { describe, expect, it } from 'vitest';
import { valueAbout } from '#web/parts/comments/value-about.ts';

const june = { from: '2026-06-01', to: '2026-07-01' };
const asked = (filters: KpiQuery['filters']): KpiQuery => ({ kpis: [{ id: 'win_rate' }], period: { kind: 'all' }, ...(filters ? { filters } : {}) });
const of = (...filters: NonNullable<KpiQuery['filters']>) => valueAbout(asked(filters), june);

describe('what comments on a number are about', () => {
  it('is the organisation’s without a filter, and a person’s before a team’s', () => {
    expect(of()).toMatchObject({ subject: { scope: 'organisation', id: null }, where: [], from: '2026-06-01', to: '2026-07-01', variant: null });
    expect(of({ dimension: 'team', members: ['team~1'] }, { dimension: 'person', members: ['user~2'] })).toMatchObject({
      subject: { scope: 'user', id: 'user~2' },
      where: ['team:team~1'],
    });
  });
  it('is the same in whatever order the filters stand', () => {
    const [a, b] = [
      { dimension: 'product', members: ['p~2', 'p~1'] },
      { dimension: 'segment', members: ['s'], exclude: true },
    ] as const;
    expect(of(a, b)).toEqual(of(b, a));
    expect(of(a, b)).toMatchObject({ where: ['!segment:s', 'product:p~1', 'product:p~2'] });
  });
  it('is nothing where it is nobody’s: several people, a group of none, everybody but one', () => {
    expect(of({ dimension: 'person', members: ['user~1', 'user~2'] })).toBeUndefined();
    expect(of({ dimension: 'person', members: ['none'] })).toBeUndefined();
    expect(of({ dimension: 'person', members: ['user~1'], exclude: true })).toBeUndefined();
  });
});
