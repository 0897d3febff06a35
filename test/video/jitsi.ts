import { jwtVerify } from 'jose';
import type { Trial } from '../../src/conferencing/video-provider.contract.js';
import { FakeService, type Said } from './fake-service.js';

/** A Jitsi Meet as the handbook describes it: an interface to embed, and rooms that let in who has a token for them. */
export class FakeJitsi extends FakeService {
  readonly appId = 'priemno';
  readonly appSecret = 'a-secret-of-at-least-32-characters';

  protected async answer(url: URL): Promise<Said> {
    if (url.pathname === '/external_api.js') return { body: 'function JitsiMeetExternalAPI(){}' };
    const room = url.pathname.slice(1);
    try {
      // What mod_auth_token looks at: signature, issuer, audience, expiry, and that the token is for this room.
      const { payload } = await jwtVerify(
        url.searchParams.get('jwt') ?? '',
        new TextEncoder().encode(this.appSecret),
        { issuer: this.appId, audience: 'jitsi', subject: url.hostname },
      );
      if (payload['room'] !== room) return { status: 403, body: 'Room and token mismatched' };
      return { body: `in ${room}` };
    } catch (error) {
      return { status: 403, body: String(error) };
    }
  }
}

export async function begin(): Promise<Trial> {
  const jitsi = new FakeJitsi();
  const serverUrl = await jitsi.start();
  return {
    values: { serverUrl, appId: jitsi.appId, appSecret: jitsi.appSecret },
    end: () => jitsi.stop(),
  };
}
