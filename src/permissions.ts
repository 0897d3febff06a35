import { KnownRefusalReason } from './booking/known-refusal-reason.js';
import { MeetingOfSeenHost, OwnMeeting, PartyToMeeting, SeenHost } from './booking/meeting-access.js';
import { SeenResettlement } from './booking/resettlement-access.js';
import { AnyScreen, Display, Kiosk } from './door/screen-admission.js';
import { ScreenThere } from './door/screen-there.js';
import type { Permissions } from './identity/access/access.js';
import { KnownApiClient } from './identity/api-clients/known-api-client.js';
import type { StaffRole } from './identity/index.js';
import { KnownStaff } from './identity/known-staff.js';
import { OwnSession } from './identity/own-sessions/own-session.js';
import { OwnPasskey } from './identity/passkeys/own-passkey.js';
import { KnownMessage } from './notifications/known-message.js';
import { SeenMessage } from './notifications/message-access.js';
import { OwnNotification } from './notifications/own-notification.js';
import { StaffOfHost } from './notifications/staff-of-host.js';
import { KnownGroup, KnownHost, KnownSchedule } from './scheduling/known.js';
import { KnownDelivery, KnownWebhook } from './webhooks/known-webhook.js';

const ADMINISTRATOR: StaffRole[] = ['administrator'];
const AUDITS: StaffRole[] = ['administrator', 'auditor'];
const RECEIVES: StaffRole[] = ['host', 'desk', 'administrator'];
const REPORTS: StaffRole[] = ['administrator', 'auditor', 'host'];
/** Whoever stands at the desk sets a tablet up, too. */
const SETS_UP: StaffRole[] = ['administrator', 'desk'];

/**
 * Who may call what: every operation by its id in the OpenAPI document, and nothing else. `who` calls it; of a
 * `relation` to the object in the path it is asked whether it holds, and `false` answers 404; a program needs the
 * `scope`, and without one here it is refused whatever its token. What is not in this table is refused to everyone
 * (ADR 0045).
 */
export const permissions: Permissions = {
  // identity: accounts, log-in, settings, programs
  getAdministration: { who: 'anyone' },
  getSettings: { who: ADMINISTRATOR },
  updateSettings: { who: ADMINISTRATOR },
  getSignOn: { who: ADMINISTRATOR },
  changeSignOn: { who: ADMINISTRATOR },
  getLogo: { who: 'anyone' },
  changeLogo: { who: ADMINISTRATOR },
  removeLogo: { who: ADMINISTRATOR },
  getTheme: { who: 'anyone' },
  previewColour: { who: ADMINISTRATOR },
  getMe: { who: 'signedIn', beforeSecondFactor: true },
  updateMe: { who: 'signedIn' },
  changeMyPassword: { who: 'signedIn' },
  deleteMe: { who: 'signedIn' },
  exportMe: { who: 'signedIn' },
  // staff without the second factor that is demanded of them get no further than this
  getMySecondFactor: { who: 'staff', beforeSecondFactor: true },
  beginAuthenticator: { who: 'staff', beforeSecondFactor: true },
  confirmAuthenticator: { who: 'staff', beforeSecondFactor: true },
  listMyPasskeys: { who: 'staff', beforeSecondFactor: true },
  beginPasskey: { who: 'staff', beforeSecondFactor: true },
  addPasskey: { who: 'staff', beforeSecondFactor: true },
  renamePasskey: { who: 'staff', relation: OwnPasskey },
  removePasskey: { who: 'staff', relation: OwnPasskey },
  renewRecoveryCodes: { who: 'staff' },
  removeMySecondFactor: { who: 'staff' },
  listMySessions: { who: 'signedIn', beforeSecondFactor: true },
  endMySession: { who: 'signedIn', relation: OwnSession, beforeSecondFactor: true },
  endMyOtherSessions: { who: 'signedIn', beforeSecondFactor: true },
  listStaff: { who: ADMINISTRATOR },
  inviteStaff: { who: ADMINISTRATOR },
  updateStaff: { who: ADMINISTRATOR, relation: KnownStaff },
  resetSecondFactor: { who: ADMINISTRATOR, relation: KnownStaff },
  listApiClients: { who: ADMINISTRATOR },
  createApiClient: { who: ADMINISTRATOR },
  updateApiClient: { who: ADMINISTRATOR, relation: KnownApiClient },
  renewApiClientSecret: { who: ADMINISTRATOR, relation: KnownApiClient },
  revokeApiClient: { who: ADMINISTRATOR, relation: KnownApiClient },
  issueToken: { who: 'anyone' },
  register: { who: 'anyone' },
  confirmEmail: { who: 'anyone' },
  login: { who: 'anyone' },
  beginSignOn: { who: 'anyone' },
  returnFromSignOn: { who: 'anyone' },
  askPasskey: { who: 'anyone' },
  loginWithPasskey: { who: 'anyone' },
  getSession: { who: 'anyone' },
  logout: { who: 'anyone' },
  forgotPassword: { who: 'anyone' },
  resetPassword: { who: 'anyone' },

  // scheduling: hosts, groups, schedules, holidays
  listHolidays: { who: 'staff', scope: 'schedules:read' },
  setHoliday: { who: ADMINISTRATOR },
  listOfficeGroups: { who: 'staff', scope: 'schedules:read' },
  createGroup: { who: ADMINISTRATOR, scope: 'schedules:write' },
  updateGroup: { who: ADMINISTRATOR, relation: KnownGroup, scope: 'schedules:write' },
  deleteGroup: { who: ADMINISTRATOR, scope: 'schedules:write' },
  listHosts: { who: 'staff', scope: 'schedules:read' },
  createHost: { who: ADMINISTRATOR, scope: 'schedules:write' },
  updateHost: { who: ADMINISTRATOR, relation: KnownHost, scope: 'schedules:write' },
  deleteHost: { who: ADMINISTRATOR, scope: 'schedules:write' },
  listExceptions: { who: 'staff', scope: 'schedules:read' },
  createException: { who: ADMINISTRATOR, relation: KnownSchedule, scope: 'schedules:write' },
  deleteException: { who: ADMINISTRATOR, scope: 'schedules:write' },
  getTimetable: { who: 'anyone' },
  getTimetableCalendar: { who: 'anyone' },
  getTimetableJsonLd: { who: 'anyone' },
  getScheduleCalendar: { who: 'anyone' },
  listOfficeSchedules: { who: 'staff', scope: 'schedules:read' },
  createSchedule: { who: ADMINISTRATOR, scope: 'schedules:write' },
  getOfficeSchedule: { who: 'staff', scope: 'schedules:read' },
  updateSchedule: { who: ADMINISTRATOR, relation: KnownSchedule, scope: 'schedules:write' },
  deleteSchedule: { who: ADMINISTRATOR, scope: 'schedules:write' },
  listScheduleVersions: { who: 'staff', relation: KnownSchedule, scope: 'schedules:read' },

  // booking: free times, meetings, absences
  listAbsences: { who: 'staff' },
  createAbsence: { who: RECEIVES },
  deleteAbsence: { who: RECEIVES },
  listClosures: { who: 'staff' },
  createClosure: { who: ADMINISTRATOR },
  deleteClosure: { who: ADMINISTRATOR },
  listOfficeMeetings: { who: RECEIVES, scope: 'meetings:read' },
  bookOnBehalf: { who: RECEIVES, scope: 'meetings:write' },
  seatWalkIn: { who: RECEIVES },
  approveMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  giveVideoAddress: { who: RECEIVES, relation: MeetingOfSeenHost },
  refuseMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  cancelOfficeMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  rescheduleOfficeMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  acceptOfficeOffer: { who: RECEIVES, relation: MeetingOfSeenHost },
  checkInMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  holdMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  missMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  getMeetingHistory: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:read' },
  listSimilarMeetings: { who: RECEIVES, relation: MeetingOfSeenHost },
  listRefusalReasons: { who: RECEIVES },
  createRefusalReason: { who: ADMINISTRATOR },
  updateRefusalReason: { who: ADMINISTRATOR, relation: KnownRefusalReason },
  deleteRefusalReason: { who: ADMINISTRATOR },
  reserveTime: { who: 'anyone' },
  releaseTime: { who: 'anyone' },
  callNext: { who: RECEIVES, relation: SeenHost, scope: 'meetings:write' },
  callMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  passOverMeeting: { who: RECEIVES, relation: MeetingOfSeenHost, scope: 'meetings:write' },
  listSchedules: { who: 'anyone' },
  getSchedule: { who: 'anyone' },
  answerMeeting: { who: RECEIVES, relation: MeetingOfSeenHost },
  acceptAnswer: { who: 'citizen', relation: OwnMeeting },
  declineAnswer: { who: 'citizen', relation: OwnMeeting },
  acceptOfficeAnswer: { who: RECEIVES, relation: MeetingOfSeenHost },
  declineOfficeAnswer: { who: RECEIVES, relation: MeetingOfSeenHost },
  getResettlement: { who: RECEIVES, relation: SeenResettlement },
  getCallList: { who: RECEIVES, relation: SeenResettlement },
  listStranded: { who: 'staff' },
  resettleStranded: { who: ADMINISTRATOR, relation: KnownSchedule },
  getFreeTimesCalendar: { who: 'anyone' },
  getFreeTimesJsonLd: { who: 'anyone' },
  findPeople: { who: RECEIVES },
  listMeetingsOfPerson: { who: RECEIVES },
  requestMeeting: { who: 'citizen' },
  listMyMeetings: { who: 'citizen' },
  listMySimilarMeetings: { who: 'citizen' },
  getMeeting: { who: 'signedIn', relation: PartyToMeeting, scope: 'meetings:read' },
  cancelMeeting: { who: 'citizen', relation: OwnMeeting },
  rescheduleMeeting: { who: 'citizen', relation: OwnMeeting },
  acceptOffer: { who: 'citizen', relation: OwnMeeting },
  listGroups: { who: 'anyone' },
  listSlots: { who: 'anyone' },
  listOfficeSlots: { who: 'staff', scope: 'schedules:read' },
  previewSchedule: { who: 'staff' },

  // conferencing: video rooms; the built-in one opens by the secret of its link
  getMeetingRoom: { who: 'signedIn', relation: PartyToMeeting },
  enterRoom: { who: 'anyone' },
  showPresence: { who: 'anyone' },
  admitGuest: { who: 'anyone' },
  leaveRoom: { who: 'anyone' },
  endRoom: { who: 'anyone' },
  getVideoSettings: { who: ADMINISTRATOR },
  chooseVideo: { who: ADMINISTRATOR },
  tryVideo: { who: ADMINISTRATOR },
  getMeetingRoomState: { who: RECEIVES, relation: MeetingOfSeenHost },
  tryMeetingRoom: { who: RECEIVES, relation: MeetingOfSeenHost },

  // documents: read in AKSTER OFFICE as whoever asks
  getMyAksterOffice: { who: 'staff' },
  linkAksterOffice: { who: 'staff' },
  returnFromAksterOffice: { who: 'staff' },
  unlinkAksterOffice: { who: 'staff' },
  readDocumentStatus: { who: 'anyone' },
  getMeetingDocument: { who: RECEIVES, relation: MeetingOfSeenHost },
  getMeetingDocumentAttachment: { who: RECEIVES, relation: MeetingOfSeenHost },

  // door: screens, and what they ask for by their secret
  getThisScreen: { who: AnyScreen },
  checkInAtDoor: { who: Kiosk },
  getCorridor: { who: Display },
  listScreens: { who: SETS_UP },
  createScreen: { who: SETS_UP },
  updateScreen: { who: SETS_UP, relation: ScreenThere },
  deleteScreen: { who: SETS_UP },

  // notifications: messages, their words, calendar feeds
  listHostFeeds: { who: 'staff', relation: StaffOfHost },
  createHostFeed: { who: 'staff', relation: StaffOfHost },
  deleteHostFeed: { who: 'staff', relation: StaffOfHost },
  getHostFeed: { who: 'anyone' },
  getMeetingCalendar: { who: 'signedIn', relation: PartyToMeeting },
  listMessageTexts: { who: ADMINISTRATOR },
  getMessageText: { who: ADMINISTRATOR, relation: KnownMessage },
  listMessageTextChanges: { who: ADMINISTRATOR, relation: KnownMessage },
  changeMessageText: { who: ADMINISTRATOR, relation: KnownMessage },
  restoreMessageText: { who: ADMINISTRATOR, relation: KnownMessage },
  previewMessageText: { who: ADMINISTRATOR, relation: KnownMessage },
  sendTestMessage: { who: ADMINISTRATOR, relation: KnownMessage },
  getMyMorningMessages: { who: 'staff' },
  changeMyMorningMessages: { who: 'staff' },
  listMeetingMessages: { who: RECEIVES, relation: MeetingOfSeenHost },
  getMessage: { who: RECEIVES, relation: SeenMessage },
  resendMessage: { who: RECEIVES, relation: SeenMessage },
  listNotTold: { who: RECEIVES },
  noteRung: { who: RECEIVES, relation: SeenMessage },
  listMyNotifications: { who: 'signedIn' },
  getMyNumbers: { who: 'signedIn' },
  streamMyNumbers: { who: 'signedIn' },
  readAllMyNotifications: { who: 'signedIn' },
  readMyNotification: { who: 'signedIn', relation: OwnNotification },

  // operation: the audit trail, what is left undone
  listAudit: { who: AUDITS },
  getMeetingEvidence: { who: AUDITS },
  listUnfinished: { who: ADMINISTRATOR },
  runAllAgain: { who: ADMINISTRATOR },
  runAgain: { who: ADMINISTRATOR },

  // reports; a host's staff see the figures of their own hosts
  downloadReport: { who: REPORTS },
  reportMeetings: { who: REPORTS },
  reportWaiting: { who: REPORTS },
  reportMissed: { who: REPORTS },
  reportDemand: { who: REPORTS },

  // webhooks: domain events for other systems
  listWebhookDeliveries: { who: ADMINISTRATOR, relation: KnownWebhook },
  getWebhookDelivery: { who: ADMINISTRATOR, relation: KnownDelivery },
  resendWebhookDelivery: { who: ADMINISTRATOR, relation: KnownDelivery },
  listWebhooks: { who: ADMINISTRATOR },
  createWebhook: { who: ADMINISTRATOR },
  getWebhook: { who: ADMINISTRATOR, relation: KnownWebhook },
  updateWebhook: { who: ADMINISTRATOR, relation: KnownWebhook },
  deleteWebhook: { who: ADMINISTRATOR },
  rotateWebhookSecret: { who: ADMINISTRATOR, relation: KnownWebhook },
  testWebhook: { who: ADMINISTRATOR, relation: KnownWebhook },
};
