import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';
import { OneTimeTokens } from '../identity/index.js';
import { Deliveries } from './deliveries.js';
import { TellAccount } from './tell-account.reaction.js';

describe('Mail about an account', () => {
  const mailbox = new SpecMailbox();
  let product: TestApp;
  let em: EntityManager;
  let person: SignedIn;

  beforeAll(async () => {
    product = await startApp({
      env: { SMTP_URL: await mailbox.start(), PUBLIC_URL: 'https://priemna.example' },
    });
    em = product.app.get(EntityManager).fork();
  });
  afterAll(async () => {
    await product.close();
    await mailbox.stop();
  });
  beforeEach(async () => {
    mailbox.mood = 'take';
    mailbox.taken.length = 0;
    person = await signInAs(product.app, { givenName: 'Спечелихте! https://evil.example' });
  });

  const stands = (state: string) =>
    em.execute('update account set state = ? where id = ?', [state, person.id]);
  async function happened(name: string): Promise<DomainEvent> {
    const event: DomainEvent = {
      id: newId(),
      name,
      occurredAt: new Date(),
      aggregateId: person.id,
      actor: { kind: 'visitor' },
      data: { accountId: person.id },
    };
    await em.execute(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
       values (?, ?, now(), ?, '{}', '{}', now())`,
      [event.id, name, person.id],
    );
    return event;
  }
  const tell = (event: DomainEvent) =>
    RequestContext.create(em, () => product.app.get(TellAccount).tell(event));
  const tokenIn = (link: string): string => new URL(link).searchParams.get('token')!;
  const use = (token: string) =>
    RequestContext.create(em, () =>
      product.app.get(OneTimeTokens).use(token, ['confirmEmail', 'resetPassword', 'invitation']),
    );

  it.each([
    ['CitizenRegistered', 'unconfirmed', 'Потвърдете електронния си адрес', '/confirm-email'],
    ['RegistrationRepeated', 'unconfirmed', 'Потвърдете електронния си адрес', '/confirm-email'],
    ['PasswordForgotten', 'active', 'Задайте нова парола', '/reset-password'],
    ['StaffInvited', 'invited', 'Покана за работа в приемната', '/reset-password'],
  ])('answers %s of an account that is %s with a link that works', async (name, state, subject, page) => {
    await stands(state);
    const event = await happened(name);
    await tell(event);
    const [mail] = mailbox.taken;
    expect(mail).toMatchObject({ to: person.email, subject, eventId: event.id });
    expect(mail!.links).toHaveLength(1);
    expect(new URL(mail!.links[0]!).pathname).toBe(page);
    expect(await use(tokenIn(mail!.links[0]!))).toBe(person.id);
  });

  it('tells somebody who is registered already to log in', async () => {
    await tell(await happened('RegistrationRepeated'));
    expect(mailbox.taken[0]!.subject).toBe('Вече имате регистрация');
    expect(mailbox.taken[0]!.links).toEqual(['https://priemna.example/login']);
  });

  it.each([
    ['SecondFactorRemoved', 'Втората стъпка при вход е изключена'],
    ['PasskeyAdded', 'Нов ключ за достъп'],
    ['PasskeyRefused', 'Отказахме вход с ваш ключ за достъп'],
  ])('tells a member of staff of %s, with the way to their account', async (name, subject) => {
    await tell(await happened(name));
    expect(mailbox.taken[0]).toMatchObject({ to: person.email, subject });
    expect(mailbox.taken[0]!.links).toEqual(['https://priemna.example/office/account']);
  });

  it('tells of a new password who set it in the account, and not who followed a link', async () => {
    const event = await happened('PasswordChanged');
    await tell(event);
    expect(mailbox.taken).toEqual([]);
    await tell({ ...event, actor: { kind: 'staff', id: person.id } });
    expect(mailbox.taken[0]!.subject).toBe('Паролата ви е сменена');
    expect(mailbox.taken[0]!.links).toEqual(['https://priemna.example/forgot-password']);
  });

  it('writes nothing to a disabled account, or to one that is gone', async () => {
    await stands('disabled');
    await tell(await happened('PasswordForgotten'));
    const event = await happened('PasswordForgotten');
    await em.execute('delete from account where id = ?', [person.id]);
    await tell(event);
    expect(mailbox.taken).toEqual([]);
  });

  it('repeats nothing of what a stranger typed', async () => {
    await stands('unconfirmed');
    await tell(await happened('CitizenRegistered'));
    expect(mailbox.taken[0]!.text + mailbox.taken[0]!.html).not.toContain('evil');
  });

  it('keeps the token nowhere, and makes another one when it must write again', async () => {
    await stands('unconfirmed');
    const event = await happened('CitizenRegistered');
    mailbox.mood = 'hangUp';
    await tell(event);
    const [kept] = await em.execute<Record<string, unknown>[]>('select * from delivery where event_id = ?', [
      event.id,
    ]);
    expect(JSON.stringify(kept)).not.toContain(tokenIn(mailbox.taken[0]!.links[0]!));
    mailbox.mood = 'take';
    await em.execute('update delivery set next_try_at = now() where event_id = ?', [event.id]);
    await RequestContext.create(em, () => product.app.get(Deliveries).sendDue());
    const [first, second] = mailbox.taken;
    expect(second!.messageId).toBe(first!.messageId);
    // Either copy may be the one that is opened.
    expect(await use(tokenIn(first!.links[0]!))).toBe(person.id);
    expect(await use(tokenIn(second!.links[0]!))).toBe(person.id);
  });
});
