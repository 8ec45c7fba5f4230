import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressRange } from '#server/address-ranges.ts';
import { mayReach, refusal } from './public-address-only.ts';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** A name with one address that may not be reached is refused whole: nobody with honest intent has such names. */
export function guardedLookup(allowed: readonly AddressRange[], resolve: Resolve = bySystem): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (found) => {
        const wanted = found.filter(({ family }) => (options.family === 4 || options.family === 6 ? family === options.family : true));
        if (wanted.length === 0) return done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        if (found.some(({ address }) => !mayReach(address, allowed))) return done(refusal(name) as Error as NodeJS.ErrnoException, '', 0);
        if (options.all === true) return done(null, [...wanted]);
        done(null, wanted[0]!.address, wanted[0]!.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

function bySystem(name: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}
