import { Button } from '@mantine/core';
import { IconHistory, IconListNumbers } from '@tabler/icons-react';
import type { StagesResponse } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DeleteStageDialog } from '#web/features/stages/delete-stage-dialog.tsx';
import { PipelinePanel } from '#web/features/stages/pipeline-panel.tsx';
import type { StageDraft } from '#web/features/stages/stage-edit.ts';
import classes from '#web/features/stages/stages.module.css';
import { useStages, useStagesDraft } from '#web/features/stages/use-stages.ts';
import type { Tagged } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** The stages of each sales process: order, name, what they mean, chance, expected days, conditions. */
export function StagesPage() {
  const { t } = useI18n();
  const stages = useStages();
  useTitle(t('stagesPage.title'));
  if (stages.error) return <PageError error={stages.error} reset={() => void stages.refetch()} />;
  if (!stages.data) return <PageWait label={t('app.wait.page')} />;
  if (stages.data.body.pipelines.length === 0) return <NoStages />;
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('stagesPage.title')}</h1>
        <p className={classes.lead}>{t('stagesPage.text')}</p>
      </header>
      <Pipelines seen={stages.data} />
    </div>
  );
}

function Pipelines({ seen }: { readonly seen: Tagged<StagesResponse> }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const draft = useStagesDraft(seen);
  const { saving, deleting, isChanged, hasProblems } = draft;
  const [deleted, setDeleted] = useState<StageDraft>();
  const close = () => {
    setDeleted(undefined);
    deleting.reset();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !hasProblems) saving.mutate();
      }}
    >
      {draft.isRestored && isChanged ? (
        <p className={classes.note} role="status">
          <IconHistory size={18} stroke={1.6} aria-hidden /> {t('stagesPage.restored')}
        </p>
      ) : null}
      {draft.pipelines.map((pipeline, index) => (
        <PipelinePanel
          key={`${pipeline.source} ${pipeline.externalId}`}
          pipeline={pipeline}
          isOnly={draft.pipelines.length === 1}
          onChange={(next) => draft.setPipelines(draft.pipelines.with(index, next))}
          onDelete={setDeleted}
        />
      ))}
      {deleted ? (
        <DeleteStageDialog
          stage={deleted}
          isPending={deleting.isPending}
          error={deleting.error}
          onDelete={() => deleting.mutate(deleted.id, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={saving.isPending} disabled={!isChanged || hasProblems}>
          {t('stagesPage.save')}
        </Button>
        {isChanged ? (
          <Button size="md" variant="default" onClick={() => void draft.discard()}>
            {t('stagesPage.discard')}
          </Button>
        ) : null}
        <span role="status" className={classes.faint}>
          {hasProblems ? t('stagesPage.problems') : saving.isSuccess && !isChanged ? t('stagesPage.saved') : isChanged ? t('stagesPage.unsaved') : ''}
        </span>
        {saving.error ? (
          <p role="alert" className={classes.bad}>
            {errorText(saving.error)} {t('stagesPage.kept')}
          </p>
        ) : null}
      </div>
    </form>
  );
}

function NoStages() {
  const { t } = useI18n();
  return (
    <Empty
      icon={IconListNumbers}
      title={t('stagesPage.empty.title')}
      text={t('stagesPage.empty.text')}
      action={
        <Button component={Link} to="/data">
          {t('stagesPage.empty.action')}
        </Button>
      }
    />
  );
}
