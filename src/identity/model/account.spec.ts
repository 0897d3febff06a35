import { Aggregate } from '../../../libs/domain/aggregate.js';
import { fixedClock } from '../../../libs/domain/clock.js';
import { Account } from './account.js';

const clock = fixedClock('2026-12-07T10:00:00Z');
const admin = { kind: 'staff' as const, id: '01890000-0000-7000-8000-000000000001' };

const aCitizen = () =>
  Account.register(
    {
      email: 'Ana@Example.example',
      givenName: 'Ана',
      familyName: 'Примерова',
      phone: '+359888123456',
      locale: 'bg',
      passwordHash: 'hash',
    },
    clock,
  );
const aMember = () =>
  Account.invite(
    {
      email: 'desk@town.example',
      givenName: 'Боян',
      familyName: 'Деловодов',
      position: null,
      roles: ['desk'],
    },
    admin,
    clock,
  );
const eventsOf = (account: Account) => Aggregate.pullEvents(account).map(({ name }) => name);

describe('a citizen', () => {
  it('registers unconfirmed, with the address as it is given', () => {
    const citizen = aCitizen();
    expect(citizen).toMatchObject({ kind: 'citizen', state: 'unconfirmed', email: 'Ana@Example.example' });
    expect(citizen.roles).toEqual([]);
  });

  it('is named by id alone in what is kept for good', () => {
    const citizen = aCitizen();
    const [registered] = Aggregate.pullEvents(citizen);
    expect(registered).toMatchObject({
      name: 'CitizenRegistered',
      aggregateId: citizen.id,
      actor: { kind: 'visitor' },
      data: { accountId: citizen.id },
    });
    expect(JSON.stringify(registered)).not.toMatch(/Ана|Примерова|example|888|hash/);
  });

  it('confirms the address once', () => {
    const citizen = aCitizen();
    citizen.confirm(clock);
    citizen.confirm(clock);
    expect(citizen.state).toBe('active');
    expect(eventsOf(citizen)).toEqual(['CitizenRegistered', 'EmailConfirmed']);
  });

  it('confirms the address as well by setting a password from a mail', () => {
    const citizen = aCitizen();
    citizen.setPassword('another', clock);
    expect(citizen).toMatchObject({ state: 'active', passwordHash: 'another' });
    expect(eventsOf(citizen)).toEqual(['CitizenRegistered', 'PasswordChanged', 'EmailConfirmed']);
  });

  it('says which details changed, not to what', () => {
    const citizen = aCitizen();
    eventsOf(citizen);
    citizen.change({ givenName: 'Анна', phone: '+359888123456' }, { kind: 'citizen', id: citizen.id }, clock);
    expect(citizen.givenName).toBe('Анна');
    expect(Aggregate.pullEvents(citizen)[0]).toMatchObject({
      name: 'AccountChanged',
      data: { accountId: citizen.id, changed: ['givenName'] },
    });
  });

  it('says nothing when nothing changed', () => {
    const citizen = aCitizen();
    eventsOf(citizen);
    citizen.change({ familyName: 'Примерова', givenName: undefined }, admin, clock);
    expect(eventsOf(citizen)).toEqual([]);
  });

  it('cannot do without a phone', () => {
    expect(() => aCitizen().change({ phone: null }, admin, clock)).toThrow('phone');
  });
});

describe('a member of staff', () => {
  it('is invited, and becomes active with the first password', () => {
    const member = aMember();
    expect(member).toMatchObject({ kind: 'staff', state: 'invited', passwordHash: null });
    member.setPassword('hash', clock);
    expect(member.state).toBe('active');
    expect(eventsOf(member)).toContain('StaffInvited');
  });

  it('is invited again at a corrected address, as long as nobody took the first up', () => {
    const member = aMember();
    eventsOf(member);
    member.changeMembership({ email: 'desk2@town.example' }, admin, clock);
    expect(eventsOf(member)).toEqual(['AccountChanged', 'StaffInvited']);
    member.setPassword('hash', clock);
    eventsOf(member);
    member.changeMembership({ email: 'desk3@town.example' }, admin, clock);
    expect(eventsOf(member)).toEqual(['AccountChanged']);
  });

  it('is no administrator while disabled, and comes back as before', () => {
    const member = aMember();
    member.setPassword('hash', clock);
    member.changeMembership({ roles: ['administrator'] }, admin, clock);
    expect(member.isActiveAdministrator).toBe(true);
    member.disable(admin, clock);
    expect(member.isActiveAdministrator).toBe(false);
    member.enable(admin, clock);
    expect(member.isActiveAdministrator).toBe(true);
  });

  it('who never chose a password is invited anew instead of enabled', () => {
    const member = aMember();
    member.disable(admin, clock);
    member.enable(admin, clock);
    expect(member.state).toBe('invited');
    expect(eventsOf(member)).toEqual(['StaffInvited', 'AccountDisabled', 'StaffInvited']);
  });

  it('gets no link for a forgotten password while disabled', () => {
    const member = aMember();
    member.disable(admin, clock);
    eventsOf(member);
    member.forgetPassword(clock);
    expect(eventsOf(member)).toEqual([]);
  });
});
