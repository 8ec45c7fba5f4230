import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/root.ts';
import { listFiles, parseSource, readText, sourceFiles, type SourceFile } from './support/source-files.ts';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readText(posix.join(folder, 'package.json'))) as Manifest;
const workspaces = listFiles('.', ['package.json'])
  .map(dirname)
  // Tools under bench may bring packages of their own; they are no part of the product.
  .filter((folder) => folder !== '.' && !folder.startsWith('bench/'));
const product = sourceFiles.filter((file) => !file.isTest);
const inside = (file: SourceFile, ...folders: readonly string[]): boolean => folders.some((folder) => file.path.startsWith(folder));
const isBuiltin = (path: string): boolean => path.startsWith('node:') || builtinModules.includes(path);
const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** Everything a workspace may name in its imports, itself excepted. `types` may only be imported as types. */
const layers: Readonly<Record<string, { readonly of: readonly string[]; readonly types?: readonly string[]; readonly node: boolean }>> = {
  'packages/i18n': { of: [], node: false },
  'packages/kpi': { of: [], node: false },
  'packages/contract': { of: ['@leadline/kpi', '@leadline/i18n'], node: false },
  'packages/board': { of: ['@leadline/contract', '@leadline/i18n'], types: ['@leadline/kpi'], node: false },
  server: { of: ['@leadline/board', '@leadline/kpi', '@leadline/i18n', '@leadline/contract', '@leadline/demo'], node: true },
  web: { of: ['@leadline/board', '@leadline/contract', '@leadline/i18n'], types: ['@leadline/kpi'], node: false },
  demo: { of: ['@leadline/kpi', '@leadline/contract'], node: true },
};

/** Inside the server and the page: what a folder may import of the others. Folders not named here are free. */
const serverLayers: Readonly<Record<string, readonly string[]>> = {
  database: ['clock', 'errors', 'config'],
  facts: ['clock', 'errors', 'folder', 'config', 'database', 'failpoint', 'erasure'],
  inbox: ['clock', 'errors', 'folder', 'config', 'database', 'failpoint', 'erasure', 'worker-file'],
  /** Every change of the control store goes into the audit trail, which is kept there. */
  control: ['clock', 'errors', 'folder', 'config', 'database', 'failpoint', 'audit', 'secret-text'],
  audit: ['clock', 'control', 'secret-text', 'export', 'worker-file'],
  folder: ['clock', 'errors', 'config', 'failpoint', 'secret-text'],
};
const webLayers: Readonly<Record<string, readonly string[]>> = {
  ui: ['lib'],
  lib: [],
  /** What several features show alike: values, changes, periods, pickers. */
  parts: ['ui', 'lib'],
  features: ['parts', 'ui', 'lib'],
};

/** Where the text of SQL may stand. */
const sqlFolders = [
  'packages/kpi/src/compile/',
  'packages/kpi/src/dialect/',
  'server/src/facts/',
  'server/src/import/',
  'server/src/inbox/',
  'server/src/database/',
  'server/src/control/',
  'server/src/ingest/stage/',
];
const sqlText =
  /\b(select\b[\s\S]+\bfrom\b|insert (or \w+ )?into\b|delete from\b|update \S+ set\b|create (or replace )?(temp |temporary )?(table|view|index|schema|macro)\b|alter table\b|drop table\b|pragma \w|attach ')/i;

/** Ways from text to markup or to code. There is none that is allowed. */
const markupOrCode =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bnew Function\b|\beval\(|\bcreateContextualFragment\b|\bsrcdoc\b|\bsetHTMLUnsafe\b|\bDOMParser\b/g;

/** What each rule finds wrong in a file, in words; an empty list is good. */
const rules: Readonly<Record<string, (file: SourceFile) => readonly string[]>> = {
  'a workspace imports only the layers below it'(file) {
    const folder = workspaces.find((name) => file.path.startsWith(`${name}/`));
    if (!folder) return [];
    const layer = layers[folder];
    if (!layer) return [`${folder} has no row in the table of layers`];
    const self = manifestOf(folder).name;
    return file.imports
      .filter(({ path, isType }) => {
        if (!path.startsWith('@leadline/') || packageOf(path) === self) return false;
        return !layer.of.includes(packageOf(path)) && !(isType && layer.types?.includes(packageOf(path)));
      })
      .map(({ path }) => `imports ${path}`);
  },
  'a package that runs in a browser uses nothing of Node'(file) {
    const folder = workspaces.find((name) => file.path.startsWith(`${name}/`));
    if (!folder || layers[folder]?.node !== false || file.path.endsWith('vite.config.ts')) return [];
    return file.imports.filter(({ path, isType }) => !isType && isBuiltin(path)).map(({ path }) => `imports ${path}`);
  },
  'the page takes no schemas from the contract'(file) {
    if (!inside(file, 'web/', 'packages/board/')) return [];
    return file.imports
      .filter(({ path, isType }) => !isType && path === '@leadline/contract')
      .map(({ path }) => `imports ${path}, where @leadline/contract/values has what is no type`);
  },
  'what is imported is declared'(file) {
    const folder = workspaces.find((name) => file.path.startsWith(`${name}/`));
    if (!folder) return [];
    const { name, dependencies = {}, devDependencies = {} } = manifestOf(folder);
    const declared = new Set([name, ...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    return file.imports
      .map(({ path }) => path)
      .filter((path) => !/^[.#]/.test(path) && !isBuiltin(path) && !declared.has(packageOf(path)))
      .map((path) => `imports ${path}, which ${folder}/package.json does not name`);
  },
  'relative imports stay in the workspace, and near in the server and the page'(file) {
    const folder = workspaces.find((name) => file.path.startsWith(`${name}/`));
    if (!folder) return [];
    const isFar = (path: string): boolean => (inside(file, 'server/', 'web/') && path.startsWith('../../')) || path.startsWith('../../../');
    const leaves = (path: string): boolean => !posix.join(posix.dirname(file.path), path).startsWith(`${folder}/`);
    return file.imports.filter(({ path }) => path.startsWith('.') && (isFar(path) || leaves(path))).map(({ path }) => `imports ${path}`);
  },
  'imports inside a workspace name the file with its ending'(file) {
    return file.imports.filter(({ path }) => /^[.#]/.test(path) && !/\.(tsx?|css|json|svg|mjs)$/.test(path)).map(({ path }) => `imports ${path}`);
  },
  'kysely only where SQL is made'(file) {
    if (!inside(file, 'packages/kpi/') || inside(file, 'packages/kpi/src/compile/', 'packages/kpi/src/dialect/')) return [];
    return file.imports.filter(({ path }) => packageOf(path) === 'kysely').map(({ path }) => `imports ${path}`);
  },
  'folders of the server keep their direction': (file) => directionFaults(file, 'server/src/', '#server/', serverLayers),
  'folders of the page keep their direction': (file) => directionFaults(file, 'web/src/', '#web/', webLayers),
  'features leave each other alone'(file) {
    const match = /^(server|web)\/src\/features\/([^/]+)\//.exec(file.path);
    if (!match) return [];
    const [, workspace, own] = match;
    const other = new RegExp(`^#${workspace}/features/([^/]+)/(.+)$`);
    return file.imports
      .map(({ path }) => ({ path, found: other.exec(path) }))
      .filter(({ found }) => found && found[1] !== own && !isFace(found[1]!, found[2]!))
      .map(({ path }) => `imports ${path}`);
  },
  'the environment is read in one place'(file) {
    return file.path !== 'server/src/config.ts' && /\bprocess\s*\.\s*env\b/.test(withoutComments(file.text)) ? ['reads process.env'] : [];
  },
  'the KPI engine has no clock and no chance'(file) {
    if (!inside(file, 'packages/kpi/', 'demo/')) return [];
    const match = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b/.exec(withoutComments(file.text));
    return match ? [`uses ${match[0]}`] : [];
  },
  'SQL stands where SQL belongs'(file) {
    if (inside(file, ...sqlFolders, 'packages/i18n/')) return [];
    return file.strings.filter((text) => sqlText.test(text)).map((text) => `has the SQL text ${JSON.stringify(text.slice(0, 80))}`);
  },
  'no barrel but the face of a package'(file) {
    const faces = workspaces.flatMap((folder) => Object.values(manifestOf(folder).exports ?? {}).map((path) => posix.join(folder, path)));
    return file.isOnlyReexports && !faces.includes(file.path) ? ['only passes on the exports of others'] : [];
  },
  'text never becomes markup or code'(file) {
    const found = [...withoutComments(file.text).matchAll(markupOrCode)];
    return found.map(([text]) => `has ${text.trim()}`);
  },
  'the net is reached in one place'(file) {
    if (!inside(file, 'server/', 'packages/') || inside(file, 'server/src/outbound/', 'server/src/cli/', 'server/src/mail/')) return [];
    const called = [...withoutComments(file.text).matchAll(/(?<![.\w])fetch\(/g)].map(([text]) => `has ${text}`);
    const imported = file.imports
      .filter(({ path, isType }) => !isType && /^(undici|node:https|https|node:tls|node:http2|axios)$/.test(path))
      .map(({ path }) => `imports ${path}`);
    return [...called, ...imported];
  },
  'no binary fractions near money'(file) {
    if (inside(file, 'web/')) return [];
    const code = withoutComments(file.text);
    const found = [...code.matchAll(/\bparseFloat\(|\bNumber\([^()]*(amount|price|money|revenue|cost_)[^()]*\)/gi)];
    return found.map(([text]) => `has ${text}`);
  },
};

/** One file for every rule that breaks it. */
const offences: Readonly<Record<keyof typeof rules, readonly [path: string, text: string]>> = {
  'a workspace imports only the layers below it': ['web/src/a.ts', `import { entities } from '@leadline/kpi';`],
  'a package that runs in a browser uses nothing of Node': ['packages/kpi/src/a.ts', `import { join } from 'node:path';`],
  'the page takes no schemas from the contract': ['web/src/a.ts', `import { widgetSchema } from '@leadline/contract';`],
  'what is imported is declared': ['web/src/a.ts', `import { Kysely } from 'kysely';`],
  'relative imports stay in the workspace, and near in the server and the page': ['demo/src/a.ts', `import a from '../../web/src/b.ts';`],
  'imports inside a workspace name the file with its ending': ['server/src/a.ts', `import a from '#server/b';`],
  'kysely only where SQL is made': ['packages/kpi/src/plan/a.ts', `import { sql } from 'kysely';`],
  'folders of the server keep their direction': ['server/src/facts/a.ts', `import { b } from '#server/features/b/b.ts';`],
  'folders of the page keep their direction': ['web/src/ui/a.tsx', `import { b } from '#web/features/b/b.tsx';`],
  'features leave each other alone': ['server/src/features/a/a.ts', `import { b } from '#server/features/b/create-b.ts';`],
  'the environment is read in one place': ['server/src/a.ts', `const home = process.env['HOME'];`],
  'the KPI engine has no clock and no chance': ['packages/kpi/src/a.ts', `const now = new Date();`],
  'SQL stands where SQL belongs': ['server/src/features/a/a.ts', 'const q = `select a, ${b} from c`;'],
  'no barrel but the face of a package': ['server/src/a/index.ts', `export * from './b.ts';`],
  'text never becomes markup or code': ['web/src/a.tsx', `const a = <p dangerouslySetInnerHTML={{ __html: name }} />;`],
  'the net is reached in one place': ['server/src/a.ts', `const answer = await fetch(address);`],
  'no binary fractions near money': ['server/src/a.ts', `const a = Number(row.net_amount);`],
};

/** A feature offers to others what is in the file named after it. */
function isFace(feature: string, file: string): boolean {
  return file === `${feature}.ts` || file === `${feature}.tsx`;
}

function directionFaults(file: SourceFile, home: string, alias: string, table: typeof serverLayers): readonly string[] {
  const folder = file.path.startsWith(home) ? file.path.slice(home.length).split('/')[0]! : '';
  const allowed = table[folder];
  if (!allowed) return [];
  return file.imports
    .filter(({ path, isType }) => !isType && path.startsWith(alias))
    .map(({ path }) => ({
      path,
      target: path
        .slice(alias.length)
        .split('/')[0]!
        .replace(/\.tsx?$/, ''),
    }))
    .filter(({ target }) => target !== folder && !allowed.includes(target))
    .map(({ path }) => `imports ${path}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('source', () => {
  test('the table of layers names every workspace and no other', () => {
    expect(Object.keys(layers).sort()).toEqual([...workspaces].sort());
  });

  test.each(Object.entries(rules))('%s', (_rule, faultsOf) => {
    expect(product.flatMap((file) => faultsOf(file).map((fault) => `${file.path} ${fault}`))).toEqual([]);
  });

  test.each(Object.entries(rules))('%s: breaking it is noticed', (rule, faultsOf) => {
    const [path, text] = offences[rule]!;
    expect(faultsOf(parseSource(path, text))).toHaveLength(1);
  });

  test('the rules see the files they are for', () => {
    for (const folder of workspaces)
      expect(
        product.some((file) => file.path.startsWith(`${folder}/`)),
        folder,
      ).toBe(true);
  });
});

describe('documents', () => {
  const documents = listFiles('.', ['.md']).filter((path) => !path.includes('/fixtures/'));
  const scripts = Object.keys(manifestOf('.').scripts ?? {});
  const folders = ['packages', 'server', 'web', 'demo', 'bench', 'test', 'docs', 'scripts', '.ci'];

  test.each(documents)('%s names files and commands that exist', (document) => {
    const text = readText(document);
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, path]) => posix.join(posix.dirname(document), path!));
    const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path]) => path!).filter((path) => folders.includes(path.split('/')[0]!));
    expect(
      [...links, ...paths].filter((path) => !existsSync(join(root, path))),
      'missing files',
    ).toEqual([]);
    const commands = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, script, short]) => script ?? short!);
    expect(
      commands.filter((script) => !scripts.includes(script)),
      'missing scripts',
    ).toEqual([]);
  });

  test('every script of package.json runs a file that exists', () => {
    const files = Object.values(manifestOf('.').scripts ?? {}).flatMap((command) => command.match(/[\w./-]+\.(?:mjs|ts)\b/g) ?? []);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
