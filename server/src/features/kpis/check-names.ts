import { findMessage, type Locale, locales } from '@leadline/i18n';
import { catalog } from '@leadline/kpi';
import { fold } from '@leadline/kpi/formula';
import { synonymsOf } from '#server/answering/synonyms.ts';
import { latestOf, type OwnCatalog } from '#server/answering/own-catalog.ts';

/** What is wrong with a name; words: `error.<code>`. */
export interface NameFault {
  readonly code: 'kpi.name_missing' | 'kpi.name_too_long' | 'kpi.name_hidden' | 'kpi.name_taken' | 'kpi.name_synonym';
  readonly locale: Locale;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export const longestName = 120;
/** Controls, marks of writing direction and halves of characters: nobody sees them. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** One agreed name for one thing: checks what a KPI is to be called against all there is. */
export function checkNames(
  names: Readonly<Partial<Record<Locale, string>>>,
  own: OwnCatalog,
  id: string | undefined,
  reader: Locale,
): readonly NameFault[] {
  const taken = takenNames(own, id, reader);
  return locales.flatMap((locale) => {
    const name = names[locale];
    const fault = name === undefined ? undefined : checkName(name, taken);
    return fault ? [{ ...fault, locale }] : [];
  });
}

type Taken = ReadonlyMap<string, { readonly name: string; readonly isSynonym: boolean }>;

function checkName(name: string, taken: Taken): Omit<NameFault, 'locale'> | undefined {
  const short = name.trim().slice(0, 60);
  if (name.trim() === '') return { code: 'kpi.name_missing', parameters: {} };
  if (name.trim().length > longestName) return { code: 'kpi.name_too_long', parameters: { most: longestName, length: name.trim().length } };
  if (hidden.test(name)) return { code: 'kpi.name_hidden', parameters: {} };
  const other = taken.get(fold(name));
  if (!other) return undefined;
  return other.isSynonym
    ? { code: 'kpi.name_synonym', parameters: { name: short, right: other.name } }
    : { code: 'kpi.name_taken', parameters: { name: short, other: other.name } };
}

/** Names in every language, because formulas understand all of them. What is archived has given its name back. */
function takenNames(own: OwnCatalog, id: string | undefined, reader: Locale): Taken {
  const taken = new Map<string, { name: string; isSynonym: boolean }>();
  for (const kpi of catalog.entries.keys())
    for (const word of synonymsOf(kpi)) taken.set(fold(word), { name: builtInName(kpi, reader), isSynonym: true });
  for (const kpi of catalog.entries.keys()) {
    taken.set(fold(kpi), { name: builtInName(kpi, reader), isSynonym: false });
    for (const locale of locales) taken.set(fold(builtInName(kpi, locale)), { name: builtInName(kpi, reader), isSynonym: false });
  }
  for (const kept of own.kept.values()) {
    if (kept.id === id || kept.archivedAt !== null) continue;
    for (const words of Object.values(latestOf(kept).definition.words))
      if (words) taken.set(fold(words.name), { name: words.name, isSynonym: false });
  }
  return taken;
}

export function builtInName(id: string, locale: Locale): string {
  return findMessage(locale, `kpi.${id}.name`) ?? findMessage(locale, `measure.${id}.name`) ?? id;
}
