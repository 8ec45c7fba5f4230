import { getEntity, type EntityId } from '@leadline/kpi';
import { describe, expect, test } from 'vitest';
import type { ApplyContext } from './apply-context.ts';
import { plainValues } from './plain-values.ts';

const settings = {
  timezone: 'UTC',
  currency: 'EUR',
  country: 'HU',
  calendar: null,
  recognition: 'order',
  winbackAfterDays: 365,
  inactivityWindowDays: 180,
};
const valuesOf = (entity: EntityId, ...columns: string[]): unknown => {
  const values = plainValues({ settings } as unknown as ApplyContext, getEntity(entity), columns);
  return values && Object.fromEntries(values);
};

describe('columns are changed in place', () => {
  test('where nothing else of the row follows from them', () => {
    expect(valuesOf('order_line', 'is_repeat', 'cohort_on')).toEqual({ is_repeat: 'r."is_repeat"', cohort_on: 'r."cohort_on"' });
    expect(valuesOf('activity', 'touch_no')).toEqual({ touch_no: 'r."touch_no"' });
  });

  test('as the row itself would have them', () => {
    expect(valuesOf('activity', 'is_redial')).toEqual({ is_redial: 'coalesce(r.is_redial, FALSE)' });
  });

  test.each([
    ['an amount, which is converted', 'opportunity', 'won_amount'],
    ['the date amounts are converted by', 'opportunity', 'won_on'],
    ['the date a record is stored by', 'account', 'became_customer_on'],
    ['what another column is worked out from', 'survey_invitation', 'answered_on'],
  ])('but not %s', (_, entity, column) => {
    expect(valuesOf(entity, column)).toBeUndefined();
  });
});
