import type { GoalAnswer, GoalReview } from '@leadline/contract';
import { goalReviews } from '@leadline/contract/values';
import { Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useGoalChange } from '#web/parts/goals/use-goals.ts';

/** Reached or missed, why, and what becomes of it: kept for the next stretch, changed, or dropped. */
export function ReviewDialog({ goal, onClose }: { readonly goal: GoalAnswer; readonly onClose: () => void }) {
  const { t } = useI18n();
  const text = useGoalText();
  const navigate = useNavigate();
  const change = useGoalChange();
  const [key] = useState(formKey);
  const [decision, setDecision] = useState<GoalReview>(goal.isOver ? 'keep' : 'drop');
  const save = (reason: string) =>
    change.mutate(
      { id: goal.id, act: 'review', body: { key, decision, reason: reason.trim() } },
      {
        onSuccess: (after) => {
          onClose();
          if (decision === 'change' && after.next) void navigate({ to: '/goals/$goalId/edit', params: { goalId: after.next.id } });
        },
      },
    );
  return (
    <FormDialog
      title={t(goal.isOver ? 'goals.review.title' : 'goals.review.dropTitle', { title: goal.title })}
      note={
        goal.isOver ? t('goals.review.note', { state: text.status(goal).word, progress: text.progress(goal.progress) }) : t('goals.review.dropNote')
      }
      save={t(`goals.review.save.${decision}`)}
      needsReason
      reasonLabel={t('goals.review.why')}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      {goal.isOver ? (
        <Radio.Group
          className={classes.whole ?? ''}
          label={t('goals.review.decision')}
          value={decision}
          onChange={(value) => setDecision(value as GoalReview)}
        >
          <div className={classes.taskBoxes}>
            {goalReviews.map((value) => (
              <Radio key={value} value={value} label={text.review(value)} description={t(`goals.review.means.${value}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
    </FormDialog>
  );
}
