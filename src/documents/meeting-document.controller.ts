import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { formatInstant } from '../booking/index.js';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { Settings } from '../platform/settings/settings.js';
import { type Refusals, Refuses } from '../platform/http/refuses.js';
import { DocumentQuery } from './document.body.js';
import { MeetingDocument } from './document.answer.js';
import type { CaseFile, RegisteredDocument } from './document-source.js';
import { writeDocumentNumber } from './model/document-number.js';
import { ReadDocument } from './read-document.js';

/** A look may fail in as many ways at the document as at its files. */
const NOT_READ: Refusals = {
  403: ['document-forbidden'],
  404: ['document-gone', 'document-not-found'],
  409: ['akster-office-not-linked', 'akster-office-not-set'],
  503: ['akster-office-unavailable'],
};

/** What a browser shows without running anything; all else is saved. */
const SHOWN_IN_THE_PAGE = ['application/pdf', 'image/png', 'image/jpeg'];

/** The document beside the request, read as whoever asks. */
@ApiTags('documents')
@Controller('office/meetings/:id/document')
export class MeetingDocumentController {
  constructor(
    private readonly read: ReadDocument,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Refuses(NOT_READ)
  @ApiOperation({
    operationId: 'getMeetingDocument',
    summary: 'The document that a meeting is about, from AKSTER OFFICE, as the caller',
    description: 'Each look is noted.',
  })
  async find(
    @Param('id') meetingId: string,
    @Query() { number }: DocumentQuery,
    @CurrentCaller() { id }: Caller,
  ): Promise<MeetingDocument> {
    const asked = { staffId: id, meetingId, number: number ?? null };
    const { document, caseFile } = await this.read.document(asked);
    return answerOf(document, caseFile, await this.settings.timeZone());
  }

  @Get('attachments/:attachment')
  @Refuses(NOT_READ)
  @ApiOperation({
    operationId: 'getMeetingDocumentAttachment',
    summary: 'A file of that document; PDFs and pictures to be shown in the page, others to be saved',
  })
  @ApiProduces(...SHOWN_IN_THE_PAGE, 'application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async attachment(
    @Param('id') meetingId: string,
    @Param('attachment') attachmentId: string,
    @Query() { number }: DocumentQuery,
    @CurrentCaller() { id }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asked = { staffId: id, meetingId, number: number ?? null };
    const { attachment, file } = await this.read.attachment(asked, attachmentId);
    const isShown = SHOWN_IN_THE_PAGE.includes(attachment.mediaType);
    void reply
      // Our own page may frame it; nothing runs in the types that are shown, and none is guessed.
      .header('content-security-policy', "frame-ancestors 'self'")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(file, {
      type: isShown ? attachment.mediaType : 'application/octet-stream',
      disposition: `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName(attachment.name)}`,
      ...(attachment.bytes > 0 && { length: attachment.bytes }),
    });
  }
}

function answerOf(document: RegisteredDocument, caseFile: CaseFile | null, zone: string): MeetingDocument {
  const { number, kind, subject, status, responsibleUnit, deadline, attachments } = document;
  return {
    number: writeDocumentNumber(number),
    date: number.date,
    kind,
    subject,
    status,
    responsibleUnit,
    deadline,
    attachments,
    caseFile: caseFile && {
      ...caseFile,
      documents: caseFile.documents.map((one) => ({ ...one, number: writeDocumentNumber(one.number) })),
      movements: caseFile.movements.map((one) => ({ ...one, at: formatInstant(one.at.getTime(), zone) })),
    },
  };
}

/** RFC 8187: what encodeURIComponent leaves and a header's value may not hold. */
const fileName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
