import { Button, TextInput } from '@mantine/core';
import type { ProposedTarget } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import { useState } from 'react';
import classes from '#web/features/targets/proposals.module.css';
import { readTyped, showNumber, typedNumber } from '#web/features/targets/target-number.ts';
import { useDecide, useWithdraw } from '#web/features/targets/use-proposals.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';

/** What people have proposed and nobody has decided. Nothing where there is nothing. */
export function ProposalsPanel({ proposals }: { readonly proposals: readonly ProposedTarget[] }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const decide = useDecide();
  const withdraw = useWithdraw();
  const [asked, setAsked] = useState<{ readonly proposal: ProposedTarget; readonly decision: 'change' | 'refuse' } | null>(null);
  if (proposals.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="proposed-targets">
      <h2 id="proposed-targets" className={classes.title}>
        {t('targetProposals.title', { count: proposals.length })}
      </h2>
      {decide.error && asked === null ? (
        <p className={classes.bad} role="alert">
          {errorText(decide.error)}
        </p>
      ) : null}
      <ul className={classes.list} aria-label={t('targetProposals.label')}>
        {proposals.map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            isBusy={decide.isPending || withdraw.isPending}
            onAccept={() => decide.mutate({ id: proposal.id, decision: 'accept', value: null, note: '' })}
            onAsk={(decision) => {
              decide.reset();
              setAsked({ proposal, decision });
            }}
            onWithdraw={() => withdraw.mutate(proposal.id)}
          />
        ))}
      </ul>
      {asked ? <DecideDialog {...asked} decide={decide} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

interface ProposalProps {
  readonly proposal: ProposedTarget;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
  readonly onAsk: (decision: 'change' | 'refuse') => void;
  readonly onWithdraw: () => void;
}

function Proposal({ proposal, isBusy, onAccept, onAsk, onWithdraw }: ProposalProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const name = useSubjectName();
  const { kpi, subject, period, value, note, by, current, mayDecide, mayWithdraw } = proposal;
  const line = t('targetProposals.line', { name: name(subject), kpi: words.name(kpi.id), period: formatPeriod(locale, period.id) });
  const aside = [
    current === null ? t('targetProposals.none') : t('targetProposals.now', { value: showNumber(locale, kpi, current) }),
    by === null || by === subject.name ? '' : t('targetProposals.by', { name: by }),
    mayDecide || mayWithdraw ? '' : t('targetProposals.waitsForOther'),
  ].filter((each) => each !== '');
  return (
    <li className={classes.item} aria-label={line}>
      <div className={classes.text}>
        <p className={classes.line}>
          <b>{line}</b> {t('targetProposals.says', { value: showNumber(locale, kpi, value) })}
        </p>
        <p className={classes.aside}>{aside.join(' · ')}</p>
        {note === '' ? null : <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.actions}>
        {mayDecide ? (
          <>
            <Button size="sm" disabled={isBusy} onClick={onAccept}>
              {t('targetProposals.accept')}
            </Button>
            <Button size="sm" variant="default" disabled={isBusy} onClick={() => onAsk('change')}>
              {t('targetProposals.change')}
            </Button>
            <Button size="sm" variant="default" disabled={isBusy} onClick={() => onAsk('refuse')}>
              {t('targetProposals.refuse')}
            </Button>
          </>
        ) : mayWithdraw ? (
          <Button size="sm" variant="default" disabled={isBusy} onClick={onWithdraw}>
            {t('targetProposals.withdraw')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

export function useSubjectName(): (subject: ProposedTarget['subject']) => string {
  const { t } = useI18n();
  const roleName = useRoleName();
  return ({ scope, id, name }) =>
    scope === 'organisation' ? t('targets.organisation') : scope === 'role' ? roleName(id as never) : (name ?? t('targets.nobody'));
}

interface DecideDialogProps {
  readonly proposal: ProposedTarget;
  readonly decision: 'change' | 'refuse';
  readonly decide: ReturnType<typeof useDecide>;
  readonly onClose: () => void;
}

/** Whoever does not take a proposal as it is says why. */
function DecideDialog({ proposal, decision, decide, onClose }: DecideDialogProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const name = useSubjectName();
  const { id, kpi, subject, period, value } = proposal;
  const [typed, setTyped] = useState(typedNumber(locale, kpi, value));
  const read = readTyped(locale, kpi, typed);
  const found = read?.kind === 'value' ? read.value : null;
  return (
    <FormDialog
      title={t(`targetProposals.${decision}Title`)}
      note={t('targetProposals.line', { name: name(subject), kpi: words.name(kpi.id), period: formatPeriod(locale, period.id) })}
      save={t(`targetProposals.${decision}`)}
      isPending={decide.isPending}
      error={decide.error}
      needsReason
      reasonLabel={t('targetProposals.why')}
      isIncomplete={decision === 'change' && found === null}
      onSave={(note) => decide.mutate({ id, decision, value: decision === 'change' ? found : null, note }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {decision === 'change' ? (
        <TextInput
          label={t('targetProposals.value')}
          inputMode="decimal"
          value={typed}
          error={found === null ? t('targetProposals.valueMissing') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}
