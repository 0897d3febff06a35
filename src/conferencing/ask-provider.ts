import { setTimeout as pause } from 'node:timers/promises';
import { VideoUnavailable } from './video-provider.js';

// Longer than any provider waits for its service.
const MOST_MS = 15_000;

/** Asks a provider, which may be anybody's: whatever becomes of it, an answer or a `VideoUnavailable` comes in time. */
export async function askProvider<T>(question: () => Promise<T>): Promise<T> {
  const end = new AbortController();
  const tooLong = pause(MOST_MS, undefined, { signal: end.signal }).then(
    () => Promise.reject(new VideoUnavailable(slow)),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([question(), tooLong]);
  } catch (error) {
    throw asVideoUnavailable(error);
  } finally {
    end.abort();
  }
}

/** The same with words for people, where it has none. */
export const asVideoUnavailable = (error: unknown): VideoUnavailable =>
  error instanceof VideoUnavailable ? error : new VideoUnavailable(unknownWords, error);

const slow = {
  bg: 'Услугата за видео не отговори навреме.',
  en: 'The video service did not answer in time.',
};
const unknownWords = {
  bg: 'Услугата за видео не отговори, както се очаква.',
  en: 'The video service did not answer as expected.',
};
