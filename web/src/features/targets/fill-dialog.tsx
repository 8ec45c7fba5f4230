import type { Locale } from '@leadline/i18n';
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import type { TargetGridAsk } from '@leadline/contract';
import { useState } from 'react';
import type { Draft } from '#web/features/targets/draft.ts';
import { FillFields } from '#web/features/targets/fill-fields.tsx';
import { filledCells, type FillForm, type FillKind, planFill, wholeLine } from '#web/features/targets/fill-plan.ts';
import { FillPreview } from '#web/features/targets/fill-preview.tsx';
import classes from '#web/features/targets/fill.module.css';
import type { Level, Place, Sheet } from '#web/features/targets/sheet.ts';
import { SuggestPart } from '#web/features/targets/suggest-part.tsx';
import { suggestTargets } from '#web/features/targets/suggest-targets.ts';
import { standingWeekdays, typedWeekdays, weighedCells } from '#web/features/targets/weekday-plan.ts';
import { useProposal } from '#web/features/targets/use-proposal.ts';
import { useTargetReview } from '#web/features/targets/use-targets.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface FillDialogProps {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly ask: TargetGridAsk;
  readonly level: Level;
  readonly active: Place;
  readonly nameOf: (line: number) => string;
  /** So many cells have been filled. */
  readonly onFilled: (count: number) => void;
  readonly onClose: () => void;
}

const kinds: readonly FillKind[] = ['split', 'spread', 'weekdays', 'copy', 'suggest'];

/** Fills many cells at once: a total split among people or spread over periods, or targets taken over. Shows before and after first. */
export function FillDialog({ sheet, draft, ask, level, active, nameOf, onFilled, onClose }: FillDialogProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const isRange = sheet.grid.kpis.every(({ direction }) => direction === 'range');
  const [form, setForm] = useState<FillForm>(() => firstForm(sheet, active, locale));
  const [waited] = useDebouncedValue(form, 250);
  // What was reached so far is here already: nothing is asked while the slider moves.
  const settled = form.kind === 'suggest' || form.kind === 'weekdays' ? form : waited;
  const planned = planFill(sheet, settled, level, locale);
  const problem = typeof planned === 'string' ? planned : null;
  const proposal = useProposal(typeof planned === 'string' ? null : planned, { rows: ask.rows, team: ask.team });
  const isSuggesting = settled.kind === 'suggest';
  const review = useTargetReview({ ...ask, kpis: isSuggesting ? [settled.kpi] : [] });
  const suggestion =
    isSuggesting && review.data?.kpi.id === settled.kpi && typeof planned !== 'string'
      ? suggestTargets(sheet, planned, settled, review.data)
      : undefined;
  const answered = problem === null && proposal.error === null ? proposal.data : undefined;
  const found = !isSuggesting ? answered : suggestion && typeof planned !== 'string' ? { plan: planned, cells: suggestion.cells } : undefined;
  const cells =
    settled.kind === 'weekdays' && typeof planned !== 'string'
      ? weighedCells(sheet, settled, planned, locale)
      : found
        ? filledCells(sheet, found.plan, found.cells, level)
        : [];
  const changed = cells.filter(({ isSame }) => !isSame);
  const isOld = (isSuggesting ? suggestion === undefined : settled.kind !== 'weekdays' && proposal.isPlaceholderData) || settled !== form;
  const whole = wholeLine(sheet, form.kpi);
  const wholeName = whole === undefined ? t('targets.organisation') : nameOf(whole);
  const trouble =
    problem === 'not_added' || problem === 'not_over_time'
      ? t(`error.targets.${problem}`, { kpi: words.name(form.kpi) })
      : problem === 'currency'
        ? t('targets.mixedCurrencies')
        : problem !== null
          ? t(`targetFill.problem.${problem}`, { name: wholeName })
          : isSuggesting && review.error
            ? errorText(review.error)
            : !isSuggesting && proposal.error
              ? errorText(proposal.error)
              : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('targetFill.title')}
      size={1000}
      fullScreen={isPhone === true}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialog}>
        <SegmentedControl
          fullWidth
          orientation={isPhone === true ? 'vertical' : 'horizontal'}
          aria-label={t('targetFill.kinds')}
          data={kinds
            .filter((kind) => kind !== 'suggest' || (ask.rows === 'people' && !isRange))
            .map((value) => ({ value, label: t(`targetFill.kind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => {
            const to = kind === 'split' ? form.from : sheet.grid.periods.length - 1;
            const isWhole = form.who !== null && sheet.lines[form.who]!.isWhole;
            const who = kind === 'weekdays' || (kind === 'suggest' && isWhole) ? null : form.who;
            setForm({ ...form, kind: kind as FillKind, to, who, total: null, weights: new Map() });
          }}
        />
        <FillFields sheet={sheet} form={form} level={level} nameOf={nameOf} onChange={setForm} />
        {suggestion && review.data && trouble === null ? (
          <SuggestPart form={form} review={review.data} suggestion={suggestion} onChange={(percentile) => setForm({ ...form, percentile })} />
        ) : null}
        {trouble === null ? (
          <FillPreview
            sheet={sheet}
            form={form}
            cells={cells}
            plan={settled.kind === 'weekdays' && typeof planned !== 'string' ? planned : found?.plan}
            level={level}
            isOld={isOld}
            nameOf={nameOf}
            onWeight={(index, text) => setForm({ ...form, weights: new Map(form.weights).set(index, text) })}
          />
        ) : (
          <p className={classes.trouble} role="status">
            {trouble}
          </p>
        )}
        <div className={classes.foot}>
          <p className={classes.note}>{t('targetFill.unsaved')}</p>
          <Button variant="default" onClick={onClose}>
            {t('targets.paste.cancel')}
          </Button>
          <Button
            disabled={changed.length === 0 || isOld || trouble !== null}
            onClick={() => {
              draft.apply(changed.map(({ patch }) => patch));
              onFilled(changed.length);
              onClose();
            }}
          >
            {t('targetFill.take')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Begins with what is asked for most: the whole of the first period that runs or comes, split among people. */
function firstForm(sheet: Sheet, { line, period }: Place, locale: Locale): FillForm {
  const { grid, lines } = sheet;
  const at = lines[line] ?? lines[0]!;
  const isAdded = at.kpi.rollup === 'sum';
  const next = grid.periods.findIndex(({ to, isLocked }) => !isLocked && to > grid.today);
  const last = grid.periods.length - 1;
  const from = grid.periods[period]?.isLocked === false ? period : Math.max(0, next);
  const isSplit = isAdded && grid.whole !== null;
  return {
    kind: isSplit ? 'split' : isAdded ? 'spread' : 'copy',
    kpi: at.kpi.id,
    from,
    to: isSplit ? from : last,
    who: line,
    split: 'days',
    spread: 'days',
    copy: 'year',
    total: null,
    change: '',
    step: null,
    weights: new Map(),
    weekdays: typedWeekdays(locale, standingWeekdays(sheet, { line, period })),
    isWeighed: true,
    past: 'own',
    percentile: 80,
  };
}
