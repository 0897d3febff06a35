import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { DomainEvent } from '../../../libs/domain/aggregate.js';
import { REACTION, type ReactionOptions } from './reaction.js';

type Handle = (event: DomainEvent) => Promise<void>;

/** All reactions of all contexts, found by their decorator at start. */
@Injectable()
export class Reactions implements OnModuleInit {
  private readonly byName = new Map<string, Handle>();
  private readonly namesByEvent = new Map<string, string[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const options = this.reflector.get<ReactionOptions | undefined>(
          REACTION,
          prototype[method] as () => void,
        );
        if (options) this.register(options, (event) => (instance as Record<string, Handle>)[method]!(event));
      }
    }
  }

  to(eventName: string): string[] {
    return this.namesByEvent.get(eventName) ?? [];
  }

  /** @throws Error for a name that no longer exists: the job stays failed and visible instead of vanishing. */
  run(name: string, event: DomainEvent): Promise<void> {
    const handle = this.byName.get(name);
    if (!handle) return Promise.reject(new Error(`no reaction is called ${name}`));
    return handle(event);
  }

  private register({ name, events }: ReactionOptions, handle: Handle): void {
    if (this.byName.has(name)) throw new Error(`two reactions are called ${name}`);
    this.byName.set(name, handle);
    for (const event of events) this.namesByEvent.set(event, [...this.to(event), name]);
  }
}
