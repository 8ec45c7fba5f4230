/** A decimal number as text, taken apart; `digits` has the last `decimals` digits behind the decimal sign. */
export interface DecimalParts {
  readonly isNegative: boolean;
  readonly digits: bigint;
  readonly decimals: number;
}

/** @throws RangeError for anything but plain decimal text (`-1234.5`) */
export function parseDecimal(text: string): DecimalParts {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal text: ${text}`);
  const fraction = match[3] ?? '';
  return { isNegative: match[1] === '-', digits: BigInt(match[2] + fraction), decimals: fraction.length };
}

function showDecimal({ isNegative, digits, decimals }: DecimalParts): string {
  const padded = String(digits).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const sign = isNegative && digits !== 0n ? '-' : '';
  return decimals > 0 ? `${sign}${whole}.${padded.slice(-decimals)}` : `${sign}${whole}`;
}

/** With exactly so many decimals, half away from zero. */
export function roundText(text: string, decimals: number): string {
  const parts = parseDecimal(text);
  if (parts.decimals <= decimals) return showDecimal({ ...parts, digits: parts.digits * 10n ** BigInt(decimals - parts.decimals), decimals });
  const unit = 10n ** BigInt(parts.decimals - decimals);
  return showDecimal({ ...parts, digits: (parts.digits * 2n + unit) / (unit * 2n), decimals });
}

/** The number times 10 to the power of `places`, exactly. */
export function shiftText(text: string, places: number): string {
  const parts = parseDecimal(text);
  const decimals = parts.decimals - places;
  return decimals >= 0
    ? showDecimal({ ...parts, decimals })
    : showDecimal({ ...parts, digits: parts.digits * 10n ** BigInt(-decimals), decimals: 0 });
}

/** Without zeros at the end of the decimals. */
export function trimText(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function isZeroText(text: string): boolean {
  return parseDecimal(text).digits === 0n;
}
