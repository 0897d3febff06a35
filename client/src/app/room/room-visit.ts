import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { admitGuest, endRoom, enterRoom, leaveRoom, showPresence } from 'contract/functions';
import type { BuiltInRoom, RoomPresence } from 'contract/models';
import { Problem } from '../problem/problem';

/** Where somebody is on their way into a meeting. */
export type Stage = 'coming' | 'refused' | 'elsewhere' | 'checking' | 'waiting' | 'in' | 'left' | 'over';

const LOOK_MS = 2_000;
// Neither changes by asking again: only what the reader does about it helps.
const FOR_GOOD = ['room-link-invalid', 'room-link-expired', 'meeting-off', 'not-found', 'forbidden'];

/** One person's visit to a video meeting, from opening the link to the end; a reload goes on where it was. */
@Injectable()
export class RoomVisit {
  private readonly api = inject(Api);
  readonly stage = signal<Stage>('coming');
  readonly problem = signal<Problem | null>(null);
  readonly room = signal<BuiltInRoom | null>(null);
  readonly presence = signal<RoomPresence | null>(null);
  /** The server does not answer; the call itself goes on without it. */
  readonly unreachable = signal(false);
  private meetingId = '';
  private token: string | null = null;
  private looking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const goes = () => this.sayGoodbye();
    addEventListener('pagehide', goes);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', goes);
      clearTimeout(this.looking);
      this.sayGoodbye();
    });
  }

  /** Opens the link, or the door to whoever is signed in where there is none. */
  async come(meetingId: string, token: string | null): Promise<void> {
    [this.meetingId, this.token] = [meetingId, token];
    const before = this.remembered();
    try {
      const body = { meetingId, token, pass: before?.pass ?? null };
      const { joinUrl, room } = await this.api.invoke(enterRoom, { body });
      if (joinUrl) {
        this.stage.set('elsewhere');
        location.replace(joinUrl);
      } else if (room) {
        this.room.set(room);
        this.remember(room.pass, before?.inside ?? false);
        this.stage.set('checking');
        if (before?.inside) await this.goIn();
      }
    } catch (failure) {
      this.refuse(Problem.from(failure));
    }
  }

  /** The door is tried again by itself while only time is missing. */
  again(): Promise<void> {
    return this.come(this.meetingId, this.token);
  }

  async goIn(): Promise<void> {
    const room = this.room();
    if (!room) return;
    this.remember(room.pass, true);
    await this.look();
  }

  async admit(guestId: string): Promise<void> {
    try {
      this.presence.set(await this.api.invoke(admitGuest, { body: { pass: this.pass(), guestId } }));
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
  }

  /** They may come back with one press, and need not be let in again. */
  leave(): void {
    this.stop('left');
    this.sayGoodbye();
    this.remember(this.pass(), false);
  }

  async comeBack(): Promise<void> {
    this.stage.set('coming');
    await this.again();
  }

  /** The meeting is held, for everybody. */
  async end(): Promise<void> {
    try {
      await this.api.invoke(endRoom, { body: { pass: this.pass() } });
      this.stop('over');
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
  }

  private async look(): Promise<void> {
    clearTimeout(this.looking);
    try {
      const presence = await this.api.invoke(showPresence, { body: { pass: this.pass() } });
      if (this.stage() === 'left' || this.stage() === 'over') return;
      this.unreachable.set(false);
      this.presence.set(presence);
      this.stage.set(presence.admitted ? 'in' : 'waiting');
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.code === 'room-over') return this.stop('over');
      if (problem.code === 'room-full' || FOR_GOOD.includes(problem.code)) return this.refuse(problem);
      // Nobody is sent away because a line is down for a moment.
      this.unreachable.set(true);
    }
    this.looking = setTimeout(() => void this.look(), LOOK_MS);
  }

  private refuse(problem: Problem): void {
    clearTimeout(this.looking);
    this.problem.set(problem);
    if (problem.code === 'room-over') this.stop('over');
    else this.stage.set('refused');
  }

  private stop(stage: Stage): void {
    clearTimeout(this.looking);
    this.presence.set(null);
    this.stage.set(stage);
    if (stage === 'over') sessionStorage.removeItem(this.place);
  }

  /** Of a page that is closed, too: it can't wait for an answer any more. */
  private sayGoodbye(): void {
    const pass = this.pass();
    if (!pass) return;
    const body = new Blob([JSON.stringify({ pass })], { type: 'application/json' });
    navigator.sendBeacon(leaveRoom.PATH, body);
  }

  private pass(): string {
    return this.room()?.pass ?? '';
  }

  private get place(): string {
    return `room ${this.meetingId}`;
  }

  private remember(pass: string, inside: boolean): void {
    sessionStorage.setItem(this.place, JSON.stringify({ pass, inside }));
  }

  private remembered(): { pass: string; inside: boolean } | null {
    return JSON.parse(sessionStorage.getItem(this.place) ?? 'null') as {
      pass: string;
      inside: boolean;
    } | null;
  }
}
