import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Admission, bearerToken } from '../identity/index.js';
import { ScreenUnknown, WrongKindOfScreen } from './door-errors.js';
import type { ScreenKind } from './screen.answer.js';
import { type KnownScreen, Screens } from './screens.js';

declare module 'fastify' {
  interface FastifyRequest {
    screen?: KnownScreen;
  }
}

/** Lets in who bears the secret of a screen, before the body is read. No web page can make a browser send one. */
@Injectable()
export class AnyScreen implements Admission {
  static readonly scheme = 'screen';
  static readonly words: string = 'For a screen at the door, by its secret instead of a log-in.';
  protected readonly kind?: ScreenKind;

  constructor(private readonly screens: Screens) {}

  async admit(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const secret = bearerToken(request);
    const screen = secret ? await this.screens.known(secret) : undefined;
    if (!screen) {
      void reply.header('www-authenticate', 'Bearer');
      throw new ScreenUnknown();
    }
    if (this.kind && this.kind !== screen.kind) throw new WrongKindOfScreen();
    request.screen = screen;
    return screen.id;
  }
}

/** A tablet at the entrance. */
@Injectable()
export class Kiosk extends AnyScreen {
  static override readonly words: string = 'For a kiosk at the door, by its secret instead of a log-in.';
  protected override readonly kind = 'kiosk';
}

/** A call screen in a corridor. */
@Injectable()
export class Display extends AnyScreen {
  static override readonly words: string = 'For a display at the door, by its secret instead of a log-in.';
  protected override readonly kind = 'display';
}

/** The screen that asks, in a handler that is for screens. */
export const CurrentScreen = createParamDecorator(
  (_: unknown, context: ExecutionContext): KnownScreen | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().screen,
);
