import type { BoardScope, NamedTableShown, Widget } from '@leadline/contract';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import type { Asking } from '#server/context.ts';
import { listNamedTables } from '#server/control/named-table.ts';
import { goalSightOf, knowsTeam } from '#server/expectations/goal-sight.ts';
import { compare, nameOf, readFirm } from '#server/firm/read-firm.ts';
import { showTable, stateOfTable } from '#server/recognizing/named-tables.ts';
import { teamAbout } from './team-about.ts';

/** What leaderboards show: of the team the board or the widget is about, else of the reader's own, else of the first one they see that has agreed. */
export async function namedOfWidgets(asking: Asking, scope: BoardScope, widgets: readonly Widget[]): Promise<readonly (NamedTableShown | null)[]> {
  if (!widgets.some(({ kind }) => kind === 'leaderboard')) return widgets.map(() => null);
  const [firm, worksCouncil] = [await readFirm(asking), await readWorksCouncil(asking.control.db)];
  const seeing = goalSightOf(asking, firm);
  const running = (await listNamedTables(asking.control.db))
    .filter((row) => stateOfTable(row, { today: firm.today, worksCouncil }) === 'running' && knowsTeam(seeing, row.team))
    .sort((a, b) => compare(nameOf(firm.teams, a.team) ?? '', nameOf(firm.teams, b.team) ?? ''));
  return Promise.all(
    widgets.map(async (widget) => {
      if (widget.kind !== 'leaderboard') return null;
      const team = teamAbout(widget, scope) ?? seeing.myTeam;
      const row = team === null ? running[0] : running.find((one) => one.team === team);
      return row ? showTable(asking, firm, row, seeing.me) : null;
    }),
  );
}
