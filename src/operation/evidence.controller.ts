import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { MeetingEvidence } from './evidence.answer.js';
import { Evidence } from './evidence.query.js';

/** What happened to a meeting, in a form that proves itself. */
@ApiTags('operation')
@Controller('office/meetings')
export class EvidenceController {
  constructor(private readonly evidence: Evidence) {}

  @Get(':id/evidence')
  @ApiOperation({
    operationId: 'getMeetingEvidence',
    summary: 'The history of a meeting with its hashes, as a file to keep',
    description: 'It says how it is verified, in the language of the account. Names no citizen.',
  })
  async ofMeeting(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingEvidence> {
    const evidence = await this.evidence.ofMeeting(id, caller.locale);
    void reply.header('content-disposition', `attachment; filename="evidence-${evidence.reference}.json"`);
    return evidence;
  }
}
