import type { ProvidesRooms, RegisteredProvider, RoomData } from './video-provider.js';

const meeting = {
  id: '019a8c00-0000-7000-8000-000000000001',
  start: new Date('2026-12-07T07:30:00Z'),
  end: new Date('2026-12-07T07:45:00Z'),
};
const until = new Date('2026-12-07T08:15:00Z');
const citizen = { side: 'citizen', name: 'Мария „Миме“ Петрова & Co', until } as const;
const staff = { side: 'staff', name: 'Ивайла Тодорова', until } as const;

/** What we rely on in every video provider, whoever wrote it. Run over each file of `providers/`. */
export function keepsTheContract({ name, settings, make }: RegisteredProvider): void {
  describe(`The video provider “${name}”`, () => {
    const examples = Object.fromEntries(Object.entries(settings).map(([key, { example }]) => [key, example]));
    let provider: ProvidesRooms;
    beforeEach(() => {
      provider = new make(examples as never);
    });
    // As it comes back from the database.
    const stored = async (): Promise<RoomData> =>
      JSON.parse(JSON.stringify(await provider.createRoom(meeting))) as RoomData;

    it('gives each room an address of its own that nobody can guess', async () => {
      const urls = await Promise.all([1, 2, 3].map(async () => provider.joinUrl(await stored(), citizen)));
      expect(new Set(urls.map((url) => new URL(url).pathname)).size).toBe(3);
      for (const url of urls) {
        expect(new URL(url).protocol).toBe('https:');
        expect(url).not.toContain(meeting.id);
      }
    });

    it('leads both sides into the same room', async () => {
      const room = await stored();
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
      await provider.closeRoom(room);
      await expect(provider.closeRoom(room)).resolves.toBeUndefined();
    });

    it('describes each setting in both languages', () => {
      for (const { label } of Object.values(settings)) {
        expect(label.bg).toMatch(/[а-я]/);
        expect(label.en).toMatch(/[a-z]/);
      }
    });
  });
}
