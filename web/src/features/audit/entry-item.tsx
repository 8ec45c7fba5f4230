import type { AuditEntry } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import classes from '#web/features/audit/audit.module.css';
import { changesOf, shortValue, type ValueChange } from '#web/features/audit/entry-changes.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

const mostShown = 5;

/** One entry: what was done, by whom and when, what became of what, and why. */
export function EntryItem({ entry }: { readonly entry: AuditEntry }) {
  const { t, word, locale } = useI18n();
  const { organization } = useAppState();
  const subject = useSubjectName(entry);
  const who = entry.byName ?? word(`audit.who.${entry.by.replaceAll(' ', '_')}`, entry.by);
  const changes = changesOf(entry);
  return (
    <li className={classes.entry}>
      <p className={classes.did}>
        {word(`audit.did.${entry.action.replace('.', '_')}`, entry.action)}
        {subject === null ? null : <span className={classes.subject}> {subject}</span>}
      </p>
      <p className={classes.meta}>
        <span className={classes.who}>{who}</span>
        {entry.onBehalfOf === null ? null : <span> {t('audit.onBehalf', { name: entry.onBehalfOf })}</span>}
        <time dateTime={entry.at}> · {formatInstant(locale, entry.at, organization.timezone)}</time>
      </p>
      {entry.isEmptied ? <p className={classes.faint}>{t('audit.emptied')}</p> : null}
      {changes.length === 0 ? null : <Changes changes={changes.slice(0, mostShown)} more={changes.length - mostShown} />}
      {entry.reason === null ? null : <p className={classes.reason}>{t('audit.reason', { reason: entry.reason })}</p>}
      <Details entry={entry} />
    </li>
  );
}

/** What was changed, where it is not the one of its kind. */
function useSubjectName({ subject, after, before }: AuditEntry): string | null {
  const words = useKpiWords();
  const { t } = useI18n();
  if (subject.kind === 'account' && subject.id === 'unknown') return t('audit.noAccount');
  if (subject.kind === 'kpi') return words.name(subject.id);
  if (subject.kind === 'upload') return (after as { readonly name?: string } | null)?.name ?? null;
  const { files } = ((after ?? before) as { readonly files?: readonly (string | { readonly name: string })[] } | null) ?? {};
  if (files) return files.map((file) => (typeof file === 'string' ? file : file.name)).join(', ');
  return ['recipe', 'backup', 'account', 'person'].includes(subject.kind) ? subject.id : null;
}

function Changes({ changes, more }: { readonly changes: readonly ValueChange[]; readonly more: number }) {
  const { t, word } = useI18n();
  const name = (field: string): string => word(`audit.field.${field}`, word(`entity.${field}.many`, field));
  const words = { yes: t('audit.yes'), no: t('audit.no'), nothing: t('audit.nothing'), name };
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={classes.change}>
          <dt>{name(field)}</dt>
          <dd>
            {before === undefined
              ? shortValue(after, words)
              : t('audit.change', { before: shortValue(before, words), after: shortValue(after, words) })}
          </dd>
        </div>
      ))}
      {more > 0 ? <div className={classes.faint}>{t('audit.moreFields', { count: more })}</div> : null}
    </dl>
  );
}

function Details({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useI18n();
  const { seq, subject, requestId, hash, before, after, by } = entry;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('audit.subject'), `${subject.kind} ${subject.id}`],
    [t('audit.by'), by],
    [t('audit.request'), requestId],
    [t('audit.hash'), hash],
  ];
  return (
    <details className={classes.details}>
      <summary>{t('audit.details', { seq })}</summary>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (value === null ? null : <Fact key={name} name={name} value={value} />))}
        {before === null ? null : <Fact name={t('audit.before')} value={JSON.stringify(before, null, 1)} />}
        {after === null ? null : <Fact name={t('audit.after')} value={JSON.stringify(after, null, 1)} />}
      </dl>
    </details>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
}
