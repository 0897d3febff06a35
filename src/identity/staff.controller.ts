import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { CurrentCaller } from './access/access.js';
import { Forbidden } from './access/access-errors.js';
import type { Caller } from './access/caller.js';
import { ChangeStaff } from './change-staff.js';
import { InviteStaff } from './invite-staff.js';
import { RemoveSecondFactor } from './second-factor/change-second-factor.js';
import { StaffMember, StaffPage } from './staff.answer.js';
import { InviteStaffBody, UpdateStaffBody } from './staff.body.js';
import { Staff } from './staff.query.js';

/** Who works in the back office, and what they may. */
@ApiTags('identity')
@Controller('office/staff')
export class StaffController {
  constructor(
    private readonly commands: Commands,
    private readonly staff: Staff,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listStaff', summary: 'The members of staff, by name' })
  list(@Query() page: PageQuery): Promise<StaffPage> {
    return this.staff.page(page);
  }

  @Post()
  @Refuses({ 409: ['email-taken'] })
  @ApiOperation({
    operationId: 'inviteStaff',
    summary: 'Take someone on; they are mailed a link to set a password',
  })
  async invite(@CurrentCaller() caller: Caller, @Body() body: InviteStaffBody): Promise<StaffMember> {
    const { hostIds, position, ...rest } = body;
    const membership = { ...rest, position: position ?? null };
    const id = await this.commands.run(new InviteStaff(membership, hostIds ?? [], caller));
    return this.staff.member(id);
  }

  @Patch(':id')
  @Refuses({ 409: ['email-taken', 'last-administrator'] })
  @ApiOperation({ operationId: 'updateStaff', summary: 'Change a member of staff; what is left out stays' })
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: UpdateStaffBody,
  ): Promise<StaffMember> {
    await this.commands.run(new ChangeStaff(id, body, caller));
    return this.staff.member(id);
  }

  @Post(':id/reset-second-factor')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetSecondFactor',
    summary:
      'For a colleague who has lost the phone: authenticator and passkeys go, the password alone is asked, and sessions end',
  })
  async resetSecondFactor(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<StaffMember> {
    // One's own goes with a code of it: a session alone may be a stranger's.
    if (id === caller.id) throw new Forbidden();
    await this.commands.run(new RemoveSecondFactor(id, caller));
    return this.staff.member(id);
  }
}
