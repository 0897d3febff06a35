import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { MorningChoices } from './morning-choices.js';
import { MorningMessages } from './morning.answer.js';
import { MorningMessagesBody } from './morning.body.js';

/** One's own choice of the messages of the morning. */
@ApiTags('notifications')
@Controller('office/me/morning-messages')
export class MorningController {
  constructor(private readonly choices: MorningChoices) {}

  @Get()
  @ApiOperation({ operationId: 'getMyMorningMessages', summary: 'Which messages of the morning one gets' })
  get(@CurrentCaller() caller: Caller): Promise<MorningMessages> {
    return this.choices.of(caller.id);
  }

  @Patch()
  @ApiOperation({
    operationId: 'changeMyMorningMessages',
    summary: 'Decline a message of the morning or take it again; what is left out stays',
  })
  change(@CurrentCaller() caller: Caller, @Body() body: MorningMessagesBody): Promise<MorningMessages> {
    return this.choices.change(caller.id, body);
  }
}
