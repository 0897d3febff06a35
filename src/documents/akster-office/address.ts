import type { Config } from '../../platform/config.js';

/** Where AKSTER OFFICE is for people’s browsers, and for us. */
export interface AksterOfficeAddress {
  forBrowsers: string;
  forUs: string;
}

const SIMULATOR = '/dev/akster-office';

/** The one that is set, or else the simulator in our own process; null in production where none is set. */
export function aksterOfficeAddress(config: Config): AksterOfficeAddress | null {
  if (config.aksterOfficeUrl) return { forBrowsers: config.aksterOfficeUrl, forUs: config.aksterOfficeUrl };
  if (config.production) return null;
  return {
    forBrowsers: `${config.publicUrl}${SIMULATOR}`,
    forUs: `http://127.0.0.1:${config.port}${SIMULATOR}`,
  };
}
