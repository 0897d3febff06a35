import { isTimeZone } from '../platform/settings/time-zone.js';
import { IfPresent, Line, Rule } from '../platform/http/rules.js';

/** What is left out stays. */
export class UpdateSettingsBody {
  @IfPresent()
  @Line(200)
  administrationName?: string;

  /** An IANA zone such as Europe/Sofia. */
  @IfPresent()
  @Rule('timeZone', (value) => typeof value === 'string' && isTimeZone(value), {
    bg: 'Очаква се часова зона като Europe/Sofia.',
    en: 'A time zone such as Europe/Sofia is expected.',
  })
  timeZone?: string;
}
