import { Injectable, signal } from '@angular/core';

const KEPT_AS = 'display-sound';
/** A falling third, as in a station: heard without being feared. */
const TONES = [
  { hertz: 659.3, after: 0 },
  { hertz: 523.3, after: 0.45 },
];
const SECONDS = 1.4;
const LOUDNESS = 0.25;

/** A gong for those who do not look; silent until somebody turns it on at the screen itself. */
@Injectable()
export class Gong {
  private readonly wanted = signal(localStorage.getItem(KEPT_AS) === 'on');
  readonly on = this.wanted.asReadonly();
  private audio: AudioContext | undefined;

  toggle(): void {
    this.wanted.set(!this.wanted());
    localStorage.setItem(KEPT_AS, this.wanted() ? 'on' : 'off');
    // So that whoever turned it on hears how loud it is.
    this.strike();
  }

  strike(): void {
    if (!this.wanted()) return;
    const audio = (this.audio ??= new AudioContext());
    void audio.resume();
    for (const { hertz, after } of TONES) {
      const [tone, volume, at] = [audio.createOscillator(), audio.createGain(), audio.currentTime + after];
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(LOUDNESS, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + SECONDS);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + SECONDS);
    }
  }
}
