import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { RareWarning } from '../../platform/log.js';
import { RoomGuests } from '../room-guests.js';
import { PeerEntrance } from './peer-entrance.js';
import { readSignal, type Signal } from './signal.js';
import { SignalPost } from './signal-post.js';

// An offer with many codecs has some 10 kB.
const LONGEST_SIGNAL = 64 * 1024;
const MOST_WAITING = 200;

/**
 * Lets the browsers of one room find each other: speaks PeerJS's protocol to whoever brings a peer token, and passes
 * messages on only between guests who have been let into the same room.
 */
@Injectable()
export class SignallingServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new RareWarning(new Logger(SignallingServer.name));
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_SIGNAL,
    perMessageDeflate: false,
  });
  private readonly peers = new Map<string, WebSocket>();
  private readonly relaying = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly entrance: PeerEntrance,
    private readonly guests: RoomGuests,
    private readonly post: SignalPost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.adapter.httpAdapter.getInstance<FastifyInstance>().server.on('upgrade', (request, stream, head) => {
      stream.on('error', () => stream.destroy());
      this.entrance.admit(request).then(
        (peerId) => {
          if (peerId === undefined || this.stopped) return refuse(stream);
          this.server.handleUpgrade(request, stream, head, (socket) => this.connect(socket, peerId));
        },
        (error: unknown) => {
          this.warning.say(`a browser could not be connected: ${String(error)}`);
          refuse(stream);
        },
      );
    });
    await this.post.open(
      (peerId) => this.peers.has(peerId),
      (signal) => this.deliver(signal),
    );
  }

  /** Calls go on without us, and browsers come back to the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const socket of this.server.clients) socket.terminate();
    await Promise.all(this.relaying);
  }

  private connect(socket: WebSocket, peerId: string): void {
    this.peers.get(peerId)?.close();
    this.peers.set(peerId, socket);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (this.peers.get(peerId) === socket) this.peers.delete(peerId);
    });
    this.listenTo(socket, peerId);
    socket.send(JSON.stringify({ type: 'OPEN' }));
  }

  private listenTo(socket: WebSocket, peerId: string): void {
    let before: Promise<void> = Promise.resolve();
    let waiting = 0;
    socket.on('message', (data: Buffer) => {
      // Candidates must not overtake their offer, and nobody may heap up work.
      if (++waiting > MOST_WAITING) return socket.terminate();
      const relayed = before
        .then(() => this.relay(socket, peerId, data.toString()))
        .catch((error: unknown) => this.warning.say(`a signal was lost: ${String(error)}`))
        .finally(() => {
          waiting--;
          this.relaying.delete(relayed);
        });
      before = relayed;
      this.relaying.add(relayed);
    });
  }

  /** Whatever comes, the heartbeat too, is asked about: whoever is no longer in the room is cut off. */
  private async relay(socket: WebSocket, peerId: string, text: string): Promise<void> {
    if (this.stopped) return;
    if (!(await this.guests.maySignal(peerId, peerId))) return socket.close();
    const signal = readSignal(text, peerId);
    if (!signal || !(await this.guests.maySignal(peerId, signal.dst))) return;
    if (this.peers.has(signal.dst)) this.deliver(signal);
    else await this.post.send(signal);
  }

  private deliver(signal: Signal): void {
    this.peers.get(signal.dst)?.send(JSON.stringify(signal));
  }
}

function refuse(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
