import { signal } from '@angular/core';
import type { DataConnection, MediaConnection } from 'peerjs';

/** What one side tells the others beside picture and sound. */
export type Told =
  { is: 'state'; microphone: boolean; camera: boolean; sharing: boolean } | { is: 'line'; text: string };

// A call that has not come about by then never will: the other's page was just being loaded, say.
const CONNECTS_WITHIN_MS = 10_000;
// A phone that changes from one network to another is back sooner.
const COMES_BACK_WITHIN_MS = 6_000;

/** The connection to one other browser: picture and sound, and what is written. It ends once; a new one is made then. */
export class CallLink {
  readonly stream = signal<MediaStream | null>(null);
  readonly isConnected = signal(false);
  readonly state = signal<Extract<Told, { is: 'state' }>>({
    is: 'state',
    microphone: true,
    camera: true,
    sharing: false,
  });
  private data: DataConnection | undefined;
  private giveUp: ReturnType<typeof setTimeout>;
  /** Nothing comes of it any more. */
  ended = false;

  constructor(
    readonly peerId: string,
    private readonly media: MediaConnection,
    private readonly on: { connected(): void; opened(): void; told(told: Told): void; ended(): void },
  ) {
    this.giveUp = setTimeout(() => this.end(), CONNECTS_WITHIN_MS);
    media.on('stream', (stream) => {
      this.stream.set(stream);
      this.connected();
    });
    media.on('iceStateChanged', (state) => {
      if (state === 'connected' || state === 'completed') this.connected();
      if (state === 'disconnected') this.lost();
    });
    media.on('error', () => this.end());
    media.on('close', () => this.end());
  }

  get isTalkedOver(): boolean {
    return this.data !== undefined;
  }

  /** Whoever calls opens it once the call is there; the other one is handed it. */
  talkOver(data: DataConnection): void {
    this.data?.close();
    this.data = data;
    data.on('data', (told) => this.hear(told as Told));
    data.on('open', () => this.on.opened());
    if (data.open) this.on.opened();
  }

  tell(told: Told): void {
    if (this.data?.open) void this.data.send(told);
  }

  replace(track: MediaStreamTrack): void {
    const sender = this.media.peerConnection?.getSenders().find((one) => one.track?.kind === track.kind);
    if (sender?.track !== track) void sender?.replaceTrack(track);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.giveUp);
    this.isConnected.set(false);
    this.data?.close();
    this.media.close();
    this.on.ended();
  }

  private hear(told: Told): void {
    if (told.is === 'state') this.state.set(told);
    else this.on.told(told);
  }

  private connected(): void {
    if (this.stream() === null || this.ended) return;
    clearTimeout(this.giveUp);
    this.isConnected.set(true);
    this.on.connected();
  }

  private lost(): void {
    this.isConnected.set(false);
    clearTimeout(this.giveUp);
    this.giveUp = setTimeout(() => this.end(), COMES_BACK_WITHIN_MS);
  }
}
