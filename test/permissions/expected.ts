/**
 * Who may call what, written down a second time and in other words than the code's: by kind of caller, as statuses. Two
 * tables that say the same in different ways do not go wrong together by one slip.
 */
export const people = [
  'nobody',
  'citizen',
  'another citizen',
  'staff of the host',
  'staff of another host',
  'desk',
  'administrator',
  'auditor',
  'kiosk',
  'display',
] as const;
export type Person = (typeof people)[number];

/** `ok`: let through to the handler, whatever that says of the contents. */
export type Outcome = 'ok' | '401' | '403' | '404';

export interface Right {
  /** In the order of `people`. */
  outcomes: Outcome[];
  /** What opens it to programs. Programs with all other scopes are refused: 403. */
  scope?: string;
  /** Of a program that sees the meetings of another host only. */
  elsewhere: Outcome;
  operations: string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const right = (
  outcomes: string,
  operations: string,
  program: { scope?: string; elsewhere?: Outcome } = {},
): Right => ({
  outcomes: words(outcomes) as Outcome[],
  operations: words(operations),
  elsewhere: 'ok',
  ...program,
});

// nobody, citizen, another citizen, staff of the host, of another host, desk, administrator, auditor, kiosk, display
const everybody = ' ok   ok   ok    ok   ok    ok   ok   ok    ok   ok ';
const signedIn = ' 401   ok   ok    ok   ok    ok   ok   ok    401  401';
const citizens = ' 401   ok   ok    403  403   403  403  403   401  401';
const theCitizen = '401  ok   404   403  403   403  403  403   401  401';
const bothSides = ' 401  ok   404   ok   404   ok   ok   404   401  401';
const staff = '    401   403  403   ok   ok    ok   ok   ok    401  401';
const receiving = '401   403  403   ok   ok    ok   ok   403   401  401';
const theHosts = ' 401   403  403   ok   404   ok   ok   403   401  401';
const takeHome = ' 401   403  403   ok   404   404  ok   404   401  401';
const administer = '401  403  403   403  403   403  ok   403   401  401';
const audit = '    401   403  403   403  403   403  ok   ok    401  401';
const report = '   401   403  403   ok   ok    403  ok   ok    401  401';
const setUp = '    401   403  403   403  403   ok   ok   403   401  401';
const anyScreen = '401   401  401   401  401   401  401  401   ok   ok ';
const aKiosk = '   401   401  401   401  401   401  401  401   ok   403';
const aDisplay = ' 401   401  401   401  401   401  401  401   403  ok ';

export const rights: Right[] = [
  right(
    everybody,
    `
    register confirmEmail login askPasskey loginWithPasskey beginSignOn returnFromSignOn getSession logout forgotPassword resetPassword issueToken
    getAdministration getLogo listGroups listSchedules getSchedule listSlots reserveTime releaseTime
    getTimetable getTimetableCalendar getTimetableJsonLd getScheduleCalendar getFreeTimesCalendar getFreeTimesJsonLd
    getHostFeed readDocumentStatus enterRoom showPresence admitGuest leaveRoom endRoom`,
  ),
  right(
    signedIn,
    `
    getMe updateMe changeMyPassword deleteMe exportMe listMySessions endMyOtherSessions
    listMyNotifications getMyNumbers streamMyNumbers readAllMyNotifications`,
  ),
  // A notification is whose it is: the citizen's, here.
  right('401 ok 404 404 404 404 404 404 401 401', 'readMyNotification'),
  // So is a session.
  right('401 ok 404 404 404 404 404 404 401 401', 'endMySession'),
  // A passkey is of one member of staff, here of none of these; its owner is let through in its own spec.
  right('401 403 403 404 404 404 404 404 401 401', 'renamePasskey removePasskey'),
  right(citizens, 'requestMeeting listMyMeetings listMySimilarMeetings'),
  right(theCitizen, 'cancelMeeting rescheduleMeeting acceptOffer acceptAnswer declineAnswer'),
  right(bothSides, 'getMeeting', { scope: 'meetings:read', elsewhere: '404' }),
  right(bothSides, 'getMeetingRoom getMeetingCalendar'),
  right(
    staff,
    `
    listAbsences listClosures listStranded previewSchedule getMyMorningMessages changeMyMorningMessages
    getMyAksterOffice linkAksterOffice returnFromAksterOffice unlinkAksterOffice
    getMySecondFactor beginAuthenticator confirmAuthenticator renewRecoveryCodes removeMySecondFactor
    listMyPasskeys beginPasskey addPasskey`,
  ),
  right(
    staff,
    `
    listHolidays listOfficeGroups listHosts listExceptions listOfficeSchedules getOfficeSchedule listScheduleVersions
    listOfficeSlots`,
    { scope: 'schedules:read' },
  ),
  right(
    receiving,
    `
    seatWalkIn listRefusalReasons findPeople listMeetingsOfPerson listNotTold`,
  ),
  right(receiving, 'listOfficeMeetings', { scope: 'meetings:read' }),
  right(receiving, 'bookOnBehalf', { scope: 'meetings:write' }),
  right(theHosts, 'getMeetingHistory', { scope: 'meetings:read', elsewhere: '404' }),
  right(
    theHosts,
    `
    approveMeeting refuseMeeting cancelOfficeMeeting rescheduleOfficeMeeting checkInMeeting holdMeeting missMeeting
    callNext callMeeting passOverMeeting`,
    { scope: 'meetings:write', elsewhere: '404' },
  ),
  right(
    theHosts,
    `
    giveVideoAddress acceptOfficeOffer listSimilarMeetings answerMeeting acceptOfficeAnswer declineOfficeAnswer
    getMeetingRoomState tryMeetingRoom getMeetingDocument getMeetingDocumentAttachment
    listMeetingMessages getMessage resendMessage noteRung
    createAbsence deleteAbsence getResettlement getCallList`,
  ),
  right(takeHome, 'listHostFeeds createHostFeed deleteHostFeed'),
  right(
    administer,
    `
    getSettings updateSettings changeLogo removeLogo previewColour listStaff inviteStaff updateStaff
    resetSecondFactor getSignOn changeSignOn
    listApiClients createApiClient updateApiClient renewApiClientSecret revokeApiClient
    setHoliday createClosure deleteClosure resettleStranded createRefusalReason updateRefusalReason deleteRefusalReason
    getVideoSettings chooseVideo tryVideo
    listMessageTexts getMessageText listMessageTextChanges changeMessageText restoreMessageText previewMessageText
    sendTestMessage listUnfinished runAllAgain runAgain
    listWebhooks createWebhook getWebhook updateWebhook deleteWebhook rotateWebhookSecret testWebhook
    listWebhookDeliveries getWebhookDelivery resendWebhookDelivery`,
  ),
  right(
    administer,
    `
    createGroup updateGroup deleteGroup createHost updateHost deleteHost createSchedule updateSchedule deleteSchedule
    createException deleteException`,
    { scope: 'schedules:write' },
  ),
  right(audit, 'listAudit getMeetingEvidence'),
  right(report, 'reportMeetings reportWaiting reportMissed reportDemand downloadReport'),
  right(setUp, 'listScreens createScreen updateScreen deleteScreen'),
  right(anyScreen, 'getThisScreen'),
  right(aKiosk, 'checkInAtDoor'),
  right(aDisplay, 'getCorridor'),
];
