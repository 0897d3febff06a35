import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, bearerToken } from '../identity/index.js';
import type { DescribedAccess } from '../platform/http/describe-problems.js';
import { ScreenUnknown, WrongKindOfScreen } from './door-errors.js';
import type { ScreenKind } from './screen.answer.js';
import { type KnownScreen, Screens } from './screens.js';

declare module 'fastify' {
  interface FastifyRequest {
    screen?: KnownScreen;
  }
}

const KIND = 'priemno:screen-kind';

/** Lets in who bears the secret of a screen, before the body is read. No web page can make a browser send one. */
@Injectable()
export class ScreenGuard implements CanActivate {
  constructor(
    private readonly screens: Screens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const secret = bearerToken(request);
    const screen = secret ? await this.screens.known(secret) : undefined;
    if (!screen) {
      void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw new ScreenUnknown();
    }
    const kind = this.reflector.get<ScreenKind | undefined>(KIND, context.getHandler());
    if (kind && kind !== screen.kind) throw new WrongKindOfScreen();
    request.screen = screen;
    request.callerKey = screen.id;
    return true;
  }
}

/** An operation for screens, by their secret instead of a log-in; with a kind for those of that kind alone. */
export const ForScreens = (kind?: ScreenKind) =>
  applyDecorators(
    Access('anyone'),
    SetMetadata(KIND, kind),
    UseGuards(ScreenGuard),
    ApiBearerAuth('screen'),
    ApiExtension('x-access', {
      signedIn: false,
      byRole: false,
      words: `For a ${kind ?? 'screen'} at the door, by its secret instead of a log-in.`,
    } satisfies DescribedAccess),
  );

/** The screen that asks, in a handler `@ForScreens`. */
export const CurrentScreen = createParamDecorator(
  (_: unknown, context: ExecutionContext): KnownScreen | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().screen,
);
