import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { emptyPicture, silence } from './empty-tracks';
import { type MediaState, stateAfter } from './media-state';

type Kind = 'audio' | 'video';

// Enough for a face, and for a phone that sends it to three others.
const PICTURE = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } };
const SOUND = { echoCancellation: true, noiseSuppression: true };

/** Camera, microphone and screen of this device, and the stream that is sent to the others. */
@Injectable()
export class OwnMedia {
  /** One sound and one picture, always; which ones may change. */
  readonly stream = new MediaStream();
  readonly camera = signal<MediaState>('off');
  readonly microphone = signal<MediaState>('off');
  readonly sharing = signal(false);
  readonly devices = signal<readonly MediaDeviceInfo[]>([]);
  readonly chosen = signal<Record<Kind, string>>({ audio: '', video: '' });
  /** Grows whenever a track of the stream was replaced. */
  readonly changes = signal(0);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stopAll());
    this.put(emptyPicture());
    this.put(silence());
  }

  /** Asks for both at once, so that the browser asks once; where one is not there, the other still is. */
  async start(): Promise<void> {
    if (!this.isSupported()) return;
    try {
      const both = await navigator.mediaDevices.getUserMedia({ audio: this.sound(), video: this.picture() });
      for (const track of both.getTracks()) this.take(track);
    } catch {
      await this.turnOn('video');
      await this.turnOn('audio');
    }
    await this.lookForDevices();
  }

  async turnOn(kind: Kind): Promise<void> {
    if (!this.isSupported()) return;
    const asked = kind === 'audio' ? { audio: this.sound() } : { video: this.picture() };
    try {
      const [track] = (await navigator.mediaDevices.getUserMedia(asked)).getTracks();
      if (track) this.take(track);
    } catch (failure) {
      this.stateOf(kind).set(stateAfter(failure));
    }
  }

  /** The device is let go, so that its light goes out. */
  turnOff(kind: Kind): void {
    if (this.stateOf(kind)() !== 'on') return;
    this.stateOf(kind).set('off');
    if (kind === 'video' && this.sharing()) return;
    this.put(kind === 'video' ? emptyPicture() : silence());
  }

  async choose(kind: Kind, deviceId: string): Promise<void> {
    this.chosen.update((chosen) => ({ ...chosen, [kind]: deviceId }));
    await this.turnOn(kind);
  }

  /** Shows the screen in place of the camera until it is stopped, here or by the browser's own button. */
  async share(): Promise<void> {
    const [track] = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks();
    if (!track) return;
    track.addEventListener('ended', () => void this.stopSharing());
    this.sharing.set(true);
    this.put(track);
  }

  async stopSharing(): Promise<void> {
    if (!this.sharing()) return;
    this.sharing.set(false);
    this.put(emptyPicture());
    if (this.camera() === 'on') await this.turnOn('video');
  }

  canShare(): boolean {
    return 'getDisplayMedia' in (navigator.mediaDevices ?? {});
  }

  private take(track: MediaStreamTrack): void {
    const kind = track.kind as Kind;
    this.stateOf(kind).set('on');
    // Unplugged, or taken away in the browser's settings.
    track.addEventListener('ended', () => {
      if (this.stream.getTrackById(track.id)) this.turnOff(kind);
    });
    if (kind === 'video' && this.sharing()) track.stop();
    else this.put(track);
  }

  private put(track: MediaStreamTrack): void {
    for (const old of this.stream.getTracks().filter(({ kind }) => kind === track.kind)) {
      this.stream.removeTrack(old);
      old.stop();
    }
    this.stream.addTrack(track);
    this.changes.update((n) => n + 1);
  }

  private stateOf(kind: Kind) {
    return kind === 'audio' ? this.microphone : this.camera;
  }

  private sound(): MediaTrackConstraints {
    const deviceId = this.chosen().audio;
    return { ...SOUND, ...(deviceId && { deviceId: { exact: deviceId } }) };
  }

  private picture(): MediaTrackConstraints {
    const deviceId = this.chosen().video;
    return { ...PICTURE, ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'user' }) };
  }

  private isSupported(): boolean {
    // Browsers give no camera to a page that came without TLS.
    if ('mediaDevices' in navigator) return true;
    this.camera.set('unsupported');
    this.microphone.set('unsupported');
    return false;
  }

  private async lookForDevices(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    this.devices.set(devices.filter(({ deviceId, kind }) => deviceId !== '' && kind !== 'audiooutput'));
    const [sound] = this.stream.getAudioTracks();
    const [picture] = this.stream.getVideoTracks();
    this.chosen.set({
      audio: (this.microphone() === 'on' && sound?.getSettings().deviceId) || '',
      video: (this.camera() === 'on' && picture?.getSettings().deviceId) || '',
    });
  }

  private stopAll(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }
}
