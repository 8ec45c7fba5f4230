/**
 * The words a browser needs until a board shows its numbers; all others come after. `*` stands for one name. A test holds that the files the
 * first page is made of use no others.
 */
export const firstWords: readonly string[] = [
  'access.role',
  'access.roleOf',
  'actions.by',
  'actions.state',
  'app',
  'assignments.frame.title',
  'beside',
  'board',
  'boardTemplate',
  'boards',
  'common',
  'demo.begin',
  'demo.note',
  'dimension',
  'entity.assignment.value.sales_role',
  'exports',
  'importPage.run',
  'kpi.*.name',
  'kpi.*.sentence',
  'kpi.*.variant',
  'log.leave',
  'mark',
  'notifications.open',
  'ownAccount.open',
  'period',
  'reading.offer',
  'reason',
  'recognition.about',
  'recognition.none',
  'recognition.pair',
  'recognition.points.rule',
  'recognition.private',
  'recognition.privateOwn',
  'recognition.thank',
  'records.more',
  'scorecard',
  'screens.title',
  'screens.without',
  'sendings.open',
  'sendings.tab',
  'signIn',
  'unit',
  'wall',
  'widget',
];

/** Of those, what is read only where somebody edits a board, opens a dialog or looks at a scorecard. */
const laterWords: readonly string[] = [
  'boards.about',
  'boards.clash',
  'boards.edit',
  'boards.fields',
  'boards.handle',
  'boards.leave',
  'boards.phone',
  'boards.read.kind',
  'boards.removal',
  'boards.said',
  'boards.structure',
  'boards.widget',
  'scorecard.cause',
  'scorecard.closed',
  'scorecard.column',
  'scorecard.estimate',
  'scorecard.origin',
  'scorecard.reason',
  'scorecard.score',
  'scorecard.sheet',
  'scorecard.team',
  'scorecard.verdict',
  'scorecard.verdictText',
];

const cut = (paths: readonly string[]): readonly (readonly string[])[] => paths.map((path) => path.split('.'));
const [patterns, later] = [cut(firstWords), cut(laterWords)];

/** Whether a key is among the first words. */
export function isFirstWord(key: string): boolean {
  const parts = key.split('.');
  const isIn = (all: typeof patterns): boolean => all.some((pattern) => pattern.every((part, index) => part === '*' || part === parts[index]));
  return isIn(patterns) && !isIn(later);
}

interface WordTree {
  readonly [name: string]: string | WordTree;
}

/** The words of one language in two: those needed first, and the rest. */
export function splitWords(words: WordTree, path = ''): { readonly first: WordTree; readonly rest: WordTree } {
  const first: Record<string, string | WordTree> = {};
  const rest: Record<string, string | WordTree> = {};
  for (const [name, value] of Object.entries(words)) {
    const key = `${path}${name}`;
    if (typeof value === 'string') (isFirstWord(key) ? first : rest)[name] = value;
    else {
      const parts = splitWords(value, `${key}.`);
      if (Object.keys(parts.first).length > 0) first[name] = parts.first;
      if (Object.keys(parts.rest).length > 0) rest[name] = parts.rest;
    }
  }
  return { first, rest };
}
