import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: unknown;
}

const ID = '019a8c00-0000-7000-8000-000000000001';

/** What each field of the interface holds, shown once for all operations: one made-up meeting with one mayor. */
const values: Record<string, unknown> = {
  'ApiClientAnswer.name': 'Сайт на община Розовец',
  'ApiClientWithSecret.name': 'Сайт на община Розовец',
  'ApiClientBody.name': 'Сайт на община Розовец',
  'UpdateApiClientBody.name': 'Сайт на община Розовец',
  access_token: 'pv_token_pE3n0Xq0yS5oUu6mC4r8h1Vd7bK2tJ9wpE3n0Xq0yS5',
  accountId: '019a8c00-0000-7000-8000-0000000000c1',
  account: 'm.ivanova',
  act: 'насочена за изпълнение',
  'AuditSubject.name': '428-163-907',
  'EvidenceWord.name': 'reason',
  json: '"Компетентен е главният архитект."',
  salt: '5d41402abc4b2a76b9719d911017c592',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'EvidenceSeal.number': 1842,
  'EvidenceSeal.text': '{"id": "019a8c00-0000-7000-8000-000000000001", "event": "MeetingRefused"}',
  readAt: '2026-12-01T10:15:00+02:00',
  sealedAt: '2026-12-01T10:15:02+02:00',
  digest: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  previous: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'EvidenceSeal.seal': '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  'MeetingEvidence.head': '1842:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  'MeetingEvidence.howToVerify': ['„digest“ е хешът на „text“ в UTF-8.'],
  'EvidenceItem.event': 'MeetingRefused',
  authorizeUrl: 'https://office.example/authorize?response_type=code',
  before: ID,
  available: true,
  browser: 'Firefox',
  bytes: 48213,
  currentHolder: 'отдел „Кадастър“',
  dayList: true,
  deadline: '2026-12-10',
  failedAt: null,
  fault: 'connect ECONNREFUSED 192.0.2.10:443',
  hint: null,
  isSet: true,
  key: 'serverUrl',
  kind: 'Заявление',
  label: 'Адрес на сървъра',
  linked: true,
  linkedAt: '2026-12-01T09:00:00+02:00',
  mediaType: 'application/pdf',
  number: 'УТ-12-345',
  provider: 'jitsi',
  reaction: 'open-room',
  runAgainAt: null,
  required: true,
  responsibleUnit: 'отдел „Кадастър“',
  returnTo: '/office/requests',
  service: 'Jitsi Meet',
  settings: { serverUrl: 'https://meet.example' },
  value: 'https://meet.example',
  allowPrivateNetwork: false,
  'WebhookDelivery.status': 'delivered',
  'WebhookDeliveryDetails.status': 'delivered',
  'Webhook.description': 'Системата за деловодство',
  'WebhookWithSecret.description': 'Системата за деловодство',
  'WebhookBody.description': 'Системата за деловодство',
  'ChangeWebhookBody.description': 'Системата за деловодство',
  body: '{"id":"019a8c00-0000-7000-8000-000000000001","name":"MeetingApproved"}',
  deliveredAt: '2026-12-01T10:15:03+02:00',
  events: ['MeetingRequested', 'MeetingCancelled'],
  failed: 0,
  failingSince: null,
  'WebhookDelivery.fault': null,
  'WebhookDeliveryDetails.fault': null,
  'WebhookTry.fault': null,
  httpStatus: 200,
  lastSuccessAt: '2026-12-01T10:15:03+02:00',
  previousSecretUntil: null,
  said: 'ok',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  switchedOff: null,
  tookMs: 84,
  tries: 1,
  'Webhook.url': 'https://receiver.example/hooks',
  'WebhookWithSecret.url': 'https://receiver.example/hooks',
  'WebhookBody.url': 'https://receiver.example/hooks',
  'ChangeWebhookBody.url': 'https://receiver.example/hooks',
  'MeetingArrival.number': 7,
  again: false,
  'CheckedIn.number': 7,
  'CheckInBody.code': '485-680-086',
  'ChangeScreenBody.name': 'Фоайе, ет. 2',
  'Corridor.name': 'Фоайе, ет. 2',
  minutesLate: 10,
  'NewScreen.kind': 'kiosk',
  'NewScreen.name': 'Фоайе, ет. 2',
  'NewScreen.url': 'https://priemno.example/kiosk#pE3n0Xq0yS5oUu6mC4r8h1Vd7bK2tJ9wpE3n0Xq0yS5',
  'Screen.kind': 'kiosk',
  'Screen.name': 'Фоайе, ет. 2',
  'ScreenBody.kind': 'kiosk',
  'ScreenBody.name': 'Фоайе, ет. 2',
  'ShownCall.number': 7,
  'ShownNext.number': 8,
  'ThisScreen.kind': 'kiosk',
  'ThisScreen.name': 'Фоайе, ет. 2',
  lastSeenAt: '2026-12-07T09:30:00+02:00',
  calledAt: '2026-12-07T09:31:00+02:00',
  'MeetingArrival.calls': 1,
  'ShownCall.calls': 1,
  'Corridor.next': [{ number: 8, place: 'стая 201', start: '2026-12-07T09:45:00+02:00' }],
  unanswered: false,
  came: 133,
  cancelledByAdministration: 4,
  cancelledByCitizen: 11,
  expired: 2,
  held: 128,
  'MeetingsReportRow.key': '2026-12',
  'WaitingReportRow.key': '2026-12',
  'MissedReportRow.key': '2026-12',
  meanHours: 31.4,
  medianHours: 22.5,
  missed: 9,
  notNoted: 3,
  nothingFree: 31,
  slotTaken: 12,
  slotNotOffered: 4,
  'DemandReportRow.key': '2026-12',
  'DemandReportRow.name': 'декември 2026 г.',
  officeBooked: 41,
  open: 12,
  p90Hours: 71.75,
  refused: 7,
  requests: 142,
  resolved: 3,
  automatic: 38,
  undecided: 6,
  share: 0.0634,
  'MeetingFigures.total': 176,
  'MeetingsReportRow.total': 176,
  'MeetingsReportRow.name': 'декември 2026 г.',
  'WaitingReportRow.name': 'декември 2026 г.',
  'MissedReportRow.name': 'декември 2026 г.',
  'Wait.count': 98,
  waitingRequests: true,
  newestUnread: ID,
  requestsWaiting: 12,
  requestsStamp: '12-5f3a',
  notTold: 1,
  active: true,
  admitted: true,
  attendee: 'Мария Петрова',
  address: 'maria@example.org',
  'WrittenAnswer.text': 'Скицата ви е готова. Можете да я получите на гише 3.',
  'AnswerBody.text': 'Скицата ви е готова. Можете да я получите на гише 3.',
  accessCode: '40381726',
  documentStatus: true,
  'DocumentStatus.number': 'УТ-12-345/10.11.2026',
  'DocumentStatus.status': 'При експерт',
  'DocumentStatusBody.number': 'ут 12 345 от 10.11.2026',
  unit: 'Устройство на територията',
  administration: 'Община Розовец',
  administrationName: 'Община Розовец',
  at: '2026-12-01T10:15:00+02:00',
  'BookingOpening.at': '08:30',
  'BookingOpensBody.at': '08:30',
  attempts: 1,
  bg: 'Одобрена',
  blockedDaysAfterMissed: 30,
  button: 'Вижте срещата',
  by: 'Ивайла Тодорова',
  cancelled: 1,
  capacity: 1,
  changeableUntil: '2026-12-06T09:30:00+02:00',
  changedAt: '2026-12-01T10:15:00+02:00',
  changedBy: 'Петър Илиев',
  channel: 'mail',
  clientSecret: 'pv_secret_pE3n0Xq0yS5oUu6mC4r8h1Vd7bK2tJ9wpE3n0Xq0yS5',
  closesAt: '2026-12-07T10:15:00+02:00',
  code: 'slot-taken',
  count: 2,
  createdAt: '2026-12-01T09:00:00+02:00',
  contrast: 2.1,
  currentVersion: 4,
  data: { reference: '485-680-086', status: 'approved' },
  date: '2026-12-07',
  dates: ['2026-12-08'],
  dayListAt: '07:00',
  daysBefore: 3,
  despiteEarlier: false,
  detail: 'Този час току-що беше зает. Ето най-близките свободни.',
  disabled: false,
  documentNumber: 'УТ-12-345/10.11.2026',
  documentNumberExample: 'УТ-12-345/10.11.2026',
  documentNumberPattern: 'УТ-##-#+[/##.##.####]',
  done: 1,
  email: 'maria@example.org',
  en: 'Approved',
  end: '2026-12-07T09:45:00+02:00',
  error: null,
  event: 'MeetingApproved',
  example: 'Мария Петрова',
  expiresAt: '2026-12-01T10:30:00+02:00',
  expires_in: 3600,
  explanation: 'Името на гражданина',
  familyName: 'Петрова',
  firstTryAt: '2026-12-01T10:15:02+02:00',
  from: '2026-12-07',
  'Window.from': '09:00',
  'WindowBody.from': '09:00',
  gapMinutes: 0,
  givenName: 'Мария',
  gone: 0,
  heading: 'Срещата е одобрена',
  heldThisYear: 2,
  horizonDays: 60,
  host: 'Ивайла Тодорова',
  hostName: 'Ивайла Тодорова',
  html: '<p>Срещата е одобрена.</p>',
  instance: '/api/v1/meetings',
  instructions: 'Носете документ за самоличност.',
  isOwn: false,
  joinUrl: 'https://priemno.example/meetings/019a8c00-0000-7000-8000-000000000001/room',
  kept: 0,
  lastAt: '2026-06-01T09:30:00+03:00',
  lastTryAt: '2026-12-01T10:15:02+02:00',
  lastUsedAt: '2026-12-01T06:00:00+02:00',
  latestCancellationHours: 24,
  lead: 'Очакваме ви в уречения час.',
  maxPerDay: null,
  meetings: 3,
  message: 'meeting-approved',
  minNoticeHours: 24,
  monthDay: 10,
  moved: 0,
  name: 'Ивайла Тодорова',
  next: 'Носете документ за самоличност.',
  nextCursor: null,
  nextFree: '2026-12-07T09:30:00+02:00',
  nextTryAt: null,
  notPossible: 0,
  note: 'Ще се яви с пълномощник.',
  offered: 0,
  officialIsHere: true,
  offersUntil: '2026-12-04T17:00:00+02:00',
  openMeetingsHere: 1,
  openMeetingsInAll: 3,
  'MySession.current': true,
  openedAt: '2026-12-01T09:00:00+02:00',
  system: 'Windows',
  opensAt: '2026-12-07T09:15:00+02:00',
  order: 1,
  orderNumber: 'РД-09-123/01.12.2026',
  ownWords: ['bg'],
  parentId: null,
  pass: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl',
  password: 'a-long-pass-phrase',
  peerToken: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl',
  phone: '+359888123456',
  place: 'стая 201',
  plannedStart: '2026-12-07T09:30:00+02:00',
  position: 'кмет',
  progressUrl: '/api/v1/office/resettlements/019a8c00-0000-7000-8000-0000000000d1',
  read: false,
  reason: 'Командировка',
  receptionWords: 'Всеки първи и трети понеделник, 9–12 и 13–17 ч., по 15 мин.',
  reference: '485-680-086',
  remaining: 1,
  reminderHours: [24, 2],
  requestsPerMinute: 600,
  revokedAt: null,
  rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO',
  sameMatterMonths: null,
  scheduleTitle: 'Приемно време на кмета',
  scope: 'meetings:read meetings:write',
  scopes: ['meetings:read', 'meetings:write'],
  secretMadeAt: '2026-12-01T09:00:00+02:00',
  sentAt: '2026-12-01T10:15:03+02:00',
  slotMinutes: 15,
  start: '2026-12-07T09:30:00+02:00',
  status: 'approved',
  'MessageWords.status': 'Одобрена',
  'MessageWordsBody.status': 'Одобрена',
  'TryMessageBody.status': 'Одобрена',
  'Problem.status': 409,
  subject: 'Срещата ви е одобрена',
  takenOver: 0,
  text: 'Въпросът е от компетентността на друг орган.',
  textEn: 'Another authority is competent.',
  timeZone: 'Europe/Sofia',
  'CodeBody.code': '287082',
  'LoginBody.code': '287082',
  'SecondFactorAnswer.authenticator': true,
  codes: ['k3mp-x9aq-7tzr-hb2d'],
  demanded: false,
  recoveryCodesLeft: 10,
  'NewAuthenticator.secret': 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  secondFactor: true,
  uri: 'otpauth://totp/Розовец:h.ivanov@rozovets.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Розовец',
  title: 'Приемно време на кмета',
  to: '2026-12-11',
  'Window.to': '12:00',
  'WindowBody.to': '12:00',
  'ResendBody.to': 'maria@example.org',
  toDecide: 0,
  token: 'pE3n0Xq0yS5oUu6mC4r8h1Vd7bK2tJ9w',
  topic: 'Скица на имот',
  topics: ['Скица на имот', 'Жалба'],
  total: 1,
  type: 'urn:priemno:problem:slot-taken',
  unread: 3,
  upTo: ID,
  urls: 'stun:turn.example:3478',
  url: 'https://priemno.example/api/v1/public/feeds/pE3n0Xq0yS5oUu6mC4r8h1Vd7bK2tJ9w.ics',
  usedAt: '2026-12-01T10:00:00+02:00',
  validFrom: '2026-01-01',
  validUntil: null,
  version: 3,
  videoUrl: 'https://video.example/kmet',
  waiting: 2,
  waitingSince: '2026-12-01T09:00:00+02:00',
  waitingTooLongHours: 48,
  accessibilityEmail: 'dostapnost@rozovets.example',
  accessibilityPhone: '+35931234567',
  accessibilityReviewedOn: '2026-11-02',
  waitsTooLong: false,
  when: 'Когато срещата е одобрена',
  why: null,
  primary: '#0e5a54',
  onPrimary: '#ffffff',
  primaryColour: '#0e5a54',
  nearest: '#0e5a54',
  rail: '#12312e',
  soft: '#e3f0ee',
  'LogoAnswer.url': '/api/v1/public/logo?v=aBDsQtQQc6gUXWqX',
  'LogoAnswer.text': 'Герб на община Розовец',
  'LogoBody.text': 'Герб на община Розовец',
  'LogoBody.data': 'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=',
  words: 'Всеки първи и трети понеделник, 9–12 и 13–17 ч.',
};

const without = new Set<string>();

/**
 * Gives each body and each good answer an example, put together from one value a field.
 * @throws Error that names the fields without a value here
 */
export function addExamples(document: OpenAPIObject): void {
  const schemas = document.components!.schemas as Record<string, Schema>;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { requestBody?: Json; responses: Json }>)) {
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      for (const place of [operation.requestBody, ...good.map(([, response]) => response)]) {
        for (const [type, media] of Object.entries(
          ((place as Json)?.['content'] ?? {}) as Record<string, Json>,
        ))
          if (/json$/.test(type)) media['example'] = exampleOf(media['schema'] as Schema, schemas, []);
      }
    }
  }
  if (without.size > 0)
    throw new Error(`give these a value in src/openapi-examples.ts: ${[...without].join(', ')}`);
}

function exampleOf(schema: Schema, schemas: Record<string, Schema>, within: string[]): unknown {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return ofObject(name, schemas[name]!, schemas, within);
  }
  const [one] = schema.allOf ?? schema.anyOf ?? schema.oneOf ?? [];
  if (one) return exampleOf(one, schemas, within);
  if (schema.items) return recurs(schema.items, within) ? [] : [exampleOf(schema.items, schemas, within)];
  return ofObject('', schema, schemas, within);
}

/** A tree's branches end where its kind comes again. */
const recurs = ({ $ref }: Schema, within: string[]): boolean =>
  within.includes($ref?.split('/').at(-1) ?? '');

function ofObject(name: string, schema: Schema, schemas: Record<string, Schema>, within: string[]): unknown {
  if (schema.enum) return schema.enum[0];
  const path = [...within, name];
  return Object.fromEntries(
    shown(name, schema).map(([key, field]) => [key, valueOf(name, key, field, schemas, path)]),
  );
}

// An answer's optional field stands for a case of its own, and not all cases are true at once.
function shown(name: string, { properties = {}, required = [] }: Schema): [string, Schema][] {
  const all = Object.entries(properties);
  return /Body$/.test(name) || required.length === 0 ? all : all.filter(([key]) => required.includes(key));
}

function valueOf(
  owner: string,
  key: string,
  field: Schema,
  schemas: Record<string, Schema>,
  within: string[],
): unknown {
  const own = values[`${owner}.${key}`];
  if (own !== undefined) return own;
  if (field.enum) return field.enum[0];
  if (field.$ref || field.allOf || field.anyOf || field.oneOf) return exampleOf(field, schemas, within);
  if (field.items && !isPlain(field.items)) return exampleOf(field, schemas, within);
  if (field.properties) return ofObject(key, field, schemas, within);
  if (values[key] !== undefined) return values[key];
  if (key === 'id' || /Id$/.test(key)) return ID;
  if (/Ids$/.test(key)) return [ID];
  without.add(`${owner}.${key}`);
  return null;
}

const isPlain = (schema: Schema): boolean => !schema.$ref && !schema.properties && !schema.allOf;
