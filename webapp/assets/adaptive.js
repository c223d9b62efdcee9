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
  maxFragLookUpTolerance: 0, // Or what is sought just before a segment is skipped.
};

const isOf = (part, name) => part?.url?.includes(`/${name}/`);

// Segments of a file that was replaced are gone for good, and asking again is in vain.
const isGone = (data) => data.response?.code === 404;

const isLoaded = ({ buffered }, time) =>
  [...Array(buffered.length).keys()].some((i) => buffered.start(i) <= time && time < buffered.end(i));

// From what it has read, hls.js reckons when segments begin, and takes no edit list into account: all but the first would lie
// later than they do, and what is sought in the hole behind the first would never be loaded. The playlist is right.
const keepTimes = (event, { details: { fragments } }) =>
  fragments.forEach((fragment, i) => {
    fragment.setStart(fragment.playlistOffset);
    if (i + 1 < fragments.length) {
      fragment.setDuration(fragments[i + 1].playlistOffset - fragment.playlistOffset);
    }
  });

// Where the picture that is sought is missing and the next is there, Chromium shows that one and looks no further.
function showSought(hls, Hls, video, { signal }) {
  let missing = false;
  const look = () => (missing = !isLoaded(video, video.currentTime));
  video.addEventListener('seeking', look, { signal });
  hls.on(Hls.Events.FRAG_BUFFERED, () => {
    if (missing && !look() && !video.seeking) {
      video.currentTime = video.currentTime;
    }
  });
}

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
 * @param fail called, once, when it cannot go on with the playlists that it has
 */
export function playStream(video, film, { Hls, start, choice, fail }) {
  const hls = new Hls({ ...settings, startPosition: start });
  const wanted = { ...choice };
  let recovered = false;

  const choosePicture = (name) => {
    wanted.picture = name;
    const level = name ? hls.levels.findIndex((one) => isOf({ url: one.uri }, name)) : -1;
    if (hls.loadLevel !== level || hls.autoLevelEnabled !== (level < 0)) {
      hls.nextLevel = level;
    }
  };
  const chooseSound = (name) => {
    wanted.sound = name;
    // Without pictures, the first sound is what the only level holds, and has no address of its own.
    const sound = hls.allAudioTracks.find((one) => isOf(one.url ? one : { url: hls.levels[0]?.uri }, name));
    if (sound) {
      hls.setAudioOption(sound);
    }
  };
  const recover = (data) => {
    if (data.type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
      recovered = true;
      hls.recoverMediaError();
    } else {
      fail();
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
  hls.on(Hls.Events.LEVEL_PTS_UPDATED, keepTimes);
  const playing = new AbortController();
  showSought(hls, Hls, video, playing);
  hls.on(Hls.Events.ERROR, (event, data) => (data.fatal || isGone(data)) && recover(data));
  hls.loadSource(film.links.hls);
  hls.attachMedia(video);
  return {
    choosePicture,
    chooseSound,
    /** Asks at once for what it would ask for again in a while. */
    goOn() {
      if (hls.levels.length === 0) {
        hls.loadSource(film.links.hls);
      } else {
        hls.stopLoad();
        hls.startLoad(video.currentTime, true);
      }
    },
    stop() {
      playing.abort();
      hls.destroy();
    },
  };
}
