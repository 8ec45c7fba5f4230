import { entities, type Column, type Entity } from '@leadline/kpi';
import { findMessage, locales, type Locale } from '@leadline/i18n';

/** The reference of all entities, made from their definitions: what can be imported and what Leadline works out. */
export function entityGuide(): string {
  const all = [...entities.values()];
  const contents = all.map((entity) => `- [${word('en', `${entity.id}.many`)}](#${entity.id}): ${entity.kind}`);
  return [
    '# Entities and their columns',
    '',
    'Made from the definitions in `packages/kpi/src/entity/` by `npm run docs:update`; a test fails when it is stale.',
    '',
    'Only the columns marked *required* must have a value: a row without one is rejected. Everything else may be missing; a record that lacks a',
    'date, a customer or an amount is kept, shown, and left out only of the numbers that need it. Columns marked *worked out* are kept by Leadline',
    'and cannot be imported. Times come with an offset or in the time zone chosen for the import; each has a date beside it (`created_at`,',
    '`created_on`), which is what numbers are counted by. Amounts stand with the currency of the record and are also kept in the currency of the',
    'organisation at the rate of the day.',
    '',
    ...contents,
    '',
    ...all.flatMap(section),
  ].join('\n');
}

function section(entity: Entity): readonly string[] {
  const names = locales.map((locale) => `${word(locale, `${entity.id}.one`)} (${locale})`).join(' · ');
  const facts = [
    entity.derived ? 'Worked out from other records; cannot be imported.' : '',
    entity.businessDate ? `Counted by the first of ${entity.businessDate.map((name) => `\`${name}\``).join(', ')} that has a value.` : '',
    entity.parent ? `Belongs to ${link(entity.parent.entity)} through \`${entity.parent.column}\`.` : '',
  ].filter(Boolean);
  return [
    `<a id="${entity.id}"></a>`,
    '',
    `## \`${entity.id}\``,
    '',
    names,
    '',
    ...(facts.length > 0 ? [facts.join(' '), ''] : []),
    '| column | what it holds | en | vi | hu | ru |',
    '|---|---|---|---|---|---|',
    ...entity.columns.map((column) => row(entity, column)),
    '',
  ];
}

function row(entity: Entity, column: Column): string {
  const labels = locales.map((locale) => word(locale, `${entity.id}.column.${column.name}`));
  const marks = [
    column.required ? '*required*' : '',
    column.derived || column.stamped ? '*worked out*' : '',
    column.personal ? 'personal' : '',
  ].filter(Boolean);
  const what = [typeOf(column), ...marks].join(', ');
  return `| \`${column.name}\` | ${what} | ${labels.join(' | ')} |`;
}

function typeOf({ type }: Column): string {
  switch (type.kind) {
    case 'ref':
      return `number of a ${link(type.to)}`;
    case 'enum':
      return type.values.map((value) => `\`${value}\``).join(' ');
    case 'moment':
      return 'date and time';
    case 'decimal':
      return `number, ${type.scale} decimals`;
    case 'money':
      return 'amount of money';
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'yes or no';
    case 'weekdays':
      return 'seven numbers, Monday to Sunday: `1 1 1 1 1 2 0`';
    case 'text':
    case 'date':
      return type.kind;
  }
}

function link(entity: string): string {
  return `[${word('en', `${entity}.one`).toLowerCase()}](#${entity})`;
}

function word(locale: Locale, key: string): string {
  const message = findMessage(locale, `entity.${key}`);
  if (message === undefined) throw new Error(`entity.${key} has no words in ${locale}`);
  return message;
}
