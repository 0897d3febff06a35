import { enteredValues } from './entered-values.js';
import type {
  MeetingToHold,
  ProvidesRooms,
  RegisteredProvider,
  RoomData,
  VideoUnavailable,
} from './video-provider.js';

const aMeeting = (n: number): MeetingToHold => ({
  id: `019a8c00-0000-7000-8000-00000000000${n}`,
  key: String(n).repeat(40),
  start: new Date('2026-12-07T07:30:00Z'),
  end: new Date('2026-12-07T07:45:00Z'),
});
const own = { publicUrl: 'http://localhost:3000' };
const until = new Date('2026-12-07T08:15:00Z');
const citizen = { side: 'citizen', name: 'Мария „Миме“ Петрова & Co', until } as const;
const inBothLanguages = { bg: expect.stringMatching(/[а-я]/), en: expect.stringMatching(/[a-z]/) };
const staff = { side: 'staff', name: 'Ивайла Тодорова', until } as const;

/** The settings that a provider is tried with, where its examples do not do: its service as a specimen, say. */
export interface Trial {
  values: Record<string, string>;
  end(): Promise<void>;
}

/** What we rely on in every video provider, whoever wrote it. Run over each file of `providers/`. */
export function keepsTheContract(
  { name, settings, title, make }: RegisteredProvider,
  begin?: () => Promise<Trial>,
): void {
  describe(`The video provider “${name}”`, () => {
    let trial: Trial | undefined;
    let values: Record<string, string>;
    let provider: ProvidesRooms;
    beforeAll(async () => {
      trial = await begin?.();
      const examples = Object.entries(settings).map(([key, { example }]) => [key, example]);
      values = { ...Object.fromEntries(examples), ...trial?.values };
    });
    afterAll(() => trial?.end());
    beforeEach(() => {
      provider = new make(values as never, own);
    });
    // As it comes back from the database; null where a person pastes the address.
    const stored = async (n = 1): Promise<RoomData | null> =>
      JSON.parse(JSON.stringify(await provider.createRoom(aMeeting(n)))) as RoomData | null;
    const isOurs = (url: string): boolean => url.startsWith(`${own.publicUrl}/`);
    const isTheTrials = (url: string): boolean =>
      Object.values(trial?.values ?? {}).some((value) => value !== '' && url.startsWith(value));

    it('gives each room an address of its own that nobody can guess', async () => {
      const rooms = await Promise.all([1, 2, 3].map((n) => stored(n)));
      const urls = await Promise.all(
        rooms.flatMap((room) => (room ? [provider.joinUrl(room, citizen)] : [])),
      );
      expect(new Set(urls).size).toBe(urls.length);
      for (const url of urls) {
        // Our own pages are secured as all of the product is, and ask who comes; a stranger's address must not tell.
        if (isOurs(url)) continue;
        if (!isTheTrials(url)) expect(new URL(url).protocol).toBe('https:');
        for (const n of [1, 2, 3]) expect(url).not.toContain(aMeeting(n).id);
      }
    });

    it('leads both sides into the same room', async () => {
      const room = await stored();
      if (!room) return;
      const [one, other] = await Promise.all([
        provider.joinUrl(room, citizen),
        provider.joinUrl(room, staff),
      ]);
      expect(new URL(one).origin + new URL(one).pathname).toBe(
        new URL(other).origin + new URL(other).pathname,
      );
    });

    it('closes a room, and one that is closed already', async () => {
      const room = await stored();
      if (!room) return;
      await provider.closeRoom(room);
      await expect(provider.closeRoom(room)).resolves.toBeUndefined();
    });

    it('says in both languages what is wrong, where something is', async () => {
      const said: unknown = await provider.check().catch((error: unknown) => error);
      if (said !== undefined) expect((said as VideoUnavailable).words).toEqual(inBothLanguages);
    });

    it('has examples that its own settings page takes', () => {
      const examples = Object.entries(settings).map(([key, { example }]) => [key, example]);
      const entered = enteredValues(settings, Object.fromEntries(examples), () => false);
      expect(entered.errors).toEqual([]);
    });

    it('describes itself and each setting in both languages', () => {
      expect(title).toEqual({ bg: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
      for (const { label, hint } of Object.values(settings)) {
        expect(label).toEqual(inBothLanguages);
        if (hint) expect(hint).toEqual(inBothLanguages);
      }
    });
  });
}
