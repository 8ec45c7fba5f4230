const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

function scaled(text: string, places: number): bigint {
  const match = pattern.exec(text);
  if (!match) throw new Error(`not a decimal: ${text}`);
  const digits = BigInt(`${match[2]!}${(match[3] ?? '').padEnd(places, '0')}`);
  return match[1] === '-' ? -digits : digits;
}

const placesOf = (text: string): number => pattern.exec(text)?.[3]?.length ?? 0;

/** The sum of decimal texts, exact. @throws Error for what is no decimal */
export function addUp(values: readonly string[]): string {
  const places = Math.max(0, ...values.map(placesOf));
  const total = values.reduce((sum, value) => sum + scaled(value, places), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = rest === '' ? whole : `${whole}.${rest}`;
  return total < 0n ? `-${text}` : text;
}
