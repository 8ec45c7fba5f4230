import { IconBook2, IconChartHistogram, IconDatabaseImport, IconSettings, type Icon } from '@tabler/icons-react';
import type { MessageKey } from '@leadline/i18n';

export interface Place {
  readonly to: '/board' | '/data' | '/library' | '/settings';
  readonly word: MessageKey;
  readonly icon: Icon;
}

export const boards: Place = { to: '/board', word: 'app.place.boards', icon: IconChartHistogram };
export const data: Place = { to: '/data', word: 'app.place.data', icon: IconDatabaseImport };
export const library: Place = { to: '/library', word: 'app.place.library', icon: IconBook2 };
export const settings: Place = { to: '/settings', word: 'app.place.settings', icon: IconSettings };

/** Only what there is. */
export const places = [boards, data, library, settings] as const;
