import {
  followWords,
  isLocale,
  loadCatalog,
  locales,
  translate,
  wordArrivals,
  type Locale,
  type MessageKey,
  type MessageParameters,
} from '@leadline/i18n';
import { createContext, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';

export interface I18n {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly t: (key: MessageKey, parameters?: MessageParameters) => string;
  /** The word of a key made from data (a KPI's id, a column's name); `fallback` where there is none. */
  readonly word: (key: string, fallback: string, parameters?: MessageParameters) => string;
}

const storageKey = 'leadline.locale';
const I18nContext = createContext<I18n | null>(null);

/** Whether the reader of this browser has said which language. */
export function hasChosenLocale(): boolean {
  return localStorage.getItem(storageKey) !== null;
}

/** The language chosen before, else the first of the browser's languages there is, else English. */
export function initialLocale(): Locale {
  const chosen = localStorage.getItem(storageKey);
  if (chosen !== null && isLocale(chosen)) return chosen;
  for (const language of navigator.languages) {
    const primary = language.slice(0, 2).toLowerCase();
    if (isLocale(primary)) return primary;
  }
  return locales[0];
}

export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setState] = useState<Locale>(initialLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    void loadCatalog(next).then(() => {
      localStorage.setItem(storageKey, next);
      document.documentElement.lang = next;
      setState(next);
    });
  }, []);
  const arrivals = useSyncExternalStore(followWords, wordArrivals);
  const value = useMemo(() => ({ ...makeI18n(locale, setLocale), arrivals }), [locale, setLocale, arrivals]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** Everything inside in one language, whatever the reader of this browser has chosen. Nothing is shown before its words are there. */
export function InLanguage({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const [loaded, setLoaded] = useState<Locale | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadCatalog(locale).then(() => {
      if (!isHere) return;
      document.documentElement.lang = locale;
      setLoaded(locale);
    });
    return () => {
      isHere = false;
    };
  }, [locale]);
  const value = useMemo(() => makeI18n(locale, () => undefined), [locale]);
  return loaded === locale ? <I18nContext value={value}>{children}</I18nContext> : null;
}

/** Has everything inside say its words anew whenever `words` changes, without losing what is being written there. */
export function Reworded({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const i18n = useI18n();
  const value = useMemo(() => ({ ...i18n, ...makeI18n(i18n.locale, i18n.setLocale), words }), [i18n, words]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

function makeI18n(locale: Locale, setLocale: (locale: Locale) => void): I18n {
  return {
    locale,
    setLocale,
    t: (key, parameters) => translate(locale, key, parameters),
    word: (key, fallback, parameters) => findWord(locale, key, parameters) ?? fallback,
  };
}

export function findWord(locale: Locale, key: string, parameters?: MessageParameters): string | undefined {
  try {
    return translate(locale, key as MessageKey, parameters);
  } catch {
    return undefined;
  }
}

export function useI18n(): I18n {
  const value = use(I18nContext);
  if (!value) throw new Error('useI18n outside of I18nProvider');
  return value;
}
