import type { ReceptionEntry } from 'contract/models';
import { entryDraft, entryLike, newEntry, receptionEntry } from './entry-draft';

describe('a reception entry in the form', () => {
  it.each<[string, ReceptionEntry]>([
    [
      'a rule with hours, a break and a validity',
      {
        rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO',
        windows: [{ from: '09:00', to: '17:00' }],
        breaks: [{ from: '12:00', to: '13:00' }],
        validFrom: '2026-01-01',
        validUntil: null,
        place: null,
      },
    ],
    [
      'a list of dates with a place of its own',
      {
        dates: ['2026-12-08', '2027-01-12'],
        windows: [{ from: '09:00', to: '10:30' }],
        breaks: [],
        validFrom: null,
        validUntil: null,
        place: 'с. Атолово, кметство',
      },
    ],
    [
      'a rule that the editor cannot show in parts',
      {
        rrule: 'FREQ=YEARLY;BYDAY=20MO',
        windows: [{ from: '14:00', to: '24:00' }],
        breaks: [],
        validFrom: '2026-01-01',
        validUntil: '2027-01-01',
        place: null,
      },
    ],
  ])('comes back as it went in: %s', (_, entry) => {
    expect(receptionEntry(entryDraft(entry))).toEqual(entry);
  });

  it('keeps the chosen weekdays when the kind is changed there and back', () => {
    const weekly = { ...newEntry(), weekdays: [2, 4] };
    const dates = { ...weekly, kind: 'dates' as const, dates: ['2026-12-08'] };
    expect(receptionEntry(dates)).toMatchObject({ dates: ['2026-12-08'] });
    expect(receptionEntry({ ...dates, kind: 'weekly' })).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TU,TH' });
  });

  it('leaves out dates not filled in yet, and blank places', () => {
    const draft = { ...newEntry(), kind: 'dates' as const, dates: ['', '2026-12-08'], place: '  ' };
    expect(receptionEntry(draft)).toMatchObject({ dates: ['2026-12-08'], place: null });
  });

  it('goes on with the kind and hours of the last one', () => {
    const village = { ...newEntry(), kind: 'dates' as const, dates: ['2026-12-08'], place: 'с. Атолово' };
    const windows = [{ from: '09:00', to: '10:30' }];
    expect(entryLike({ ...village, windows })).toMatchObject({
      kind: 'dates',
      dates: [''],
      place: '',
      windows,
    });
  });
});
