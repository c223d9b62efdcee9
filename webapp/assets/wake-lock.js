// The screen stays on while a picture moves.

/** Holds the screen awake while the video plays and is in view; a browser that refuses is no fault. */
export function keepAwake(video) {
  if (!('wakeLock' in navigator)) {
    return;
  }
  let asked;
  const hold = async () => {
    if (asked || video.paused || video.videoWidth === 0 || document.visibilityState !== 'visible') {
      return;
    }
    asked = navigator.wakeLock.request('screen').catch(() => undefined);
    const lock = await asked;
    if (lock) {
      lock.addEventListener('release', () => (asked = undefined));
    } else {
      asked = undefined;
    }
    letGo();
  };
  const letGo = async () => {
    const lock = await asked;
    if (video.paused || video.ended) {
      await lock?.release();
    }
  };
  video.addEventListener('playing', hold);
  document.addEventListener('visibilitychange', hold); // The browser lets go of it in the background.
  for (const end of ['pause', 'ended', 'emptied']) {
    video.addEventListener(end, letGo);
  }
}
