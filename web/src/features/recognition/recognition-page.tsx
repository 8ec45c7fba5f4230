import type { OwnRecognition, RecognitionItem, RecognitionRequest } from '@leadline/contract';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconHeartHandshake, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#web/features/recognition/recognition-page.module.css';
import { ColleaguePanel } from '#web/features/recognition/colleague-panel.tsx';
import { OwnPanels } from '#web/features/recognition/own-panels.tsx';
import { RecognitionFrame } from '#web/features/recognition/recognition-frame.tsx';
import { ThankDialog } from '#web/features/recognition/thank-dialog.tsx';
import { ValuesDialog } from '#web/features/recognition/values-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { RecognitionList } from '#web/parts/recognition/recognition-list.tsx';
import { useOwnRecognition, useRecognition, useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

type Dialog = 'thank' | 'values' | null;

/** Thanks and achievements, and what the reader has of points and skills (§6.9, §9.6). */
export function RecognitionPage() {
  const { t } = useI18n();
  const { roles } = useAccount();
  const takesPart = roles.length === 0 || roles.some(({ role }) => role !== 'screen');
  const answer = useOwnRecognition(takesPart);
  const [dialog, setDialog] = useState<Dialog>(null);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (takesPart && !answer.data) return <PageWait label={t('recognition.wait')} />;
  const own = answer.data ?? null;
  const mayThank = own !== null && own.people.length + own.teams.length > 0;
  const close = () => setDialog(null);
  return (
    <RecognitionFrame
      part="recognition"
      actions={
        <>
          {own?.mayChangeValues ? (
            <Button variant="default" leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setDialog('values')}>
              {t('recognition.values.open')}
            </Button>
          ) : null}
          {mayThank ? (
            <Button leftSection={<IconHeartHandshake size={16} aria-hidden />} onClick={() => setDialog('thank')}>
              {t('recognition.thank')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes.columns}>
        <Feed own={own} />
        {own === null ? null : (
          <div className={classes.side}>
            <OwnPanels own={own} />
            {own.people.length > 0 ? <ColleaguePanel people={own.people} /> : null}
          </div>
        )}
      </div>
      {dialog === 'thank' ? <ThankDialog own={own!} onClose={close} /> : null}
      {dialog === 'values' ? <ValuesDialog values={own!.values} onClose={close} /> : null}
    </RecognitionFrame>
  );
}

const pageOf = 30;

function Feed({ own }: { readonly own: OwnRecognition | null }) {
  const { t } = useI18n();
  const [of, setOf] = useState<RecognitionRequest['of']>('all');
  const [limit, setLimit] = useState(pageOf);
  const [taking, setTaking] = useState<RecognitionItem | null>(null);
  const answer = useRecognition(of, limit);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('recognition.wait')} />;
  const { items, hasMore } = answer.data;
  const choices = (['all', 'to_me', 'by_me'] as const).map((value) => ({ value, label: t(`recognition.of.${value}`) }));
  const takeBack = (item: RecognitionItem) =>
    item.mayRemove ? (
      <ActionIcon variant="subtle" color="gray" aria-label={t('recognition.takeBack')} onClick={() => setTaking(item)}>
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
    ) : null;
  return (
    <Panel
      level={2}
      title={t('recognition.part.recognition')}
      action={
        own?.me ? (
          <SegmentedControl
            size="xs"
            aria-label={t('recognition.of.label')}
            data={choices}
            value={of}
            onChange={(value) => setOf(value as RecognitionRequest['of'])}
          />
        ) : null
      }
    >
      {items.length === 0 ? (
        <Empty icon={IconHeartHandshake} level={3} title={t('recognition.none')} text={t('recognition.noneText')} />
      ) : (
        <RecognitionList items={items} actionOf={takeBack} />
      )}
      {hasMore ? (
        <Button variant="subtle" className={classes.more ?? ''} onClick={() => setLimit(Math.min(100, limit + pageOf))} disabled={limit >= 100}>
          {t('recognition.more')}
        </Button>
      ) : null}
      {taking ? <TakeBack item={taking} onClose={() => setTaking(null)} /> : null}
    </Panel>
  );
}

function TakeBack({ item, onClose }: { readonly item: RecognitionItem; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useRecognitionChange();
  return (
    <AskFirst
      title={t('recognition.takeBack')}
      text={t('recognition.takeBackNote')}
      keep={t('recognition.cancel')}
      confirm={t('recognition.takeBack')}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ path: `/api/recognition/${item.id}/take-back` }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
