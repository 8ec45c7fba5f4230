import { expect, it } from 'vitest';
import { highlight } from '#web/features/kpi-editor/highlight.ts';

const whole = (pieces: ReturnType<typeof highlight>): string => pieces.map(({ text }) => text).join('');

it('colours what it is and keeps every character', () => {
  const text = 'count(lead where state = "won") / 5%';
  const pieces = highlight(text, []);
  expect(whole(pieces)).toBe(text);
  expect(pieces.filter(({ look }) => look !== 'plain').map(({ text: piece, look }) => `${look} ${piece}`)).toEqual([
    'function count',
    'name lead',
    'word where',
    'name state',
    'value "won"',
    'value 5%',
  ]);
});

it('marks a fault exactly, also within a word', () => {
  const pieces = highlight('count(leed)', [{ from: 6, to: 10 }]);
  expect(pieces.filter(({ isFaulty }) => isFaulty).map(({ text }) => text)).toEqual(['leed']);
  expect(
    highlight('abcdef', [{ from: 2, to: 4 }])
      .filter(({ isFaulty }) => isFaulty)
      .map(({ text }) => text),
  ).toEqual(['cd']);
});

it.each(['', '"open', '[open', '\u202e evil \u200f', 'số lượng / новых', '😀 + 1', '\n\n'])('keeps %j', (text) => {
  expect(whole(highlight(text, [{ from: 1, to: 2 }]))).toBe(text);
});
