import type { TimetableDay, TimetableSchedule } from 'contract/models';
import { receptionDays } from './reception';

const morning = { from: '09:00', to: '12:00', place: null };
const afternoon = { from: '13:00', to: '17:00', place: null };

const schedule = (hostId: string, ...days: TimetableDay[]): TimetableSchedule =>
  ({ host: { id: hostId }, days }) as unknown as TimetableSchedule;

const shown = (schedules: TimetableSchedule[], hostId?: string) =>
  receptionDays(schedules, (id) => hostId === undefined || id === hostId);

describe('a day of reception', () => {
  const mayor = schedule('mayor', { date: '2026-12-07', windows: [morning], reason: null });
  const architect = schedule('architect', { date: '2026-12-07', windows: [afternoon], reason: null });

  it('has the hours of everyone who is shown', () => {
    expect(shown([mayor, architect]).get('2026-12-07')).toEqual({
      windows: [morning, afternoon],
      closed: null,
    });
    expect(shown([mayor, architect], 'mayor').get('2026-12-07')?.windows).toEqual([morning]);
  });

  it('says why nobody receives, unless somebody does', () => {
    const away = schedule('mayor', { date: '2026-12-07', windows: [], reason: 'отпуск' });
    expect(shown([away]).get('2026-12-07')).toEqual({ windows: [], closed: 'отпуск' });
    expect(shown([away, architect]).get('2026-12-07')?.closed).toBeNull();
  });

  it('is not spoken of where no schedule does', () => {
    expect(shown([mayor]).has('2026-12-08')).toBe(false);
  });
});
