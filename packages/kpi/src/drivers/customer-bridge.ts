import { add, compare, type DecimalText, subtract, sum } from '../result/decimal.ts';

/** What a customer brought in two periods, and whether anything was ever bought before the first of them. */
export interface CustomerValues {
  readonly before: DecimalText;
  readonly after: DecimalText;
  readonly boughtEarlier: boolean;
}

/** From opening to closing: opening + added + wonBack + expansion − contraction − lost = closing (A1.6). */
export interface CustomerBridge {
  readonly opening: DecimalText;
  readonly added: DecimalText;
  readonly wonBack: DecimalText;
  readonly expansion: DecimalText;
  readonly contraction: DecimalText;
  readonly lost: DecimalText;
  readonly closing: DecimalText;
  /** How many customers are behind each part. */
  readonly customers: Readonly<Record<'added' | 'wonBack' | 'expansion' | 'contraction' | 'lost', number>>;
}

type Part = keyof CustomerBridge['customers'];

/** Who came, grew, shrank and went. A customer who brought nothing or less than nothing (refunds) is not there. */
export function customerBridge(customers: readonly CustomerValues[]): CustomerBridge {
  const amounts: Record<Part, DecimalText> = { added: '0', wonBack: '0', expansion: '0', contraction: '0', lost: '0' };
  const counts: Record<Part, number> = { added: 0, wonBack: 0, expansion: 0, contraction: 0, lost: 0 };
  for (const customer of customers) {
    const part = partOf(customer);
    if (!part) continue;
    const change = subtract(customer.after, customer.before);
    amounts[part] = add(amounts[part], compare(change, '0') < 0 ? subtract('0', change) : change);
    counts[part] += 1;
  }
  const opening = sum(customers.map(({ before }) => before));
  return { opening, ...amounts, closing: sum(customers.map(({ after }) => after)), customers: counts };
}

function partOf({ before, after, boughtEarlier }: CustomerValues): Part | undefined {
  const [was, is] = [compare(before, '0') > 0, compare(after, '0') > 0];
  const direction = compare(after, before);
  if (direction === 0) return undefined;
  if (was && is) return direction > 0 ? 'expansion' : 'contraction';
  if (is) return boughtEarlier ? 'wonBack' : 'added';
  if (was) return 'lost';
  return direction > 0 ? 'expansion' : 'contraction';
}
