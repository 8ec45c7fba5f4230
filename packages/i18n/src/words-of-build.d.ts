/** The page's build makes them of the words of a language (web/vite.config.ts, word-parts.ts). */
declare module '#words/*' {
  const words: Readonly<Record<string, unknown>>;
  export default words;
}
