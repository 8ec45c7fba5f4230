export * from './entity/entity.ts';
export * from './entity/identity.ts';
export { erasedColumns, peopleEntities, personReferences } from './entity/personal.ts';
export { entities, getEntity } from './entity/index.ts';
export * from './query/kpi-query.ts';
export { changeBetween } from './result/change.ts';
export * from './result/kpi-result.ts';
export type { CompiledSql, LeafReader, SqlParameter, SqlRow, TableReads } from './store/leaf-reader.ts';
export { mayMeet, type RecordSketch } from './plan/may-meet.ts';
export { sketchColumns } from './plan/sketch-columns.ts';
export { rollUpTargets, type TargetLevel, type TargetRow, type TargetScope, targetScopes } from './result/roll-up-targets.ts';
export { type MemberCodes, noDay, noMember, type NumberColumn, type Resident, type RollupNeed, type Segment } from './store/resident.ts';
export type { Dialect } from './dialect/dialect.ts';
export * from './calendar/work-calendar.ts';
export { dateOfFeast, type Feast, feasts, findMovedFeast, type MovedFeast } from './calendar/feast.ts';
export { addDays, dayNumber, daysBetween, isIsoDate, isoWeekday } from './calendar/iso-date.ts';
export { displayedDecimals, minorExponent } from './money/currency.ts';
export { type Bucket, bucketOf, countedEnd, listBuckets, listBucketsBetween } from './period/bucket.ts';
export { addGrains, startOf as startOfGrain } from './period/grain.ts';
export type { PeriodEnv } from './period/period-env.ts';
export { resolvePeriod } from './period/resolve-period.ts';
export { shiftPeriod } from './period/shift-period.ts';
export { KpiIssueError, type KpiIssue } from './query/kpi-issue.ts';
export { builtInCalendars, findBuiltInCalendar } from './calendar/built-in-calendars.ts';
export { type ExpandedDay, expandCalendar } from './calendar/expand-calendar.ts';
export { countWorkingDays, nthWorkingDay, previousWorkingDay, workingDays } from './calendar/working-days.ts';
export { workFraction } from './calendar/work-fraction.ts';
export { usualPart } from './calendar/usual-part.ts';
export { additiveDrivers, type AdditiveDrivers } from './drivers/additive-drivers.ts';
export { type CustomerBridge, customerBridge } from './drivers/customer-bridge.ts';
export { type PriceVolumeMix, priceVolumeMix } from './drivers/price-volume-mix.ts';
export { factorDrivers } from './drivers/factor-drivers.ts';
export { ratioDrivers } from './drivers/mix-and-rate.ts';
export { findSignal, processLimits, type Signal } from './statistics/process-limits.ts';
export {
  compare as compareDecimals,
  divide as divideDecimals,
  isZero as isZeroDecimal,
  multiply as multiplyDecimals,
  round as roundDecimal,
  subtract as subtractDecimals,
  sum as sumOf,
  toMajorUnits,
} from './result/decimal.ts';
export type { AnswerEnv } from './answer/answer-env.ts';
export type { Veil, Veiled } from './answer/veil.ts';
export { answerInVersions, catalogFor, type CatalogVersions } from './answer/answer-in-versions.ts';
export { answerCohorts, type CohortCell, type CohortGrain, cohortGrains, type CohortKind, cohortKinds, type CohortMatrix, type CohortQuery, type CohortRow, kpisOfCohorts } from './answer/answer-cohorts.ts'; // prettier-ignore
export { answerQueries, answerQuery } from './answer/answer-queries.ts';
export { explain } from './answer/explain.ts';
export { listRecords } from './answer/list-records.ts';
export type { ExplainRequest, RecordsRequest } from './answer/requests.ts';
export { usualKpi } from './catalog/attainment.ts';
export { additiveKpis } from './catalog/additive-kpis.ts';
export type { Calculation, MeasureRef, MeasureUse, Moment, Reading } from './catalog/calculation.ts';
export { decimalsOf, isPerReceived } from './catalog/per-received.ts';
export { type Catalog, catalog, findFormula, formulasOf, isTimeGrain, listDimensions, listFilters, unitKindOf } from './catalog/catalog.ts';
export { type Aim, attainmentOf } from './target/attainment-of.ts';
export { aimOf, type Expectation, ownExpectationOf } from './target/aim-of.ts';
export {
  type AlertCondition,
  type AlertGrain,
  alertGrains,
  type AlertKind,
  type AlertMoment,
  type AlertStep,
  alertSteps,
  momentOfAlert,
  stepOfAlert,
} from './alert/alert-condition.ts';
export { type AlertState, alertStates, nextAlertState } from './alert/alert-state.ts';
export { type AlertFigures, type AlertVerdict, judgeAlert } from './alert/judge-alert.ts';
export { isQuietAt, mostAlertsADay, planTelling, type QuietHours, type Telling } from './alert/plan-telling.ts';
export {
  type Achievement,
  type AchievementRule,
  achievementRules,
  achievementsOf,
  type FinishedLine,
  improvementOn,
  streakOf,
} from './recognition/achievements.ts';
export {
  balanceOn,
  expiryOf,
  nextExpiry,
  type PointsEntry,
  pointsForThanks,
  pointsOf,
  type PointsRule,
  pointsRules,
  thanksLimits,
} from './recognition/points.ts';
export {
  fewestNamedAmong,
  isAgreed,
  namedPlaces,
  namedTableOf,
  type NamedPlace,
  type NamedStand,
  type NamedTable,
} from './recognition/named-table.ts';
export { type Judgement, judgeKpi, type Running } from './target/judge-kpi.ts';
export type { Pace, PaceBasis } from './target/pace-of.ts';
export { dayWeights, type PaceShape, paceShape, type ShapeDay, shapedPart, shapeMonths, type TargetDay } from './target/pace-shape.ts';
export { type Status, statuses } from './target/status-of.ts';
export { type ScoredKpi, type SetVerdict, type Verdict, verdictOf, verdicts } from './target/verdict-of.ts';
export { listUsedKpis } from './catalog/formulas.ts';
export { listMeasures } from './catalog/list-measures.ts';
export {
  type Cadence,
  type Expression,
  type Formula,
  type Kpi,
  kpiCadences,
  type KpiGroup,
  kpiGroups,
  kpiPerspectives,
  type KpiUnit,
  type Perspective,
  type SalesRole,
  type Term,
  type WorkedExample,
} from './catalog/kpi.ts';
export { salesRoles } from './entity/assignment.ts';
export { contactChannels, contactPurposes } from './entity/contact-regulation.ts';
export { goalConfidences } from './entity/goal-check-in.ts';
export { type SubjectScope, subjectScopes } from './entity/scope.ts';
export { type IndustryPreset, presets } from './catalog/presets.ts';
export { listMissing, listNeeds, type Needs } from './catalog/needed-entities.ts';
export { type KpiGoal, kpiGoals, type Proposal, type ProposalReason, type Proposals, proposeKpis } from './catalog/propose-kpis.ts';
export {
  checkSmart,
  isSmart,
  type SmartFault,
  type SmartFaultCode,
  smartFaults,
  type SmartGoal,
  type SmartLetter,
  smartLetters,
  type SmartPart,
  type SmartResult,
} from './goal/check-smart.ts';
export {
  afterCadence,
  type CheckInDue,
  type GoalCadence,
  goalCadences,
  type GoalPace,
  goalPaces,
  type GoalState,
  goalStates,
  goalStanding,
  goalState,
  goalStatuses,
  nextCheckIn,
} from './goal/goal-state.ts';
export { addUpParts, type GoalPart, type GoalPartKind, goalPartKinds, partProgress, weighedProgress } from './goal/part-progress.ts';
export { circularGoals, type GoalNode, type GoalProgress, mayStandAbove, rollUpGoals } from './goal/roll-up-goals.ts';
export {
  type Away,
  callOf,
  followUpDays,
  followUpOn,
  type FollowUpStage,
  type MeetingCadence,
  meetingCadences,
  type MeetingCall,
  meetingCalls,
  type MeetingDay,
  meetingDay,
  type MeetingPeriod,
  meetingPeriod,
} from './meeting/meeting-days.ts';
export { type KpiTemplate, type TemplateItem, templates } from './catalog/templates.ts';
export { memberKinds, type MemberKind } from './measure/dimension-members.ts';
export type { Measure, MeasureUnit } from './measure/measure.ts';
export { fewestAnswers } from './measure/fewest-answers.ts';
export { measures } from './measure/measures.ts';
export { type KpiIssueCode, kpiIssueCodes, rowLimit, validateQuery } from './query/validate-query.ts';
export { compileRollupRows, type RollupPart } from './compile/compile-rollup-rows.ts';
export { listRollups, rollupsOn } from './rollup/list-rollups.ts';
export { columnsRead, type RollupColumn, rollupColumns, rollupGroups } from './rollup/rollup-columns.ts';
export { sourcesOf } from './rollup/reads-of-rollup.ts';
export { type Rollup, rollupDate, rollupTable } from './rollup/rollup.ts';
export { blendTarget } from './target/blend-target.ts';
export { type DayAhead, neededByWeekday } from './target/needed-by-weekday.ts';
export { readWeekdayWeights, targetWeight, weekdaysOf } from './target/weekday-weights.ts';
export {
  type Calibration,
  type CalibrationCase,
  calibrateTargets,
  type CalibrationVerdict,
  calibrationVerdicts,
} from './target/calibrate-targets.ts';
export { type Raise, raiseTarget } from './target/raise-target.ts';
export { ageBands, type DealChance, dealChances, type DecidedVisits } from './target/deal-chance.ts';
export { type ForecastRange, forecastRange, type OpenDeal } from './target/forecast-range.ts';
export { resultWeights, seasonWeights } from './target/season-weights.ts';
export { type Carrier, type CarriedPart, type PartRounding, splitByDays, splitTotal } from './target/split-total.ts';
export { quantile as quantileOf } from './result/decimal.ts';
