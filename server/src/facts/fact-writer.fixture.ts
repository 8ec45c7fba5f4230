import { openTestStore } from '../../../test/fixtures/fact-store.ts';

/**
 * A process that applies batches until it is killed. Arguments: folder, rows per batch.
 * Prints `acked <n>` after batch n, and `failed <code>` where a batch is refused for good.
 */
const [folder = '', size = '5'] = process.argv.slice(2);
const store = await openTestStore({ folder });
console.log('open');
const start = Number((await store.facts.state()).appliedSeq);
for (let n = start + 1; ; n += 1) {
  try {
    await store.apply(
      Array.from({ length: Number(size) }, (_, row) => ({
        entity: 'order_line',
        id: `${n}-${row}`,
        values: { order_id: `r${n}`, net_amount: n, quantity: 1 },
      })),
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    console.log(`failed ${code}`);
    const check = await store.facts.check().then(
      () => 'sound',
      () => 'dead',
    );
    console.log(`check ${check}`);
    if (check === 'dead') process.exit(3);
    continue;
  }
  console.log(`acked ${n}`);
}
