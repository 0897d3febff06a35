/**
 * What a Nest + Fastify route can do at best: one prepared query and its rows as JSON, without rules or rights. Started
 * as a process of its own, with DATABASE_URL and PORT.
 */
import 'reflect-metadata';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20, options: '-c jit=off' });

class BareController {
  async slots(id: string): Promise<object> {
    const { rows } = await pool.query({
      name: 'slots',
      text: 'select start, "end", modes, remaining, place from bench_slot where schedule_id = $1 order by n',
      values: [id],
    });
    return { timeZone: 'Europe/Sofia', slots: rows, closed: [] };
  }
}
class BareModule {}

// Written as calls: the runner of this file does not compile decorators' metadata.
Get('slots/:id')(
  BareController.prototype,
  'slots',
  Object.getOwnPropertyDescriptor(BareController.prototype, 'slots')!,
);
Param('id')(BareController.prototype, 'slots', 0);
Controller()(BareController);
Module({ controllers: [BareController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
console.log('listening');
