import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { RoomGuest } from 'contract/models';
import { type DataConnection, Peer } from 'peerjs';
import { CallLink, type Told } from './call-link';
import { OwnMedia } from './own-media';
import { RoomVisit } from './room-visit';

/** A line of the conversation in writing; it is on these screens only, and gone with them. */
export interface ChatLine {
  from: string;
  isMine: boolean;
  text: string;
}

/** Another guest as they are seen. */
export interface Other extends RoomGuest {
  link: CallLink | undefined;
}

const SIGNALLING = '/api/v1/public/peer';
const COME_BACK_MS = 1_500;
const LONGEST_LINE = 1_000;

/** The calls between this browser and each other one in the room; what breaks is made anew, again and again. */
@Injectable()
export class Calls {
  private readonly visit = inject(RoomVisit);
  private readonly media = inject(OwnMedia);
  private readonly links = signal<ReadonlyMap<string, CallLink>>(new Map());
  private readonly names = new Map<string, string>();
  private peer: Peer | undefined;
  readonly lines = signal<readonly ChatLine[]>([]);
  readonly others = computed<Other[]>(() =>
    (this.visit.presence()?.guests ?? []).map((guest) => ({
      ...guest,
      link: this.links().get(guest.peerId),
    })),
  );

  constructor() {
    effect(() => {
      const presence = this.visit.presence();
      untracked(() => {
        if (presence?.admitted && presence.peerToken)
          this.keepUp(presence.me, presence.guests, presence.peerToken);
      });
    });
    effect(() => {
      if (this.visit.stage() === 'left' || this.visit.stage() === 'over') untracked(() => this.hangUp());
    });
    effect(() => {
      this.media.changes();
      for (const link of untracked(this.links).values())
        for (const track of this.media.stream.getTracks()) link.replace(track);
    });
    effect(() => {
      const state = this.ownState();
      for (const link of untracked(this.links).values()) link.tell(state);
    });
    inject(DestroyRef).onDestroy(() => this.hangUp());
  }

  say(text: string): void {
    const line = text.trim().slice(0, LONGEST_LINE);
    if (!line) return;
    for (const link of this.links().values()) link.tell({ is: 'line', text: line });
    this.lines.update((lines) => [
      ...lines,
      { from: this.visit.room()?.name ?? '', isMine: true, text: line },
    ]);
  }

  private readonly ownState = computed<Told>(() => ({
    is: 'state',
    microphone: this.media.microphone() === 'on',
    camera: this.media.camera() === 'on',
    sharing: this.media.sharing(),
  }));

  /** Every two seconds: each other guest is called who is not, and whoever is gone is let go. */
  private keepUp(me: RoomGuest, guests: readonly RoomGuest[], token: string): void {
    this.peer ??= this.connect(me.peerId, token);
    // PeerJS keeps the token for when it connects again; by then only a fresh one opens.
    this.peer.options.token = token;
    for (const { peerId, name } of guests) this.names.set(peerId, name);
    const here = new Set(guests.map(({ peerId }) => peerId));
    for (const [peerId, link] of this.links()) if (!here.has(peerId) && !link.isConnected()) link.end();
    if (!this.peer.open) return;
    for (const { peerId } of guests) if (this.calls(me.peerId, peerId)) this.call(this.peer, peerId);
  }

  /** Of two who see each other at the same moment one calls: the one who came later. */
  private calls(mine: string, theirs: string): boolean {
    return mine > theirs && !this.links().has(theirs);
  }

  private connect(peerId: string, token: string): Peer {
    const { hostname, port, protocol } = location;
    const secure = protocol === 'https:';
    const peer = new Peer(peerId, {
      host: hostname,
      port: Number(port) || (secure ? 443 : 80),
      path: SIGNALLING,
      key: 'room',
      secure,
      token,
      debug: 0,
      config: { iceServers: this.visit.room()?.iceServers ?? [] },
    });
    peer.on('call', (media) => {
      this.keep(
        new CallLink(
          media.peer,
          media,
          this.heardFrom(media.peer, () => undefined),
        ),
      );
      media.answer(this.media.stream);
    });
    peer.on('connection', (data: DataConnection) => this.links().get(data.peer)?.talkOver(data));
    // The calls go on meanwhile; only new ones need the server.
    peer.on('disconnected', () => {
      setTimeout(() => {
        if (this.peer === peer && !peer.destroyed && peer.disconnected) peer.reconnect();
      }, COME_BACK_MS);
    });
    // An error that PeerJS does not survive leaves no peer: the next look makes another.
    peer.on('close', () => {
      if (this.peer === peer) this.peer = undefined;
    });
    peer.on('error', () => undefined);
    return peer;
  }

  private call(peer: Peer, peerId: string): void {
    const media = peer.call(peerId, this.media.stream);
    if (!media) return;
    const talk = () => {
      if (!link.isTalkedOver) link.talkOver(peer.connect(peerId, { serialization: 'json', reliable: true }));
    };
    const link = new CallLink(peerId, media, this.heardFrom(peerId, talk));
    this.keep(link);
  }

  private keep(link: CallLink): void {
    this.links().get(link.peerId)?.end();
    this.links.update((links) => new Map(links).set(link.peerId, link));
  }

  private heardFrom(peerId: string, connected: () => void): ConstructorParameters<typeof CallLink>[2] {
    return {
      connected,
      told: (told) => {
        if (told.is !== 'line') return;
        const line = { from: this.names.get(peerId) ?? '', isMine: false, text: String(told.text) };
        this.lines.update((lines) => [...lines, { ...line, text: line.text.slice(0, LONGEST_LINE) }]);
      },
      opened: () => this.links().get(peerId)?.tell(this.ownState()),
      ended: () =>
        this.links.update(
          (links) => new Map([...links].filter(([id, link]) => id !== peerId || !link.ended)),
        ),
    };
  }

  private hangUp(): void {
    for (const link of this.links().values()) link.end();
    this.peer?.destroy();
    this.peer = undefined;
  }
}
