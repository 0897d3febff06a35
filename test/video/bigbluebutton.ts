import { createHash } from 'node:crypto';
import type { Trial } from '../../src/conferencing/video-provider.contract.js';
import { FakeService, type Said } from './fake-service.js';

interface Held {
  attendeePW: string | null;
  moderatorPW: string | null;
  ended: boolean;
}

const xml = (inside: string): Said => ({ type: 'text/xml', body: `<response>${inside}</response>` });
const failed = (key: string, message: string): Said =>
  xml(`<returncode>FAILED</returncode><messageKey>${key}</messageKey><message>${message}</message>`);

/** A BigBlueButton 3 as its API reference describes it: it answers nobody whose checksum is not right. */
export class FakeBigBlueButton extends FakeService {
  secret = 'that-this-server-alone-knows';
  readonly meetings = new Map<string, Held>();
  /** Who has come in, as `MODERATOR Ивайла`. */
  readonly joined: string[] = [];

  /** Drops a room that nobody entered, as the server does after some minutes. */
  forget(meetingID: string): void {
    this.meetings.delete(meetingID);
  }

  protected answer(url: URL): Said {
    const call = /^\/bigbluebutton\/api\/(\w+)$/.exec(url.pathname)?.[1];
    if (!call) return { status: 404, type: 'text/html', body: '<html>nginx</html>' };
    const signed = url.search.slice(1).replace(/&?checksum=[0-9a-f]*$/, '');
    const right = createHash('sha256').update(`${call}${signed}${this.secret}`).digest('hex');
    if (url.searchParams.get('checksum') !== right) return failed('checksumError', 'Checksums do not match');
    const query = url.searchParams;
    const meetingID = query.get('meetingID');
    if (!meetingID) return failed('missingParamMeetingID', 'You must specify a meeting ID.');
    const held = this.meetings.get(meetingID);
    switch (call) {
      case 'create':
        return this.create(meetingID, held, query);
      case 'join':
        return this.join(held, query);
      case 'end':
        if (!held || held.ended)
          return failed('notFound', 'We could not find a meeting with that meeting ID');
        held.ended = true;
        return xml('<returncode>SUCCESS</returncode><messageKey>sentEndMeetingRequest</messageKey>');
      case 'getMeetingInfo':
        if (!held) return failed('notFound', 'We could not find a meeting with that meeting ID');
        return xml(`<returncode>SUCCESS</returncode><meetingID>${meetingID}</meetingID>`);
      default:
        return failed('unsupportedRequest', 'This request is not supported.');
    }
  }

  private create(meetingID: string, held: Held | undefined, query: URLSearchParams): Said {
    if (!query.get('name')) return failed('validationError', 'You must provide a meeting name');
    const passwords = { attendeePW: query.get('attendeePW'), moderatorPW: query.get('moderatorPW') };
    if (held && !held.ended) {
      return held.attendeePW === passwords.attendeePW && held.moderatorPW === passwords.moderatorPW
        ? xml('<returncode>SUCCESS</returncode><messageKey>duplicateWarning</messageKey>')
        : failed('idNotUnique', 'A meeting already exists with that meeting ID.');
    }
    this.meetings.set(meetingID, { ...passwords, ended: false });
    return xml(`<returncode>SUCCESS</returncode><meetingID>${meetingID}</meetingID>`);
  }

  private join(held: Held | undefined, query: URLSearchParams): Said {
    if (!held || held.ended) return failed('invalidMeetingIdentifier', 'The meeting does not exist');
    const role = query.get('role');
    if (role !== 'MODERATOR' && role !== 'VIEWER') return failed('invalidRole', 'You must say in which role');
    if (!query.get('fullName')) return failed('missingParamFullName', 'You must specify a name');
    this.joined.push(`${role} ${query.get('fullName')}`);
    return { type: 'text/html', body: '<title>BigBlueButton</title>' };
  }
}

export async function begin(): Promise<Trial> {
  const server = new FakeBigBlueButton();
  const url = await server.start();
  return {
    values: { serverUrl: `${url}/bigbluebutton/`, secret: server.secret },
    end: () => server.stop(),
  };
}
