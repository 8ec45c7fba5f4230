import type { ContactNorm, ContactNormsResponse, NormKind, NormUnit, UsualContacts, UsualContactsResponse } from '@leadline/contract';
import { normKinds, normPlaces, normUnits } from '@leadline/contract/values';
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findAmount, findWhole, rateIn, useNormText } from '#web/features/norms/norm-text.ts';
import classes from '#web/features/norms/norms.module.css';
import { useNormChange } from '#web/features/norms/use-norms.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useRoleChoices } from '#web/parts/use-role-name.ts';

export interface NormDialogProps {
  readonly all: ContactNormsResponse;
  readonly usual: UsualContactsResponse | undefined;
  readonly of: Partial<ContactNorm>;
  readonly onClose: () => void;
}

const keyOf = ({ scope, id }: { readonly scope: string; readonly id: string | null }): string => `${scope} ${id ?? ''}`;

/** So many interactions of a kind from a day on, typed or taken from what was usual. */
export function NormDialog({ all, usual, of, onClose }: NormDialogProps) {
  const { t, word } = useI18n();
  const text = useNormText();
  const roles = useRoleChoices();
  const change = useNormChange();
  const [subject, setSubject] = useState<string | null>(of.subject ? keyOf(of.subject) : null);
  const [kind, setKind] = useState<string>(of.kind ?? 'call');
  const [place, setPlace] = useState<string | null>(of.place ?? null);
  const [unit, setUnit] = useState<NormUnit>(of.unit ?? 'day');
  const [quantity, setQuantity] = useState(of.quantity === undefined ? '' : text.number(of.quantity, 4));
  const [minutes, setMinutes] = useState(of.minutesEach ? String(of.minutesEach) : '');
  const [from, setFrom] = useState(all.today);
  const [scope, id] = (subject ?? ' ').split(' ') as [string, string];
  const [many, each] = [findAmount(quantity, 0.01, 1000), findWhole(minutes, 1, 1440)];
  const done = usual?.roles.find((one) => scope === 'role' && one.role === id && one.kind === kind);
  const body = { subject: { scope, id }, kind, place, quantity: many, unit, minutesEach: each, from };
  return (
    <FormDialog
      title={t('norms.norm.title')}
      note={t('norms.norm.note')}
      save={t('norms.norm.save')}
      isIncomplete={subject === null || many === undefined || each === undefined || from === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: 'contact-norms', body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        className={classes.whole ?? ''}
        label={t('norms.norm.whom')}
        data={[
          ...(all.isForAll ? [{ group: t('norms.norm.roles'), items: roles.map(({ value, label }) => ({ value: `role ${value}`, label })) }] : []),
          { group: t('norms.norm.persons'), items: all.people.map((person) => ({ value: `user ${person.id}`, label: person.name })) },
        ]}
        value={subject}
        searchable
        limit={200}
        onChange={setSubject}
      />
      <Select
        label={t('norms.norm.kind')}
        data={normKinds.map((value) => ({ value, label: text.kind(value) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value as NormKind)}
      />
      <Select
        label={t('norms.norm.place')}
        placeholder={t('norms.norm.placeAny')}
        data={normPlaces.map((value) => ({ value, label: text.place(value) }))}
        value={place}
        clearable
        clearButtonProps={{ 'aria-label': t('assignments.clear') }}
        onChange={setPlace}
      />
      {scope === 'role' ? (
        <Suggestion
          done={done}
          unit={unit}
          isKnown={usual !== undefined}
          fewest={usual?.fewest ?? 0}
          onTake={(value) => {
            setQuantity(text.number(value));
            if (minutes === '' && done?.minutesEach) setMinutes(String(done.minutesEach));
          }}
        />
      ) : null}
      <TextInput
        label={t('norms.norm.quantity')}
        required
        inputMode="decimal"
        value={quantity}
        error={quantity !== '' && many === undefined ? t('norms.norm.wrong') : null}
        onChange={(event) => setQuantity(event.currentTarget.value)}
      />
      <Select
        label={t('norms.norm.unit')}
        data={normUnits.map((value) => ({ value, label: word(`entity.contact_norm.value.unit.${value}`, value) }))}
        value={unit}
        allowDeselect={false}
        onChange={(value) => setUnit(value as NormUnit)}
      />
      <TextInput
        label={t('norms.norm.minutes')}
        description={t('norms.norm.minutesNote')}
        required
        inputMode="numeric"
        value={minutes}
        error={minutes !== '' && each === undefined ? t('norms.norm.wrongMinutes') : null}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <TextInput type="date" required label={t('norms.norm.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
    </FormDialog>
  );
}

interface SuggestionProps {
  readonly done: UsualContacts | undefined;
  readonly unit: NormUnit;
  readonly isKnown: boolean;
  readonly fewest: number;
  readonly onTake: (value: number) => void;
}

/** The middle and the upper quarter of what people of the role did, with the number of cases. */
function Suggestion({ done, unit, isKnown, fewest, onTake }: SuggestionProps) {
  const { t } = useI18n();
  const text = useNormText();
  if (!isKnown) return null;
  if (done === undefined) return <p className={`${classes.whole} ${classes.hint}`}>{t('norms.norm.nothing')}</p>;
  if (done.median === null || done.upper === null)
    return <p className={`${classes.whole} ${classes.hint}`}>{t('norms.norm.few', { count: done.cases, fewest })}</p>;
  const [median, upper] = [rateIn(unit, done.median), rateIn(unit, done.upper)];
  return (
    <div className={`${classes.whole} ${classes.hint}`}>
      <p className={classes.hintText}>
        {t('norms.norm.usual', { median: text.rate(unit, median), upper: text.rate(unit, upper), cases: text.cases(done) })}
      </p>
      <div className={classes.takes}>
        <Button size="compact-sm" variant="default" disabled={median < 0.01} onClick={() => onTake(median)}>
          {t('norms.norm.takeMedian')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={upper < 0.01} onClick={() => onTake(upper)}>
          {t('norms.norm.takeUpper')}
        </Button>
      </div>
    </div>
  );
}
