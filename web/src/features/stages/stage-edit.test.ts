import { expect, it } from 'vitest';
import { draftOf, inputOf, move, newStage, problemsOf, withoutStage } from '#web/features/stages/stage-edit.ts';

const stage = (name: string, probability: string | null) => ({
  source: 'crm',
  externalId: name,
  name,
  kind: 'open' as const,
  probability,
  expectedDays: 7,
  exitConditions: ['Need is known', 'Budget is known'],
  id: `stage~${name}`,
  position: null,
  isStub: false,
  isOwn: false,
  isDecidedHere: false,
  deals: 3,
});

it.each([
  ['0', '0', '0'],
  ['1', '100', '1'],
  ['0.4', '40', '0.4'],
  ['0.05', '5', '0.05'],
  ['0.125', '12.5', '0.125'],
  ['0.333333', '33.3333', '0.333333'],
  [null, '', null],
])('a chance of %s is shown as %s percent and stays %s', (probability, chance, kept) => {
  const draft = draftOf({ pipelines: [{ source: 'crm', externalId: 'p', name: 'P', stages: [stage('A', probability)] }] });
  expect(draft[0]!.stages[0]!.chance).toBe(chance);
  expect(inputOf(draft).pipelines[0]!.stages[0]!.probability).toBe(kept);
});

it('takes percent with a comma and keeps conditions line by line', () => {
  const changed = { ...newStage('n1'), name: ' Offer ', chance: '12,5', conditions: ' One \n\nTwo' };
  const [kept] = inputOf([{ source: null, externalId: null, name: null, stages: [changed] }]).pipelines[0]!.stages;
  expect(kept).toMatchObject({ name: 'Offer', probability: '0.125', exitConditions: ['One', 'Two'] });
});

it('says what is wrong', () => {
  const first = { ...newStage('1'), name: 'Offer' };
  expect(problemsOf({ ...newStage('2'), chance: '120', expectedDays: 5000 }, [first])).toEqual(['noName', 'chance', 'days']);
  expect(problemsOf({ ...newStage('2'), name: 'OFFER ' }, [first])).toEqual(['nameTwice']);
  expect(problemsOf(first, [first])).toEqual([]);
});

it('moves within the list only', () => {
  expect(move(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(move(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
  expect(move(['a', 'b'], 1, 9)).toEqual(['a', 'b']);
});

it('takes a deleted stage away and leaves other changes alone', () => {
  const draft = draftOf({
    pipelines: [
      { source: 'crm', externalId: 'p', name: 'P', stages: [stage('A', null), stage('B', null)] },
      { source: null, externalId: null, name: null, stages: [stage('C', null)] },
    ],
  });
  expect(withoutStage(draft, 'stage~B').map(({ stages }) => stages.map(({ name }) => name))).toEqual([['A'], ['C']]);
  expect(withoutStage(draft, 'stage~C').map(({ externalId }) => externalId)).toEqual(['p']);
});
