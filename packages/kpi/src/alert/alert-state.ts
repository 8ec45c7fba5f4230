import type { AlertVerdict } from './judge-alert.ts';

/** Of one rule, one member of its scope and one period. */
export const alertStates = ['ok', 'firing', 'recovered'] as const;
export type AlertState = (typeof alertStates)[number];

/**
 * ok → firing → recovered, and no way back: in one period somebody is told once, however often the number goes to and fro. What cannot be told changes
 * nothing.
 */
export function nextAlertState(state: AlertState, verdict: AlertVerdict): AlertState {
  if (state === 'ok' && verdict === 'holds') return 'firing';
  if (state === 'firing' && verdict === 'not') return 'recovered';
  return state;
}
