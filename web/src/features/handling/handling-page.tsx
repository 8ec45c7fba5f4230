import type { VerdictHandlingResponse } from '@leadline/contract';
import type { Verdict } from '@leadline/kpi';
import { Button, Select, Textarea } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/handling/handling.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useHandling, useSaveHandling } from '#web/parts/handling/use-handling.ts';
import { TargetsFrame } from '#web/parts/targets-frame.tsx';
import { useRoleChoices, useRoleName } from '#web/parts/use-role-name.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** From good to bad, as they are told. */
const verdicts = ['good', 'nearly', 'result_without_activity', 'activity_without_result', 'not_met'] as const satisfies readonly Verdict[];

/** What follows from each verdict, role by role: agreed before there is one. */
export function HandlingPage() {
  const { t } = useI18n();
  const roles = useRoleChoices();
  const { role: asked } = useSearch({ from: '/targets/handling' });
  const known = roles.find(({ value }) => value === asked) ?? roles[0]!;
  const [role, setRole] = useState(known.value);
  const answer = useHandling(role);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  return (
    <TargetsFrame sentence={t('handling.sentence')}>
      <div className={classes.filters}>
        <Select
          label={t('handling.role')}
          data={roles}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(roles.find((one) => one.value === value)?.value ?? role)}
        />
      </div>
      {answer.data ? <DecisionTable key={role} handling={answer.data} /> : <PageWait label={t('app.wait.page')} />}
    </TargetsFrame>
  );
}

type Draft = Readonly<Record<Verdict, string>>;

function draftOf({ lines }: VerdictHandlingResponse): Draft {
  const text = new Map(lines.map((line) => [line.verdict, line.text]));
  return Object.fromEntries(verdicts.map((verdict) => [verdict, text.get(verdict) ?? ''])) as Draft;
}

function DecisionTable({ handling }: { readonly handling: VerdictHandlingResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const roleName = useRoleName();
  const isMine = useMay('targets.write') && handling.isForAll;
  const save = useSaveHandling(handling.role);
  const kept = draftOf(handling);
  const [draft, setDraft] = useState<Draft>(kept);
  const changed = verdicts.filter((verdict) => draft[verdict].trim() !== kept[verdict]);
  const open = verdicts.filter((verdict) => draft[verdict].trim() === '');
  const propose = (which: readonly Verdict[]) =>
    setDraft({ ...draft, ...Object.fromEntries(which.map((verdict) => [verdict, t(`handling.proposal.${verdict}`)])) });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed.map((verdict) => ({ verdict, text: draft[verdict].trim() })));
      }}
    >
      {isMine && open.length > 1 ? (
        <div className={classes.offer}>
          <p className={classes.offerText}>{t('handling.offer', { count: open.length })}</p>
          <Button variant="default" onClick={() => propose(open)}>
            {t('handling.takeAll')}
          </Button>
        </div>
      ) : null}
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('handling.caption', { role: roleName(handling.role) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('handling.verdict')}</th>
            <th scope="col">{t('handling.what')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => (
            <HandlingRow
              key={verdict}
              verdict={verdict}
              text={draft[verdict]}
              locale={handling.lines.find((line) => line.verdict === verdict)?.locale ?? null}
              isMine={isMine}
              onChange={(text) => setDraft({ ...draft, [verdict]: text })}
              onPropose={() => propose([verdict])}
            />
          ))}
        </tbody>
      </table>
      {save.error ? (
        <p className={classes.bad} role="alert">
          {errorText(save.error)}
        </p>
      ) : null}
      {isMine ? (
        <div className={classes.foot}>
          <span role="status" className={classes.state}>
            {changed.length > 0 ? t('handling.unsaved', { count: changed.length }) : save.isSuccess ? t('handling.saved') : ''}
          </span>
          <Button variant="default" disabled={changed.length === 0} onClick={() => setDraft(kept)}>
            {t('handling.undo')}
          </Button>
          <Button type="submit" disabled={changed.length === 0} loading={save.isPending}>
            {t('handling.save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

const languageOf = (reader: string, language: string): string => new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;

interface HandlingRowProps {
  readonly verdict: Verdict;
  readonly text: string;
  readonly locale: string | null;
  readonly isMine: boolean;
  readonly onChange: (text: string) => void;
  readonly onPropose: () => void;
}

function HandlingRow({ verdict, text, locale, isMine, onChange, onPropose }: HandlingRowProps) {
  const { t, locale: own } = useI18n();
  const name = t(`scorecard.verdict.${verdict}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.small}>{t(`handling.means.${verdict}`)}</span>
      </th>
      <td>
        {isMine ? (
          <Textarea
            aria-label={`${name}: ${t('handling.what')}`}
            autosize
            minRows={2}
            maxLength={1000}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <p className={classes.text} lang={locale ?? undefined}>
            {text === '' ? t('handling.nothing') : text}
          </p>
        )}
        <div className={classes.below}>
          {isMine && text.trim() === '' ? (
            <>
              <p className={classes.proposal}>{t(`handling.proposal.${verdict}`)}</p>
              <Button size="compact-sm" variant="default" aria-label={`${t('handling.take')}: ${name}`} onClick={onPropose}>
                {t('handling.take')}
              </Button>
            </>
          ) : null}
          {locale !== null && locale !== own && text !== '' ? (
            <span className={classes.small}>{t('handling.language', { language: languageOf(own, locale) })}</span>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
