// The adaptive stream, by hls.js where there is Media Source and by the browser itself where there is not.

// Enough to bridge a hole in the network, little enough that a film left after a minute was not loaded in vain.
const readAhead = { maxBufferLength: 30, maxMaxBufferLength: 60, maxBufferSize: 30e6, backBufferLength: 30 };
const settings = {
  ...readAhead,
  enableWorker: false, // Fragmented MP4 is passed on as it is.
  // The page has every text of the stream as a track of its own, which stays while quality changes.
  subtitleTrackController: undefined,
  subtitleStreamController: undefined,
  timelineController: undefined,
  startLevel: -1,
};
const restingSeconds = 10;

const isOf = (part, name) => part?.url?.includes(`/${name}/`);

/** The browser's own player of HLS: nothing of it can be chosen. */
export function playNatively(video, film) {
  video.src = film.links.hls;
  return { choosePicture() {}, chooseSound() {}, stop() {} };
}

/**
 * Plays the stream from a time on.
 *
 * @param Hls the class of hls.js
 * @param choice names of renditions: {picture, sound}, each undefined for what the player finds best
 * @param fail called when it cannot go on
 */
export function playStream(video, film, { Hls, start, choice, fail }) {
  const hls = new Hls({ ...settings, startPosition: start });
  const wanted = { ...choice };
  let broke = -Infinity;

  const choosePicture = (name) => {
    wanted.picture = name;
    const level = name ? hls.levels.findIndex((one) => isOf({ url: one.uri }, name)) : -1;
    if (hls.loadLevel !== level || hls.autoLevelEnabled !== (level < 0)) {
      hls.nextLevel = level;
    }
  };
  const chooseSound = (name) => {
    wanted.sound = name;
    const sound = hls.allAudioTracks.find((one) => isOf(one, name));
    if (sound) {
      hls.setAudioOption(sound);
    }
  };
  // Segments of a file that was replaced are gone; its new ones stand in a new playlist.
  const recover = (data) => {
    if (performance.now() - broke < restingSeconds * 1000) {
      fail();
      return;
    }
    broke = performance.now();
    if (data.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      hls.loadSource(film.links.hls);
      hls.startLoad(video.currentTime);
    }
  };

  hls.on(Hls.Events.MANIFEST_PARSED, () => {
    if (wanted.picture) {
      choosePicture(wanted.picture);
    }
    if (wanted.sound) {
      chooseSound(wanted.sound);
    }
  });
  hls.on(Hls.Events.ERROR, (event, data) => data.fatal && recover(data));
  hls.loadSource(film.links.hls);
  hls.attachMedia(video);
  return {
    choosePicture,
    chooseSound,
    stop() {
      hls.destroy();
    },
  };
}
