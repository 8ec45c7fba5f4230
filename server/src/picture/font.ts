import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** One face with full Vietnamese, Hungarian and Cyrillic, in two weights; it comes with the packages, so that no machine needs fonts. */
export const fontFiles = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;
export const fontFamily = 'Inter';
