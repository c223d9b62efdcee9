// Lock screens, headsets and keyboards with media keys.

/** Names the video to the system and answers its keys. */
export function listenForMediaKeys(video, actions, seek) {
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({
    title: video.title,
    artwork: video.poster ? [{ src: video.poster, type: video.dataset.posterType }] : [],
  });
  const handlers = {
    seekbackward: actions.back,
    seekforward: actions.forward,
    seekto: (details) => seek(details.seekTime),
    nexttrack: document.querySelector('.next a') ? actions.next : null,
  };
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      mediaSession.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action.
    }
  }
}
