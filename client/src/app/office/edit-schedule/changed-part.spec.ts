import { changedPart } from './changed-part';

describe('what is sent of a schedule', () => {
  it('is what the clerk changed, lists and rules included', () => {
    const before = { title: 'Кмет', place: 'стая 201', reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO' }] };
    const now = { ...before, place: null, reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU' }] };
    expect(changedPart<object>(now, before)).toEqual({ place: null, reception: now.reception });
  });

  it('is nothing where nothing is changed', () => {
    expect(changedPart({ topics: ['Жалба'] }, { topics: ['Жалба'] })).toEqual({});
  });
});
