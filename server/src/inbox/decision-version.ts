/** The year 10000 in milliseconds: no source has a later time of change. */
const decisions = 253_402_300_800_000;

/**
 * Version of a record that somebody has decided here. It is newer than whatever an import brings, so that a later import of the same record
 * is superseded, and said to be so in its report; of two decisions the later one counts.
 */
export function decisionVersion(now: Date): number {
  return decisions + now.getTime();
}

export const isDecision = (version: number): boolean => version >= decisions;

/** The first version that is a decision. */
export const firstDecision = decisions;

/** When something was decided. */
export const decidedAt = (version: number): number => version - decisions;
