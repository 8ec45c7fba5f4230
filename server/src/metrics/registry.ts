type Labels = Readonly<Record<string, string>>;
export type Sample = readonly [labels: Labels, value: number];

export interface Counter {
  readonly add: (labels?: Labels, by?: number) => void;
}
export interface Histogram {
  readonly observe: (labels: Labels, seconds: number) => void;
}

/** Figures about the running server, given out in the text format of Prometheus. */
export interface Registry {
  readonly counter: (name: string, help: string) => Counter;
  readonly histogram: (name: string, help: string, bounds?: readonly number[]) => Histogram;
  /** Asked each time the figures are read. */
  readonly gauge: (name: string, help: string, read: () => Promise<readonly Sample[]> | readonly Sample[]) => void;
  /** As a gauge, of what only ever grows. */
  readonly total: (name: string, help: string, read: () => readonly Sample[]) => void;
  readonly text: () => Promise<string>;
}

const secondsBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly lines: () => Promise<readonly string[]> | readonly string[];
}

export function makeRegistry(): Registry {
  const families: Family[] = [];
  const sampled = (type: 'counter' | 'gauge'): Registry['gauge'] => {
    return (name, help, read) => void families.push({ name, help, type, lines: async () => (await read()).map((sample) => line(name, ...sample)) });
  };
  return {
    gauge: sampled('gauge'),
    total: sampled('counter'),
    counter: (name, help) => {
      const values = new Map<string, { readonly labels: Labels; value: number }>();
      families.push({ name, help, type: 'counter', lines: () => [...values.values()].map(({ labels, value }) => line(name, labels, value)) });
      return {
        add: (labels = {}, by = 1) => {
          const known = values.get(labelsText(labels)) ?? { labels, value: 0 };
          known.value += by;
          values.set(labelsText(labels), known);
        },
      };
    },
    histogram: (name, help, bounds = secondsBounds) => {
      const values = new Map<string, Buckets>();
      families.push({ name, help, type: 'histogram', lines: () => [...values.values()].flatMap((buckets) => bucketLines(name, buckets, bounds)) });
      return {
        observe: (labels, seconds) => {
          const key = labelsText(labels);
          const known = values.get(key) ?? { labels, counts: bounds.map(() => 0), count: 0, sum: 0 };
          const at = bounds.findIndex((bound) => seconds <= bound);
          if (at >= 0) known.counts[at]! += 1;
          known.count += 1;
          known.sum += seconds;
          values.set(key, known);
        },
      };
    },
    text: async () => {
      const parts = await Promise.all(
        families.map(async ({ name, help, type, lines }) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...(await lines())]),
      );
      return `${parts.flat().join('\n')}\n`;
    },
  };
}

interface Buckets {
  readonly labels: Labels;
  /** Per bound, not added up. */
  readonly counts: number[];
  count: number;
  sum: number;
}

function bucketLines(name: string, { labels, counts, count, sum }: Buckets, bounds: readonly number[]): readonly string[] {
  let below = 0;
  const buckets = bounds.map((bound, index) => line(`${name}_bucket`, { ...labels, le: String(bound) }, (below += counts[index]!)));
  return [
    ...buckets,
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, count),
  ];
}

function line(name: string, labels: Labels, value: number): string {
  return `${name}${labelsText(labels)} ${Number.isFinite(value) ? String(value) : 'NaN'}`;
}

function labelsText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
