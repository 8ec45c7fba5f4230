import { listDemoNotes } from '@leadline/demo';
import { translate } from '@leadline/i18n';
import { demoRecord } from '#server/access/demo-accounts.ts';
import { demoNoteIds } from '#server/chart-notes/demo-words.ts';
import { addChartNote, findChartNote } from '#server/control/chart-note.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** What happened in the demo company, on the charts it shows in. They go with it, and are there once. */
export async function keepDemoNotes(db: ControlDatabase, today: string, now: Date): Promise<void> {
  for (const { id, kpis, location, from, to, kind } of listDemoNotes(today)) {
    if (await findChartNote(db, demoNoteIds[id])) continue;
    await addChartNote(db, {
      id: demoNoteIds[id],
      kpis: JSON.stringify(kpis.toSorted()),
      scope: location === null ? 'organisation' : 'location',
      subject: location === null ? null : demoRecord('location', location),
      starts_on: from,
      ends_on: to,
      kind,
      title: translate('en', `demoNote.${id}.title`),
      text: translate('en', `demoNote.${id}.text`),
      edition: 1n,
      written_by: 'demo',
      changed_at: now.toISOString(),
      removed_at: null,
    });
  }
}
