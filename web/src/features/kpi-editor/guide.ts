/** Ready-made beginnings of a formula. */
export const guideKinds = ['count', 'share', 'average', 'per'] as const;
export type GuideKind = (typeof guideKinds)[number];
export const statistics = ['average', 'median', 'sum'] as const;
export type Statistic = (typeof statistics)[number];

/** What is counted: records of one kind, perhaps only some of them, or a KPI there is. */
export interface Counted {
  readonly what?: { readonly kind: 'entity' | 'kpi'; readonly id: string } | undefined;
  /** Only records where this property has this value. */
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  /** Counted on this date instead of the usual one. */
  readonly by?: string | undefined;
}

export interface Guide {
  readonly kind: GuideKind;
  readonly first: Counted;
  readonly second?: Counted | undefined;
  /** The number the average is of. */
  readonly number?: string | undefined;
  readonly statistic?: Statistic | undefined;
}

export function newGuide(kind: GuideKind): Guide {
  return { kind, first: {}, ...(kind === 'per' ? { second: {} } : {}), ...(kind === 'average' ? { statistic: 'average' } : {}) };
}

/** The formula the filled-in blanks stand for; undefined while one of them is missing. */
export function guideFormula({ kind, first, second, number, statistic = 'average' }: Guide): string | undefined {
  switch (kind) {
    case 'count':
      return countText(first);
    case 'share': {
      const part = first.what?.kind === 'entity' && hasCondition(first) ? countText(first) : undefined;
      const whole = countText({ what: first.what, by: first.by });
      return part === undefined || whole === undefined ? undefined : `${part} / ${whole}`;
    }
    case 'average':
      if (first.what?.kind !== 'entity' || number === undefined) return undefined;
      return `${statistic}(${nameText(first.what.id)}.${nameText(number)}${restText(first)})`;
    case 'per': {
      const [top, bottom] = [countText(first), countText(second ?? {})];
      return top === undefined || bottom === undefined ? undefined : `${top} / ${bottom}`;
    }
  }
}

const hasCondition = ({ column, value }: Counted): boolean => column !== undefined && value !== undefined && value !== '';

function countText(counted: Counted): string | undefined {
  const { what } = counted;
  if (what === undefined) return undefined;
  return what.kind === 'kpi' ? nameText(what.id) : `count(${nameText(what.id)}${restText(counted)})`;
}

function restText(counted: Counted): string {
  const where = hasCondition(counted) ? ` where ${nameText(counted.column!)} = ${valueText(counted.value!)}` : '';
  return `${where}${counted.by === undefined ? '' : ` by ${nameText(counted.by)}`}`;
}

const valueText = (value: string): string => (value === 'true' || value === 'false' ? value : `"${value.replaceAll('"', '""')}"`);

/** Ids are plain words; anything else stands in brackets. */
const nameText = (name: string): string => (/^[a-z][a-z0-9_]*$/i.test(name) ? name : `[${name.replaceAll(']', ']]')}]`);
