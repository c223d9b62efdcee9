// Will it play? Browsers show nothing and play nothing without an error where they lack a codec, so the page has to say it.
import { ofKind, playableRenditions, refusesInFiles } from './film.js';
import { say } from './words.js';

const metadataKnown = (video) => video.readyState > 0;
const soundDecoded = (video) => (video.webkitAudioDecodedByteCount ?? 0) > 0 || video.mozHasAudio === true;

/** The tracks of the file that this browser leaves out: {picture, sound}, each undefined when nothing is amiss. */
export function missingInFile(video, film) {
  const [picture] = ofKind('video', film.tracks);
  const sounds = ofKind('audio', film.tracks);
  const sound = sounds.find((track) => track.default);
  const black = picture && (metadataKnown(video) ? video.videoWidth === 0 : refusesInFiles(picture));
  const silent = sound && refusesInFiles(sound) && !soundDecoded(video);
  return { picture: black ? picture : undefined, sound: silent ? sound : undefined };
}

/** What the adaptive stream can be in this browser: undefined when it plays nothing, else {pictures, sounds}. */
export function playableStream(film) {
  if (!film.links.hls) {
    return undefined;
  }
  const playable = playableRenditions(film);
  if (!playable) {
    const native = document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '';
    return native ? { pictures: [], sounds: [], native } : undefined;
  }
  const pictures = ofKind('video', playable);
  const sounds = ofKind('audio', playable);
  const has = (kind) => ofKind(kind, film.renditions).length > 0;
  const lacksPictures = has('video') && pictures.length === 0;
  const lacksSound = !has('video') && sounds.length === 0;
  return lacksPictures || lacksSound ? undefined : { pictures, sounds, native: false };
}

/** Whether the stream gives what the file does not, and loses nothing. */
export function streamHelps(missing, film, stream) {
  if (!stream || stream.native) {
    return false;
  }
  const hears = stream.sounds.length > 0 || ofKind('audio', film.renditions).length === 0;
  const gainsPicture = missing.picture && stream.pictures.length > 0 && (hears || missing.sound);
  const gainsSound = missing.sound && stream.sounds.length > 0;
  return Boolean(gainsPicture || gainsSound);
}

/** Why there is no stream; the server's own words are English. */
const reason = (problem) => say(`refusal.${problem.reason}`) ?? problem.title;

/**
 * What the viewer is told of the plain file; empty when it plays.
 *
 * @param broken whether it plays not at all, of which the page tells already
 */
export function sayOfFile({ picture, sound }, film, broken) {
  const noStream = film.problem ? `${say('no-stream')} ${reason(film.problem)}` : '';
  if (broken) {
    return noStream;
  }
  const parts = [];
  if (picture) {
    parts.push(say('black', picture.format));
  }
  if (sound) {
    parts.push(say('silent', sound.format));
  }
  return parts.length === 0 ? '' : [...parts, noStream, say('elsewhere')].filter((part) => part).join(' ');
}

/** What the viewer is told of the stream that plays in place of the file; empty when there was no need. */
export function sayOfStream({ picture, sound }, playing) {
  if (sound && playing) {
    return say('other-sound', sound.label, sound.format, playing.label, playing.format);
  }
  return picture ? say('stream-instead') : '';
}
