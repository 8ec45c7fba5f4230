import type { WhyMember, WhySplit } from '@leadline/contract';
import { expect, test } from 'vitest';
import { sentencesOf } from './why-sentences.ts';

const member = (id: string, effect: string): WhyMember => ({ member: { id }, state: 'stayed', before: '1', after: '1', effect, share: null });
const split = (effects: readonly string[], more: Partial<WhySplit> = {}): WhySplit => ({
  by: 'team',
  kind: 'additive',
  members: effects.map((effect, at) => member(`m${at}`, effect)),
  others: { count: 0, effect: '0' },
  ...more,
});
const change = (difference: string) => ({ change: { state: 'value', value: '1', difference, ratio: null } as const });
const said = (of: WhySplit, difference: string) =>
  sentencesOf(of, change(difference)).map((sentence) => ('member' in sentence ? [sentence.kind, sentence.member.member.id] : [sentence.kind]));

test('who did most of the change, and who worked against it', () => {
  expect(said(split(['-600', '400']), '-200')).toEqual([
    ['most', 'm0'],
    ['against', 'm1'],
  ]);
  expect(said(split(['400', '-100', '20']), '320')).toEqual([
    ['most', 'm0'],
    ['against', 'm1'],
  ]);
  expect(said(split(['5', '3']), '8')).toEqual([['most', 'm0']]);
});

test('without a change the largest movement is told', () => {
  expect(said(split(['-5', '5']), '0')).toEqual([['movement', 'm0']]);
  expect(said(split(['0']), '0')).toEqual([]);
  expect(said(split([]), '3')).toEqual([]);
});

test('a share that fell although its groups improved', () => {
  const masked = split(['-0.027', '0.007'], { kind: 'ratio', rate: '0.07', mix: '-0.09' });
  expect(said(masked, '-0.02')).toEqual([['masked'], ['parts'], ['most', 'm0'], ['against', 'm1']]);
  expect(said(split(['0.02'], { kind: 'ratio', rate: '0.03', mix: '-0.01' }), '0.02')).toEqual([['parts'], ['most', 'm0']]);
});
