import { type DecimalText, divide } from '../result/decimal.ts';

/** Days a deal has stood in its stage at which a new band begins. */
export const ageBands: readonly number[] = [0, 15, 31, 61, 91];

/** Decided deals that left a stage within a band of days, and how many of them were won. */
export interface DecidedVisits {
  readonly stage: string;
  /** Place in `ageBands`. */
  readonly band: number;
  readonly decided: number;
  readonly won: number;
}

export interface DealChance {
  readonly chance: DecimalText;
  /** Own history of deals that stood in that stage at that age, of the stage at any age, or a default. */
  readonly basis: 'age' | 'stage' | 'assumed';
}

/** Fewer decided cases say too little about a chance (A12). */
const fewestCases = 30;

/**
 * The chance that an open deal is won, p(stage, age band) of A12: of the decided deals that stood in its stage when they were as old in it, those that
 * were won; of fewer than 30 all of the stage; of fewer than 30 of these the default of the stage, else what is usual in all stages, marked as assumed.
 * @param defaults by stage
 * @returns what to ask for a deal: its stage (null: none) and the days it has stood there
 */
export function dealChances(
  history: readonly DecidedVisits[],
  defaults: ReadonlyMap<string, DecimalText>,
): (stage: string | null, days: number) => DealChance {
  const rate = (visits: readonly DecidedVisits[]): DecimalText | undefined => {
    const decided = visits.reduce((sum, visit) => sum + visit.decided, 0);
    return decided < fewestCases ? undefined : divide(String(visits.reduce((sum, visit) => sum + visit.won, 0)), String(decided));
  };
  const usual = rate(history) ?? '0';
  return (stage, days) => {
    const band = ageBands.findLastIndex((from) => days >= from);
    const ofStage = history.filter((visit) => visit.stage === stage);
    const own = rate(ofStage.filter((visit) => visit.band >= band));
    if (own !== undefined) return { chance: own, basis: 'age' };
    const whole = rate(ofStage);
    if (whole !== undefined) return { chance: whole, basis: 'stage' };
    return { chance: (stage === null ? undefined : defaults.get(stage)) ?? usual, basis: 'assumed' };
  };
}
