import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../libs/domain/domain-error.js';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import {
  MessagePreview,
  MessageText,
  MessageTextChanges,
  MessageTextPage,
  TestMessageSent,
} from './message-text.answer.js';
import { MessageWordsBody, TryMessageBody } from './message-text.body.js';
import { MessageTextHistory } from './message-text-history.query.js';
import { MessageTextQuery } from './message-text.query.js';
import type { Message } from './messages.js';
import { OwnWords } from './own-words.js';
import { sections, type MessageWords } from './templates.js';
import { TryMessage } from './try-message.js';

/** The words of every message, for an administrator to change, look at and try. */
@ApiTags('notifications')
@Controller('office/settings/messages')
export class MessageTextController {
  constructor(
    private readonly texts: MessageTextQuery,
    private readonly history: MessageTextHistory,
    private readonly own: OwnWords,
    private readonly tries: TryMessage,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMessageTexts', summary: 'The messages whose words can be changed' })
  list(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<MessageTextPage> {
    return this.texts.list(page, caller.locale);
  }

  @Get(':message/:language')
  @ApiOperation({ operationId: 'getMessageText', summary: 'The words of a message and its placeholders' })
  get(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @CurrentCaller() caller: Caller,
  ): Promise<MessageText> {
    return this.texts.one(message, language, caller.locale);
  }

  @Get(':message/:language/changes')
  @ApiOperation({
    operationId: 'listMessageTextChanges',
    summary: 'Who changed the words of a message when, and to what, the newest first',
  })
  changes(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @Query() page: PageQuery,
  ): Promise<MessageTextChanges> {
    return this.history.of(message, language, page);
  }

  @Put(':message/:language')
  @ApiOperation({
    operationId: 'changeMessageText',
    summary: 'Use own words; what does not compile is refused with its section and line',
  })
  async change(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @Body() body: MessageWordsBody,
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<MessageText> {
    await this.own.change(message, language, wordsOf(body), caller.id, version);
    return this.texts.one(message, language, caller.locale);
  }

  @Delete(':message/:language')
  @HttpCode(204)
  @ApiOperation({ operationId: 'restoreMessageText', summary: 'Go back to the shipped words' })
  restore(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version?: number,
  ): Promise<void> {
    return this.own.change(message, language, null, caller.id, version);
  }

  @Post(':message/:language/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewMessageText', summary: 'Unsaved words, shown with a real meeting' })
  preview(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @Body() body: TryMessageBody,
  ): Promise<MessagePreview> {
    return this.tries.show(message, language, wordsOf(body), body.reference);
  }

  @Post(':message/:language/test')
  @HttpCode(200)
  @Refuses({ 503: ['smtp-unavailable'] })
  @ApiOperation({
    operationId: 'sendTestMessage',
    summary:
      'Send unsaved words to oneself, marked as a test; 503 smtp-unavailable where the server does not take it',
  })
  test(
    @Param('message') message: Message,
    @Param('language') language: Language,
    @Body() body: TryMessageBody,
    @CurrentCaller() caller: Caller,
  ): Promise<TestMessageSent> {
    return this.tries.send(message, language, wordsOf(body), body.reference, caller);
  }
}

const wordsOf = (body: MessageWordsBody): MessageWords =>
  Object.fromEntries(
    sections.flatMap((section) => (body[section] ? [[section, body[section].replace(/\r\n?/g, '\n')]] : [])),
  );
