// Subtitles on and off; the choice holds for the next video too.
import { recall, remember } from './remembered.js';
import { say } from './words.js';

const tracksOf = (video) => [...video.textTracks].filter((track) => /subtitles|captions/.test(track.kind));

/** Shows the language last chosen, where the video has it, and keeps the viewer's next choice. */
export function keepSubtitles(video) {
  const wanted = recall('subtitles');
  const known = wanted ? tracksOf(video).find((track) => track.language === wanted) : undefined;
  if (known) {
    known.mode = 'showing';
  }
  video.textTracks.addEventListener('change', () => {
    const showing = tracksOf(video).find((track) => track.mode === 'showing');
    remember('subtitles', showing?.language ?? '');
  });
}

/** Switches subtitles off, or on in the browser's language or the first there is; says what it did. */
export function toggleSubtitles(video) {
  const tracks = tracksOf(video);
  const showing = tracks.find((track) => track.mode === 'showing');
  const speaks = (track) => track.language !== '' && navigator.language.startsWith(track.language);
  const next = showing ? undefined : (tracks.find(speaks) ?? tracks[0]);
  for (const track of tracks) {
    track.mode = track === next ? 'showing' : 'disabled';
  }
  if (next) {
    return say('subtitles-on', next.label);
  }
  return say(showing ? 'subtitles-off' : 'no-subtitles');
}
