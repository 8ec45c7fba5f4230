import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'packages/kpi/src/catalog');

/** The text of catalog/kpis.ts: every KPI that has a file in catalog/kpi/. */
export function kpiList() {
  const files = readdirSync(join(folder, 'kpi')).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const kpis = files.sort().map((file) => ({ file, name: /^export const (\w+): Kpi\b/m.exec(readFileSync(join(folder, 'kpi', file), 'utf8'))?.[1] }));
  const nameless = kpis.find(({ name }) => !name);
  if (nameless) throw new Error(`catalog/kpi/${nameless.file} has no "export const …: Kpi"`);
  return [
    '// Written by scripts/list-kpis.mjs from the files of catalog/kpi.',
    "import type { Kpi } from './kpi.ts';",
    ...kpis.map(({ file, name }) => `import { ${name} } from './kpi/${file}';`),
    '',
    'export const kpis: readonly Kpi[] = [',
    ...kpis.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

/** Brings catalog/kpis.ts up to date, so that adding a KPI is adding its file. */
export function listKpis() {
  const target = join(folder, 'kpis.ts');
  const text = kpiList();
  if (readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
