import { memberDimensionsOf } from '#web/parts/boards/dimensions.ts';
import type { CatalogResponse, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import type { MemberDimension, TimeGrain } from '@leadline/kpi';
import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { KpiSelect, KpisSelect } from '#web/parts/boards/kpi-select.tsx';
import { PictureFields } from '#web/features/boards/edit/picture-fields.tsx';
import { kpisOf } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

interface FieldsProps<W extends Widget> {
  readonly widget: W;
  readonly onChange: (widget: Widget) => void;
}

/** What one kind of widget shows. */
export function WidgetFields({ widget, boardId, onChange }: FieldsProps<Widget> & { readonly boardId: string }) {
  const { t } = useI18n();
  const words = useKpiWords();
  switch (widget.kind) {
    case 'number':
      return <NumberFields widget={widget} onChange={onChange} />;
    case 'timeline':
      return <TimelineFields widget={widget} onChange={onChange} />;
    case 'members':
      return <MembersFields widget={widget} onChange={onChange} />;
    case 'table':
      return <TableFields widget={widget} onChange={onChange} />;
    case 'quadrant':
      return (
        <>
          <KpiSelect label={t('boards.fields.across')} value={widget.across} onChange={(across) => onChange({ ...widget, across })} />
          <KpiSelect label={t('boards.fields.up')} value={widget.up} onChange={(up) => onChange({ ...widget, up })} />
          <DimensionSelect label={t('boards.fields.by')} widget={widget} value={widget.by} onChange={(by) => onChange({ ...widget, by })} />
        </>
      );
    case 'distribution':
      return (
        <>
          <KpiSelect label={t('boards.fields.kpi')} value={widget.kpi} onChange={(kpi) => onChange({ ...widget, kpi })} />
          <DimensionSelect label={t('boards.fields.by')} widget={widget} value={widget.by} onChange={(by) => onChange({ ...widget, by })} />
        </>
      );
    case 'locations':
      return <LocationsFields widget={widget} onChange={onChange} />;
    case 'completed':
      return (
        <Choice
          label={t('boards.fields.rows')}
          values={['person', 'team'] as const}
          word={(by) => words.dimension(by)}
          value={widget.by}
          onChange={(by) => onChange({ ...widget, by })}
        />
      );
    case 'cohort':
      return <CohortFields widget={widget} onChange={onChange} />;
    case 'calculation':
      return <CalculationFields widget={widget} onChange={onChange} />;
    case 'standing':
      return <KpisSelect label={t('boards.fields.kpis')} value={widget.kpis} most={5} onChange={(kpis) => onChange({ ...widget, kpis })} />;
    case 'actions':
      return (
        <Choice
          label={t('boards.fields.state')}
          values={['open', 'done'] as const}
          word={(state) => t(`boards.fields.stateAs.${state}`)}
          value={widget.state}
          onChange={(state) => onChange({ ...widget, state })}
        />
      );
    case 'countdown':
      return (
        <TextInput
          type="date"
          label={t('boards.fields.day')}
          value={widget.day}
          onChange={({ currentTarget: { value } }) => (value === '' ? undefined : onChange({ ...widget, day: value }))}
        />
      );
    case 'text':
      return (
        <Textarea
          label={t('boards.fields.text')}
          description={t('boards.fields.textHint')}
          autosize
          minRows={5}
          maxRows={16}
          maxLength={boardLimits.words}
          value={widget.text}
          error={widget.text.trim() === '' ? t('boards.fields.noText') : null}
          onChange={(event) => onChange({ ...widget, text: event.currentTarget.value })}
        />
      );
    case 'picture':
      return <PictureFields widget={widget} boardId={boardId} onChange={onChange} />;
    case 'funnel':
    case 'recognition':
    case 'leaderboard':
    case 'contest':
    case 'behind':
    case 'workload':
      return null;
  }
}

type Of<Kind extends Widget['kind']> = FieldsProps<Extract<Widget, { kind: Kind }>>;

function NumberFields({ widget, onChange }: Of<'number'>) {
  const { t } = useI18n();
  return (
    <>
      <KpiSelect label={t('boards.fields.kpi')} value={widget.kpi} onChange={(kpi) => onChange({ ...widget, kpi })} />
      <Choice
        label={t('boards.fields.goal')}
        values={['none', 'bar', 'gauge', 'battery'] as const}
        word={(goal) => t(`boards.fields.goalAs.${goal}`)}
        value={widget.goal}
        onChange={(goal) => onChange({ ...widget, goal })}
      />
      <Switch
        label={t('boards.fields.trend')}
        checked={widget.trend}
        onChange={(event) => onChange({ ...widget, trend: event.currentTarget.checked })}
      />
    </>
  );
}

const automatic = '';

function TimelineFields({ widget, onChange }: Of<'timeline'>) {
  const { t } = useI18n();
  const words = useKpiWords();
  const grains = useCatalog().data?.grains ?? [];
  return (
    <>
      <KpisSelect label={t('boards.fields.kpis')} value={widget.kpis} most={4} onChange={(kpis) => onChange({ ...widget, kpis })} />
      <Choice
        label={t('boards.fields.form')}
        values={['line', 'bars', 'stacked', 'combined'] as const}
        word={(form) => t(`boards.fields.timelineAs.${form}`)}
        value={widget.form}
        onChange={(form) => onChange({ ...widget, form })}
      />
      <Select
        label={t('boards.fields.grain')}
        data={[{ value: automatic, label: t('boards.fields.automatic') }, ...grains.map((value) => ({ value, label: words.dimension(value) }))]}
        value={widget.grain ?? automatic}
        onChange={(grain) => onChange({ ...widget, grain: grain === automatic || grain === null ? null : (grain as TimeGrain) })}
      />
      <DimensionSelect
        label={t('boards.fields.split')}
        widget={widget}
        value={widget.split}
        none={t('boards.fields.noSplit')}
        onChange={(split) => onChange({ ...widget, split })}
        onNone={() => onChange({ ...widget, split: null })}
      />
      <Switch
        label={t('boards.fields.goalLine')}
        checked={widget.goal}
        onChange={(event) => onChange({ ...widget, goal: event.currentTarget.checked })}
      />
      <Switch
        label={t('boards.fields.cumulative')}
        checked={widget.cumulative}
        onChange={(event) => onChange({ ...widget, cumulative: event.currentTarget.checked })}
      />
    </>
  );
}

function MembersFields({ widget, onChange }: Of<'members'>) {
  const { t } = useI18n();
  return (
    <>
      <KpisSelect label={t('boards.fields.kpis')} value={widget.kpis} most={4} onChange={(kpis) => onChange({ ...widget, kpis })} />
      <DimensionSelect label={t('boards.fields.by')} widget={widget} value={widget.by} onChange={(by) => onChange({ ...widget, by })} />
      <Choice
        label={t('boards.fields.form')}
        values={['bars', 'grouped', 'share'] as const}
        word={(form) => t(`boards.fields.membersAs.${form}`)}
        value={widget.form}
        onChange={(form) => onChange({ ...widget, form })}
      />
      <TopField value={widget.top} most={30} onChange={(top) => onChange({ ...widget, top })} />
    </>
  );
}

function TableFields({ widget, onChange }: Of<'table'>) {
  const { t } = useI18n();
  const words = useKpiWords();
  const catalog = useCatalog().data;
  const across = [...(catalog?.grains ?? []), ...memberDimensionsOf(catalog, widget.kpis.slice(0, 1)).filter((one) => one !== widget.by)];
  return (
    <>
      <KpisSelect label={t('boards.fields.kpis')} value={widget.kpis} most={8} onChange={(kpis) => onChange({ ...widget, kpis })} />
      <DimensionSelect label={t('boards.fields.rows')} widget={widget} value={widget.by} onChange={(by) => onChange({ ...widget, by })} />
      {widget.kpis.length === 1 ? (
        <Select
          label={t('boards.fields.columns')}
          data={[{ value: automatic, label: t('boards.fields.noColumns') }, ...across.map((value) => ({ value, label: words.dimension(value) }))]}
          value={widget.across ?? automatic}
          searchable
          onChange={(value) => onChange({ ...widget, across: value === automatic || value === null ? null : (value as typeof widget.across) })}
        />
      ) : null}
      <Switch
        label={t('boards.fields.shade')}
        checked={widget.tone === 'shade'}
        onChange={(event) => onChange({ ...widget, tone: event.currentTarget.checked ? 'shade' : 'none' })}
      />
      <TopField value={widget.top} most={200} onChange={(top) => onChange({ ...widget, top })} />
    </>
  );
}

function CalculationFields({ widget, onChange }: Of<'calculation'>) {
  const { t } = useI18n();
  return (
    <>
      <KpiSelect label={t('boards.fields.left')} value={widget.left} onChange={(left) => onChange({ ...widget, left })} />
      <Choice
        label={t('boards.fields.operation')}
        values={['add', 'subtract', 'multiply', 'divide'] as const}
        word={(operation) => t(`boards.fields.operationAs.${operation}`)}
        value={widget.operation}
        onChange={(operation) => onChange({ ...widget, operation })}
      />
      <KpiSelect label={t('boards.fields.right')} value={widget.right} onChange={(right) => onChange({ ...widget, right })} />
      <Choice
        label={t('boards.fields.as')}
        values={['same', 'percent', 'ratio'] as const}
        word={(as) => t(`boards.fields.shownAs.${as}`)}
        value={widget.as}
        onChange={(as) => onChange({ ...widget, as })}
      />
    </>
  );
}

function LocationsFields({ widget, onChange }: Of<'locations'>) {
  const { t } = useI18n();
  const words = useKpiWords();
  return (
    <>
      <KpiSelect label={t('boards.fields.kpi')} value={widget.kpi} onChange={(kpi) => onChange({ ...widget, kpi })} />
      <Choice
        label={t('boards.fields.rows')}
        values={['location', 'region'] as const}
        word={(by) => words.dimension(by)}
        value={widget.by}
        onChange={(by) => onChange({ ...widget, by })}
      />
      {widget.by === 'location' ? (
        <Switch
          label={t('boards.fields.goal')}
          checked={widget.goal}
          onChange={(event) => onChange({ ...widget, goal: event.currentTarget.checked })}
        />
      ) : null}
      <TopField value={widget.top} most={100} onChange={(top) => onChange({ ...widget, top })} />
    </>
  );
}

function CohortFields({ widget, onChange }: Of<'cohort'>) {
  const { t } = useI18n();
  const words = useKpiWords();
  return (
    <>
      <Choice
        label={t('boards.fields.show')}
        values={['kept', 'revenue', 'profit', 'won'] as const}
        word={(show) => t(`widget.cohort.${show}`)}
        value={widget.show}
        onChange={(show) => onChange({ ...widget, show })}
      />
      <Choice
        label={t('boards.fields.grain')}
        values={['month', 'quarter'] as const}
        word={(grain) => words.dimension(grain)}
        value={widget.grain}
        onChange={(grain) => onChange({ ...widget, grain })}
      />
      <TopField value={widget.count} least={3} most={24} label={t('boards.fields.cohorts')} onChange={(count) => onChange({ ...widget, count })} />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly word: (value: T) => string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, values, word, value, onChange }: ChoiceProps<T>) {
  return (
    <Select label={label} data={values.map((one) => ({ value: one, label: word(one) }))} value={value} onChange={(next) => onChange(next as T)} />
  );
}

interface DimensionSelectProps {
  readonly label: string;
  readonly widget: Widget;
  readonly value: MemberDimension | null;
  readonly none?: string;
  readonly onChange: (dimension: MemberDimension) => void;
  readonly onNone?: () => void;
}

/** Only what every KPI of the widget can be divided by. */
function DimensionSelect({ label, widget, value, none, onChange, onNone }: DimensionSelectProps) {
  const { locale } = useI18n();
  const words = useKpiWords();
  const catalog: CatalogResponse | undefined = useCatalog().data;
  const offered = memberDimensionsOf(catalog, kpisOf(widget));
  const all = value === null || offered.includes(value) ? offered : [value, ...offered];
  const data = all.map((one) => ({ value: one as string, label: words.dimension(one) })).sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Select
      label={label}
      data={none === undefined ? data : [{ value: automatic, label: none }, ...data]}
      value={value ?? automatic}
      searchable
      limit={100}
      onChange={(next) => {
        if (next === automatic) onNone?.();
        else if (next !== null) onChange(next as MemberDimension);
      }}
    />
  );
}

interface TopFieldProps {
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly label?: string;
  readonly onChange: (top: number) => void;
}

function TopField({ value, least = 1, most, label, onChange }: TopFieldProps) {
  const { t } = useI18n();
  return (
    <NumberInput
      label={label ?? t('boards.fields.top')}
      value={value}
      min={least}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(next) => {
        if (typeof next === 'number' && next >= least) onChange(next);
      }}
    />
  );
}
