import { ActionIcon, Select, UnstyledButton } from '@mantine/core';
import { IconDivide, IconHash, IconPercentage, IconSum, IconX, type Icon } from '@tabler/icons-react';
import { CountedFields, useCountable } from '#web/features/kpi-editor/counted-fields.tsx';
import classes from '#web/features/kpi-editor/starting-points.module.css';
import { guideKinds, newGuide, statistics, type Guide, type GuideKind, type Statistic } from '#web/features/kpi-editor/guide.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const icons: Readonly<Record<GuideKind, Icon>> = { count: IconHash, share: IconPercentage, average: IconSum, per: IconDivide };

export interface StartingPointsProps {
  readonly guide: Guide | undefined;
  readonly onChange: (guide: Guide | undefined) => void;
}

/** Ready-made beginnings: choose one, fill in its blanks, and the formula writes itself. */
export function StartingPoints({ guide, onChange }: StartingPointsProps) {
  const { t } = useI18n();
  if (guide) return <Blanks guide={guide} onChange={onChange} />;
  return (
    <div className={classes.points} role="group" aria-label={t('kpiEditor.guide.title')}>
      {guideKinds.map((kind) => {
        const Picture = icons[kind];
        return (
          <UnstyledButton key={kind} className={classes.point} onClick={() => onChange(newGuide(kind))}>
            <Picture size={20} stroke={1.6} aria-hidden />
            <span>
              <span className={classes.name}>{t(`kpiEditor.guide.${kind}.name`)}</span>
              <span className={classes.example}>{t(`kpiEditor.guide.${kind}.example`)}</span>
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}

function Blanks({ guide, onChange }: { readonly guide: Guide; readonly onChange: StartingPointsProps['onChange'] }) {
  const { t } = useI18n();
  const { kind, first, second } = guide;
  const isPer = kind === 'per';
  return (
    <fieldset className={classes.blanks}>
      <legend className={classes.legend}>{t(`kpiEditor.guide.${kind}.name`)}</legend>
      <ActionIcon className={classes.close ?? ''} aria-label={t('kpiEditor.guide.close')} onClick={() => onChange(undefined)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {kind === 'average' ? <AverageFields guide={guide} onChange={onChange} /> : null}
      <CountedFields
        label={t(isPer ? 'kpiEditor.guide.per.first' : kind === 'average' ? 'kpiEditor.guide.average.of' : `kpiEditor.guide.${kind}.what`)}
        counted={first}
        isRecordsOnly={kind === 'share' || kind === 'average'}
        isConditionOpen={kind === 'share'}
        onChange={(next) => onChange({ ...guide, first: next, ...(next.what?.id === first.what?.id ? {} : { number: undefined }) })}
      />
      {kind === 'average' ? <NumberField guide={guide} onChange={onChange} /> : null}
      {isPer ? (
        <CountedFields label={t('kpiEditor.guide.per.second')} counted={second ?? {}} onChange={(next) => onChange({ ...guide, second: next })} />
      ) : null}
    </fieldset>
  );
}

type FieldProps = { readonly guide: Guide; readonly onChange: StartingPointsProps['onChange'] };

function AverageFields({ guide, onChange }: FieldProps) {
  const { t } = useI18n();
  return (
    <Select
      label={t('kpiEditor.guide.statistic.label')}
      data={statistics.map((value) => ({ value, label: t(`kpiEditor.guide.statistic.${value}`) }))}
      value={guide.statistic ?? 'average'}
      onChange={(value) => onChange({ ...guide, statistic: value as Statistic })}
    />
  );
}

function NumberField({ guide, onChange }: FieldProps) {
  const { t } = useI18n();
  const { numbersOf } = useCountable();
  const { what } = guide.first;
  if (!what) return null;
  return (
    <Select
      searchable
      label={t('kpiEditor.guide.average.number')}
      placeholder={t('kpiEditor.choose')}
      nothingFoundMessage={t('kpiEditor.nothing')}
      data={numbersOf(what.id)}
      value={guide.number ?? null}
      onChange={(value) => onChange({ ...guide, number: value ?? undefined })}
    />
  );
}
