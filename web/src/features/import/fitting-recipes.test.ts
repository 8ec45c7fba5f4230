import type { InspectedFile, Recipe, RecipeFile } from '@leadline/contract';
import { expect, it } from 'vitest';
import { fits, fittingRecipes } from './fitting-recipes.ts';

const file = (name: string, ...columns: string[]) => ({ name, columns: columns.map((column) => ({ name: column })) }) as unknown as InspectedFile;
const recipe = (name: string, ...files: RecipeFile['match'][]) => ({ name, files: files.map((match) => ({ match })) }) as unknown as Recipe;

it.each([
  ['the columns it asks for, in any case', { headers: ['Id', 'Close_Date'] }, true],
  ['not without one of them', { headers: ['id', 'amount'] }, false],
  ['a pattern of names', { name: 'deals*.csv' }, true],
  ['not another name', { name: 'deals.csv' }, false],
  ['a point is a point', { name: 'deals-nextxcsv' }, false],
])('a recipe fits a file with %s', (_, match, expected) => {
  expect(fits({ match }, file('Deals-Next.csv', 'ID', 'close_date', 'note'))).toBe(expected);
});

it('takes only recipes that know all files and miss none', () => {
  const both = recipe('both', { headers: ['id'] }, { headers: ['team'] });
  const one = recipe('one', { headers: ['id'] });
  const files = [file('deals.csv', 'id'), file('teams.csv', 'team')];
  expect(fittingRecipes([both, one], files).map(({ name }) => name)).toEqual(['both']);
  expect(fittingRecipes([both, one], files.slice(0, 1)).map(({ name }) => name)).toEqual(['one']);
  expect(fittingRecipes([one], [])).toEqual([]);
});
