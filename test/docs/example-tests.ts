import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/source-files.ts';

const folder = 'test/kpi/examples';

/** The tests that hold a KPI to its worked example, by KPI: `file › test`. */
export function listExampleTests(): ReadonlyMap<string, string> {
  const files = [
    'test/kpi/worked-examples.test.ts',
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => join(folder, name)),
  ];
  return new Map(files.flatMap(examplesIn).reverse());
}

function examplesIn(file: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let title = '';
  for (const [, named, kpi] of readText(file).matchAll(
    /\btest\(\s*['"`](.*?)['"`],|(?:\bexpectExample\(\s*|\bexampleOf\(\s*|\bentries\.get\()'(\w+)'/g,
  )) {
    if (named !== undefined) title = named;
    if (kpi !== undefined) found.push([kpi, `\`${file.slice('test/kpi/'.length)}\` › ${title.replaceAll('|', '\\|')}`]);
  }
  return found;
}
