import type { Recipe } from '@leadline/contract';
import { describe, expect, it } from 'vitest';
import { addCorrection, changeEntity, changeField, changeFile, changeId, idColumn, removeCorrection, removeOutput } from './recipe-edit.ts';

const recipe: Recipe = {
  name: 'crm',
  source: 'crm',
  files: [{ id: 'deals', match: { name: 'deals.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
  corrections: [],
  outputs: [
    {
      entity: 'opportunity',
      file: 'deals',
      id: [{ kind: 'column', column: 'id' }],
      fields: [{ column: 'name', from: { kind: 'column', column: 'title' } }],
    },
  ],
};

describe('changing a recipe', () => {
  it('sets, replaces and drops where a field is taken from', () => {
    const added = changeField(recipe, 0, 'amount', { kind: 'column', column: 'value' });
    expect(added.outputs[0]!.fields.map((field) => field.column)).toEqual(['name', 'amount']);
    const replaced = changeField(added, 0, 'amount', { kind: 'constant', value: '1' });
    expect(replaced.outputs[0]!.fields[1]!.from).toEqual({ kind: 'constant', value: '1' });
    expect(changeField(replaced, 0, 'name', undefined).outputs[0]!.fields.map((field) => field.column)).toEqual(['amount']);
  });

  it('keeps one correction for each value', () => {
    const wrong = { file: 'deals', column: 'product', from: 'GTXPro' };
    const once = addCorrection(recipe, { ...wrong, to: 'GTX' });
    const twice = addCorrection(once, { ...wrong, to: 'GTX Pro' });
    expect(twice.corrections).toEqual([{ ...wrong, to: 'GTX Pro' }]);
    expect(removeCorrection(twice, wrong).corrections).toEqual([]);
  });

  it('leaves behind the fields the other entity does not have', () => {
    expect(changeEntity(recipe, 0, 'account', ['industry']).outputs[0]).toMatchObject({ entity: 'account', fields: [] });
  });

  it('knows rows by a column or as a whole', () => {
    expect(idColumn(recipe.outputs[0]!)).toBe('id');
    expect(idColumn(changeId(recipe, 0, null).outputs[0]!)).toBeNull();
  });

  it('does not touch the recipe it was given', () => {
    const before = JSON.stringify(recipe);
    changeFile(recipe, 'deals', { delimiter: ';' });
    removeOutput(recipe, 0);
    expect(JSON.stringify(recipe)).toBe(before);
  });
});
