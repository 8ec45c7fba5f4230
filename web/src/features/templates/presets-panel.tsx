import { Button, Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { PresetReport } from '@leadline/contract';
import { useState } from 'react';
import { PresetChanges } from '#web/features/templates/preset-changes.tsx';
import classes from '#web/features/templates/templates.module.css';
import { useApplyPreset, usePresetPreview, usePresets } from '#web/features/templates/use-templates.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** Ready settings for a kind of business: what they would change is shown first. */
export function PresetsPanel() {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const presets = usePresets();
  const [chosen, setChosen] = useState<string>();
  const apply = useApplyPreset();
  const nameOf = (id: string): string => word(`template.preset.${id}.name`, id.replaceAll('_', ' '));
  if (presets.error) {
    return (
      <Panel level={2} title={t('templatesPage.presets.title')}>
        <p role="alert" className={classes.bad}>
          {errorText(presets.error)}
        </p>
      </Panel>
    );
  }
  return (
    <Panel level={2} title={t('templatesPage.presets.title')} note={t('templatesPage.presets.note')}>
      {presets.data ? null : <Skeleton height={120} />}
      <ul className={classes.presets}>
        {(presets.data?.presets ?? []).map(({ id }) => (
          <li key={id} className={classes.preset} data-chosen={chosen === id || undefined}>
            <h3 className={classes.presetName}>
              {nameOf(id)}
              {presets.data?.practice.preset === id ? (
                <span className={classes.inUse}>
                  <IconCheck size={14} aria-hidden /> {t('templatesPage.presets.inUse')}
                </span>
              ) : null}
            </h3>
            <p className={classes.faint}>{word(`template.preset.${id}.sentence`, '')}</p>
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={chosen === id}
              onClick={() => {
                apply.reset();
                setChosen(chosen === id ? undefined : id);
              }}
            >
              {t('templatesPage.presets.look')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : (
        <Preview
          key={chosen}
          id={chosen}
          name={nameOf(chosen)}
          applied={apply.data}
          isPending={apply.isPending}
          error={apply.error}
          onApply={() => apply.mutate(chosen)}
        />
      )}
    </Panel>
  );
}

interface PreviewProps {
  readonly id: string;
  readonly name: string;
  readonly applied: PresetReport | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onApply: () => void;
}

function Preview({ id, name, applied, isPending, error, onApply }: PreviewProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const preview = usePresetPreview(id);
  const report = applied ?? preview.data;
  const problem = error ?? preview.error;
  const isNothing = report !== undefined && report.changes.length + report.kpisOff.length + report.kpisOn.length === 0;
  return (
    <section className={classes.report} aria-label={name} role="status">
      <h3 className={classes.presetName}>{t(applied ? 'templatesPage.presets.done' : 'templatesPage.presets.would', { name })}</h3>
      {problem ? <p className={classes.bad}>{errorText(problem)}</p> : null}
      {report ? isNothing ? <p className={classes.faint}>{t('templatesPage.presets.nothing')}</p> : <PresetChanges report={report} /> : null}
      {!report && !problem ? <Skeleton height={120} /> : null}
      {report && !applied && !isNothing ? (
        <Button loading={isPending} onClick={onApply}>
          {t('templatesPage.presets.apply', { name })}
        </Button>
      ) : null}
    </section>
  );
}
