import { Body, Controller, Delete, Get, HttpCode, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { OpenData } from '../../platform/http/open-data.js';
import { Refuses } from '../../platform/http/refuses.js';
import { logoFile } from '../model/logo-file.js';
import { LogoAnswer } from '../settings.answer.js';
import { logoAnswer } from './logo.answer.js';
import { LogoBody } from './logo.body.js';
import { Logos } from './logos.js';

/** The picture beside the administration's name. */
@ApiTags('identity')
@Controller()
export class LogoController {
  constructor(private readonly logos: Logos) {}

  @Get('public/logo')
  @OpenData({ seconds: 86_400 })
  @Refuses({ 404: ['not-found'] })
  @ApiOperation({
    operationId: 'getLogo',
    summary: "The administration's logo",
    description: 'Its whole address is in `GET /public/administration`: another picture has another one.',
  })
  @ApiProduces('image/svg+xml', 'image/png', 'image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async logo(@Res() reply: FastifyReply): Promise<void> {
    const logo = await this.logos.current();
    if (!logo) throw new NotFound();
    void reply
      // Opened by itself, an SVG is a document of our own address: nothing in it may run, load or call.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .type(logo.mediaType)
      .send(logo.bytes);
  }

  @Put('office/settings/logo')
  @Refuses({ 422: ['logo-not-usable'] })
  @ApiOperation({
    operationId: 'changeLogo',
    summary: "Give the administration's logo, an SVG, PNG or WebP file",
    description: 'It is known by its content. An SVG with a program or a link elsewhere is refused.',
  })
  async change(@Body() { data, text }: LogoBody): Promise<LogoAnswer> {
    return logoAnswer(await this.logos.change(logoFile(Buffer.from(data, 'base64')), text))!;
  }

  @Delete('office/settings/logo')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeLogo', summary: "Take the administration's logo away" })
  async remove(): Promise<void> {
    await this.logos.remove();
  }
}
