/**
 * The seed of this run's chance, said in the name of each spec that leaves something to it: `CHANCE=42 npm test -- …`
 * runs the same again.
 */
export const SEED = Number(process.env['CHANCE'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
