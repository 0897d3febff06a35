import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { MailFolder } from './mail-folder.js';
import { mailListPage, notFoundPage, oneMailPage, style } from './mail-pages.js';

// The page has no script; the message itself may have any markup and is shut into a frame.
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";
const MESSAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

const page = (reply: FastifyReply, html: string, policy = PAGE_POLICY): FastifyReply =>
  reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);

const missing = (reply: FastifyReply): FastifyReply => page(reply.status(404), notFoundPage);

/** `/dev/mail`: what was caught, for people and for tests. Beside the API, not a part of it: no guards, no problems. */
@Injectable()
export class MailCatcherRoutes implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly folder: MailFolder,
  ) {}

  onModuleInit(): void {
    // A process that only works off jobs has no HTTP side.
    const fastify = this.adapter.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify) this.register(fastify);
  }

  private register(fastify: FastifyInstance): void {
    fastify.get<{ Querystring: { to?: string } }>('/dev/mail', async ({ query }, reply) =>
      page(reply, mailListPage(await this.folder.list(query.to), query.to ?? '')),
    );
    fastify.get<{ Querystring: { to?: string } }>('/dev/mail/messages', async ({ query }, reply) =>
      reply.header('cache-control', 'no-store').send(await this.folder.list(query.to)),
    );
    fastify.get('/dev/mail/style.css', (_request, reply) => reply.type('text/css').send(style));
    fastify.get<{ Params: { id: string } }>('/dev/mail/:id', async ({ params }, reply) => {
      const [mail, raw] = await Promise.all([this.folder.find(params.id), this.folder.raw(params.id)]);
      return mail && raw ? page(reply, oneMailPage(mail, raw)) : missing(reply);
    });
    fastify.get<{ Params: { id: string } }>('/dev/mail/:id/html', async ({ params }, reply) => {
      const mail = await this.folder.find(params.id);
      return mail ? page(reply, mail.html, MESSAGE_POLICY) : missing(reply);
    });
    fastify.get<{ Params: { id: string } }>('/dev/mail/:id/raw', async ({ params }, reply) => {
      const raw = await this.folder.raw(params.id);
      return raw ? reply.type('text/plain; charset=utf-8').send(raw) : missing(reply);
    });
  }
}
