import type { Change } from '@leadline/kpi';
import { describe, expect, it } from 'vitest';
import { directionOf, toneOf } from './tone.ts';

const change = (state: Change['state'], difference: string | null = null): Change => ({ state, value: '1', difference, ratio: null });

describe('the tone of a change', () => {
  it('turns round where lower is better', () => {
    expect(toneOf(change('value', '0.5'), 'higher')).toBe('good');
    expect(toneOf(change('value', '0.5'), 'lower')).toBe('bad');
    expect(toneOf(change('value', '-0.5'), 'higher')).toBe('bad');
    expect(toneOf(change('value', '-0.5'), 'lower')).toBe('good');
  });

  it('has no opinion without a direction or without a change', () => {
    expect(toneOf(change('value', '3'), 'neutral')).toBe('plain');
    expect(toneOf(change('flat', '0'), 'higher')).toBe('plain');
    expect(toneOf(change('no_value'), 'higher')).toBe('plain');
  });

  it('takes what is new as risen and what is gone as fallen', () => {
    expect(toneOf(change('new'), 'higher')).toBe('good');
    expect(toneOf(change('gone'), 'higher')).toBe('bad');
    expect([directionOf(change('new')), directionOf(change('gone')), directionOf(change('flat', '0'))]).toEqual(['up', 'down', 'flat']);
  });
});
