import type { FastifyReply } from 'fastify';

/** RFC 9457, as the contract has it. */
export const problem = (reply: FastifyReply, status: number, title: string): FastifyReply =>
  reply.status(status).type('application/problem+json; charset=utf-8').send({ status, title });
