import { meaning } from './glossary/meaning.ts';
import { synonym } from './glossary/synonym.ts';
import { term } from './glossary/term.ts';

/** The agreed terms, what they mean, and what else they are called. */
export const glossary = {
  title: 'Glossary',
  text: 'One word for each thing. What is said here is meant everywhere.',
  search: 'Find a term',
  none: 'No term fits “{asked}”.',
  weCall: 'We call “{asked}”:',
  languages: 'Show the other languages',
  more: 'Further terms',
  moreText: 'They mean what they say.',
  alsoCalled: 'Elsewhere also called: {others}',
  term,
  meaning,
  synonym,
} as const;
