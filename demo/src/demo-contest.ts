/** What the contest of the demo company is about: the team has a target for it every month, so that the contest shows how it goes. */
export const demoContest = { kpi: 'calls_made_count', team: 'vn-field' } as const;
