import type { NamedRecord } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import classes from '#web/features/meetings/meetings.module.css';
import type { TalkDraft } from '#web/features/meetings/talk-draft.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface TalkClashProps {
  readonly mine: TalkDraft;
  readonly theirs: TalkDraft;
  readonly people: readonly NamedRecord[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onBoth: () => void;
}

/** The other one has saved meanwhile: both versions beside each other, and the reader says which goes on. Nothing is lost. */
export function TalkClash({ mine, theirs, people, onMine, onTheirs, onBoth }: TalkClashProps) {
  const { t } = useI18n();
  return (
    <section className={classes.clash} role="alert">
      <h2>{t('meetings.clash.title')}</h2>
      <p>{t('meetings.clash.text')}</p>
      <div className={classes.both}>
        <Version title={t('goals.clash.mine')} draft={mine} people={people} />
        <Version title={t('goals.clash.theirs')} draft={theirs} people={people} />
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onBoth}>
          {t('meetings.clash.both')}
        </Button>
        <Button variant="default" onClick={onMine}>
          {t('goals.clash.keepMine')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {t('goals.clash.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

interface VersionProps {
  readonly title: string;
  readonly draft: TalkDraft;
  readonly people: readonly NamedRecord[];
}

function Version({ title, draft, people }: VersionProps) {
  const { t, locale } = useI18n();
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? '–';
  return (
    <div className={classes.side}>
      <h3>{title}</h3>
      <p className={classes.notes}>{draft.notes === '' ? '–' : draft.notes}</p>
      {draft.agreements.map(({ key, title: what, ownerId, dueOn }) => (
        <p key={key} className={classes.small}>
          {what} · {nameOf(ownerId)} · {dueOn === '' ? '–' : formatDate(locale, dueOn)}
        </p>
      ))}
      {draft.heldOn === '' ? null : <p className={classes.small}>{t('meetings.heldOn', { day: formatDate(locale, draft.heldOn) })}</p>}
    </div>
  );
}
