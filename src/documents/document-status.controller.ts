import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../identity/index.js';
import { Refuses } from '../platform/http/refuses.js';
import { DocumentStatus } from './document-status.answer.js';
import { DocumentStatusBody } from './document-status.body.js';
import { writeDocumentNumber } from './model/document-number.js';
import { ReadStatus } from './read-status.js';
import { SchedulesOfUnit } from './schedules-of-unit.query.js';

/** Often the visit is not needed: number and access code say how the document stands. */
@ApiTags('documents')
@Controller('public/document-status')
export class DocumentStatusController {
  constructor(
    private readonly read: ReadStatus,
    private readonly schedules: SchedulesOfUnit,
  ) {}

  // Not a GET: the code would stand in addresses, histories and logs.
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Refuses({
    404: ['document-not-found', 'document-status-not-offered'],
    429: ['too-many-requests'],
    503: ['akster-office-unavailable'],
  })
  @ApiOperation({
    operationId: 'readDocumentStatus',
    summary: 'The status of a document and who is responsible, by its number and access code',
    description: 'A wrong code and an unknown number answer the same. Each look is noted, without the code.',
  })
  async status(
    @Body() { number: typed, accessCode }: DocumentStatusBody,
    @Req() request: FastifyRequest,
  ): Promise<DocumentStatus> {
    const found = await this.read.of(typed, accessCode, networkOf(request.ip));
    const { number, status, responsibleUnit, deadline } = found;
    return {
      number: writeDocumentNumber(number),
      status,
      responsibleUnit,
      deadline,
      schedules: await this.schedules.find(responsibleUnit),
    };
  }
}
