import { IconBook2, IconChartHistogram, IconDatabaseImport, IconSettings, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { Permission } from '@leadline/contract';
import type { MessageKey } from '@leadline/i18n';

export interface Place {
  readonly to: '/board' | '/data' | '/library' | '/people' | '/settings';
  readonly word: MessageKey;
  readonly icon: Icon;
  /** Who may not do this does not see the place. */
  readonly needs: Permission;
}

export const boards: Place = { to: '/board', word: 'app.place.boards', icon: IconChartHistogram, needs: 'numbers.read' };
export const data: Place = { to: '/data', word: 'app.place.data', icon: IconDatabaseImport, needs: 'data.import' };
export const library: Place = { to: '/library', word: 'app.place.library', icon: IconBook2, needs: 'numbers.read' };
export const people: Place = { to: '/people', word: 'app.place.people', icon: IconUsersGroup, needs: 'people.read' };
export const settings: Place = { to: '/settings', word: 'app.place.settings', icon: IconSettings, needs: 'settings.write' };

/** Only what there is. */
export const places = [boards, data, library, people, settings] as const;
