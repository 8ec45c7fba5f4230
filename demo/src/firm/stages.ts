export interface DemoStage {
  readonly id: string;
  readonly pipeline: 'p-new' | 'p-existing';
  readonly name: string;
  readonly kind: 'open' | 'won' | 'lost';
  readonly probability: string;
  readonly days: number;
  /** What must be true before a deal goes on. */
  readonly exit?: string;
}

const stages = (
  pipeline: DemoStage['pipeline'],
  prefix: string,
  rows: readonly (readonly [string, string, DemoStage['kind'], string, number, string?])[],
): readonly DemoStage[] =>
  rows.map(([id, name, kind, probability, days, exit]) => ({
    id: `${prefix}-${id}`,
    pipeline,
    name,
    kind,
    probability,
    days,
    ...(exit === undefined ? {} : { exit }),
  }));

export const pipelines = [
  { id: 'p-new', name: 'New customers' },
  { id: 'p-existing', name: 'Existing customers' },
] as const;

export const newStages = stages('p-new', 'n', [
  ['contact', 'First talk', 'open', '0.1', 6, 'Spoke with somebody who may decide'],
  ['need', 'Need found', 'open', '0.25', 9, 'Need written down\nBudget known'],
  ['tasting', 'Tasting', 'open', '0.4', 12, 'Tasting held with those who decide'],
  ['offer', 'Offer', 'open', '0.6', 10, 'Offer sent and talked through'],
  ['terms', 'Terms', 'open', '0.8', 7, 'Delivery and payment agreed'],
  ['won', 'Won', 'won', '1', 0],
  ['lost', 'Lost', 'lost', '0', 0],
]);

export const existingStages = stages('p-existing', 'e', [
  ['idea', 'Proposal', 'open', '0.3', 8],
  ['offer', 'Offer', 'open', '0.6', 9],
  ['won', 'Won', 'won', '1', 0],
  ['lost', 'Lost', 'lost', '0', 0],
]);

export const lostReasons = [
  'Price',
  'Chose a competitor',
  'No budget this year',
  'No answer any more',
  'Delivery too late',
  'Does not need it',
] as const;
