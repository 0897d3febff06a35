import { remindsInTime } from '../../test/kit/reminds-in-time.js';

describe('With a queue in Redis', () => remindsInTime('Redis'));
