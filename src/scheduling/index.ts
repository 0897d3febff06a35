/** What other contexts may see of scheduling: which times are offered, by which schedules, and the words for them. */
export { OfferedTimes } from './offered-times.js';
export { CURRENT_STAMP, type RememberedSchedule } from './remembered-schedules.js';
export { Closures, type NewClosure } from './closures.js';
export { type ClosureRow } from './closure.query.js';
export { type ClosureBounds, closureBounds } from './model/closure-bounds.js';
export { type ScheduleFilter, placeInList } from './schedule-list.query.js';
export { PublicScheduleQuery } from './schedule-filter.body.js';
export { PublishedSchedule } from './schedule.answer.js';
export { WorkingDays } from './working-days.js';
export { KnownSchedule } from './known.js';
export { type ScheduleView } from './schedule-view.query.js';
export { type GroupRow } from './group.query.js';
export { checkSpan } from './check-span.js';
export { UnsavedScheduleBody } from './schedule.body.js';
export { checkScheduleBody } from './checked-rules.js';
export {
  type Mode,
  MODES,
  type ScheduleRules,
  type ReceptionEntry,
  type ReceptionException,
  type Window,
  type BookingOpens,
} from './model/schedule.js';
export { type ScheduleStatus } from './model/schedule-aggregate.js';
export { type OfferedDay } from './model/offered-days.js';
export { type OfferedSlot } from './model/offered-slots.js';
export { type ClosedDay } from './model/closed-days.js';
export {
  citizensWindow,
  daysInWindow,
  opensAt,
  staffsWindow,
  whyNotBookable,
  type NotBookable,
} from './model/booking-window.js';
export { addDays, type Day, dayNumber, isDay } from './model/day.js';
export { dayBounds } from './model/day-bounds.js';
export {
  dayOf,
  formatInstant,
  instantAtOrAfter,
  instantOf,
  instantTexts,
  minuteOf,
} from './model/wall-clock.js';
export { receptionWords } from './model/rule-words.js';
export { administrationOf, type Received, serviceOf } from './timetable-json-ld.js';
