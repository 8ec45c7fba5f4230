import type { FormulaFinding, KpiDefinitionInput, KpiVersion } from '@leadline/contract';
import { type Locale, type MessageKey, type MessageParameters, translate } from '@leadline/i18n';
import { checkDefinitions, type CheckedDefinitions, printFormula } from '@leadline/kpi/formula';
import { definitionOf } from '#server/answering/choose-versions.ts';
import { builtInVocabulary } from '#server/answering/common-names.ts';
import { latestOf, type OwnCatalog } from '#server/answering/own-catalog.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';
import { checkNames } from './check-names.ts';
import { findingOf, nameList } from './describe-examined.ts';
import type { FileEntry } from './read-file.ts';
import { tidyWords } from './save-kpi.ts';

export type Judged =
  | { readonly id: string; readonly definition: KpiDefinitionInput; readonly validFrom: string | null | undefined; readonly isArchived: boolean }
  | {
      readonly id: string;
      readonly outcome: 'refused';
      readonly code: string;
      readonly message: string;
      readonly issues?: readonly FormulaFinding[];
    };
type Readable = Extract<FileEntry, { readonly definition: unknown }>;

/** What can be taken of a file: names and formulas are checked together with those that are kept, until all that is left fits. */
export function judgeFile(entries: readonly FileEntry[], own: OwnCatalog, locale: Locale): readonly Judged[] {
  const refused = new Map<FileEntry, Judged>();
  const refuse = (entry: FileEntry, code: string, parameters: MessageParameters = {}, issues?: readonly FormulaFinding[]): void => {
    const message = translate(locale, `error.${code}` as MessageKey, parameters);
    refused.set(entry, { id: entry.id, outcome: 'refused', code, message, ...(issues ? { issues } : {}) });
  };
  const readable = entries.flatMap((entry): readonly Readable[] => {
    if ('definition' in entry) return [{ ...entry, definition: { ...entry.definition, words: tidyWords(entry.definition.words) } }];
    return [];
  });
  const originals = new Map(readable.map((entry, index) => [entry, entries.filter((each) => 'definition' in each)[index]!]));
  for (const entry of entries) if (!('definition' in entry)) refuse(entry, 'kpi.file_entry', { problem: entry.problem });
  const refuseReadable: Refuse = (entry, ...rest) => refuse(originals.get(entry)!, ...rest);
  const named = listNamed(readable, own, locale, refuseReadable);
  const texts = judgeFormulas(named, own, locale, refuseReadable);
  return entries.map((entry) => {
    const taken = readable.find((each) => originals.get(each) === entry);
    return refused.get(entry) ?? { ...taken!, definition: { ...taken!.definition, formula: texts.get(taken!.id)! } };
  });
}

type Refuse = (entry: Readable, code: string, parameters?: MessageParameters, issues?: readonly FormulaFinding[]) => void;

/** Those whose id and names are free; each name is taken by the first that has it. */
function listNamed(entries: readonly Readable[], own: OwnCatalog, locale: Locale, refuse: Refuse): readonly Readable[] {
  const kept = new Map(own.kept);
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const names = Object.fromEntries(Object.entries(entry.definition.words).flatMap(([language, words]) => (words ? [[language, words.name]] : [])));
    const [fault] = entry.isArchived ? [] : checkNames(names, { ...own, kept }, entry.id, locale);
    if (seen.has(entry.id)) refuse(entry, 'kpi.id_twice', { id: entry.id });
    else if (fault) refuse(entry, fault.code, fault.parameters);
    else kept.set(entry.id, keptAs(entry, own.kept.get(entry.id)));
    const isNamed = !seen.has(entry.id) && !fault;
    seen.add(entry.id);
    return isNamed;
  });
}

/** As if the entry had been taken. */
function keptAs({ id, definition, isArchived }: Readable, before: KeptKpi | undefined): KeptKpi {
  const version: KpiVersion = {
    version: (before?.versions.length ?? 0) + 1,
    definition,
    validFrom: null,
    changedAt: '',
    changedBy: '',
    reason: null,
  };
  return { id, createdAt: before?.createdAt ?? '', archivedAt: isArchived ? 'now' : null, versions: [...(before?.versions ?? []), version] };
}

/** Refuses what does not fit, again and again until the rest does. @returns the agreed spelling of every formula that is left */
function judgeFormulas(entries: readonly Readable[], own: OwnCatalog, locale: Locale, refuse: Refuse): ReadonlyMap<string, string> {
  let left = entries;
  for (;;) {
    const kept = new Map([...own.kept, ...left.map((entry) => [entry.id, keptAs(entry, own.kept.get(entry.id))] as const)]);
    const { definitions } = checkDefinitions(
      [...kept.values()].map((one) => ({ ...definitionOf(one.id, latestOf(one)), ...(one.archivedAt === null ? {} : { isArchived: true }) })),
      builtInVocabulary(),
    );
    const faulty = left.filter((entry) => 'issues' in definitions.get(entry.id)!);
    const guilty = faulty.length > 0 ? faulty : breaking(left, definitions, own);
    if (guilty.length === 0) return textsOf(left, definitions);
    for (const entry of guilty) {
      const checked = definitions.get(entry.id)!;
      const issues = 'issues' in checked ? checked.issues.map((issue) => findingOf(issue, own, locale)) : [];
      const [first] = issues;
      if (first) refuseFormula(refuse, entry, first, issues);
      else refuse(entry, 'kpi.breaks_others', { kpis: nameList(brokenBy(entry, definitions, own), own, locale) });
    }
    left = left.filter((entry) => !guilty.includes(entry));
  }
}

function refuseFormula(refuse: Refuse, entry: Readable, first: FormulaFinding, issues: readonly FormulaFinding[]): void {
  refuse(entry, 'kpi.file_formula', { problem: first.message }, issues);
}

type Definitions = CheckedDefinitions['definitions'];

/** Entries that others, which were right so far, cannot be used with. */
function breaking(entries: readonly Readable[], definitions: Definitions, own: OwnCatalog): readonly Readable[] {
  const guilty = entries.filter((entry) => brokenBy(entry, definitions, own).length > 0);
  return guilty;
}

function brokenBy({ id }: Readable, definitions: Definitions, own: OwnCatalog): readonly string[] {
  return [...definitions].flatMap(([other, checked]) => {
    if (!('issues' in checked) || own.problems.has(other)) return [];
    const kept = own.kept.get(other);
    const uses = kept ? new RegExp(`(?<![\\w])${id}(?![\\w])`).test(latestOf(kept).definition.formula) : false;
    return uses ? [other] : [];
  });
}

function textsOf(entries: readonly Readable[], definitions: Definitions): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ id }) => {
      const checked = definitions.get(id)!;
      return 'formula' in checked ? [[id, printFormula(checked.formula.node)] as const] : [];
    }),
  );
}
