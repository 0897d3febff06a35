/** A made-up municipality: its people, and from whose published hours each schedule takes its own. */

export const ADMINISTRATION = 'Община Розовец';

/** Whom its accessibility declaration names. */
export const ACCESSIBILITY = {
  accessibilityEmail: 'dostapnost@rozovets.example',
  accessibilityPhone: '+35931234567',
  accessibilityReviewedOn: '2026-11-02',
};
export const PASSWORD = 'priemen-den-2026';

export const groups = [
  { key: 'lead', name: 'Ръководство', parent: null },
  { key: 'build', name: 'Архитектура и строителство', parent: null },
  { key: 'land', name: 'Отчуждаване и кадастър', parent: 'build' },
  { key: 'serve', name: 'Услуги на едно място', parent: null },
  { key: 'rights', name: 'Права на гражданите', parent: null },
  { key: 'villages', name: 'Изнесени приемни', parent: null },
] as const;

export type GroupKey = (typeof groups)[number]['key'];

export interface DemoHost {
  key: string;
  name: string;
  kind: 'official' | 'specialist' | 'department';
  position: string;
  place: string;
  email: string | null;
}

export const hosts: DemoHost[] = [
  {
    key: 'mayor',
    name: 'Ивайла Тодорова',
    kind: 'official',
    position: 'Кмет',
    place: 'стая 201, ет. 2',
    email: 'kmet@rozovets.example',
  },
  {
    key: 'deputy',
    name: 'Петър Илиев',
    kind: 'official',
    position: 'Заместник-кмет „Строителство“',
    place: 'стая 204, ет. 2',
    email: null,
  },
  {
    key: 'secretary',
    name: 'Рада Стоева',
    kind: 'official',
    position: 'Секретар на общината',
    place: 'стая 206, ет. 2',
    email: null,
  },
  {
    key: 'architect',
    name: 'арх. Илия Стоянов',
    kind: 'official',
    position: 'Главен архитект',
    place: 'стая 305, ет. 3',
    email: null,
  },
  {
    key: 'experts',
    name: 'Експерти „Устройство на територията“',
    kind: 'department',
    position: 'Консултации по преписки',
    place: 'по телефона',
    email: null,
  },
  {
    key: 'land',
    name: 'инж. Весела Нейкова',
    kind: 'specialist',
    position: 'Директор „Инвестиционно отчуждаване“',
    place: 'стая 310, ет. 3',
    email: null,
  },
  {
    key: 'centre',
    name: 'Център за информация и услуги',
    kind: 'department',
    position: 'Гишета 1–3',
    place: 'партер',
    email: null,
  },
  {
    key: 'taxes',
    name: 'Местни данъци и такси',
    kind: 'department',
    position: 'Гишета 4–5',
    place: 'партер',
    email: null,
  },
  {
    key: 'social',
    name: 'Социална политика и образование',
    kind: 'department',
    position: 'Специализирана администрация',
    place: 'стая 112',
    email: null,
  },
  {
    key: 'ombudsman',
    name: 'Дамян Велев',
    kind: 'official',
    position: 'Обществен посредник',
    place: 'стая 101',
    email: null,
  },
  {
    key: 'prosecutor',
    name: 'Приемна „Сигнали и жалби“',
    kind: 'department',
    position: 'Дежурен юрист',
    place: 'кабинет 33',
    email: null,
  },
  {
    key: 'ideas',
    name: 'Екип „Идеи и проекти“',
    kind: 'department',
    position: 'Местно развитие',
    place: 'зала 203',
    email: null,
  },
  {
    key: 'governor',
    name: 'Калина Благоева',
    kind: 'official',
    position: 'Заместник-кмет „Населени места“',
    place: 'по места',
    email: null,
  },
];

export interface DemoSchedule {
  title: string;
  host: string;
  groups: GroupKey[];
  /** Where in reception-hours.json the hours come from: the administration and the hosts of its entries. */
  hoursOf: { administration: string; hosts: string[] };
  modes: ('inPerson' | 'video' | 'phone')[];
  slotMinutes: number;
  capacity?: number;
  approval?: 'automatic';
  bookingOpens?: { monthDay: number; at: string } | { daysBefore: number; at: string };
  minNoticeHours?: number;
  onHoliday?: 'nextWorkingDay';
  documentNumber?: 'none' | 'required';
  documentNumberExample?: string;
  topics?: string[];
  orderNumber?: string;
  instructions?: string;
}

const sofia = 'Столична община – Направление „Архитектура и градоустройство“';

export const schedules: DemoSchedule[] = [
  {
    title: 'Кмет',
    host: 'mayor',
    groups: ['lead'],
    hoursOf: { administration: 'Община Елхово', hosts: ['Кмет'] },
    modes: ['inPerson', 'video', 'phone'],
    slotMinutes: 15,
    onHoliday: 'nextWorkingDay',
    instructions: 'Носете документ за самоличност и преписката, ако имате такава.',
    topics: ['Жалба', 'Предложение', 'Предоставена услуга', 'Имоти и строителство'],
    orderNumber: 'РД-09-12/05.01.2026',
  },
  {
    title: 'Кмет: последен понеделник',
    host: 'mayor',
    groups: ['lead'],
    hoursOf: { administration: 'Община Шумен', hosts: ['Кмет'] },
    modes: ['inPerson'],
    slotMinutes: 10,
    instructions: 'Приемат се до 15 души. Останалите се записват за следващия месец.',
  },
  {
    title: 'Заместник-кмет „Строителство“',
    host: 'deputy',
    groups: ['lead', 'build'],
    hoursOf: { administration: 'Община Елхово', hosts: ['Заместник-кметове'] },
    modes: ['inPerson', 'video'],
    slotMinutes: 15,
  },
  {
    title: 'Секретар на общината',
    host: 'secretary',
    groups: ['lead'],
    hoursOf: { administration: 'Община Елхово', hosts: ['Секретар'] },
    modes: ['inPerson', 'phone'],
    slotMinutes: 20,
  },
  {
    title: 'Главен архитект',
    host: 'architect',
    groups: ['build'],
    hoursOf: {
      administration: 'Община Шумен',
      hosts: ['Дирекция „Устройство на територията“ – сряда', 'Дирекция „Устройство на територията“ – петък'],
    },
    modes: ['inPerson', 'video'],
    slotMinutes: 15,
    instructions: 'Носете скица и документ за собственост.',
    topics: ['Виза за проектиране', 'Скица на имот', 'Разрешение за строеж'],
    documentNumberExample: 'УТ-12-345/10.11.2026',
  },
  {
    title: 'Консултация по преписка',
    host: 'experts',
    groups: ['build'],
    hoursOf: {
      administration: sofia,
      hosts: [
        'Началници на отдели, експерти и специалисти – консултации по телефон',
        'Началници на отдели, експерти и специалисти – консултации по телефон, четвъртък',
      ],
    },
    modes: ['phone'],
    slotMinutes: 10,
    documentNumber: 'required',
    minNoticeHours: 2,
    instructions: 'Ще ви се обадим в уговорения час. Пригответе номера на преписката.',
  },
  {
    title: 'Инвестиционно отчуждаване',
    host: 'land',
    groups: ['land'],
    hoursOf: { administration: sofia, hosts: ['Директор на дирекция „Инвестиционно отчуждаване“'] },
    modes: ['inPerson', 'video'],
    slotMinutes: 30,
  },
  {
    title: 'Център за информация и услуги',
    host: 'centre',
    groups: ['serve'],
    hoursOf: { administration: 'Община Шумен', hosts: ['Център за информация и услуги'] },
    modes: ['inPerson'],
    slotMinutes: 15,
    capacity: 3,
    approval: 'automatic',
    minNoticeHours: 1,
    documentNumber: 'none',
  },
  {
    title: 'Местни данъци и такса битови отпадъци',
    host: 'taxes',
    groups: ['serve'],
    hoursOf: {
      administration: 'Община Шумен',
      hosts: [
        'Отдел „Местни данъци и такса битови отпадъци“',
        'Отдел „Местни данъци и такса битови отпадъци“ – дежурна каса',
      ],
    },
    modes: ['inPerson', 'phone'],
    slotMinutes: 10,
    capacity: 2,
    approval: 'automatic',
    minNoticeHours: 1,
  },
  {
    title: 'Социална политика и образование',
    host: 'social',
    groups: ['serve'],
    hoursOf: {
      administration: 'Община Шумен',
      hosts: [
        'Специализирана администрация (икономика, социална политика, образование) – понеделник',
        'Специализирана администрация (икономика, социална политика, образование) – сряда',
        'Специализирана администрация (икономика, социална политика, образование) – петък',
      ],
    },
    modes: ['inPerson', 'video', 'phone'],
    slotMinutes: 20,
  },
  {
    title: 'Обществен посредник',
    host: 'ombudsman',
    groups: ['rights'],
    hoursOf: {
      administration: 'Приемна на главния прокурор',
      hosts: [
        'Прокурори от отдел „Административен“ при ВКП – пон., ср., пет.',
        'Прокурори от отдел „Административен“ при ВКП – вт., четв.',
      ],
    },
    modes: ['inPerson', 'video', 'phone'],
    slotMinutes: 30,
  },
  {
    title: 'Приемна „Сигнали и жалби“',
    host: 'prosecutor',
    groups: ['rights'],
    hoursOf: {
      administration: 'Апелативна специализирана прокуратура',
      hosts: ['Апелативна специализирана прокуратура (домакинът не е в откъса)'],
    },
    modes: ['inPerson'],
    slotMinutes: 20,
  },
  {
    title: 'Идеи и проекти за града',
    host: 'ideas',
    groups: ['rights'],
    hoursOf: {
      administration: 'Областна администрация Варна',
      hosts: ['Екип на областната администрация – приемен ден за идеи и проекти'],
    },
    modes: ['inPerson', 'video'],
    slotMinutes: 20,
  },
  {
    title: 'Отворена приемна на заместник-кмета',
    host: 'governor',
    groups: ['villages'],
    hoursOf: { administration: 'Община Мъглиж', hosts: ['Кмет и заместник-кметове'] },
    modes: ['inPerson'],
    slotMinutes: 15,
  },
];

/** Village receptions as Straldzha announces them: a list of dates, two places on one day. Days from today. */
export const villageDays = [
  { inDays: 10, from: '09:00', to: '10:30', place: 'с. Атолово, кметство' },
  { inDays: 11, from: '09:00', to: '10:30', place: 'с. Леярово, читалище' },
  { inDays: 11, from: '10:30', to: '12:00', place: 'с. Поляна, кметство' },
  { inDays: 24, from: '09:00', to: '10:30', place: 'с. Каменец, кметство' },
  { inDays: 24, from: '10:30', to: '12:00', place: 'с. Саранско, кметство' },
];

export interface DemoStaff {
  email: string;
  givenName: string;
  familyName: string;
  position: string;
  roles: ('administrator' | 'host' | 'desk' | 'auditor')[];
  hosts: string[];
  words: string;
}

export const staff: DemoStaff[] = [
  {
    email: 'admin@rozovets.example',
    givenName: 'Борис',
    familyName: 'Минев',
    position: 'Системен администратор',
    roles: ['administrator'],
    hosts: [],
    words: 'администратор · administrator',
  },
  {
    email: 'architect@rozovets.example',
    givenName: 'Илия',
    familyName: 'Стоянов',
    position: 'Главен архитект',
    roles: ['host'],
    hosts: ['architect', 'experts'],
    words: 'приемащ · host',
  },
  {
    email: 'kabinet@rozovets.example',
    givenName: 'Мила',
    familyName: 'Дойнова',
    position: 'Секретар в кабинета на кмета',
    roles: ['host'],
    hosts: ['mayor', 'deputy', 'secretary'],
    words: 'приемащ · host',
  },
  {
    email: 'desk@rozovets.example',
    givenName: 'Нели',
    familyName: 'Събева',
    position: 'Деловодство',
    roles: ['desk'],
    hosts: [],
    words: 'деловодство · desk',
  },
  {
    email: 'auditor@rozovets.example',
    givenName: 'Захари',
    familyName: 'Пенев',
    position: 'Вътрешен одит',
    roles: ['auditor'],
    hosts: [],
    words: 'одитор · auditor',
  },
];

export const citizens = [
  { email: 'maria@citizens.example', givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456' },
  { email: 'georgi@citizens.example', givenName: 'Георги', familyName: 'Колев', phone: '+359888123457' },
  { email: 'zhivko@citizens.example', givenName: 'Живко', familyName: 'Щерев', phone: '+359888123458' },
  { email: 'yulia@citizens.example', givenName: 'Юлия', familyName: 'Цонева', phone: '+359888123459' },
  { email: 'ann@citizens.example', givenName: 'Ан', familyName: 'Чернева', phone: '+359888123460' },
];
