import { type ProvidesRooms, VideoProvider } from '../video-provider.js';

/** No service of ours: the official pastes the address of a room that they made in Teams, Zoom, Meet or the like. */
@VideoProvider(
  'link',
  {},
  {
    bg: 'Адрес, въведен от служителя (Teams, Zoom, Meet)',
    en: 'A link that staff paste (Teams, Zoom, Meet)',
  },
)
export class LinkByHand implements ProvidesRooms {
  createRoom(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Never asked: there is no room of ours to join. */
  joinUrl(): Promise<string> {
    return Promise.reject(new Error('a room whose address is pasted by hand is joined at that address'));
  }

  closeRoom(): Promise<void> {
    return Promise.resolve();
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}
