import type { ContactNormsResponse, ContactRule, UsualContactsResponse } from '@leadline/contract';
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findAmount, findWhole, useNormText } from '#web/features/norms/norm-text.ts';
import classes from '#web/features/norms/norms.module.css';
import { useNormChange } from '#web/features/norms/use-norms.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';

export interface RuleDialogProps {
  readonly all: ContactNormsResponse;
  readonly usual: UsualContactsResponse | undefined;
  readonly of: Partial<ContactRule>;
  readonly onClose: () => void;
}

const purposes = ['retention', 'renewal', 'cross_sell', 'onboarding'] as const;
const channels = ['phone', 'email', 'in_person', 'video', 'field_visit', 'messenger', 'social', 'web_chat', 'post'] as const;
/** All segments without a rule of their own. */
const others = 'others';

/** How often customers of a segment are contacted from a day on, typed or taken from what was usual. */
export function RuleDialog({ all, usual, of, onClose }: RuleDialogProps) {
  const { t } = useI18n();
  const text = useNormText();
  const change = useNormChange();
  const [segment, setSegment] = useState<string | null>(of.segment === undefined ? null : (of.segment?.id ?? others));
  const [purpose, setPurpose] = useState<string | null>(of.purpose ?? null);
  const [channel, setChannel] = useState<string | null>(of.channel ?? null);
  const [many, setMany] = useState(of.perYear === undefined ? '' : text.number(of.perYear, 4));
  const [minutes, setMinutes] = useState(of.minutesEach ? String(of.minutesEach) : '');
  const [tolerance, setTolerance] = useState(String(of.toleranceDays ?? 7));
  const [from, setFrom] = useState(all.today);
  const [perYear, each, days] = [findAmount(many, 0.1, 366), findWhole(minutes, 1, 1440), findWhole(tolerance, 0, 180)];
  const isWrongMinutes = minutes !== '' && each === undefined;
  const segmentId = segment === others ? null : segment;
  const done = usual?.segments.find((one) => one.segmentId === segmentId);
  const body = { segmentId, purpose, channel, perYear, minutesEach: each ?? null, toleranceDays: days, from };
  const clear = { 'aria-label': t('assignments.clear') };
  return (
    <FormDialog
      title={t('norms.rule.title')}
      note={t('norms.rule.note')}
      save={t('norms.rule.save')}
      isIncomplete={segment === null || perYear === undefined || days === undefined || isWrongMinutes || from === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: 'contact-rules', body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        label={t('norms.rule.segment')}
        data={[...all.segments.map(({ id, name }) => ({ value: id, label: name })), { value: others, label: t('norms.customers.all') }]}
        value={segment}
        searchable
        limit={200}
        onChange={setSegment}
      />
      <Select
        label={t('norms.rule.purpose')}
        placeholder={t('norms.rule.purposeAny')}
        data={purposes.map((value) => ({ value, label: text.purpose(value) }))}
        value={purpose}
        clearable
        clearButtonProps={clear}
        onChange={setPurpose}
      />
      {usual === undefined || segment === null || segment === others ? null : (
        <Suggestion done={done} fewest={usual.fewest} onTake={(value) => setMany(text.number(value))} />
      )}
      <TextInput
        label={t('norms.rule.perYear')}
        description={perYear === undefined ? undefined : text.every(perYear)}
        required
        inputMode="decimal"
        value={many}
        error={many !== '' && perYear === undefined ? t('norms.rule.wrong') : null}
        onChange={(event) => setMany(event.currentTarget.value)}
      />
      <Select
        label={t('norms.rule.channel')}
        placeholder={t('norms.rule.channelAny')}
        data={channels.map((value) => ({ value, label: text.channel(value) }))}
        value={channel}
        clearable
        clearButtonProps={clear}
        onChange={setChannel}
      />
      <TextInput
        label={t('norms.rule.minutes')}
        inputMode="numeric"
        value={minutes}
        error={isWrongMinutes ? t('norms.norm.wrongMinutes') : null}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <TextInput
        label={t('norms.rule.tolerance')}
        required
        inputMode="numeric"
        value={tolerance}
        error={days === undefined ? t('norms.rule.wrongTolerance') : null}
        onChange={(event) => setTolerance(event.currentTarget.value)}
      />
      <TextInput type="date" required label={t('norms.norm.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
    </FormDialog>
  );
}

interface SuggestionProps {
  readonly done: UsualContactsResponse['segments'][number] | undefined;
  readonly fewest: number;
  readonly onTake: (value: string) => void;
}

function Suggestion({ done, fewest, onTake }: SuggestionProps) {
  const { t } = useI18n();
  const text = useNormText();
  if (done === undefined) return <p className={`${classes.whole} ${classes.hint}`}>{t('norms.rule.nothing')}</p>;
  const { median, upper, customers } = done;
  if (median === null || upper === null)
    return <p className={`${classes.whole} ${classes.hint}`}>{t('norms.rule.few', { count: customers, fewest })}</p>;
  return (
    <div className={`${classes.whole} ${classes.hint}`}>
      <p className={classes.hintText}>
        {t('norms.rule.usual', {
          median: text.rate('year', median),
          upper: text.rate('year', upper),
          cases: t('norms.agreed.customers', { count: customers }),
        })}
      </p>
      <div className={classes.takes}>
        <Button size="compact-sm" variant="default" disabled={Number(median) < 0.1} onClick={() => onTake(median)}>
          {t('norms.norm.takeMedian')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={Number(upper) < 0.1} onClick={() => onTake(upper)}>
          {t('norms.norm.takeUpper')}
        </Button>
      </div>
    </div>
  );
}
