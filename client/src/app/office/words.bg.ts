import { absences } from './absences/words.bg';
import { apiClients } from './api-clients/words.bg';
import { audit } from './audit/words.bg';
import { book } from './book/words.bg';
import { calendar } from './calendar/words.bg';
import { day } from './day/words.bg';
import { decide, waits } from './decide-meetings/words.bg';
import { document } from './document/words.bg';
import { exceptions, schedule, versions } from './edit-schedule/words.bg';
import { acts, answer, history, meeting, mode, move, offers, slots } from './meeting/words.bg';
import { meetings } from './meetings/words.bg';
import { people } from './people/words.bg';
import { reports } from './reports/words.bg';
import { resettle } from './resettle/words.bg';
import { schedules } from './schedules/words.bg';
import { messages } from './messages/words.bg';
import { room, video } from './video/words.bg';
import { screens } from './screens/words.bg';
import { settings } from './settings/words.bg';
import { told } from './told/words.bg';
import { unfinished } from './unfinished/words.bg';
import { webhooks } from './webhooks/words.bg';

/** Words of the back office: those of the frame here, the others beside the pages that say them. */
export const office = {
  nav: {
    label: 'Работно място',
    menu: 'Меню',
    today: 'Днес',
    requests: 'Заявки',
    notTold: 'За обаждане',
    calendar: 'Календар',
    meetings: 'Срещи',
    book: 'Запишете час',
    schedules: 'Графици',
    absences: 'Отсъствия',
    reports: 'Отчети',
    people: 'Хора',
    audit: 'Следа',
    settings: 'Настройки',
    keys: 'Клавиши',
    logOut: 'Изход',
    waiting: { one: '{{n}} чака решение', other: '{{n}} чакат решение' },
  },
  keys: {
    title: 'Клавиши',
    next: 'следващият ред',
    previous: 'предишният ред',
    approve: 'одобрете',
    refuse: 'откажете',
    answer: 'отговорете писмено',
    undo: 'върнете решението',
    checkIn: 'на деня: дойде',
    hold: 'на деня: проведена',
    miss: 'на деня: не дойде',
    callNext: 'на деня: повикайте следващия',
    walkIn: 'посетител без час',
    search: 'търсене',
    move: 'в календара: преместете',
    help: 'тази помощ',
    on: 'Клавишите са включени',
  },
  noRights: {
    title: 'Нямате права за тази страница',
    text: 'Тя е за друга роля. Ако ви трябва, обърнете се към администратора на системата.',
    toToday: 'Към „Днес“',
  },
  absences,
  acts,
  answer,
  apiClients,
  audit,
  book,
  calendar,
  day,
  decide,
  document,
  exceptions,
  versions,
  history,
  meeting,
  meetings,
  messages,
  mode,
  move,
  offers,
  people,
  reports,
  resettle,
  room,
  schedule,
  schedules,
  screens,
  settings,
  slots,
  told,
  unfinished,
  video,
  webhooks,
  waits,
};

export type OfficeWords = typeof office;
