import { boardDocumentSchema } from '@leadline/contract';
import { catalog, listDimensions, type KpiRef } from '@leadline/kpi';
import { expect, it } from 'vitest';
import { overlap } from '../layout/grid.ts';
import { boardTemplateIds } from './template.ts';
import { fromTemplate } from './templates.ts';

let next = 0;
const making = { newId: () => `00000000-0000-4000-8000-${String(next++).padStart(12, '0')}`, titleOf: (key: string) => key };
const made = boardTemplateIds.map((id) => ({ id, document: fromTemplate(id, making) }));

it.each(made)('$id is a board that can be saved, with nothing on top of anything', ({ document }) => {
  expect(boardDocumentSchema.safeParse(document).error).toBeUndefined();
  for (const { id } of document.sections) {
    const own = document.widgets.filter(({ sectionId }) => sectionId === id);
    expect(own.length).toBeGreaterThan(0);
    for (const [index, one] of own.entries())
      for (const other of own.slice(index + 1)) expect(overlap(one.place, other.place), `${one.kind} and ${other.kind}`).toBe(false);
  }
});

it.each(made)('$id asks only what the catalog can answer', ({ document }) => {
  for (const widget of document.widgets) {
    const refs: readonly KpiRef[] = Object.values(widget).flatMap((value): readonly KpiRef[] =>
      Array.isArray(value) ? value.filter(isRef) : isRef(value) ? [value] : [],
    );
    for (const { id } of refs) {
      const kpi = catalog.entries.get(id);
      expect(kpi, id).toBeDefined();
      if ('by' in widget) expect(listDimensions(kpi!), `${id} by ${widget.by}`).toContain(widget.by);
      if ('across' in widget && typeof widget.across === 'string') expect(listDimensions(kpi!)).toContain(widget.across);
      if (widget.kind === 'timeline') expect(listDimensions(kpi!), `${id} along time`).toContain('month');
    }
  }
});

const isRef = (value: unknown): value is KpiRef => typeof value === 'object' && value !== null && 'id' in value;
