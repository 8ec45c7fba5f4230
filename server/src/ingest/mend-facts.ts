import type { Clock } from '#server/clock.ts';
import type { Applier } from '#server/ingest/applier.ts';
import type { ApplierLog } from '#server/ingest/applier-parts.ts';

/** A fact file that could not be used and was replaced since the server started. */
export interface MendedFacts {
  readonly at: string;
  readonly reason: string;
}

export interface FactsMender {
  /** To be told of damage, at the opening or later. */
  readonly found: (error: Error) => void;
  /** Makes the facts again whenever damage is found while they are in use. @returns what ends it */
  readonly watch: (applier: Pick<Applier, 'rebuild'>) => () => void;
  readonly last: () => MendedFacts | null;
}

const againMs = 5_000;

export function makeFactsMender({ log, clock }: { readonly log: ApplierLog; readonly clock: Clock }): FactsMender {
  let last: MendedFacts | null = null;
  let mend: () => void = () => undefined;
  return {
    found: (error) => {
      const { cause, message } = error;
      last = { at: clock.now().toISOString(), reason: (cause instanceof Error ? cause.message : message).slice(0, 200) };
      mend();
    },
    watch: (applier) => {
      let timer: NodeJS.Timeout | undefined;
      const tryIt = (): void => {
        applier.rebuild().then(
          () => log.warn({ ...last }, 'the facts were made again from the inbox'),
          (error: unknown) => {
            log.error({ err: error }, 'the facts could not be made again yet');
            timer = setTimeout(tryIt, againMs);
            timer.unref();
          },
        );
      };
      mend = () => {
        log.error({ ...last }, 'the fact file is damaged; the facts are made again from the inbox');
        tryIt();
      };
      return () => {
        clearTimeout(timer);
        mend = () => undefined;
      };
    },
    last: () => last,
  };
}
