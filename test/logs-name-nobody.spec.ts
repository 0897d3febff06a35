import { Caller } from './kit/caller.js';
import { asOwner } from './kit/database.js';
import { Town } from './kit/town.js';
import { until } from './kit/until.js';

const WRITTEN = ['Жалба от Пенелопа', 'Тайна причина', 'Пенелопа', 'Неведомова', '888765432', 'penelopa'];

interface Line {
  level: string;
  message: string;
  timestamp: number;
}

/** What a process logged, each line as the JSON that it must be; the greeting before it is for people. */
const linesOf = (output: string): Line[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

describe('what the processes write to their output', () => {
  it(
    'names nobody and repeats nobody’s words, whatever fails, and says who was refused',
    () =>
      Town.live('PostgreSQL', async (town) => {
        const http = await town.start('http');
        const worker = await town.start('worker');
        await asOwner(
          town.databaseUrl,
          `update account set email = 'penelopa@citizens.example', given_name = 'Пенелопа', family_name = 'Неведомова',
                phone = '+359888765432' where email = 'maria@citizens.example'`,
        );
        const citizen = await Caller.logIn(http.url, 'penelopa@citizens.example');
        const [first, second] = await citizen.freeTimes();
        const request = { mode: 'phone', topic: 'Жалба от Пенелопа', phone: '+359888765432' };

        town.mailbox.mood = 'refuse';
        const made = await citizen.post('/meetings', { ...first, ...request });
        expect(made.status).toBe(201);
        const { id } = (await made.json()) as { id: string };
        await until('a refusal of the mail server is in the log', () => worker.output.includes('not sent'));
        expect((await citizen.post(`/meetings/${id}/cancel`, { reason: 'Тайна причина' })).status).toBe(200);

        expect((await citizen.post('/meetings', { ...second, mode: 'Пенелопа', topic: 7 })).status).toBe(422);
        expect((await citizen.post('/office/hosts', { name: 'Пенелопа' })).status).toBe(403);
        const wrong = { email: 'penelopa@citizens.example', password: 'Неведомова' };
        await expect(Caller.logIn(http.url, wrong.email, wrong.password)).rejects.toThrow('could not log in');
        // A fault of ours, with the statement and all its values in the text of the error.
        await asOwner(town.databaseUrl, 'alter table taken_time rename column topic to subject');
        expect((await citizen.post('/meetings', { ...second, ...request })).status).toBe(500);

        const lines = linesOf(http.output);
        const said = lines.map(({ message }) => message).join('\n');
        expect(said).toMatch(/logged in by password, account [0-9a-f-]{36}/);
        expect(said).toMatch(
          /refused 403 POST \/api\/v1\/office\/hosts, citizen [0-9a-f-]{36}, 127\.0\.0\.1/,
        );
        expect(said).toMatch(/refused 401 POST \/api\/v1\/auth\/login, nobody signed in, 127\.0\.0\.1/);
        expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
        for (const output of [http.output, worker.output])
          expect(WRITTEN.filter((word) => output.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
      }),
    180_000,
  );
});
