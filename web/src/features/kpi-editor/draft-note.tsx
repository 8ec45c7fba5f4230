import { formatInstant } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import classes from '#web/features/kpi-editor/editor.module.css';
import type { DraftState } from '#web/features/kpi-editor/use-draft.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** A draft of an earlier visit was brought back. */
export function DraftNote({ state }: { readonly state: DraftState }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  if (state.restoredAt === undefined || !state.isChanged) return null;
  const time = formatInstant(locale, state.restoredAt, organization.timezone);
  return (
    <div className={classes.note} role="status">
      <IconHistory size={18} stroke={1.6} aria-hidden />
      <span>
        {t('kpiEditor.draft.restored', { time })} {state.isOutdated ? t('kpiEditor.draft.outdated') : ''}
      </span>
      <Button size="compact-sm" variant="default" onClick={state.discard}>
        {t('kpiEditor.draft.discard')}
      </Button>
    </div>
  );
}
