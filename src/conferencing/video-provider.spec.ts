import { existsSync } from 'node:fs';
import { loadProviders } from './load-providers.js';
import { keepsTheContract, type Trial } from './video-provider.contract.js';

const providers = await loadProviders();

it('finds the providers in their folder', () => {
  expect(providers.map(({ name }) => name)).toContain('jitsi');
});

// A service of the world outside has its fake there, under the provider's name.
const fakes = new URL('../../test/video/', import.meta.url);

for (const provider of providers) {
  const fake = new URL(`${provider.name}.ts`, fakes);
  const begin = existsSync(fake)
    ? async () => ((await import(fake.href)) as { begin(): Promise<Trial> }).begin()
    : undefined;
  keepsTheContract(provider, begin);
}
