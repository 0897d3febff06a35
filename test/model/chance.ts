/**
 * The seed of this run's chance, said in the name of each spec that leaves something to it: `CHANCE=42 npm test -- …`
 * runs the same again.
 */
export const SEED = Number(process.env['CHANCE'] ?? Math.floor(Math.random() * 2 ** 31));
