import type { Widget, WidgetOf } from '@leadline/contract';

const rareKinds = ['cohort', 'locations', 'workload', 'completed', 'contest', 'picture'] as const;

/** What few boards have: a page fetches how it is drawn only where one stands there. */
export type RareWidget = WidgetOf<(typeof rareKinds)[number]>;
export type CommonWidget = Exclude<Widget, RareWidget>;

const rare: ReadonlySet<string> = new Set(rareKinds);

export const isRare = (widget: Widget): widget is RareWidget => rare.has(widget.kind);
