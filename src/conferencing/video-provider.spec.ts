import { loadProviders } from './load-providers.js';
import { keepsTheContract } from './video-provider.contract.js';

const providers = await loadProviders();

it('finds the providers in their folder', () => {
  expect(providers.map(({ name }) => name)).toContain('jitsi');
});

providers.forEach(keepsTheContract);
