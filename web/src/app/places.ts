import {
  IconBook2,
  IconCalendarCheck,
  IconChartHistogram,
  IconDatabaseImport,
  IconFlag,
  IconHeartHandshake,
  IconSettings,
  IconSunHigh,
  IconTarget,
  IconTargetArrow,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '@leadline/contract';
import type { MessageKey } from '@leadline/i18n';

export interface Place {
  readonly to:
    '/today' | '/board' | '/scorecards' | '/goals' | '/review' | '/recognition' | '/data' | '/library' | '/people' | '/settings' | '/targets';
  readonly word: MessageKey;
  readonly icon: Icon;
  /** Who may not do this does not see the place. */
  readonly needs: Permission;
  /** More pages that belong to it. */
  readonly also?: string | readonly string[];
  /** Only for who is one of the people the records tell of. */
  readonly isOwn?: true;
}

export const myDay: Place = { to: '/today', word: 'app.place.myDay', icon: IconSunHigh, needs: 'numbers.read', isOwn: true };
export const boards: Place = { to: '/board', also: '/boards', word: 'app.place.boards', icon: IconChartHistogram, needs: 'numbers.read' };
export const scorecards: Place = { to: '/scorecards', word: 'app.place.scorecards', icon: IconTargetArrow, needs: 'numbers.read' };
export const goals: Place = { to: '/goals', word: 'app.place.goals', icon: IconFlag, needs: 'numbers.read' };
export const followUp: Place = { to: '/review', word: 'app.place.followUp', icon: IconCalendarCheck, needs: 'numbers.read' };
export const recognition: Place = {
  to: '/recognition',
  also: ['/contests', '/votes'],
  word: 'app.place.recognition',
  icon: IconHeartHandshake,
  needs: 'numbers.read',
};
export const targets: Place = { to: '/targets', word: 'assignments.frame.title', icon: IconTarget, needs: 'targets.write' };
export const data: Place = { to: '/data', word: 'app.place.data', icon: IconDatabaseImport, needs: 'data.import' };
export const library: Place = { to: '/library', word: 'app.place.library', icon: IconBook2, needs: 'numbers.read' };
export const people: Place = { to: '/people', word: 'app.place.people', icon: IconUsersGroup, needs: 'people.read' };
export const settings: Place = { to: '/settings', word: 'app.place.settings', icon: IconSettings, needs: 'settings.write' };

/** Only what there is. */
export const places = [myDay, boards, scorecards, goals, followUp, recognition, targets, data, library, people, settings] as const;
