import type { EntityDescription, InspectedFile, Recipe } from '@leadline/contract';
import { describe, expect, it } from 'vitest';
import {
  addCorrection,
  addFile,
  fileIdOf,
  slugOf,
  changeEntity,
  changeField,
  changeFile,
  changeId,
  idColumn,
  removeCorrection,
  removeOutput,
} from './recipe-edit.ts';

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

const order: EntityDescription = {
  id: 'order',
  kind: 'fact',
  listed: [],
  derived: false,
  columns: [
    { name: 'order_no', type: 'text', required: false, derived: false, personal: false, headers: ['rendelésszám', 'order'] },
    { name: 'ordered_at', type: 'moment', required: false, derived: false, personal: false, headers: ['date'] },
    { name: 'recognised_on', type: 'date', required: false, derived: true, personal: false, headers: ['date'] },
  ],
};

describe('a file nobody recognised', () => {
  const file = {
    name: 'Megrendelések 2020.csv',
    digest: '0',
    bytes: 1,
    file: null,
    encoding: { name: 'windows-1250', isCertain: false, candidates: ['windows-1250'] },
    delimiter: ';',
    quote: '"',
    hasHeader: true,
    skip: 1,
    rows: 2,
    isWhole: true,
    columns: [{ name: 'Rendelésszám', type: 'id', filled: 2, distinct: 2, samples: ['1'] }],
    preview: [],
    recognised: [],
    notes: [],
  } satisfies InspectedFile;

  it('is taken into the recipe as it was read', () => {
    const next = addFile(recipe, file, order);
    expect(next.files[1]).toEqual({
      id: 'megrendelesek_2020',
      match: { headers: ['Rendelésszám'] },
      encoding: 'windows-1250',
      delimiter: ';',
      quote: '"',
      hasHeader: true,
      skip: 1,
    });
    expect(next.outputs[1]).toEqual({
      entity: 'order',
      file: 'megrendelesek_2020',
      id: null,
      fields: [{ column: 'order_no', from: { kind: 'column', column: 'Rendelésszám' } }],
    });
    expect(fileIdOf(next, file)).toBe('megrendelesek_2020');
  });

  it('makes a recipe where there is none', () => {
    expect(addFile(undefined, file, order)).toMatchObject({ source: 'megrendelesek_2020', outputs: [{ entity: 'order' }] });
    expect(fileIdOf(undefined, file)).toBeUndefined();
  });

  it.each([
    ['Продажи.csv', 'file'],
    ['2020 sales.csv', 'sales'],
    ['a-b.c.csv', 'a_b_c'],
  ])('%s is called %s', (name, id) => {
    expect(slugOf(name)).toBe(id);
  });
});
