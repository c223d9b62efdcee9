// What the server tells of a film, and what this browser makes of it.

/** The film's document with absolute addresses; undefined when the server has none. */
export async function askAbout(address) {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) {
    return undefined;
  }
  const film = await answer.json();
  const absolute = (path) => path && new URL(path, answer.url).href;
  for (const name of Object.keys(film.links)) {
    film.links[name] = absolute(film.links[name]);
  }
  for (const rendition of film.renditions) {
    rendition.iFrames = absolute(rendition.iFrames);
  }
  return film;
}

export const ofKind = (kind, parts) => parts.filter((part) => part.kind === kind);

/** The smallest of the renditions that have single pictures: large enough for a preview. Undefined when there is none. */
export function smallestPictures(film) {
  return ofKind('video', film.renditions)
    .filter((rendition) => rendition.iFrames)
    .sort((a, b) => a.width * a.height - b.width * b.height)[0];
}

// Only of these does a browser's no mean anything: it plays some sound that it has no name for, as plain PCM.
const askable = /^(avc[13]|hvc1|hev1|dvh[1e]|vp0[89]|av01|mp4[av]|ac-[34]|ec-3|alac|mh[am][12]|dts[a-z]|opus|flac)/i;
const mimeType = ({ kind, codec }) => `${kind}/mp4; codecs="${codec}"`;

/** Whether the browser says that it cannot play a track of a file. */
export function refusesInFiles(track) {
  return askable.test(track.codec) && document.createElement('video').canPlayType(mimeType(track)) === '';
}

/** The renditions that scripts of this browser can play, or undefined where it has no Media Source at all. */
export function playableRenditions(film) {
  const playable = film.renditions.filter((rendition) => self.MediaSource?.isTypeSupported(mimeType(rendition)));
  return 'MediaSource' in self ? playable : undefined;
}
