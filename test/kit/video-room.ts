import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { OpenRoom } from '../../src/conferencing/open-room.reaction.js';
import { OwnLinks, type Party } from '../../src/conferencing/index.js';
import type { BuiltInRoom, RoomEntry, RoomPresence } from '../../src/conferencing/room-entry.answer.js';
import { aMeetingRow, anEventOf, type MeetingRow } from './meeting-rows.js';
import { startApp, type TestApp } from './app.js';

/** A clock that stands until it is set: `09:20` is ten minutes before the meeting of `aMeetingRow`, in Sofia. */
export function clockAt(time: string) {
  const at = (wall: string): Date => new Date(`2026-12-07T${wall}:00+02:00`);
  let now = at(time);
  return { now: () => now, set: (wall: string) => void (now = at(wall)) };
}

/** The product with the built-in room, on a clock of its own. */
export interface VideoProduct {
  product: TestApp;
  em: EntityManager;
  clock: ReturnType<typeof clockAt>;
  /** An approved video meeting at 9:30 with its room. */
  aVideoMeeting(change?: Parameters<typeof aMeetingRow>[1]): Promise<MeetingRow>;
  linkFor(meeting: MeetingRow, party: Party): Promise<string>;
  call(act: string, body: object, cookie?: string): Promise<{ status: number; body: RoomAnswer }>;
  /** Through the link into the room. @returns the page's pass */
  passOf(meeting: MeetingRow, party: Party): Promise<string>;
}

/** Whatever a call answers, a problem too: a spec looks at the parts that it asked for. */
type RoomAnswer = Omit<RoomEntry, 'room'> &
  RoomPresence & { room: BuiltInRoom; code: string; opensAt: string; closesAt: string };

export async function startWithRooms(
  env: NodeJS.ProcessEnv = {},
  clock = clockAt('09:20'),
): Promise<VideoProduct> {
  const product = await startApp({ clock, env });
  const em = product.app.get(EntityManager).fork();
  const made = {
    product,
    em,
    clock,
    aVideoMeeting: async (change = {}) => {
      const meeting = await aMeetingRow(em, { mode: 'video', ...change });
      const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'staff', id: newId() });
      await RequestContext.create(em, () => product.app.get(OpenRoom).open(event));
      return meeting;
    },
    linkFor: async ({ id }: MeetingRow, party: Party) => {
      const url = await product.app.get(OwnLinks).to(id, party, new Date('2026-12-07T09:45:00+02:00'));
      return new URL(url).searchParams.get('token')!;
    },
    call: async (act: string, body: object, cookie = '') => {
      const answer = await product.app.inject({
        method: 'POST',
        url: `/api/v1/public/rooms/${act}`,
        headers: { cookie },
        payload: body,
      });
      return { status: answer.statusCode, body: JSON.parse(answer.body || 'null') as RoomAnswer };
    },
    passOf: async (meeting: MeetingRow, party: Party) => {
      const token = await made.linkFor(meeting, party);
      const { body } = await made.call('enter', { meetingId: meeting.id, token });
      return body.room.pass;
    },
  };
  return made;
}
