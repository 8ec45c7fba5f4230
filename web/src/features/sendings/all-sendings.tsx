import type { SendingOfAll } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '#web/features/sendings/sendings-page.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { rhythmText } from '#web/parts/sendings/rhythm-text.ts';
import { useAllSendings, useEndSending } from '#web/parts/sendings/use-sendings.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** What anybody has set up, for administrators: who sends which board when, and the way to stop it. */
export function AllSendings() {
  const { t } = useI18n();
  const answer = useAllSendings();
  const [stopping, setStopping] = useState<SendingOfAll | null>(null);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { sendings } = answer.data;
  return (
    <Panel level={2} title={t('sendings.all.title')} note={t('sendings.all.lead')}>
      {sendings.length === 0 ? (
        <p className={classes.note}>{t('sendings.all.none')}</p>
      ) : (
        <ul className={classes.lines} aria-label={t('sendings.all.title')}>
          {sendings.map((sending) => (
            <Line key={sending.id} sending={sending} onStop={() => setStopping(sending)} />
          ))}
        </ul>
      )}
      {stopping ? <StopDialog sending={stopping} onClose={() => setStopping(null)} /> : null}
    </Panel>
  );
}

function Line({ sending, onStop }: { readonly sending: SendingOfAll; readonly onStop: () => void }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { boardTitle, owner, isMine, rhythm, at, readers, channel, isOn, ended, endedWhy, next } = sending;
  const name = boardTitle ?? t('sendings.all.hidden');
  const by = isMine ? t('sendings.all.mine') : owner === null ? t('sendings.all.gone') : t('sendings.all.by', { name: owner });
  const facts = [
    by,
    ...(readers === 0 ? [] : [t('sendings.all.readers', { count: readers })]),
    ...(channel === null ? [] : [t('sendings.line.chat', { name: channel })]),
    ...(next === null ? [] : [t('sendings.line.next', { day: formatDate(locale, next) })]),
    ...(isOn || ended !== null ? [] : [t('sendings.all.off')]),
  ];
  return (
    <li className={classes.line} data-off={!isOn || undefined}>
      <div className={classes.what}>
        <bdi className={classes.name}>{name}</bdi>
        <span>{rhythmText(i18n, rhythm, at)}</span>
        {ended === null ? null : <span className={classes.problem}>{t(`sendings.line.ended.${ended}`)}</span>}
        {endedWhy === null ? null : <span className={classes.note}>{t('sendings.line.endedWhy', { reason: endedWhy })}</span>}
        <span className={classes.note}>{facts.join(' · ')}</span>
      </div>
      {ended === null && !isMine ? (
        <Button size="compact-sm" variant="default" aria-label={t('sendings.all.stopOf', { name: `${name}, ${by}` })} onClick={onStop}>
          {t('sendings.all.stop')}
        </Button>
      ) : null}
    </li>
  );
}

function StopDialog({ sending, onClose }: { readonly sending: SendingOfAll; readonly onClose: () => void }) {
  const { t } = useI18n();
  const end = useEndSending(sending.id);
  return (
    <FormDialog
      title={t('sendings.all.stopTitle')}
      note={t('sendings.all.stopNote')}
      save={t('sendings.all.stop')}
      needsReason
      reasonLabel={t('sendings.all.reason')}
      isPending={end.isPending}
      error={end.error}
      onSave={(reason) => end.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
