import { TestBed } from '@angular/core/testing';
import type { Account } from 'contract/models';
import { BookingDraft } from '../book-meeting/booking-draft';
import { NextPage } from './next-page';

const citizen = { kind: 'citizen' } as Account;
const staff = { kind: 'staff' } as Account;

describe('the page after logging in', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  const nextPage = () => TestBed.inject(NextPage);

  it('is the one that was asked for', () => {
    expect(nextPage().after(citizen, '/meetings/7')).toBe('/meetings/7');
    expect(nextPage().after(staff, '/office/schedules')).toBe('/office/schedules');
  });

  it('is never on another site', () => {
    for (const wanted of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example'])
      expect(nextPage().after(citizen, wanted)).toBe('/my/meetings');
  });

  it('is the back office for staff, whatever citizen page they came from', () => {
    expect(nextPage().after(staff, '/my/meetings')).toBe('/office');
  });

  it('is the room of a video meeting for either side', () => {
    for (const account of [citizen, staff])
      expect(nextPage().after(account, '/meetings/7/room')).toBe('/meetings/7/room');
    expect(nextPage().after(staff, '/meetings/7')).toBe('/office');
  });

  it('is the request that was begun', () => {
    const drafts = TestBed.inject(BookingDraft);
    drafts.choose('mayor', { start: '2026-12-07T09:30:00+02:00', mode: 'inPerson', place: null }, null);
    drafts.describe({ topic: 'Скица', documentNumber: '', phone: '' });
    expect(nextPage().after(citizen, undefined)).toBe('/schedules/mayor/check');
  });
});
