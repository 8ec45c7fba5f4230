import type { CausesResponse, NamedSubject, Scorecard, ScoreLine, Subject, ValueReason } from '@leadline/contract';
import { causes } from '@leadline/contract/values';
import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessage2Question } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#web/features/scorecards/scorecards.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount, useMay } from '#web/lib/session.ts';
import { AddActionButton } from '#web/parts/follow-up/add-action.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { scoreKey } from '#web/parts/score/use-scorecard.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface LineReasonsProps {
  readonly line: ScoreLine;
  readonly subject: NamedSubject;
}

/** What people have said about a number; its owner is asked where it is behind, who leads them may add what they have seen. */
export function LineReasons({ line, subject }: LineReasonsProps) {
  const { t } = useI18n();
  const { person } = useAccount();
  const words = useKpiWords();
  const mayObserve = useMay('targets.write');
  const isOwner = subject.scope === 'user' && subject.id === person;
  const given = line.reasons ?? [];
  const asks = line.asksReason === true && isOwner;
  const mayAdd = asks || (!isOwner && mayObserve && (line.status === 'behind' || given.length > 0));
  if (given.length === 0 && !mayAdd) return null;
  const { from, to } = line.period;
  const number = from === null || to === null ? null : { kpi: line.ref.id, variant: line.ref.variant ?? null, subject: subjectOf(subject), from, to };
  return (
    <div className={classes.reasons}>
      {given.map((reason) => (
        <Reason key={reason.id} reason={reason} />
      ))}
      <div className={classes.reasonActs}>
        {mayAdd ? <ReasonButton line={line} subject={subject} word={t(asks ? 'scorecard.reason.give' : 'scorecard.reason.add')} /> : null}
        {isOwner || mayObserve ? <AddActionButton number={number} about={words.name(line.ref.id, line.ref.variant)} /> : null}
      </div>
    </div>
  );
}

const subjectOf = ({ scope, id }: NamedSubject): Subject => ({ scope, id }) as Subject;

function Reason({ reason: { kind, cause, text, byName } }: { readonly reason: ValueReason }) {
  const { t } = useI18n();
  const by = kind === 'explanation' ? t('scorecard.reason.explanation') : t('scorecard.reason.observation', { name: byName ?? '–' });
  return (
    <p className={classes.reason} data-kind={kind}>
      <span className={classes.reasonBy}>
        {by} · {t(`scorecard.cause.${cause}`)}
      </span>{' '}
      {text}
    </p>
  );
}

function ReasonButton({ line, subject, word }: LineReasonsProps & { readonly word: string }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  const name = words.name(line.ref.id, line.ref.variant);
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconMessage2Question size={14} stroke={1.8} aria-hidden />}
        onClick={open}
        aria-label={`${word}: ${name}`}
      >
        {word}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`${t('scorecard.reason.ask')} ${name}`} closeButtonProps={{ 'aria-label': t('app.close') }}>
        <ReasonForm line={line} subject={subject} onDone={close} />
      </Modal>
    </>
  );
}

function ReasonForm({ line, subject, onDone }: LineReasonsProps & { readonly onDone: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [cause, setCause] = useState<string | null>(null);
  const [text, setText] = useState('');
  const give = useMutation({
    mutationFn: () =>
      callApi<ValueReason>('/api/reasons', {
        body: {
          subject: { scope: subject.scope, id: subject.id },
          kpi: line.ref.id,
          variant: line.ref.variant ?? null,
          from: line.period.from,
          to: line.period.to,
          cause,
          text,
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [scoreKey] });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate();
      }}
    >
      <Select
        label={t('scorecard.reason.cause')}
        data={causes.map((value) => ({ value, label: t(`scorecard.cause.${value}`) }))}
        value={cause}
        onChange={setCause}
        data-autofocus
      />
      <Textarea
        mt="sm"
        autosize
        minRows={3}
        maxLength={1000}
        label={t('scorecard.reason.words')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {give.error ? (
        <p className={classes.error} role="alert">
          {errorText(give.error)}
        </p>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={give.isPending} disabled={cause === null || text.trim().length < 3}>
          {t('scorecard.reason.save')}
        </Button>
      </Group>
    </form>
  );
}

/** How often each cause was given in the period, for who leads people. */
export function CausesPanel({ period }: Pick<Scorecard, 'period'>) {
  const { t } = useI18n();
  const { from, to } = period;
  const answer = useQuery({
    queryKey: [scoreKey, 'causes', from, to],
    queryFn: ({ signal }) => callApi<CausesResponse>(`/api/reasons/causes?from=${from}&to=${to}`, { signal }),
  });
  if (!answer.data || answer.data.total === 0) return null;
  const most = answer.data.causes[0]!.count;
  return (
    <Panel title={t('scorecard.reason.causes')} level={2}>
      <dl className={classes.causes}>
        {answer.data.causes.map(({ cause, count }) => (
          <CauseRow key={cause} word={t(`scorecard.cause.${cause}`)} count={count} most={most} />
        ))}
      </dl>
    </Panel>
  );
}

function CauseRow({ word, count, most }: { readonly word: string; readonly count: number; readonly most: number }) {
  return (
    <>
      <dt>{word}</dt>
      <dd aria-hidden>
        <div className={classes.causeBar} style={{ width: `${(count / most) * 100}%` }} />
      </dd>
      <dd className={classes.number}>{count}</dd>
    </>
  );
}
