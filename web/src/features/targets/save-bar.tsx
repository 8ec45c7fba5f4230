import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { Draft } from '#web/features/targets/draft.ts';
import classes from '#web/features/targets/targets.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface SaveBarProps {
  readonly draft: Draft;
  /** Changed cells that can be saved. */
  readonly good: number;
  /** Cells that cannot be read or were refused. */
  readonly bad: number;
  /** What happened last. */
  readonly said: string;
  readonly error: Error | null;
  readonly isSaving: boolean;
  /** The first day the changes hold; null: whole periods. */
  readonly from: string | null;
  readonly onFrom: (from: string | null) => void;
  readonly today: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onNextProblem: () => void;
  /** Why targets of a closed period are changed; null: none of them is. */
  readonly reason: string | null;
  readonly onReason: (reason: string) => void;
}

/** What is changed and not saved, and what can be done about it. */
export function SaveBar({
  draft,
  good,
  bad,
  said,
  error,
  isSaving,
  from,
  onFrom,
  today,
  onSave,
  onDiscard,
  onNextProblem,
  reason,
  onReason,
}: SaveBarProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const changed = good + bad;
  return (
    <section aria-label={t('targets.draft.save')}>
      <div className={classes.bar}>
        <div className={classes.barText}>
          <p className={classes.barText} role="status">
            {changed === 0
              ? said || t('targets.draft.none')
              : `${t('targets.draft.count', { count: changed })}. ${said === '' ? t('targets.draft.kept') : said}`}
          </p>
          {bad > 0 ? (
            <p className={classes.bad} role="alert">
              {t('targets.draft.bad', { count: bad })}{' '}
              <Button variant="subtle" size="compact-sm" onClick={onNextProblem}>
                {t('targets.draft.next')}
              </Button>
            </p>
          ) : null}
          {error ? (
            <p className={classes.bad} role="alert">
              {errorText(error)}
            </p>
          ) : null}
        </div>
        <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} disabled={!draft.canUndo()} onClick={() => draft.undo()}>
          {t('targets.draft.undo')}
        </Button>
        <Button variant="default" leftSection={<IconArrowForwardUp size={18} aria-hidden />} disabled={!draft.canRedo()} onClick={() => draft.redo()}>
          {t('targets.draft.redo')}
        </Button>
        {changed > 0 ? (
          <>
            {reason === null ? null : (
              <TextInput
                aria-label={t('targets.draft.reason')}
                placeholder={t('targets.draft.reason')}
                required
                maxLength={500}
                value={reason}
                onChange={(event) => onReason(event.currentTarget.value)}
              />
            )}
            <Select
              aria-label={t('targets.history.label')}
              data={[
                { value: 'whole', label: t('targets.history.whole') },
                { value: 'from', label: t('targets.history.from') },
              ]}
              value={from === null ? 'whole' : 'from'}
              allowDeselect={false}
              onChange={(value) => onFrom(value === 'from' ? today : null)}
            />
            {from === null ? null : (
              <TextInput
                type="date"
                aria-label={t('targets.history.day')}
                title={t('targets.history.note')}
                value={from}
                onChange={(event) => onFrom(event.currentTarget.value || today)}
              />
            )}
            <Button variant="subtle" onClick={onDiscard}>
              {t('targets.draft.discard')}
            </Button>
          </>
        ) : null}
        <Button onClick={onSave} loading={isSaving} disabled={good === 0 || reason?.trim() === ''}>
          {bad > 0 ? t('targets.draft.skip') : t('targets.draft.save')}
        </Button>
      </div>
    </section>
  );
}
