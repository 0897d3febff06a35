import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { configure, fireEvent, render, screen, within } from '@testing-library/angular';
import { provideApiConfiguration } from 'contract/api-configuration';
import type { MessageText, MessageTextChange, MessageWords } from 'contract/models';
import { inBulgarian } from '../../words/in-bulgarian';
import { MessageEditor } from './message-editor';

const PATH = '/api/v1/office/settings/messages/request-received/bg';

const shipped: MessageWords = {
  subject: 'Получихме заявката ви ({{reference}})',
  heading: 'Получихме заявката ви',
  status: null,
  lead: 'Ще ви отговорим.',
  next: null,
  button: 'Вижте заявката',
};
const own: MessageWords = { ...shipped, heading: 'Благодарим ви' };
const earlier: MessageWords = { ...shipped, heading: 'Здравейте', lead: 'Чакайте вести.' };

const text = (words: MessageWords | null): MessageText => ({
  message: 'request-received',
  language: 'bg',
  audience: 'citizen',
  when: 'когато гражданинът заяви час',
  words: words ?? shipped,
  shipped,
  isOwn: words !== null,
  version: 2,
  changedAt: words && '2026-12-01T10:00:00+02:00',
  changedBy: words && 'Борис Минев',
  placeholders: [],
});
const changes: MessageTextChange[] = [
  { id: '2', at: '2026-12-01T10:00:00+02:00', by: 'Борис Минев', words: own },
  { id: '1', at: '2026-11-30T09:00:00+02:00', by: null, words: earlier },
];

// A page with a dialog is slow without a browser, and slower beside other specs.
const PATIENCE = { timeout: 15_000 };

describe('the words of a message', { timeout: 60_000 }, () => {
  let http: HttpTestingController;

  /** What the page asks for next; it pauses before it asks for a preview. */
  const asked = (method: string, path: string): Promise<TestRequest> =>
    vi.waitFor(
      () => http.expectOne((request) => request.method === method && request.url === path),
      PATIENCE,
    );
  const shows = async (subject: string): Promise<MessageWords> => {
    const preview = await asked('POST', `${PATH}/preview`);
    preview.flush({ subject, html: '<h1></h1>', text: '', reference: '482-913-105' });
    return preview.request.body as MessageWords;
  };
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const write = (label: string, words: string) => fireEvent.input(field(label), { target: { value: words } });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  // Fetched when it is first needed, which takes longer here than anybody waits for a question.
  beforeAll(async () => {
    configure({ dom: { asyncUtilTimeout: PATIENCE.timeout } });
    await import('../../ui/ask-first-dialog');
  }, 60_000);

  async function open(words: MessageWords | null): Promise<void> {
    await render(MessageEditor, {
      imports: [inBulgarian()],
      providers: [
        provideApiConfiguration(''),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
      bindings: [inputBinding('message', signal('request-received')), inputBinding('language', signal('bg'))],
    });
    http = TestBed.inject(HttpTestingController);
    (await asked('GET', PATH)).flush(text(words));
    (await asked('GET', `${PATH}/changes`)).flush({ items: words ? changes : [], nextCursor: null });
    await shows('Както е сега');
    await screen.findByText('Тема: Както е сега');
  }

  it('are shown as they will be read, after each pause in writing', async () => {
    await open(null);
    write('Заглавие', 'Здр');
    write('Заглавие', 'Здравейте');
    expect(await shows('Както се пише')).toMatchObject({ ...shipped, heading: 'Здравейте' });
    expect(await screen.findByText('Тема: Както се пише')).toBeTruthy();
    http.verify();
  });

  it('keep the last good preview while a section does not compile, and say where', async () => {
    await open(null);
    write('Заглавие', '{{nobody}}');
    const refused = {
      code: 'validation-failed',
      errors: [{ path: 'heading', message: 'Ред 1: няма поле.' }],
    };
    const unprocessable = { status: 422, statusText: 'Unprocessable' };
    (await asked('POST', `${PATH}/preview`)).flush(refused, unprocessable);
    expect(await screen.findByText('Ред 1: няма поле.')).toBeTruthy();
    expect(field('Заглавие').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Тема: Както е сега')).toBeTruthy();

    press('Запишете');
    (await asked('PUT', PATH)).flush(refused, unprocessable);
    expect(await screen.findByText('Преди да запишете, поправете отбелязаните полета.')).toBeTruthy();
    expect(screen.queryByText(/^Записано/)).toBeNull();
    expect(field('Заглавие').value).toBe('{{nobody}}');
  });

  it('go back to the shipped ones only after a question', async () => {
    await open(own);
    press('Върнете готовите думи');
    const question = await screen.findByRole('dialog');
    fireEvent.click(within(question).getByRole('button', { name: 'Оставете както е' }));
    await vi.waitFor(() => expect(screen.queryAllByRole('dialog').length).toBe(0), PATIENCE);
    http.expectNone(PATH);
    expect(field('Заглавие').value).toBe('Благодарим ви');

    press('Върнете готовите думи');
    const again = within(await screen.findByRole('dialog'));
    fireEvent.click(again.getByRole('button', { name: 'Върнете готовите думи' }));
    (await asked('DELETE', PATH)).flush(null, { status: 204, statusText: 'No Content' });
    (await asked('GET', PATH)).flush({ ...text(null), version: 3 });
    await vi.waitFor(() => expect(field('Заглавие').value).toBe('Получихме заявката ви'), PATIENCE);
    expect(screen.queryAllByRole('button', { name: 'Върнете готовите думи' }).length).toBe(0);
  });

  it('keep what they were, to be read and taken again, without saving', async () => {
    await open(own);
    const list = within(screen.getByRole('region', { name: 'Промени досега' }));
    expect((await list.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
      expect.stringMatching(/1 декември 2026.*Борис Минев.*сега.*Благодарим ви/s),
      expect.stringMatching(/30 ноември 2026.*служител.*Чакайте вести\./s),
    ]);
    const take = list.getAllByText('Вземете тези думи отново');
    expect(take).toHaveLength(1);
    fireEvent.click(take[0]!);
    await vi.waitFor(() => expect(field('Заглавие').value).toBe('Здравейте'), PATIENCE);
    expect(screen.getByText('Думите са в полетата и още не са записани.')).toBeTruthy();
    expect(await shows('Пак')).toMatchObject(earlier);
    http.expectNone((request) => request.method === 'PUT');
  });

  it('are not replaced by earlier ones unasked where something is not saved', async () => {
    await open(own);
    write('Бутон', 'Напред');
    fireEvent.click(await screen.findByText('Вземете тези думи отново'));
    const question = within(await screen.findByRole('dialog'));
    expect(question.getByText('Предишните думи ще застанат на тяхно място.')).toBeTruthy();
    fireEvent.click(question.getByRole('button', { name: 'Вземете предишните' }));
    await vi.waitFor(() => expect(field('Бутон').value).toBe('Вижте заявката'), PATIENCE);
  });
});
