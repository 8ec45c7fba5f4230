import { findMessage, locales } from '@leadline/i18n';
import { catalog, entities } from '@leadline/kpi';
import { type CommonNames, createVocabulary, type Vocabulary, vocabularyOf } from '@leadline/kpi/formula';

const inAllLanguages = (...keys: readonly string[]): readonly string[] => [
  ...new Set(locales.flatMap((locale) => keys.flatMap((key) => findMessage(locale, key) ?? []))),
];

/** What people call things, in all languages: as they stand on the pages. */
const commonNames: CommonNames = {
  entity: (entity) => inAllLanguages(`entity.${entity}.one`, `entity.${entity}.many`),
  column: (entity, column) => inAllLanguages(`entity.${entity}.column.${column}`),
  value: (entity, column, value) => inAllLanguages(`entity.${entity}.value.${column}.${value}`),
  kpi: (id) => inAllLanguages(`kpi.${id}.name`, `measure.${id}.name`),
  dimension: (id) => inAllLanguages(`dimension.label.${id}`),
};

let made: Vocabulary | undefined;

/** Everything formulas can name without the KPIs of one's own. */
export function builtInVocabulary(): Vocabulary {
  return (made ??= createVocabulary(vocabularyOf(entities, catalog, commonNames)));
}
