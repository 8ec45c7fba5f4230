import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLock, IconTableShortcut, IconTargetArrow } from '@tabler/icons-react';
import type { TargetFault, TargetGrid, TargetGridAsk } from '@leadline/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CellDetail } from '#web/features/targets/cell-detail.tsx';
import { ConflictDialog, type Clash } from '#web/features/targets/conflict-dialog.tsx';
import { FillDialog } from '#web/features/targets/fill-dialog.tsx';
import { LockDialog } from '#web/features/targets/lock-dialog.tsx';
import { PasteDialog } from '#web/features/targets/paste-dialog.tsx';
import type { PastePlan } from '#web/features/targets/paste-plan.ts';
import { PeriodList } from '#web/features/targets/period-list.tsx';
import { ProposalsPanel } from '#web/features/targets/proposals-panel.tsx';
import { SaveBar } from '#web/features/targets/save-bar.tsx';
import { SheetGrid } from '#web/features/targets/sheet-grid.tsx';
import { gapOf } from '#web/features/targets/sheet-sums.tsx';
import { changedPlaces, type Level, makeSheet, type Place, requestOf, type Sheet, sumsOf } from '#web/features/targets/sheet.ts';
import { TargetVerdict } from '#web/features/targets/target-verdict.tsx';
import { TargetFilters } from '#web/features/targets/target-filters.tsx';
import { showNumber } from '#web/features/targets/target-number.ts';
import { askOf, type TargetSearch } from '#web/features/targets/target-search.ts';
import { useProposals } from '#web/features/targets/use-proposals.ts';
import { useDraft, useKeepOnLeave, useSaveTargets, useTargetGrid } from '#web/features/targets/use-targets.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { TargetsFrame } from '#web/parts/targets-frame.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const usualKpis = ['net_sales_revenue'];

/** Who has to reach what, period by period. */
export function TargetsPage() {
  const { t } = useI18n();
  const search: TargetSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const ask = askOf(search, usualKpis);
  const grid = useTargetGrid(ask);
  const [level, setLevel] = useState<Level>('value');
  const change = (part: TargetSearch): void => void navigate({ to: '.', search: (was: object) => ({ ...was, ...part }), replace: true } as never);
  const filters = <TargetFilters ask={ask} grid={grid.data} level={level} onLevel={setLevel} onChange={change} />;
  if (grid.error) return <PageError error={grid.error} reset={() => void grid.refetch()} />;
  if (ask.kpis.length > 0 && !grid.data) return <PageWait label={t('app.wait.page')} />;
  if (ask.kpis.length === 0 || !grid.data || (grid.data.rows.length === 0 && grid.data.whole === null))
    return (
      <TargetsFrame sentence={t('targets.lead')} isWide>
        {filters}
        <Empty
          level={2}
          icon={IconTargetArrow}
          title={t('targets.empty.title')}
          text={t(ask.kpis.length === 0 ? 'targets.empty.noKpi' : 'targets.empty.text')}
        />
      </TargetsFrame>
    );
  return (
    <Targets
      key={JSON.stringify([ask, grid.data.kpis.map(({ id }) => id)])}
      grid={grid.data}
      ask={ask}
      level={level}
      filters={filters}
      verdict={ask.rows === 'people' ? <TargetVerdict ask={ask} /> : null}
    />
  );
}

interface TargetsProps {
  readonly grid: TargetGrid;
  readonly ask: TargetGridAsk;
  readonly level: Level;
  readonly filters: React.ReactNode;
  /** How the targets before have turned out. */
  readonly verdict: React.ReactNode;
}

function Targets({ grid, ask, level, filters, verdict }: TargetsProps) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const words = useKpiWords();
  const roleName = useRoleName();
  const draft = useDraft();
  useKeepOnLeave();
  const sheet = useMemo(() => makeSheet(grid, draft), [grid, draft]);
  const save = useSaveTargets();
  const [active, setActive] = useState<Place>({ line: 0, period: 0 });
  const [faults, setFaults] = useState<ReadonlyMap<string, TargetFault>>(new Map());
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [misfit, setMisfit] = useState<PastePlan | null>(null);
  const [said, setSaid] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [isFilling, setFilling] = useState(false);
  const [isLocking, setLocking] = useState(false);
  const [reason, setReason] = useState('');
  const open = useProposals().data?.proposals;
  const proposals = useMemo(
    () =>
      new Map(
        (open ?? []).map(({ kpi, subject, period, value }) => [`${kpi.id} ${subject.scope}:${subject.id ?? ''} ${period.from} ${period.to}`, value]),
      ),
    [open],
  );
  const version = draft.version();
  const places = useMemo(() => ({ ...changedPlaces(sheet), version }), [sheet, version]);
  const isRefused = ({ line, period }: Place): boolean => faults.has(sheet.keyAt(line, period));
  const good = faults.size === 0 ? places.good : places.good.filter((place) => !isRefused(place));
  const problems = faults.size === 0 ? places.bad : [...places.bad, ...places.good.filter(isRefused)];
  const touchesClosed = good.some(({ period }) => grid.periods[period]!.isClosed === true);
  const nameOf = (line: number): string => {
    const { row, kpi } = sheet.lines[line]!;
    const { scope, id } = row.subject;
    const name = scope === 'organisation' ? t('targets.organisation') : scope === 'role' ? roleName(id) : (row.name ?? t('targets.nobody'));
    return isPhone && grid.kpis.length > 1 ? `${name} · ${words.name(kpi.id)}` : name;
  };
  const submit = async (): Promise<void> => {
    const edits = good.map(({ line, period }) => sheet.editAt(line, period)!);
    const answer = await save.mutateAsync(requestOf(sheet, good, from, touchesClosed ? reason.trim() : '')).catch(() => undefined);
    if (!answer) return;
    const keyOf = (cell: number): string => sheet.keyAt(good[cell]!.line, good[cell]!.period);
    setFaults(new Map(answer.faults.map((fault) => [keyOf(fault.cell), fault])));
    setClashes(answer.conflicts.map((theirs) => ({ place: good[theirs.cell]!, theirs })));
    if (!answer.isSaved) return setSaid('');
    draft.settle(new Map(edits.map((edit, cell) => [keyOf(cell), edit])));
    setSaid(answer.saved === 0 ? t('targets.draft.unchanged') : t('targets.draft.saved', { count: answer.saved }));
  };
  const pasted = (plan: PastePlan): void => {
    setMisfit(null);
    setSaid(
      [t('targets.paste.done', { count: plan.patches.length }), plan.locked > 0 ? t('targets.paste.locked', { count: plan.locked }) : '']
        .filter((each) => each !== '')
        .join('. '),
    );
  };
  const nextProblem = (): void => {
    const order = [...problems].sort((a, b) => a.line - b.line || a.period - b.period);
    const next = order.find(({ line, period }) => line > active.line || (line === active.line && period > active.period)) ?? order[0];
    if (next) setActive(next);
  };
  const faultText = (key: string): string | undefined => {
    const fault = faults.get(key);
    return fault && t(`targets.fault.${fault.code}`, { from: fault.from ?? '', to: fault.to ?? '' });
  };
  const place = { line: Math.min(active.line, sheet.lines.length - 1), period: Math.min(active.period, grid.periods.length - 1) };
  return (
    <TargetsFrame
      sentence={<Sentence sheet={sheet} version={version} />}
      isWide
      actions={
        <>
          {grid.mayLock ? (
            <Button variant="subtle" leftSection={<IconLock size={18} stroke={1.6} aria-hidden />} onClick={() => setLocking(true)}>
              {t('targets.lock.open')}
            </Button>
          ) : null}
          <Button variant="default" leftSection={<IconTableShortcut size={18} stroke={1.6} aria-hidden />} onClick={() => setFilling(true)}>
            {t('targetFill.open')}
          </Button>
        </>
      }
    >
      {filters}
      {isPhone ? (
        <PeriodList sheet={sheet} draft={draft} level={level} nameOf={nameOf} faultOf={faultText} />
      ) : (
        <>
          <SheetGrid
            sheet={sheet}
            draft={draft}
            level={level}
            label={t('targets.grid.label', { rows: t('targets.pick.rows') })}
            nameOf={nameOf}
            active={place}
            onActive={setActive}
            isFault={(key) => faults.has(key)}
            onMisfit={setMisfit}
            onPasted={pasted}
            proposals={proposals}
          />
          <CellDetail
            sheet={sheet}
            place={place}
            name={nameOf(place.line)}
            fault={faults.get(sheet.keyAt(place.line, place.period))}
            proposed={proposals.get(sheet.keyAt(place.line, place.period))}
          />
        </>
      )}
      <SaveBar
        draft={draft}
        good={good.length}
        bad={problems.length}
        said={said}
        error={save.error}
        isSaving={save.isPending}
        from={from}
        onFrom={setFrom}
        today={grid.today}
        onSave={() => void submit()}
        onDiscard={() => {
          draft.apply([...places.good, ...places.bad].map(({ line, period }) => ({ key: sheet.keyAt(line, period), edit: undefined })));
          setFaults(new Map());
          setSaid('');
        }}
        onNextProblem={nextProblem}
        reason={touchesClosed ? reason : null}
        onReason={setReason}
      />
      <ProposalsPanel proposals={open ?? []} />
      {verdict}
      {isLocking ? <LockDialog before={grid.lockedBefore} today={grid.today} onClose={() => setLocking(false)} /> : null}
      {isFilling ? (
        <FillDialog
          sheet={sheet}
          draft={draft}
          ask={ask}
          level={level}
          active={place}
          nameOf={nameOf}
          onFilled={(count) => setSaid(t('targetFill.taken', { count }))}
          onClose={() => setFilling(false)}
        />
      ) : null}
      {clashes.length > 0 ? <ConflictDialog sheet={sheet} draft={draft} clashes={clashes} nameOf={nameOf} onSettle={setClashes} /> : null}
      {misfit ? (
        <PasteDialog
          plan={misfit}
          onClose={() => setMisfit(null)}
          onPaste={() => {
            draft.apply(misfit.patches);
            pasted(misfit);
          }}
        />
      ) : null}
    </TargetsFrame>
  );
}

/** What a person would say about the first KPI: how much is set, and what is missing to the whole. */
function Sentence({ sheet }: { readonly sheet: Sheet; readonly version: number }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const [kpi] = sheet.grid.kpis;
  if (!kpi) return t('targets.lead');
  const { set, total, wholeTotal, isOneCurrency } = sumsOf(sheet, kpi);
  const gap = gapOf(total, wholeTotal);
  const amount = gap === null ? '' : showNumber(locale, kpi, gap.replace('-', ''));
  const tells =
    kpi.rollup !== 'sum'
      ? t('targets.notAdded')
      : !isOneCurrency
        ? t('targets.mixedCurrencies')
        : gap === null
          ? t('targets.gapUnset')
          : gap === '0'
            ? t('targets.gapNone')
            : t(gap.startsWith('-') ? 'targets.gapUnder' : 'targets.gapOver', { amount });
  return t('targets.sentence', { kpi: words.name(kpi.id), set, year: String(sheet.grid.year), gap: tells });
}
