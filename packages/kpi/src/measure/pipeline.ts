import type { Attribution, Measure, Quantity, Requirement } from './measure.ts';
import { all, any, between, isIn, isTrue, missing, not, type Operand, type Predicate, present, windowEnd, windowStart } from './predicate.ts';

/** AT-OWNER. */
const owner: Attribution = { person: ['owner_user_id'] };
/** Level by the spans of the stage history: any past moment can be rebuilt (SNAP). */
const span = { entity: 'stage_change', anchor: 'changed_on', until: 'until_on', attribution: owner } as const;
const isOpen = isIn('kind', 'open');
const isCounted: Requirement = { keep: isTrue('is_counted'), reason: 'not_counted' };
const deal = (column: string) => ({ via: 'opportunity_id', column }) as const;
/** The value at that moment where the history has it, else the deal's. */
const amount: Quantity = {
  kind: 'first',
  of: [
    { kind: 'money', column: 'amount' },
    { kind: 'money', column: deal('amount') },
  ],
};
const hasAmount: readonly Requirement[] = [
  { keep: any(present('amount'), present(deal('amount'))), reason: 'no_amount' },
  { keep: any(present('amount_org'), present(deal('amount_org'))), reason: 'no_rate' },
];
const hasListAmount: readonly Requirement[] = [
  { keep: present('list_amount'), reason: 'no_list_price' },
  { keep: present('list_amount_org'), reason: 'no_rate' },
];
const isDue = (column: Operand): Predicate => between(column, windowStart(-30), windowEnd());
const expected = any(isDue('expected_close_on'), all(missing('expected_close_on'), isDue(deal('expected_close_on'))));
const isOmitted = any(isIn('forecast_category', 'omitted'), all(missing('forecast_category'), isIn(deal('forecast_category'), 'omitted')));
const visit = {
  entity: 'stage_change',
  anchor: 'changed_on',
  aggregate: { kind: 'count' },
  unit: 'count',
  apart: 'to_stage_id',
  attribution: owner,
} as const;

export const pipelineMeasures: readonly Measure[] = [
  { id: 'open_deals', ...span, aggregate: { kind: 'count' }, unit: 'count', filter: isOpen, requires: [isCounted] },
  { id: 'open_pipeline', ...span, aggregate: { kind: 'sum', of: amount }, unit: 'money', filter: isOpen, requires: [isCounted, ...hasAmount] },
  {
    id: 'open_pipeline_list_value',
    ...span,
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'list_amount' } },
    unit: 'money',
    filter: isOpen,
    requires: [isCounted, ...hasListAmount],
  },
  {
    id: 'open_deal_ages',
    ...span,
    aggregate: { kind: 'median', of: { kind: 'days', from: deal('cycle_start_on'), to: 'as_of' } },
    unit: 'days',
    filter: isOpen,
    requires: [isCounted, { keep: present(deal('cycle_start_on')), reason: 'no_start' }],
  },
  /** Open deals expected to close in the stretch asked for, or at most 30 days before it. */
  {
    id: 'open_pipeline_due',
    ...span,
    aggregate: { kind: 'sum', of: amount },
    unit: 'money',
    filter: all(isOpen, not(isOmitted), expected),
    requires: [isCounted, ...hasAmount],
  },
  /** Open deals by stage that are expected to close in the rest of the period; the plan adds the dates. */
  {
    id: 'expected_pipeline',
    ...span,
    aggregate: { kind: 'sum', of: amount },
    unit: 'money',
    apart: 'to_stage_id',
    filter: all(isOpen, not(isOmitted)),
    requires: [isCounted, { keep: any(present('expected_close_on'), present(deal('expected_close_on'))), reason: 'no_expected_close' }, ...hasAmount],
  },
  {
    id: 'expected_deals',
    ...span,
    aggregate: { kind: 'count' },
    unit: 'count',
    apart: 'to_stage_id',
    filter: all(isOpen, not(isOmitted)),
    requires: [isCounted, { keep: any(present('expected_close_on'), present(deal('expected_close_on'))), reason: 'no_expected_close' }],
  },
  { id: 'decided_stage_visits', ...visit, filter: all(isOpen, isIn(deal('state'), 'won', 'lost')), requires: [isCounted] },
  { id: 'won_stage_visits', ...visit, filter: all(isOpen, isIn(deal('state'), 'won')), requires: [isCounted] },
];
