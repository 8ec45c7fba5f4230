export { generateDemo, type Demo, type DemoRequest } from './generate-demo.ts';
export { faultKinds, type FaultKind, type Planted } from './firm/faults.ts';
export { demoContest } from './demo-contest.ts';
export { listDemoNotes, type DemoNote } from './demo-notes.ts';
export { listDemoPeople, type DemoPerson } from './list-demo-people.ts';
export { demoOrganization } from './organization.ts';
export { demoRecipeName, demoSource } from './recipe.ts';
export { demoScales, findScale, type DemoScale } from './scale.ts';
export type { DemoFile } from './write/tables.ts';
