/** What is changed: who may do and see what, sessions, and the audit trail. */
export const targets: readonly string[] = [
  'server/src/access/*.ts',
  'server/src/audit/*.ts',
  'server/src/control/{api-token,prove-in-database,session,single-use-token}.ts',
  'server/src/features/session/*.ts',
  'server/src/http/guard-routes.ts',
  'server/src/facts/visible-rows.ts',
  'packages/kpi/src/plan/condition.ts',
];

/** Tests that have to find the changes: those beside the code. Tests of whole features take long; what they alone would find counts as not found. */
export const testFiles: readonly string[] = [
  'server/src/access/*.test.ts',
  'server/src/audit/{audit,audit-on-postgres,entries,name-break,stretch,trail-head}.test.ts',
  'server/src/control/*.test.ts',
  'server/src/features/session/{coming-in,gone-meanwhile,session-entries}.test.ts',
  'server/src/facts/visible-rows.test.ts',
  'server/src/http/guard-routes.test.ts',
  'packages/kpi/src/plan/{condition,plan-leaf}.test.ts',
];
