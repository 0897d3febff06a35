import type { Words } from '../../libs/domain/domain-error.js';
import type { Breakdown } from './breakdown.js';
import type { ReportName } from './report.js';

/** The values of breakdowns that are no names of people or places, in the order of the tables. */
export const valueWords: Record<'mode' | 'outcome' | 'origin', Record<string, Words>> = {
  mode: {
    inPerson: { bg: 'На място', en: 'In person' },
    video: { bg: 'Видео', en: 'Video' },
    phone: { bg: 'По телефона', en: 'Phone' },
  },
  outcome: {
    held: { bg: 'Проведени', en: 'Held' },
    missed: { bg: 'Неявявания', en: 'Missed' },
    refused: { bg: 'Отказани', en: 'Refused' },
    cancelledByCitizen: { bg: 'Отменени от гражданина', en: 'Cancelled by the citizen' },
    cancelledByAdministration: { bg: 'Отменени от администрацията', en: 'Cancelled by the office' },
    expired: { bg: 'Изтекли без отговор', en: 'Expired' },
    resolved: { bg: 'Решени с отговор', en: 'Answered beforehand' },
    open: { bg: 'Без изход още', en: 'No outcome yet' },
  },
  origin: {
    portal: { bg: 'От портала', en: 'Portal' },
    phone: { bg: 'По телефона', en: 'By phone' },
    desk: { bg: 'На гише', en: 'At the desk' },
    api: { bg: 'От друга система', en: 'Another system' },
  },
};

export const inNoGroup: Words = { bg: 'Без група', en: 'In no group' };
export const inAll: Words = { bg: 'Общо', en: 'Total' };

export const breakdownWords: Record<Breakdown, Words> = {
  host: { bg: 'Приемащ', en: 'Host' },
  group: { bg: 'Група', en: 'Group' },
  schedule: { bg: 'График', en: 'Schedule' },
  mode: { bg: 'Начин', en: 'Mode' },
  outcome: { bg: 'Изход', en: 'Outcome' },
  origin: { bg: 'Откъде е заявена', en: 'Requested by' },
  weekday: { bg: 'Ден от седмицата', en: 'Weekday' },
  month: { bg: 'Месец', en: 'Month' },
};

export const reportWords: Record<ReportName, Words> = {
  meetings: { bg: 'Срещи', en: 'Meetings' },
  waiting: { bg: 'Чакане', en: 'Waiting' },
  missed: { bg: 'Неявявания', en: 'No-shows' },
  demand: { bg: 'Търсене без свободен час', en: 'Unmet demand' },
};

/** The second sheet of a workbook: what the figures are of, and how they are worked out. */
export const aboutWords: Record<'sheet' | 'report' | 'from' | 'to' | 'timeZone' | 'madeAt', Words> &
  Record<ReportName, Words[]> = {
  sheet: { bg: 'За отчета', en: 'About' },
  report: { bg: 'Отчет', en: 'Report' },
  from: { bg: 'От', en: 'From' },
  to: { bg: 'До, включително', en: 'To, included' },
  timeZone: { bg: 'Часова зона', en: 'Time zone' },
  madeAt: { bg: 'Изготвена на', en: 'Made on' },
  meetings: [
    {
      bg: 'Срещите са по деня, в който започват; преместените — по новия. Отказаните и отменените са по деня, в който щяха да започнат.',
      en: 'Meetings are of the day on which they begin, moved ones of the new day, refused and cancelled ones of the day on which they would have begun.',
    },
    {
      bg: 'График в няколко групи се брои по веднъж във всяка от тях и веднъж в общото.',
      en: 'A schedule in several groups counts once in each of them and once in the total.',
    },
  ],
  waiting: [
    {
      bg: 'Часове по часовника, с нощите и почивните дни, на срещите, които започват в периода. „9 от 10 до“ е времето, което девет от десет не са надхвърлили.',
      en: 'Hours by the clock, nights and holidays included, of the meetings that begin in the period. Nine of ten waited no longer than “9 of 10 within”.',
    },
    {
      bg: 'До решение: от заявката в портала до първото одобрение, отказ или писмен отговор от служител. До срещата: от заявката до началото на проведените, пропуснатите и одобрените срещи. Записаните от служители не участват.',
      en: 'To the decision: from a request by the portal to the first approval, refusal or written answer by a person. To the meeting: from the request to the beginning of meetings held, missed or approved. What the office booked is left out.',
    },
  ],
  missed: [
    {
      bg: 'Делът е от онези, за които е отбелязано дали са дошли. Неотбелязаните са одобрени и минали срещи без отбелязан изход.',
      en: 'The share is of those of whom it is noted whether they came. Not noted are meetings approved and over without an outcome.',
    },
  ],
  demand: [
    {
      bg: 'По деня, в който е търсено. „Няма свободен час“: отворена е страницата на график без свободен час до края на срока за записване; един адрес в мрежата се брои веднъж на ден за график.',
      en: 'By the day on which somebody looked. “Nothing free”: the page of a schedule was opened that had no free time up to its horizon; one network address counts once a day and schedule.',
    },
    {
      bg: '„Часът беше зает“ и „не се предлага“: опит за записване, който не е успял. Не се пази кой е търсил. Какво точно значат числата: docs/adr/0039.',
      en: '“Time taken” and “not offered”: an attempt to book that failed. Who looked is kept nowhere. What exactly the numbers mean: docs/adr/0039.',
    },
  ],
};
