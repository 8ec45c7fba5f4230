import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './root.ts';

export interface SourceImport {
  readonly path: string;
  /** Leaves nothing behind when the types are taken away. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly imports: readonly SourceImport[];
  /** The text of every string and template, holes as `\u0000`. */
  readonly strings: readonly string[];
  readonly isOnlyReexports: boolean;
}

const skipped = new Set(['node_modules', 'dist', 'data', '.git', 'coverage']);

/** Every file below a folder of the repository whose name ends in one of the endings. */
export function listFiles(folder: string, endings: readonly string[]): readonly string[] {
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(join(at, entry.name));
      return endings.some((ending) => entry.name.endsWith(ending)) ? [join(at, entry.name)] : [];
    });
  return walk(join(root, folder)).map((path) => relative(root, path).split(sep).join('/'));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** All TypeScript of the product, tests included, parsed once. */
export const sourceFiles: readonly SourceFile[] = ['packages', 'server', 'web', 'demo', 'bench', 'test']
  .flatMap((folder) => listFiles(folder, ['.ts', '.tsx']))
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => parseSource(path, readText(path)));

export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const imports: SourceImport[] = [];
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    collect(node, imports, strings);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const isTest = /\.(test|e2e|fixture)\.tsx?$/.test(path) || /^(test|bench)\//.test(path) || /\/(testing|fixtures)\//.test(path);
  return { path, text, isTest, imports, strings, isOnlyReexports: isOnlyReexports(tree) };
}

function collect(node: ts.Node, imports: SourceImport[], strings: string[]): void {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    imports.push({ path: node.moduleSpecifier.text, isType: isTypeImport(node.importClause) });
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    imports.push({ path: node.moduleSpecifier.text, isType: node.isTypeOnly });
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0]!)) {
    imports.push({ path: node.arguments[0].text, isType: false });
  } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    if (!ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent)) strings.push(node.text);
  } else if (ts.isTemplateExpression(node)) {
    strings.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('\u0000'));
  }
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly)
  );
}

function isOnlyReexports(tree: ts.SourceFile): boolean {
  return (
    tree.statements.length > 0 && tree.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
  );
}
