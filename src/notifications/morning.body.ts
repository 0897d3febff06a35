import { IsBoolean } from 'class-validator';
import { IfPresent } from '../platform/http/rules.js';

export class MorningMessagesBody {
  @IfPresent()
  @IsBoolean()
  dayList?: boolean;

  @IfPresent()
  @IsBoolean()
  waitingRequests?: boolean;
}
