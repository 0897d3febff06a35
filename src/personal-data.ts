/**
 * What is held of people, for what, and for how long: every column of every table, by purpose. Whoever adds a column
 * writes it here; the spec fails otherwise. `docs/privacy.md` is made of this file (`npm run privacy`).
 */

/** After so many months from the end of a meeting nothing of it leads to a person any more. */
export const MONTHS_AFTER_MEETING = 12;
/** For so long the office can show what was written in a message. */
export const DAYS_OF_MESSAGE_TEXTS = 90;
/** For so long a message that is about no meeting (a password forgotten) stands in the ledger. */
export const MONTHS_OF_MESSAGES = 12;

/** What a meeting of the past keeps instead of its person; statistics count it as before. */
export const NO_PERSON_IN_MEETING = `citizen_id = null, topic = '—', document_number = null, reason = null, note = null,
  words = '', answer = null, video_url = null,
  attendee = '{"givenName": "—", "familyName": "—", "phone": null, "email": null}'`;

interface Words {
  bg: string;
  en: string;
}

export interface Purpose {
  title: Words;
  /** What it is for, and on what ground. */
  why: Words;
  /** How long, and what ends it. */
  until: Words;
  /** What the person gets by `GET /me/export`; `others`: it is of staff or of the machine's making. */
  exported: 'yes' | 'partly' | 'no';
}

export const PURPOSES = {
  account: {
    title: { bg: 'Профил', en: 'Account' },
    why: {
      bg: 'За да влиза човек и да бъде уведомяван (чл. 6, ал. 1, б. „д“ от ОРЗД).',
      en: 'To log in and to be told (GDPR art. 6(1)(e)).',
    },
    until: {
      bg: 'Докато човекът закрие профила си; непотвърдена регистрация – 7 дни.',
      en: 'Until the person closes the account; a registration never confirmed: 7 days.',
    },
    exported: 'yes',
  },
  logIn: {
    title: { bg: 'Вход и връзки по пощата', en: 'Log-in and mailed links' },
    why: {
      bg: 'За да остане човек влязъл и за да смени паролата си. Пази се само хеш на тайната.',
      en: 'To stay logged in and to change a password. Of a secret only its hash is kept.',
    },
    until: {
      bg: 'До изтичането на сесията или връзката, почиства се всеки час.',
      en: 'Until the session or the link runs out; cleaned up each hour.',
    },
    exported: 'partly',
  },
  meeting: {
    title: { bg: 'Среща', en: 'Meeting' },
    why: {
      bg: 'За да се проведе срещата и да се знае по какво и с кого (чл. 6, ал. 1, б. „д“ от ОРЗД).',
      en: 'To hold the meeting, and to know about what and with whom (GDPR art. 6(1)(e)).',
    },
    until: {
      bg: `${MONTHS_AFTER_MEETING} месеца след края ѝ, после остават само числата за справките; по-рано, ако профилът се закрие.`,
      en: `${MONTHS_AFTER_MEETING} months after its end, then only figures for reports stay; sooner where the account is closed.`,
    },
    exported: 'yes',
  },
  history: {
    title: { bg: 'История на решенията', en: 'History of decisions' },
    why: {
      bg: 'За да може да се провери кой какво е решил. Пише номера на профили, не имена; думите на хората се заличават.',
      en: 'So that it can be checked who decided what. It holds numbers of accounts, no names; words of people are erased.',
    },
    until: {
      bg: `Думите – ${MONTHS_AFTER_MEETING} месеца след срещата; номерът без профил не води до никого.`,
      en: `The words: ${MONTHS_AFTER_MEETING} months after the meeting; a number without its account leads to nobody.`,
    },
    exported: 'partly',
  },
  message: {
    title: { bg: 'Изпратени съобщения', en: 'Messages sent' },
    why: {
      bg: 'За да се знае, че човекът е уведомен, и да му се позвъни, ако не е.',
      en: 'To know that a person was told, and to ring them where they were not.',
    },
    until: {
      bg: `Текстът – ${DAYS_OF_MESSAGE_TEXTS} дни; редът – ${MONTHS_AFTER_MEETING} месеца след срещата, а без среща – ${MONTHS_OF_MESSAGES} месеца.`,
      en: `The text: ${DAYS_OF_MESSAGE_TEXTS} days; the line: ${MONTHS_AFTER_MEETING} months after the meeting, or ${MONTHS_OF_MESSAGES} months where there is none.`,
    },
    exported: 'yes',
  },
  room: {
    title: { bg: 'Видеостая', en: 'Video room' },
    why: {
      bg: 'За да се срещнат двете страни и домакинът да знае кого пуска.',
      en: 'For the two sides to meet, and for the host to know whom to let in.',
    },
    until: { bg: '1 ден след последната поява.', en: '1 day after they were last seen.' },
    exported: 'no',
  },
  abuse: {
    title: { bg: 'Защита от злоупотреби', en: 'Protection against abuse' },
    why: {
      bg: 'За да се броят опитите за вход и повторените заявки по мрежа и адрес.',
      en: 'To count attempts to log in and repeated requests by network and address.',
    },
    until: { bg: '1 ден.', en: '1 day.' },
    exported: 'no',
  },
  reservation: {
    title: { bg: 'Задържан час', en: 'Held time' },
    why: {
      bg: 'За да не се загуби часът, докато посетителят се регистрира.',
      en: 'So that the time is not lost while a visitor registers.',
    },
    until: { bg: '15 минути.', en: '15 minutes.' },
    exported: 'no',
  },
  lookUp: {
    title: { bg: 'Кой е чел документ', en: 'Who read a document' },
    why: {
      bg: 'За да се провери достъпът на служителите до преписките.',
      en: 'To check the access of staff to files.',
    },
    until: { bg: '1 година.', en: '1 year.' },
    exported: 'no',
  },
  staff: {
    title: { bg: 'Служители', en: 'Staff' },
    why: {
      bg: 'Кой приема, кой е настроил и решил: служебни данни.',
      en: 'Who receives, who set up and decided: data of their office.',
    },
    until: { bg: 'Докато е нужно на администрацията.', en: 'For as long as the administration needs it.' },
    exported: 'no',
  },
} satisfies Record<string, Purpose>;

export type PurposeName = keyof typeof PURPOSES;

/** The columns of one table: those that lead to a person, by purpose, and those that hold nothing of anybody. */
type Columns = Partial<Record<PurposeName | 'nobody', string>>;

export const TABLES: Record<string, Columns> = {
  account: {
    account:
      'id email given_name family_name phone position locale password_hash created_at words search kind roles state',
  },
  akster_office_link: { staff: 'account_id account_name tokens expires_at linked_at' },
  akster_office_linking: { logIn: 'state_hash account_id verifier return_to expires_at' },
  api_client: {
    nobody: 'id name scopes host_ids requests_per_minute secret_hash secret_made_at created_at revoked_at',
  },
  api_client_pace: { nobody: 'client_id minute requests' },
  api_token: { nobody: 'hash client_id scopes expires_at' },
  arrival: { nobody: 'meeting_id day number arrived_at called_at calls place unanswered_at' },
  attempt: { abuse: 'subject', nobody: 'id at' },
  authenticator: { logIn: 'account_id secret made_at confirmed_at last_step' },
  calendar_feed: { staff: 'created_by', nobody: 'id host_id token_hash created_at last_used_at' },
  closure: { staff: 'created_by reason', nobody: 'id host_id schedule_ids from to created_at' },
  delivery: {
    message: `recipient message_id subject html text ics meeting_id account_id person_name person_phone rung_note error`,
    staff: 'rung_by',
    nobody: `id event_id channel message language state attempts lease_until calendar_method created_at sent_at person_kind
             happened_at first_try_at last_try_at next_try_at rung_at only_at read_at fault`,
  },
  document_look_up: { lookUp: 'account_id meeting_id number', nobody: 'id at what outcome' },
  event: { history: 'aggregate_id actor data', nobody: 'id name occurred_at relayed_at sealed_at' },
  event_reaction: { nobody: 'event_id reaction created_at done_at fault failed_at run_again_at' },
  event_salt: { history: 'salt', nobody: 'event_id' },
  event_seal: { history: 'words', nobody: 'number event_id digest previous seal sealed_at' },
  host: { staff: 'name position email', nobody: 'id kind place created_at' },
  idempotency_key: { abuse: 'caller key request_hash body', nobody: 'status created_at' },
  logo: { nobody: 'version media_type bytes' },
  message_text: { staff: 'changed_by', nobody: 'message language words changed_at' },
  message_text_change: { staff: 'changed_by', nobody: 'id message language words changed_at' },
  migration: { nobody: 'id name executed_at' },
  morning_choice: { staff: 'account_id day_list waiting_requests' },
  morning_round: { nobody: 'round day written_at' },
  one_time_token: { logIn: 'hash account_id purpose expires_at' },
  own_holiday: { nobody: 'date kind name' },
  passkey: { logIn: 'id account_id credential_id public_key counter transports name made_at used_at' },
  passkey_challenge: { logIn: 'hash account_id expires_at' },
  recovery_code: { logIn: 'account_id hash' },
  refusal_reason: { nobody: 'id text text_en order active' },
  reminder: { nobody: 'meeting_id version hours start_at due_at state why done_at' },
  resettled_meeting: {
    nobody: 'resettlement_id meeting_id planned_start act move_to outcome why offers_until done_at',
  },
  resettlement: {
    staff: 'created_by reason',
    nobody: 'id schedule_id closes host_id deputy_host_id meetings created_at worker_from',
  },
  room: { nobody: 'meeting_id provider data created_at closed_at choice' },
  room_guest: { room: 'id meeting_id peer_id side name admitted_at seen_at left_at' },
  room_key: { nobody: 'one secret' },
  room_making: {
    nobody: 'meeting_id key tries claimed_until failed_at said next_try_at by_hand_under',
  },
  room_signal: { room: 'peer_id signal', nobody: 'id sent_at' },
  schedule: {
    nobody: 'id version host_id title place instructions status rules published_at created_at changed_at',
  },
  schedule_exception: { staff: 'reason', nobody: 'id schedule_id from to kind windows created_at' },
  schedule_group: { nobody: 'id name parent_id order' },
  schedule_in_group: { nobody: 'schedule_id group_id' },
  schedule_version: { staff: 'by', nobody: 'schedule_id version from to content' },
  scheduling_stamp: { nobody: 'one value raised_by' },
  screen: { nobody: 'id name kind host_ids secret_hash created_at last_seen_at revoked_at' },
  seal: { nobody: 'only_one fingerprint made_at' },
  session: { logIn: 'id public_id account_id browser system way created_at used_at expires_at' },
  setting: { nobody: 'name value' },
  sign_on_attempt: { logIn: 'state_hash browser_hash verifier nonce expires_at', nobody: 'serves' },
  sign_on_identity: { staff: 'issuer subject account_id linked_at' },
  sign_on_provider: { nobody: 'serves issuer client_id client_secret name is_on only_way changed_at' },
  staff_host: { staff: 'account_id host_id' },
  taken_time: {
    meeting: 'topic document_number citizen_id attendee reason note video_url words search answer',
    reservation: 'held_by',
    nobody: `id version reference status schedule_id host_id seat start_at end_at during mode place origin cancelled_by
             room_ready_at created_at held_until offered_for competent_schedule_id competent_group_id decided_at`,
  },
  unmet_demand: { nobody: 'schedule_id day nothing_free slot_taken slot_not_offered' },
  video_choice: { staff: 'chosen_by', nobody: 'version provider settings chosen_at' },
  webhook: {
    nobody:
      'id url events description allow_private_network active switched_off last_success_at failing_since created_at version',
  },
  webhook_delivery: {
    nobody: 'id webhook_id event_id event body status tries next_try_at lease_until created_at delivered_at',
  },
  webhook_secret: { nobody: 'id webhook_id secret signs_until' },
  webhook_try: { nobody: 'id delivery_id at took_ms http_status fault said' },
};

/** The columns of a table that a purpose needs. */
export const columnsFor = (purpose: PurposeName | 'nobody', { [purpose]: columns = '' }: Columns): string[] =>
  columns.split(/\s+/).filter(Boolean);
