import { add, compare, type DecimalText, divide, multiply } from '../result/decimal.ts';

/** A KPI of somebody's set with what was reached of it. */
export interface ScoredKpi {
  readonly kpi: string;
  readonly type: 'operational' | 'outcome';
  readonly isMandatory: boolean;
  readonly isPrimary: boolean;
  /** Positive. */
  readonly weight: DecimalText;
  /** null: no value, no target, or a target that gives no number. It is left out, never counted as nothing (G1). */
  readonly attainment: DecimalText | null;
  readonly isReached: boolean | null;
}

export const verdicts = ['good', 'nearly', 'result_without_activity', 'activity_without_result', 'not_met'] as const;
export type Verdict = (typeof verdicts)[number];

export interface ScorePart {
  readonly kpi: string;
  /** What counts: the attainment, at most the limit. */
  readonly counted: DecimalText;
  readonly weight: DecimalText;
  /** Part of the score in its own points: weight × counted ÷ Σ weight. */
  readonly points: DecimalText;
  readonly isLimited: boolean;
}

export interface SetVerdict {
  /** null where no mandatory KPI has an attainment. */
  readonly score: DecimalText | null;
  readonly operationalScore: DecimalText | null;
  /** null without a primary KPI that has an attainment. */
  readonly verdict: Verdict | null;
  /** How the score came about, to be shown; the points add up to it. */
  readonly parts: readonly ScorePart[];
  /** Mandatory KPIs that could not be counted. */
  readonly missing: readonly string[];
}

/** Limits of §0.3, adjustable by the organisation. */
export interface VerdictLimits {
  readonly most: DecimalText;
  readonly near: DecimalText;
}

export const usualVerdictLimits: VerdictLimits = { most: '1.2', near: '0.9' };

/** What a person's set of KPIs says together: only mandatory ones count, and none can make up for the others without limit (§0.3). */
export function verdictOf(set: readonly ScoredKpi[], limits: VerdictLimits = usualVerdictLimits): SetVerdict {
  const mandatory = set.filter(({ isMandatory }) => isMandatory);
  const counted = mandatory.filter(hasAttainment);
  const primary = counted.find(({ isPrimary }) => isPrimary);
  const parts = partsOf(counted, limits);
  const score = scoreOf(counted, limits);
  const operational = scoreOf(
    counted.filter(({ type, isPrimary }) => type === 'operational' && !isPrimary),
    limits,
  );
  return {
    score,
    operationalScore: operational,
    verdict: primary && score !== null ? judge(primary, score, operational, limits) : null,
    parts,
    missing: mandatory.filter((kpi) => !hasAttainment(kpi)).map(({ kpi }) => kpi),
  };
}

type Counted = ScoredKpi & { readonly attainment: DecimalText };
const hasAttainment = (kpi: ScoredKpi): kpi is Counted => kpi.attainment !== null;

/** The first that fits, in the order of §0.3. */
function judge(primary: Counted, score: DecimalText, operational: DecimalText | null, { near }: VerdictLimits): Verdict {
  const isReached = primary.isReached === true;
  if (isReached && operational !== null && compare(operational, near) < 0) return 'result_without_activity';
  if (isReached && compare(score, '1') >= 0) return 'good';
  if (operational !== null && compare(operational, '1') >= 0 && compare(primary.attainment, near) < 0) return 'activity_without_result';
  return compare(primary.attainment, near) >= 0 && compare(score, near) >= 0 ? 'nearly' : 'not_met';
}

const least = (a: DecimalText, b: DecimalText): DecimalText => (compare(a, b) <= 0 ? a : b);
const weightOf = (set: readonly Counted[]): DecimalText => set.reduce((total, { weight }) => add(total, weight), '0');

function scoreOf(set: readonly Counted[], { most }: VerdictLimits): DecimalText | null {
  const total = set.reduce((sum, { weight, attainment }) => add(sum, multiply(weight, least(attainment, most))), '0');
  return divide(total, weightOf(set)) ?? null;
}

function partsOf(set: readonly Counted[], { most }: VerdictLimits): readonly ScorePart[] {
  const whole = weightOf(set);
  return set.map(({ kpi, weight, attainment }) => {
    const counted = least(attainment, most);
    return { kpi, counted, weight, points: divide(multiply(weight, counted), whole)!, isLimited: compare(attainment, most) > 0 };
  });
}
