import type { LogKind, LogResponse, NextStep } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconBuildingStore, IconCalendarEvent, IconMail, IconMessage, IconPhone, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { entryOf, lacksOf, resultsOf, type Draft } from '#web/features/log/log-draft.ts';
import { MoreFields } from '#web/features/log/more-fields.tsx';
import { ResearchFields } from '#web/features/log/research-fields.tsx';
import { useLogWords } from '#web/features/log/log-words.ts';
import classes from '#web/features/log/log.module.css';
import type { OpenForm } from '#web/features/log/log-page.tsx';
import { useLogChange } from '#web/features/log/use-log.ts';
import { WhomPicker } from '#web/features/log/whom-picker.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useLogQueue } from '#web/parts/log-queue/use-log-queue.tsx';
import { BigChoices } from '#web/ui/big-choices.tsx';

const icons = {
  visit: IconBuildingStore,
  call: IconPhone,
  meeting: IconCalendarEvent,
  message: IconMessage,
  email: IconMail,
  task: IconSearch,
} as const;
const kinds: readonly LogKind[] = ['visit', 'call', 'meeting', 'message', 'email'];

interface LogFormProps {
  readonly open: OpenForm;
  readonly log: LogResponse | undefined;
  readonly steps: readonly NextStep[];
  readonly onChange: (over: Partial<Draft>) => void;
  readonly onDone: (kind: LogKind) => void;
  readonly onCancel: (() => void) | undefined;
}

/** Three taps are enough: kind, with whom, what came of it. All else is behind one more. */
export function LogForm({ open, log, steps, onChange, onDone, onCancel }: LogFormProps) {
  const { t } = useI18n();
  const words = useLogWords();
  const errorText = useErrorText();
  const queue = useLogQueue();
  const change = useLogChange();
  const { draft } = open;
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState(false);
  const lacks = isTried ? lacksOf(draft) : [];
  const isTask = draft.kind === 'task';
  const offered: readonly LogKind[] = draft.whom?.isUntried === true || isTask ? [...kinds, 'task'] : kinds;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (lacksOf(draft).length > 0) return;
    const entry = entryOf(draft, new Date());
    if (open.changes !== null) {
      change.mutate({ id: open.changes, entry }, { onSuccess: () => onDone(draft.kind) });
      return;
    }
    const name = draft.isNew ? draft.newName.trim() : draft.whom!.name;
    queue.add({ key: open.key, entry, name }).then(
      () => onDone(draft.kind),
      () => setFault(true),
    );
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form} aria-label={t('log.title')}>
      <BigChoices
        label={t('log.kind')}
        value={draft.kind}
        choices={offered.map((kind) => ({ value: kind, label: words.kind(kind), icon: icons[kind] }))}
        onChange={(kind) => onChange({ kind, result: resultsOf({ ...draft, kind }).includes(draft.result!) ? draft.result : null })}
      />
      <WhomPicker draft={draft} log={log} steps={steps} error={lacks.includes('whom') ? t('log.lack.whom') : undefined} onChange={onChange} />
      {isTask ? (
        <ResearchFields draft={draft} isLacking={lacks.includes('research')} onChange={onChange} />
      ) : (
        <BigChoices
          label={t('log.result')}
          value={draft.result}
          choices={resultsOf(draft).map((result) => ({ value: result, label: words.result(draft.kind, result) }))}
          error={lacks.includes('result') ? t('log.lack.result') : undefined}
          onChange={(result) => onChange({ result })}
        />
      )}
      {isTask ? null : <MoreFields draft={draft} lacks={lacks} onChange={onChange} />}
      {change.error || fault ? (
        <p className={classes.bad} role="alert">
          {fault ? t('log.notKept') : errorText(change.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        {onCancel === undefined ? null : (
          <Button variant="default" size="lg" onClick={onCancel}>
            {t('log.cancel')}
          </Button>
        )}
        <Button type="submit" size="lg" loading={change.isPending} className={classes.save}>
          {t(open.changes === null ? 'log.save' : 'log.saveChange')}
        </Button>
      </div>
    </form>
  );
}
