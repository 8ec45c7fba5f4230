/**
 * Weights of Monday … Sunday as they are kept, null where they are none: what `readWeekdayWeights` says, for a whole file at once.
 * Spaces, `;`, `/` or `|` part the seven numbers, whose decimals may begin with a comma; else commas do.
 */
export function weekdaysSql(text: string): string {
  const gap = '[\\s\\x{00A0}\\x{2007}\\x{2009}\\x{202F};/|]';
  const apart = `CASE WHEN regexp_matches(trim(${text}), '${gap}') THEN trim(regexp_replace(replace(${text}, ',', '.'), '${gap}+', ' ', 'g')) ELSE replace(trim(${text}), ',', ' ') END`;
  const number = '(0?\\d{1,2}(\\.\\d{1,4})?|100(\\.0{1,4})?)';
  const isGood = `regexp_full_match(${apart}, '(${number} ){6}${number}') AND regexp_matches(${apart}, '[1-9]')`;
  const whole = `regexp_replace(${apart}, '(^| )0+(\\d)', '\\1\\2', 'g')`;
  const short = `regexp_replace(regexp_replace(${whole}, '\\.0+( |$)', '\\1', 'g'), '(\\.\\d*[1-9])0+( |$)', '\\1\\2', 'g')`;
  return `CASE WHEN ${isGood} THEN ${short} END`;
}
