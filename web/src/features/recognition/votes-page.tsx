import type { NamedTableAnswer, NamedTablesResponse } from '@leadline/contract';
import { Button, Switch } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProposeDialog } from '#web/features/recognition/propose-dialog.tsx';
import { RecognitionFrame } from '#web/features/recognition/recognition-frame.tsx';
import { VoteCard } from '#web/features/recognition/vote-card.tsx';
import classes from '#web/features/recognition/contests.module.css';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

function useNamedTables() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['recognition', 'named-tables', dataVersion],
    queryFn: ({ signal }) => callApi<NamedTablesResponse>('/api/named-tables', { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the reader's team is asked to agree to, and what came out of it (§9.6). */
export function VotesPage() {
  const { t } = useI18n();
  const answer = useNamedTables();
  const [isProposing, setProposing] = useState(false);
  const [stopping, setStopping] = useState<NamedTableAnswer | null>(null);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('votes.wait')} />;
  const { tables, teams, isHidden, worksCouncil } = answer.data;
  const propose =
    teams.length > 0 ? (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setProposing(true)}>
        {t('votes.propose')}
      </Button>
    ) : null;
  return (
    <RecognitionFrame part="votes" actions={propose}>
      {tables.length === 0 ? (
        <Empty icon={IconUsersGroup} level={2} title={t('votes.none')} text={t(worksCouncil ? 'votes.off' : 'votes.noneText')} />
      ) : (
        <div className={classes.cards}>
          {tables.map((table) => (
            <VoteCard key={table.id} table={table} onStop={() => setStopping(table)} />
          ))}
          {isHidden === null ? null : <OwnName isHidden={isHidden} />}
        </div>
      )}
      {isProposing ? <ProposeDialog all={answer.data} onClose={() => setProposing(false)} /> : null}
      {stopping ? <StopDialog table={stopping} onClose={() => setStopping(null)} /> : null}
    </RecognitionFrame>
  );
}

function OwnName({ isHidden }: { readonly isHidden: boolean }) {
  const { t } = useI18n();
  const change = useRecognitionChange();
  return (
    <Switch
      label={t('votes.hide')}
      description={t('votes.hideNote')}
      checked={isHidden}
      disabled={change.isPending}
      onChange={(event) => change.mutate({ path: '/api/named-tables/own-name', method: 'PUT', body: { isHidden: event.currentTarget.checked } })}
    />
  );
}

function StopDialog({ table, onClose }: { readonly table: NamedTableAnswer; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useRecognitionChange();
  return (
    <FormDialog
      title={t('votes.stopTitle')}
      note={t('votes.stopNote')}
      save={t('votes.stop')}
      needsReason
      reasonLabel={t('votes.stopReason')}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/named-tables/${table.id}/stop`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
