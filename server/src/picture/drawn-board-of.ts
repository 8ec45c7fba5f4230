import { namesSomebody, titleOf, type DrawingWords } from '@leadline/board';
import { everyDrawingOf } from '@leadline/board/every-drawing';
import type { BoardScope, BoardSection, Widget } from '@leadline/contract';
import { findMessage, formatDate, formatInstant, formatMember, formatPeriod, locales, translate, type MessageKey } from '@leadline/i18n';
import { resolvePeriod, type KpiRef } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { kpiName } from '#server/answering/kpi-name.ts';
import { nameMembers } from '#server/answering/name-members.ts';
import { latestOf } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { loadCharts } from '#server/picture/chart-svg.ts';
import type { Definition, DrawnBoard, DrawnWidget, PictureWords } from '#server/picture/drawn-board.ts';
import { imagesOf } from '#server/picture/images-of.ts';
import { answerWidgets } from '#server/widgets/answer-widgets.ts';

export interface BoardToDraw {
  readonly title: string;
  readonly scope: BoardScope;
  readonly sections: readonly BoardSection[];
  readonly widgets: readonly Widget[];
  /** Notes on charts stay away. */
  readonly withoutNotes?: boolean;
}

export interface Drawn {
  readonly board: DrawnBoard;
  /** The last business day the data hold. */
  readonly dataThrough: string | null;
  /** The day it is for the organisation. */
  readonly today: string;
}

/** Asks everything a board shows on behalf of somebody, and draws it in their words. @throws LeadlineError http.busy */
export async function drawnBoardOf(asking: Asking, { title, scope, sections, widgets, withoutNotes = false }: BoardToDraw): Promise<Drawn> {
  const [{ answers: all }] = await Promise.all([answerWidgets(asking, scope, widgets), loadCharts()]);
  const answers = withoutNotes ? all.map(({ notes: _, ...answer }) => answer) : all;
  const answering = await answeringOf(asking);
  const words = drawingWordsOf(asking, answering);
  const images = await imagesOf(asking, widgets);
  const drawn = new Map(
    widgets.map((widget, index): [Widget, DrawnWidget] => {
      const result = answers[index]!.results[0];
      const period = result ? formatPeriod(asking.locale, result.period, 'short') : null;
      const drawing = everyDrawingOf(words, widget, answers[index]!);
      const image = images.get(widget.id);
      return [widget, { title: titleOf(words, widget), period, place: widget.place, drawing, ...(image ? { image } : {}) }];
    }),
  );
  const groups: readonly Pick<BoardSection, 'id' | 'title'>[] = sections.length > 0 ? sections : [{ id: '', title: null }];
  const board: DrawnBoard = {
    title,
    locale: asking.locale,
    head: await headOf(asking, answering, scope),
    sections: groups.map(({ id, title: own }) => ({
      title: own,
      widgets: widgets.filter(({ sectionId }) => sections.length === 0 || sectionId === id).map((widget) => drawn.get(widget)!),
    })),
    definitions: definitionsOf(asking, answering, widgets),
    words: pictureWordsOf(asking),
  };
  return { board, dataThrough: answering.env.asOf.dataThrough, today: answering.env.period.today };
}

function drawingWordsOf({ locale }: Asking, { own, env }: Answering): DrawingWords {
  return {
    locale,
    t: (key, parameters = {}) => translate(locale, key, parameters),
    word: (key, otherwise) => findMessage(locale, key) ?? otherwise,
    name: (kpi, variant) => kpiName({ asking: { locale }, own }, { kpi, variant: variant ?? null }),
    today: env.period.today,
  };
}

function pictureWordsOf({ locale }: Asking): PictureWords {
  const say = (key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}): string => translate(locale, key, parameters);
  return {
    more: (count) => say('exports.more', { count }),
    page: (page, of) => say('exports.page', { page: String(page), of: String(of) }),
    total: say('widget.all'),
    name: say('exports.name'),
    values: say('exports.value'),
    definitions: say('exports.definitions'),
    definition: {
      name: say('exports.definition.name'),
      sentence: say('exports.definition.sentence'),
      formula: say('exports.definition.formula'),
      reading: say('exports.definition.reading'),
    },
  };
}

/** Whose numbers, of when, how fresh, and in which language. */
async function headOf(asking: Asking, answering: Answering, scope: BoardScope): Promise<DrawnBoard['head']> {
  const { locale } = asking;
  const { env } = answering;
  const say = (key: MessageKey, parameters: Readonly<Record<string, string>> = {}): string => translate(locale, key, parameters);
  const { timezone } = await asking.organization();
  const { changedAt } = env.asOf;
  const filters = await Promise.all(
    (scope.filters ?? []).map(async ({ dimension, members, exclude }) => {
      const named = await nameMembers(answering, dimension, members);
      const names = named.map((member) => formatMember(locale, dimension, member, 'name')).join(', ');
      return {
        label: say(`dimension.label.${dimension}` as MessageKey),
        text: exclude ? say('exports.without', { names }) : names,
        names: namesSomebody(dimension),
      };
    }),
  );
  return [
    { label: say('exports.scope'), text: await scopeText(asking, answering), isAboutReader: true },
    { label: say('exports.period'), text: formatPeriod(locale, resolvePeriod(scope.period, env.period)) },
    ...filters,
    { label: say('exports.asOf'), text: changedAt === null ? say('exports.noData') : formatInstant(locale, changedAt, timezone) },
    ...(env.asOf.dataThrough === null ? [] : [{ label: say('exports.dataThrough'), text: formatDate(locale, env.asOf.dataThrough), day: true }]),
    { label: say('exports.language'), text: say(`common.language.${locale}`) },
  ];
}

async function scopeText({ principal, scope, locale }: Asking, answering: Answering): Promise<string> {
  if (scope.kind === 'all') return translate(locale, 'exports.everybody');
  const teams = principal.kind === 'person' ? principal.grants.flatMap(({ team }) => team ?? []) : principal.kind === 'token' ? [principal.team] : [];
  const named = await nameMembers(
    answering,
    'team',
    teams.filter((team) => team !== null),
  );
  if (scope.kind === 'teams') return named.map((member) => formatMember(locale, 'team', member, 'name')).join(', ');
  return principal.kind === 'person' ? translate(locale, 'exports.ownNumbers', { name: principal.name }) : translate(locale, 'exports.nobody');
}

/** What each KPI of the widgets means, once, in the order they come. */
function definitionsOf(asking: Asking, { own }: Answering, widgets: readonly Widget[]): readonly Definition[] {
  const refs = new Map(widgets.flatMap(refsOf).map((ref) => [`${ref.id} ${ref.variant ?? ''}`, ref]));
  return [...refs.values()].map(({ id, variant }) => {
    const kept = own.kept.get(id);
    const all = kept && latestOf(kept).definition.words;
    const ours = all && (all[asking.locale] ?? locales.map((locale) => all[locale]).find((words) => words !== undefined));
    const word = (part: 'sentence' | 'formula' | 'reading'): string => findMessage(asking.locale, `kpi.${id}.${part}`) ?? '';
    return {
      name: kpiName({ asking, own }, { kpi: id, variant: variant ?? null }),
      sentence: ours ? (ours.sentence ?? '') : word('sentence'),
      formula: word('formula'),
      reading: ours ? (ours.reading ?? '') : word('reading'),
    };
  });
}

function refsOf(widget: Widget): readonly KpiRef[] {
  switch (widget.kind) {
    case 'number':
    case 'distribution':
    case 'locations':
      return [widget.kpi as KpiRef];
    case 'timeline':
    case 'members':
    case 'table':
    case 'standing':
      return widget.kpis as readonly KpiRef[];
    case 'quadrant':
      return [widget.across, widget.up] as readonly KpiRef[];
    case 'calculation':
      return [widget.left, widget.right] as readonly KpiRef[];
    case 'funnel':
    case 'cohort':
    case 'workload':
    case 'completed':
    case 'behind':
    case 'actions':
    case 'recognition':
    case 'leaderboard':
    case 'contest':
    case 'countdown':
    case 'text':
    case 'picture':
      return [];
  }
}
