import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { Sessions } from '../../src/identity/sessions.js';
import type { Calls } from '../kit/calls.js';
import { anEventOf } from '../kit/meeting-rows.js';
import { openReception, type Reception } from '../kit/reception.js';
import { type SignedIn, signInAs } from '../kit/sign-in.js';

type Params = Record<string, string>;

const MONDAY = '2026-12-14';
const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="46"><path d="M0 0h40v46"/></svg>',
);

/** A town with a real object for every path of the API: a 404 in it means "not yours", never "not there". */
export class TownOfObjects {
  private constructor(
    readonly reception: Reception,
    readonly citizen: SignedIn,
    readonly otherHostId: string,
    /** A member of staff like none of the callers: what is one's own alone is theirs. */
    readonly keyOwner: SignedIn,
    private readonly objects: Record<string, string>,
  ) {}

  static async open(): Promise<TownOfObjects> {
    const reception = await openReception();
    const { admin, hostId } = reception;
    const scheduleId = await reception.publish();
    const { calls, who } = await reception.citizen();
    const meeting = await made(calls, '/meetings', {
      ...{ scheduleId, start: '2026-12-07T09:00:00+02:00', mode: 'inPerson', topic: 'Скица на имот' },
    });
    const host = await made(admin, '/office/hosts', {
      name: 'Петър Илиев',
      kind: 'official',
      position: 'секретар',
    });
    const keyOwner = await signInAs(reception.product.app, { roles: ['desk'] });
    const objects = { scheduleId, hostId, meetingId: meeting.id };
    const town = new TownOfObjects(reception, who, host.id, keyOwner, objects);
    await town.fill();
    return town;
  }

  get hostId(): string {
    return this.reception.hostId;
  }

  /** What stands in the path of an operation; what a call would use up is made anew for each. */
  async paramsOf(operationId: string, path: string): Promise<Params> {
    const { objects } = this;
    const usedUp = await this.usedUp(operationId);
    const [, collection] = /^\/api\/v1\/(?:office\/|public\/|me\/)?([\w-]+)/.exec(path)!;
    const kept: Record<string, Params> = {
      meetings: { id: objects['meetingId']!, offerId: newId(), attachment: '1' },
      schedules: { id: objects['scheduleId']! },
      hosts: { id: objects['hostId']! },
      staff: { id: objects['staffId']! },
      'api-clients': { id: objects['clientId']! },
      'refusal-reasons': { id: objects['reasonId']! },
      groups: { id: objects['groupId']! },
      holidays: { date: '2026-12-24' },
      resettlements: { id: objects['resettlementId']! },
      screens: { id: objects['screenId']! },
      feeds: { token: objects['feedToken']! },
      messages: { id: objects['messageId']! },
      'not-told': { id: objects['messageId']! },
      settings: { message: 'meeting-approved', language: 'bg' },
      notifications: { id: objects['notificationId']! },
      unfinished: { eventId: objects['eventId']!, reaction: 'tell-citizen' },
      webhooks: { id: objects['webhookId']!, deliveryId: objects['deliveryId']! },
      auth: { serves: 'staff' },
      reports: { file: 'meetings.csv' },
    };
    return { ...kept[collection!], ...usedUp };
  }

  private async usedUp(operationId: string): Promise<Params> {
    const { admin } = this.reception;
    const id = async (path: string, body: object) => ({ id: (await made(admin, path, body)).id });
    const { scheduleId, hostId } = this.objects;
    switch (operationId) {
      case 'deleteGroup':
        return id('/office/groups', { name: 'Ръководство' });
      case 'deleteRefusalReason':
        return id('/office/refusal-reasons', { text: 'Не е от нашата компетентност.' });
      case 'deleteScreen':
        return id('/office/screens', { name: 'Фоайе', kind: 'kiosk' });
      case 'deleteWebhook':
        return id('/office/webhooks', { url: 'http://127.0.0.1:9', allowPrivateNetwork: true });
      case 'deleteAbsence':
        return id('/office/absences', { hostId, ...away('keep') });
      case 'deleteClosure':
        return id('/office/closures', { scheduleIds: [scheduleId], ...away('keep') });
      case 'deleteException': {
        const path = `/office/schedules/${scheduleId}/exceptions`;
        const body = { from: MONDAY, to: MONDAY, kind: 'closed', reason: 'Сесия' };
        return { exceptionId: (await made(admin, path, body)).id };
      }
      case 'deleteHostFeed':
        return { feedId: (await made(admin, `/office/hosts/${hostId}/feeds`)).id };
      case 'releaseTime':
        return id('/public/reservations', { scheduleId, start: await this.freeTime() });
      case 'endMySession': {
        // One more of the citizen's than the one that calls.
        const em = this.reception.product.app.get(EntityManager).fork();
        await new Sessions(em).open({ id: this.citizen.id, passwordHash: null });
        const [session] = await em.execute<{ id: string }[]>(
          'select public_id as id from session where account_id = ? order by created_at desc limit 1',
          [this.citizen.id],
        );
        return { id: session!.id };
      }
      case 'renamePasskey':
      case 'removePasskey': {
        const passkeyId = newId();
        const em = this.reception.product.app.get(EntityManager).fork();
        await em.execute(
          `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
           values (?, ?, ?, '', 0, '{}', 'Телефон', now())`,
          [passkeyId, this.keyOwner.id, newId()],
        );
        return { id: passkeyId };
      }
      case 'getLogo':
        await admin.put('/office/settings/logo', { data: LOGO.toString('base64'), text: 'Герб' });
        return {};
      default:
        return {};
    }
  }

  private async freeTime(): Promise<string> {
    const { scheduleId } = this.objects;
    const { body } = await this.reception.admin.get(
      `/schedules/${scheduleId}/slots?from=2026-12-21&to=2027-01-31`,
    );
    return body.slots[0].start;
  }

  private async fill(): Promise<void> {
    const { reception, objects } = this;
    const { admin } = reception;
    const { hostId } = objects;
    objects['groupId'] = (await made(admin, '/office/groups', { name: 'Общинска администрация' })).id;
    objects['reasonId'] = (await made(admin, '/office/refusal-reasons', { text: 'Кметът е в отпуск.' })).id;
    objects['clientId'] = (
      await made(admin, '/office/api-clients', { name: 'Сайт', scopes: ['meetings:read'] })
    ).id;
    objects['screenId'] = (await made(admin, '/office/screens', { name: 'Вход', kind: 'display' })).id;
    const staff = {
      email: 'r.stoeva@rozovets.example',
      givenName: 'Рада',
      familyName: 'Стоева',
      roles: ['auditor'],
    };
    objects['staffId'] = (await made(admin, '/office/staff', staff)).id;
    objects['resettlementId'] = (await made(admin, '/office/absences', { hostId, ...away('keep') })).id;
    const feed = await made(admin, `/office/hosts/${hostId}/feeds`);
    objects['feedToken'] = /feeds\/(.+)\.ics$/.exec(feed.url!)![1]!;
    const webhook = { url: 'http://127.0.0.1:9', allowPrivateNetwork: true };
    objects['webhookId'] = (await made(admin, '/office/webhooks', webhook)).id;
    await this.fillWhatHappened();
  }

  /** What reactions would have left behind: messages, a reaction that failed, an event owed to a webhook. */
  private async fillWhatHappened(): Promise<void> {
    const { objects, citizen } = this;
    const em = this.reception.product.app.get(EntityManager).fork();
    const meeting = { id: objects['meetingId']!, hostId: objects['hostId']!, email: citizen.email };
    const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'system' });
    objects['eventId'] = event.id;
    await em.execute(
      `insert into event_reaction (event_id, reaction, fault, failed_at) values (?, 'tell-citizen', 'unreachable', now())`,
      [event.id],
    );
    for (const [name, channel, recipient] of [
      ['messageId', 'mail', citizen.email],
      ['notificationId', 'in-app', citizen.id],
    ] as const) {
      objects[name] = newId();
      await em.execute(
        `insert into delivery (id, event_id, happened_at, meeting_id, channel, recipient, message, language, message_id,
                               account_id, person_kind, person_name, subject, text, html, state)
         values (?, ?, now(), ?, ?, ?, 'meeting-approved', 'bg', ?, ?, 'citizen', 'Ана Примерова', 'Одобрена', 'Да', 'Да',
                 'sent')`,
        [objects[name], event.id, meeting.id, channel, recipient, `${newId()}@rozovets.example`, citizen.id],
      );
    }
    objects['deliveryId'] = newId();
    await em.execute(
      `insert into webhook_delivery (id, webhook_id, event_id, event, body) values (?, ?, ?, 'MeetingApproved', '{}')`,
      [objects['deliveryId'], objects['webhookId'], event.id],
    );
  }
}

/** A body for what is decided by its contents; all else is called with an empty one. */
export const bodyOf = (operationId: string, hostId: string): object =>
  operationId === 'createAbsence' ? { hostId, ...away('keep') } : {};

function away(meetings: 'keep') {
  return { from: MONDAY, to: MONDAY, reason: 'Командировка', meetings };
}

async function made(calls: Calls, path: string, body?: object): Promise<{ id: string; url?: string }> {
  const answer = await calls.post(path, body);
  if (answer.status > 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; url?: string };
}
