import { Skeleton } from '@mantine/core';
import { decimalsOf } from '@leadline/contract/values';
import type { Comparison, Explanation, KpiQuery } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { CellValue } from '#web/parts/cell-value.tsx';
import { ChangeLine } from '#web/parts/change-line.tsx';
import { Breakdown } from '#web/features/explain/breakdown.tsx';
import { Exclusions } from '#web/features/explain/exclusions.tsx';
import classes from '#web/features/explain/explain.module.css';
import { Inputs } from '#web/features/explain/inputs.tsx';
import { Marks } from '#web/features/explain/marks.tsx';
import { ScopeList } from '#web/features/explain/scope-list.tsx';
import { RecordList } from '#web/features/explain/record-list.tsx';
import { useNumberAddress, type NumberAddress } from '#web/features/explain/use-number.ts';
import { alertNumberOf } from '#web/parts/alerts/alert-number.ts';
import { TellMeButton } from '#web/parts/alerts/tell-me.tsx';
import { CommentsPanel } from '#web/parts/comments/comments-panel.tsx';
import { valueAbout } from '#web/parts/comments/value-about.ts';
import { WhyPanel } from '#web/parts/why/why-panel.tsx';
import { AddActionButton } from '#web/parts/follow-up/add-action.tsx';
import { numberOfQuery } from '#web/parts/follow-up/number-of-query.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useAppState, useCatalog } from '#web/lib/state.ts';
import { besideFigures } from '#web/parts/beside.ts';
import { useExplanation } from '#web/parts/use-explanation.ts';
import linkClasses from '#web/ui/link.module.css';
import { useValueText } from '#web/parts/value-text.ts';

/** Where a number comes from: value, formula in words, inputs, what was left out and why, and the records themselves. */
export function NumberView({ isNarrow }: { readonly isNarrow: boolean }) {
  const address = useNumberAddress();
  const explanation = useExplanation(address.query);
  const errorText = useErrorText();
  if (explanation.error) {
    return (
      <p className={classes.error} role="alert">
        {errorText(explanation.error)}
      </p>
    );
  }
  if (!explanation.data) return <Skeleton height={320} />;
  return (
    <div className={classes.view} data-narrow={isNarrow || undefined} data-stale={explanation.isPlaceholderData || undefined}>
      <div className={classes.about}>
        <Value explanation={explanation.data} />
        <Marks cell={explanation.data.cell} />
        <Besides explanation={explanation.data} />
        <WhyPanel key={JSON.stringify(address.query)} query={address.query} />
        <AgreeAction key={`action ${JSON.stringify(address.query)}`} query={address.query} explanation={explanation.data} />
        <Formula explanation={explanation.data} />
        <Inputs explanation={explanation.data} />
        <Exclusions explanation={explanation.data} />
        <ScopeList explanation={explanation.data} scope={address.scope} />
        <ValueComments address={address} explanation={explanation.data} />
      </div>
      <div className={classes.records}>
        {isNarrow ? null : <Breakdown key={address.number.kpi} />}
        <RecordList address={address} explanation={explanation.data} />
      </div>
    </div>
  );
}

/** What somebody is to do about this number, and when they want to hear of it. */
function AgreeAction({ query, explanation }: { readonly query: KpiQuery; readonly explanation: Explanation }) {
  const alert = alertNumberOf(query);
  return (
    <div className={classes.act}>
      <AddActionButton number={numberOfQuery(query, explanation.period, useAccount())} />
      {alert === null ? null : <TellMeButton number={alert} />}
    </div>
  );
}

function ValueComments({ address, explanation }: { readonly address: NumberAddress; readonly explanation: Explanation }) {
  const about = valueAbout(address.query, explanation.period);
  if (about === undefined) return null;
  return (
    <div className={classes.comments}>
      <CommentsPanel key={JSON.stringify(about)} about={about} />
    </div>
  );
}

function Value({ explanation }: { readonly explanation: Explanation }) {
  const text = useValueText();
  const catalog = useCatalog().data;
  const { cell, unit, ref } = explanation;
  const known = catalog?.kpis.find((kpi) => kpi.id === ref.id);
  const column = {
    ref,
    unit,
    decimals: known ? decimalsOf(known, ref.variant) : 0,
    direction: known?.direction ?? 'neutral',
    version: explanation.version,
  } as const;
  return (
    <div className={classes.value}>
      <CellValue cell={withoutBeside(cell)} column={column} size="support" isSpelledOut />
      <div className={classes.period}>{text.period(explanation.period)}</div>
      {(Object.keys(cell.compare ?? {}) as Comparison[]).map((comparison) => (
        <ChangeLine key={comparison} change={cell.compare![comparison]!} column={column} comparison={comparison} period={undefined} />
      ))}
    </div>
  );
}

/** They have their own place below. */
function withoutBeside({ beside: _beside, ...cell }: Explanation['cell']): Explanation['cell'] {
  return cell;
}

/** Figures that belong to the number: the mean beside a median, the money behind a growth. */
function Besides({ explanation }: { readonly explanation: Explanation }) {
  const i18n = useI18n();
  const { organization } = useAppState();
  const known = useCatalog().data?.kpis.find((kpi) => kpi.id === explanation.ref.id);
  const figures = besideFigures(i18n, explanation.cell, { unit: explanation.unit, decimals: known?.decimals ?? 0 }, organization.currency);
  if (figures.length === 0) return null;
  return (
    <dl className={classes.scope}>
      {figures.map(({ key, name, text }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Formula({ explanation }: { readonly explanation: Explanation }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const { id, variant } = explanation.ref;
  const ofVariant = variant === undefined ? '' : word(`kpiPage.variantText.${variant}`, '');
  return (
    <section className={classes.block}>
      <p className={classes.sentence}>{words.sentence(id)}</p>
      {words.formula(id) === '' ? null : (
        <>
          <h2 className={classes.title}>{t('explain.formula')}</h2>
          <p className={classes.formula}>{words.formula(id)}</p>
        </>
      )}
      {ofVariant === '' ? null : <p>{ofVariant}</p>}
      <p>
        <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.link}>
          {t('explain.about')}
        </Link>
      </p>
    </section>
  );
}
