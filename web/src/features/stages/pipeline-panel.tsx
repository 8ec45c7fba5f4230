import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { move, newStage, type PipelineDraft, type StageDraft } from '#web/features/stages/stage-edit.ts';
import { StageRow } from '#web/features/stages/stage-row.tsx';
import classes from '#web/features/stages/stages.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

export interface PipelinePanelProps {
  readonly pipeline: PipelineDraft;
  /** There is no other: it needs no name of its own. */
  readonly isOnly: boolean;
  readonly onChange: (pipeline: PipelineDraft) => void;
  /** A stage that is kept should go. */
  readonly onDelete: (stage: StageDraft) => void;
}

/** The stages of one sales process in their order; dragged, or moved with the arrow keys. */
export function PipelinePanel({ pipeline, isOnly, onChange, onDelete }: PipelinePanelProps) {
  const { t } = useI18n();
  const [dragged, setDragged] = useState<string>();
  const [news, setNews] = useState('');
  const { stages } = pipeline;
  const set = (next: readonly StageDraft[]) => onChange({ ...pipeline, stages: next });
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= stages.length || to === from) return;
    set(move(stages, from, to));
    setNews(t('stagesPage.moved', { name: stages[from]!.name, place: to + 1, total: stages.length }));
  };
  const enter = (over: number) => {
    const from = stages.findIndex(({ id }) => id === dragged);
    if (from >= 0 && from !== over) set(move(stages, from, over));
  };
  const hasWon = stages.some(({ kind }) => kind === 'won');
  const name = pipeline.name ?? t(isOnly ? 'stagesPage.only' : 'stagesPage.unnamed');
  return (
    <Panel level={2} title={name} note={t('stagesPage.order')}>
      <ol className={classes.stages}>
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            all={stages}
            place={index}
            isDragged={dragged === stage.id}
            onChange={(next) => set(stages.with(index, next))}
            onMove={(to) => moveTo(index, to)}
            onRemove={() => (stage.id.startsWith('new ') ? set(stages.toSpliced(index, 1)) : onDelete(stage))}
            onDragStart={() => setDragged(stage.id)}
            onDragOver={() => enter(index)}
            onDragEnd={() => setDragged(undefined)}
          />
        ))}
      </ol>
      {hasWon || stages.length === 0 ? null : (
        <p className={classes.warn} role="status">
          {t('stagesPage.noWon')}
        </p>
      )}
      <Button
        mt="sm"
        size="compact-md"
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => set([...stages, newStage(crypto.randomUUID())])}
      >
        {t('stagesPage.add')}
      </Button>
      <span className={classes.hidden} role="status" aria-live="polite">
        {news}
      </span>
    </Panel>
  );
}
