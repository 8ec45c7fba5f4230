import type { Change, KpiColumn } from '@leadline/kpi';

/** Whether a change is good news: direction of the change against direction of the KPI. */
export type Tone = 'good' | 'bad' | 'plain';

export function toneOf(change: Change, direction: KpiColumn['direction']): Tone {
  if (direction === 'neutral' || direction === 'range') return 'plain';
  if (change.state === 'new') return direction === 'higher' ? 'good' : 'bad';
  if (change.state === 'gone') return direction === 'higher' ? 'bad' : 'good';
  if (change.state !== 'value' || change.difference === null) return 'plain';
  const isUp = !change.difference.startsWith('-');
  return isUp === (direction === 'higher') ? 'good' : 'bad';
}

export function directionOf(change: Change): 'up' | 'down' | 'flat' {
  if (change.state === 'flat' || change.state === 'no_value') return 'flat';
  if (change.state === 'new') return 'up';
  if (change.state === 'gone') return 'down';
  return change.difference?.startsWith('-') ? 'down' : 'up';
}
