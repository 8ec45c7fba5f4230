const [missing, nextField] = ['\u001d', '\u001f'];

/**
 * All columns of a row as one text, for `splitRow` to read: of tens of thousands of rows a text each comes over sooner than one for every
 * value. Only the last column may be words somebody has written.
 */
export function joinedSql(columns: readonly string[]): string {
  return columns.map((column) => `coalesce(CAST(${column} AS text), chr(29))`).join(' || chr(31) || ');
}

/** @param count of columns */
export function splitRow(text: string, count: number): readonly (string | null)[] {
  const fields = text.split(nextField);
  const whole = fields.length > count ? [...fields.slice(0, count - 1), fields.slice(count - 1).join(nextField)] : fields;
  return whole.map((field) => (field === missing ? null : field));
}
