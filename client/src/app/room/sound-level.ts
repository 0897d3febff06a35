import { DestroyRef, effect, inject, type Signal, signal } from '@angular/core';

const LOOK_MS = 100;

/** How loud a stream is, 0 to 1, while its caller lives: to see that the microphone hears. */
export function soundLevel(stream: MediaStream, changes: Signal<number>): Signal<number> {
  const level = signal(0);
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Uint8Array(analyser.fftSize);
  let source: MediaStreamAudioSourceNode | undefined;
  effect(() => {
    changes();
    source?.disconnect();
    source = context.createMediaStreamSource(new MediaStream(stream.getAudioTracks()));
    source.connect(analyser);
  });
  const looking = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0);
    level.set(Math.min(1, loudest / 64));
  }, LOOK_MS);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(looking);
    void context.close();
  });
  return level;
}
