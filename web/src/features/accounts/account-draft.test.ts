import { expect, it } from 'vitest';
import { blankDraft, lacksTeam, seesNothing, withRole } from './account-draft.ts';

it('keeps the team from one role to another that has one, and drops it otherwise', () => {
  const manager = { ...blankDraft, roles: [{ role: 'manager' as const, team: 'team:1' }] };
  expect(withRole(manager, 0, 'team_lead').roles).toEqual([{ role: 'team_lead', team: 'team:1' }]);
  expect(withRole(manager, 0, 'auditor').roles).toEqual([{ role: 'auditor', team: null }]);
  expect(lacksTeam(withRole(blankDraft, 0, 'manager'))).toBe(true);
  expect(lacksTeam(manager)).toBe(false);
});

it('says who would see nothing', () => {
  expect(seesNothing(blankDraft)).toBe(true);
  expect(seesNothing({ ...blankDraft, person: 'user:1' })).toBe(false);
  expect(seesNothing(withRole(blankDraft, 0, 'leadership'))).toBe(false);
});
