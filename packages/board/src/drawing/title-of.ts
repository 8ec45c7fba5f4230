import type { Widget } from '@leadline/contract';
import type { KpiRef } from '@leadline/kpi';
import type { DrawingWords } from './words.ts';

type Words = Pick<DrawingWords, 't' | 'word' | 'name'>;

const signs = { add: '+', subtract: '\u2212', multiply: '×', divide: '÷' } as const;

/** More KPIs than these make no title: its columns name them. */
const mostNamed = 2;

/** As it is written inside of a sentence. */
const small = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word);

/** What a widget is called: what somebody named it, else what it shows. */
export function titleOf(words: Words, widget: Widget): string {
  if (widget.title !== null) return widget.title;
  const name = ({ id, variant }: KpiRef): string => words.name(id, variant);
  const names = (refs: readonly KpiRef[]): string => refs.map(name).join(', ');
  const inside = (dimension: string): string => small(words.word(`dimension.label.${dimension}`, dimension));
  const by = (kpi: string, dimension: string): string => words.t('widget.by', { kpi, by: inside(dimension) });
  switch (widget.kind) {
    case 'number':
      return name(widget.kpi);
    case 'timeline':
      return widget.split === null ? names(widget.kpis) : by(names(widget.kpis.slice(0, 1)), widget.split);
    case 'members':
    case 'table':
      return widget.kpis.length > mostNamed ? words.t('widget.kpisBy', { by: inside(widget.by) }) : by(names(widget.kpis), widget.by);
    case 'distribution':
    case 'locations':
      return by(name(widget.kpi), widget.by);
    case 'quadrant':
      return by(`${name(widget.across)} / ${name(widget.up)}`, widget.by);
    case 'calculation':
      return `${name(widget.left)} ${signs[widget.operation]} ${name(widget.right)}`;
    case 'cohort':
      return words.t(`widget.cohort.${widget.show}`);
    default:
      return words.t(`widget.kind.${widget.kind}`);
  }
}
