import type { Widget, WidgetAnswer } from '@leadline/contract';

/** Of which widgets the target is reached, by id. */
export function reachedOf(answers: ReadonlyMap<string, { readonly widget: Widget; readonly answer: WidgetAnswer }>): ReadonlyMap<string, boolean> {
  const goals = [...answers].flatMap(([id, { answer }]) => {
    const [line] = answer.lines;
    return line?.target ? [[id, line.status === 'reached'] as const] : [];
  });
  return new Map(goals);
}

/** What was not reached a moment ago and is now. What was not known before is no news. */
export function newlyReached(before: ReadonlyMap<string, boolean>, now: ReadonlyMap<string, boolean>): readonly string[] {
  return [...now].flatMap(([id, isReached]) => (isReached && before.get(id) === false ? [id] : []));
}
