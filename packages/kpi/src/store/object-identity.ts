const numbers = new WeakMap<object, number>();
let last = 0;

/** A number of its own for every object: what is made of the same objects is the same, however large they are, and nothing is held on to. */
export function identityOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(thing, last);
  return last;
}
