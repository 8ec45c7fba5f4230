import type { LoggedEntry } from '@leadline/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { draftOf, emptyDraft, type Draft } from '#web/features/log/log-draft.ts';
import { LogForm } from '#web/features/log/log-form.tsx';
import { LastEntries, WaitingList } from '#web/features/log/log-list.tsx';
import classes from '#web/features/log/log.module.css';
import { useLog, useRecordName, useToday } from '#web/features/log/use-log.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import type { QueuedLog } from '#web/parts/log-queue/log-queue.ts';

/** What is open in the form: a new one, one that waits to be sent, or one that was logged. */
export interface OpenForm {
  readonly key: string;
  readonly draft: Draft;
  /** Record id of what was logged; null: it is not there yet. */
  readonly changes: string | null;
}

const newForm = (draft: Partial<Draft> = {}): OpenForm => ({ key: formKey(), draft: { ...emptyDraft, ...draft }, changes: null });

/** A call, a visit, a meeting: kind, with whom, what came of it. Works without a network. */
export function LogPage() {
  const { t } = useI18n();
  const { person } = useAccount();
  useTitle(t('log.title'));
  if (person === null) {
    return (
      <>
        <h1 className={classes.title}>{t('log.title')}</h1>
        <p>{t('error.log.no_person')}</p>
      </>
    );
  }
  return <OwnLog />;
}

function OwnLog() {
  const { t } = useI18n();
  const search = useSearch({ from: '/log' });
  const navigate = useNavigate();
  const log = useLog();
  const today = useToday();
  const listed = [
    ...(log.data?.whom ?? []),
    ...(today.data?.steps ?? []).map((step) => ({ ...step, id: step.recordId, isUntried: step.kind === 'call_new' })),
  ];
  const known = listed.find(({ id }) => id === search.with);
  const named = useRecordName(search.with !== undefined && known === undefined && log.data !== undefined ? search.with : undefined);
  const [open, setOpen] = useState<OpenForm>(() => newForm(search.kind === undefined ? {} : { kind: search.kind }));
  const [isAsked, setAsked] = useState(search.with === undefined);
  // Whoever comes from a step or a record finds it chosen.
  const given = known ?? (named.data && search.with ? { id: search.with, name: named.data.label, customer: null, isUntried: false } : undefined);
  if (!isAsked && given !== undefined) {
    setAsked(true);
    setOpen((form) => ({ ...form, draft: { ...form.draft, whom: given } }));
  }
  const again = (draft?: Partial<Draft>): void => {
    setOpen(newForm(draft));
    if (search.with !== undefined) void navigate({ to: '/log', search: {}, replace: true });
  };
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('log.title')}</h1>
      <WaitingList onMend={({ key, entry, name }: QueuedLog) => setOpen({ key, draft: draftOf(entry, name), changes: null })} />
      <div className={classes.columns}>
        <LogForm
          key={open.key}
          open={open}
          log={log.data}
          steps={today.data?.steps ?? []}
          onChange={(over) => setOpen((form) => ({ ...form, draft: { ...form.draft, ...over } }))}
          onDone={(kind) => again({ kind })}
          onCancel={open.changes === null ? undefined : () => again()}
        />
        <LastEntries
          log={log.data}
          onChange={({ id, entry, with: whom }: LoggedEntry) => setOpen({ key: formKey(), draft: draftOf(entry, whom?.name ?? '–'), changes: id })}
        />
      </div>
    </div>
  );
}
