import type { CalendarOptions } from 'fullcalendar';

/**
 * FullCalendar draws no look of its own: each part bears a name of ours, and grid.css dresses it from our tokens.
 * What is the same for every grid stands here.
 */
export const GRID_LOOK: CalendarOptions = {
  headerToolbar: false,
  allDaySlot: false,
  height: 'auto',
  firstDay: 1,
  slotDuration: '00:30',
  slotHeaderInterval: '01:00',
  snapDuration: '00:05',
  /** Tall enough that the shortest usual meeting, of 15 minutes, holds a line of text. */
  slotMinHeight: 44,
  eventMinHeight: 21,
  slotEventOverlap: false,
  nowIndicator: true,
  eventStartEditable: false,
  eventDurationEditable: false,
  eventInteractive: true,
  eventDragMinDistance: 4,
  dragRevertDuration: 0,
  viewClass: 'grid-view',
  tableHeaderClass: 'grid-head',
  dayHeaderClass: ({ isToday }) => (isToday ? 'grid-day today' : 'grid-day'),
  dayHeaderInnerClass: 'grid-day-words',
  dayLaneClass: 'grid-lane',
  dayLaneInnerClass: 'grid-lane-inner',
  slotLaneClass: ({ isMinor }) => (isMinor ? 'grid-slot minor' : 'grid-slot'),
  slotHeaderClass: 'grid-hour',
  columnEventClass: ({ isMirror, isShort }) =>
    ['meeting', isMirror && 'mirror', isShort && 'short'].filter(Boolean).join(' '),
  columnEventInnerClass: 'meeting-words',
  backgroundEventClass: 'ground',
  nonBusinessHoursClass: 'ground shut',
  nowIndicatorLineClass: 'grid-now',
};
