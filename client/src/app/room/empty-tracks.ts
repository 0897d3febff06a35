/** A dark picture, sent where there is no camera: a call always has both tracks, so that nothing is negotiated anew. */
export function emptyPicture(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 180;
  canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.captureStream(1).getVideoTracks()[0]!;
}

/** Silence, sent where there is no microphone. */
export function silence(): MediaStreamTrack {
  return new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]!;
}
