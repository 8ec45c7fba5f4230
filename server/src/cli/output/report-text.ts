import type { ImportReport } from '@leadline/contract';
import type { Terminal } from '../command.ts';
import { findWords } from './names.ts';
import { textTable } from './text-table.ts';

const shownRejects = 10;

/** What an import did, in a screenful; everything is in `--format json` and in the download of rejected rows. */
export function reportText(report: ImportReport, id: string | null, terminal: Terminal): string {
  const { words } = terminal;
  const head = report.isCheck || id === null ? words('import.checked') : words('import.done', { id });
  const sections = [head, fileTable(report, terminal), entityTable(report, terminal), rejects(report, terminal), unresolved(report, terminal)];
  const flags = report.flags.map((flag) => words('import.flagged', { rows: flag.rows, entity: flag.entity, code: flag.code }));
  const notes = report.notes.map((note) => findWords(terminal.locale, `import.problem.${note.code}`, note.parameters) ?? note.code);
  return [...sections, flags.join('\n'), notes.join('\n')].filter((text) => text !== '').join('\n\n');
}

function fileTable(report: ImportReport, { words, locale }: Terminal): string {
  const number = new Intl.NumberFormat(locale);
  const titles = ['rowsIn', 'accepted', 'unchanged', 'superseded', 'rejected'] as const;
  const columns = [
    { title: words('import.file'), align: 'left' as const },
    ...titles.map((key) => ({ title: words(`import.${key}`), align: 'right' as const })),
  ];
  return textTable(
    columns,
    report.files.map((file) => [file.name, ...titles.map((key) => number.format(file[key]))]),
  );
}

function entityTable(report: ImportReport, { words, locale }: Terminal): string {
  const number = new Intl.NumberFormat(locale);
  const titles = ['records', 'accepted', 'unchanged', 'superseded'] as const;
  const columns = [
    { title: words('import.entity'), align: 'left' as const },
    ...titles.map((key) => ({ title: words(`import.${key}`), align: 'right' as const })),
  ];
  const rows = report.entities.map((each) => [
    findWords(locale, `entity.${each.entity}.many`) ?? each.entity,
    ...titles.map((key) => number.format(each[key])),
  ]);
  return rows.length === 0 ? '' : textTable(columns, rows);
}

function rejects(report: ImportReport, { words, locale }: Terminal): string {
  if (report.rejected.total === 0) return '';
  const lines = report.rejected.rows.slice(0, shownRejects).map((row) => {
    const reason = findWords(locale, `import.reason.${row.reason}`) ?? row.reason;
    return `  ${words('import.rejectedRow', { file: row.file, line: row.line, column: row.column ?? '–', value: row.value ?? '–', reason })}`;
  });
  const more = report.rejected.total - lines.length;
  return [
    words('import.rejectedTotal', { rows: report.rejected.total }),
    ...lines,
    ...(more > 0 ? [`  ${words('import.more', { rows: more })}`] : []),
  ].join('\n');
}

function unresolved(report: ImportReport, { words }: Terminal): string {
  if (report.unresolvedTotal === 0) return '';
  const lines = report.unresolved.slice(0, shownRejects).map((each) => {
    const text = words('import.unresolvedRow', { entity: each.entity, name: each.externalId, rows: each.rows });
    return `  ${text}${each.suggestion === null ? '' : ` ${words('import.suggestion', { name: each.suggestion })}`}`;
  });
  return [words('import.unresolvedTotal', { references: report.unresolvedTotal }), ...lines].join('\n');
}
