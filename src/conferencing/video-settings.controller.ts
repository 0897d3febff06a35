import { Body, Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { ExpectedVersion } from '../platform/http/if-match.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { Refuses } from '../platform/http/refuses.js';
import { VideoSettingsAnswer, VideoTried } from './video-settings.answer.js';
import { VideoSettingsBody } from './video-settings.body.js';
import { VideoSettings } from './video-settings.js';

/** The video service that the administration chooses. */
@ApiTags('conferencing')
@Controller('office/settings/video')
export class VideoSettingsController {
  constructor(private readonly video: VideoSettings) {}

  @Get()
  @ApiOperation({
    operationId: 'getVideoSettings',
    summary: 'Which video service makes the rooms, and those that can be chosen',
  })
  get(@Req() request: FastifyRequest): Promise<VideoSettingsAnswer> {
    return this.video.show(readerLanguage(request));
  }

  @Put()
  @ApiOperation({
    operationId: 'chooseVideo',
    summary: 'Choose the video service for new rooms; those made already stay where they are',
  })
  async choose(
    @Body() body: VideoSettingsBody,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @ExpectedVersion() version?: number,
  ): Promise<VideoSettingsAnswer> {
    await this.video.choose(body, caller.id, version);
    return this.video.show(readerLanguage(request));
  }

  @Post('try')
  @HttpCode(200)
  @Refuses({ 503: ['video-unavailable'] })
  @ApiOperation({
    operationId: 'tryVideo',
    summary: 'Ask the service with these settings, without saving them',
    description: '503 `video-unavailable` says in words what is wrong.',
  })
  async tryOut(@Body() body: VideoSettingsBody): Promise<VideoTried> {
    await this.video.tryOut(body);
    return { provider: body.provider };
  }
}
