import type { ContestAnswer, ContestsResponse } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconFlag2, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ContestCard } from '#web/features/recognition/contest-card.tsx';
import { PlanDialog } from '#web/features/recognition/plan-dialog.tsx';
import { RecognitionFrame } from '#web/features/recognition/recognition-frame.tsx';
import classes from '#web/features/recognition/contests.module.css';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

function useContests() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['recognition', 'contests', dataVersion],
    queryFn: ({ signal }) => callApi<ContestsResponse>('/api/contests', { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Contests the reader is in or leads: what runs first (§9.6). */
export function ContestsPage() {
  const { t } = useI18n();
  const answer = useContests();
  const [isPlanning, setPlanning] = useState(false);
  const [stopping, setStopping] = useState<ContestAnswer | null>(null);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('contests.wait')} />;
  const { contests, teams } = answer.data;
  const plan =
    teams.length > 0 ? (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
        {t('contests.plan')}
      </Button>
    ) : null;
  return (
    <RecognitionFrame part="contests" actions={plan}>
      {contests.length === 0 ? (
        <Empty icon={IconFlag2} level={2} title={t('contests.none')} text={t('contests.noneText')} />
      ) : (
        <div className={classes.cards}>
          {contests.map((contest) => (
            <ContestCard key={contest.id} contest={contest} onStop={() => setStopping(contest)} />
          ))}
        </div>
      )}
      {isPlanning ? <PlanDialog all={answer.data} onClose={() => setPlanning(false)} /> : null}
      {stopping ? <StopDialog contest={stopping} onClose={() => setStopping(null)} /> : null}
    </RecognitionFrame>
  );
}

function StopDialog({ contest, onClose }: { readonly contest: ContestAnswer; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useRecognitionChange();
  return (
    <FormDialog
      title={t('contests.stopTitle')}
      note={t('contests.stopNote')}
      save={t('contests.stop')}
      needsReason
      reasonLabel={t('contests.stopReason')}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/contests/${contest.id}/stop`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
