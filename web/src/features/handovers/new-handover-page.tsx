import type { HandoverAnswer, HandoversResponse } from '@leadline/contract';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { CustomerChoice } from '#web/features/handovers/customer-choice.tsx';
import classes from '#web/features/handovers/handovers.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import { useHandoverChange, useHandoverOf, useHandovers } from '#web/parts/handovers/use-handovers.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Offers customers to somebody: which, to whom, from which day, and what goes with them. */
export function NewHandoverPage() {
  const { t } = useI18n();
  const { customer } = useSearch({ from: '/handovers/new' });
  const { person } = useAccount();
  const answer = useHandovers();
  const of = useHandoverOf(customer);
  useTitle(t('handovers.open'));
  const error = answer.error ?? of.error;
  if (error) return <PageError error={error} reset={() => void answer.refetch()} />;
  if (!answer.data || (customer !== undefined && !of.data)) return <PageWait label={t('app.wait.page')} />;
  const { givers } = answer.data;
  const own = givers.find(({ id }) => id === person)?.id ?? (givers.length === 1 ? givers[0]!.id : null);
  const first = of.data?.mayOffer === true ? of.data.owner!.id : own;
  return (
    <div className={classes.page}>
      <Link to="/handovers" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('handovers.back')}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('handovers.open')}</h1>
      </header>
      {givers.length === 0 ? (
        <p className={classes.notice}>{t('handovers.form.nobody')}</p>
      ) : (
        <OfferForm all={answer.data} first={first} customer={of.data?.mayOffer === true ? customer : undefined} />
      )}
    </div>
  );
}

interface OfferFormProps {
  readonly all: HandoversResponse;
  readonly first: string | null;
  readonly customer: string | undefined;
}

function OfferForm({ all, first, customer }: OfferFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const roleName = useRoleName();
  const navigate = useNavigate();
  const change = useHandoverChange<HandoverAnswer>();
  const [key] = useState(formKey);
  const [giverId, setGiver] = useState(first);
  const [receiverId, setReceiver] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(customer === undefined ? [] : [customer]));
  const [on, setOn] = useState(all.today);
  const [given, setGiven] = useState<ReadonlySet<number>>(new Set());
  const [notes, setNotes] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = (isMissing: boolean, word: 'giver' | 'receiver' | 'customers' | 'day') =>
    isTried && isMissing ? t(`handovers.form.missing.${word}`) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (giverId === null || receiverId === null || chosen.size === 0 || on === '') return;
    const items = all.template.map((item, at) => ({ ...item, isGiven: given.has(at) }));
    const body = { key, giverId, receiverId, customerIds: [...chosen], on, items, notes };
    const open = ({ id }: HandoverAnswer) => void navigate({ to: '/handovers/$handoverId', params: { handoverId: id } });
    change.mutate({ path: '/api/handovers', body }, { onSuccess: open });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {all.givers.length > 1 ? (
        <Select
          label={t('handovers.form.from')}
          required
          searchable
          data={all.givers.map(({ id, name }) => ({ value: id, label: name }))}
          value={giverId}
          error={missing(giverId === null, 'giver')}
          onChange={(value) => {
            setGiver(value);
            setChosen(new Set());
          }}
        />
      ) : null}
      <CustomerChoice giverId={giverId} chosen={chosen} error={missing(chosen.size === 0, 'customers')} onChange={setChosen} />
      <div className={classes.fields}>
        <Select
          label={t('handovers.form.to')}
          required
          searchable
          data={all.receivers.filter(({ id }) => id !== giverId).map(({ id, name, role }) => ({ value: id, label: `${name} · ${roleName(role)}` }))} // prettier-ignore
          value={receiverId}
          error={missing(receiverId === null, 'receiver')}
          onChange={setReceiver}
        />
        <TextInput
          type="date"
          label={t('handovers.form.on')}
          required
          min={all.today}
          value={on}
          error={missing(on === '', 'day')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <p className={classes.small}>{t('handovers.form.onNote')}</p>
      <GivenItems all={all} given={given} onChange={setGiven} />
      <Textarea
        label={t('handovers.form.notes')}
        description={t('handovers.form.notesNote')}
        autosize
        minRows={3}
        maxLength={5000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('handovers.form.save')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/handovers" {...props} />}>
          {t('handovers.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface GivenItemsProps {
  readonly all: HandoversResponse;
  readonly given: ReadonlySet<number>;
  readonly onChange: (given: ReadonlySet<number>) => void;
}

/** What was passed on already; the rest is ticked later. */
function GivenItems({ all, given, onChange }: GivenItemsProps) {
  const { t } = useI18n();
  const text = useHandoverText();
  if (all.template.length === 0) return null;
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('handovers.form.checklist')}</legend>
      {all.template.map((item, at) => (
        <Checkbox
          key={at}
          label={text.item(item)}
          checked={given.has(at)}
          onChange={() => onChange(new Set(given.has(at) ? [...given].filter((one) => one !== at) : [...given, at]))}
        />
      ))}
    </fieldset>
  );
}
