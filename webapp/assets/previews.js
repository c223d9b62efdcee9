// A timeline below the player: it seeks, and shows what is to be seen where the pointer is.
import { smallestPictures } from './film.js';
import { say } from './words.js';

const one = (selector) => document.querySelector(selector);

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The first way to pictures that this browser has; undefined when there is none. */
async function findStills(film, version) {
  const rendition = smallestPictures(film);
  if (!rendition) {
    return undefined;
  }
  const { decodedStills, playedStills } = await import(`./stills.js${version}`);
  const library = new URL(`../lib/hls.mjs${version}`, import.meta.url).href;
  return (await decodedStills(rendition)) ?? (await playedStills(rendition, film, library));
}

/** Shows pictures one after the other: while one is on its way, only the newest place is kept. */
function newestOnly(show) {
  let wanted;
  let busy = false;
  return async (seconds) => {
    wanted = seconds;
    if (busy) {
      return;
    }
    busy = true;
    while (wanted !== undefined) {
      const next = wanted;
      wanted = undefined;
      await show(next).catch(() => {});
    }
    busy = false;
  };
}

/** Puts the timeline to work. */
export function offerTimeline(video, film, version) {
  const line = one('#timeline');
  if (!line) {
    return;
  }
  const bubble = one('.bubble');
  const time = bubble.querySelector('span');
  const length = () => (Number.isFinite(video.duration) && video.duration > 0 ? video.duration : (film.duration ?? 0));
  let stills;

  const show = newestOnly(async (seconds) => {
    stills ??= findStills(film, version).catch(() => undefined);
    const found = await stills;
    if (found) {
      await found.show(seconds);
      if (found.element.parentNode !== bubble) {
        bubble.prepend(found.element);
      }
    }
  });
  const preview = (seconds) => {
    const share = length() > 0 ? seconds / length() : 0;
    time.textContent = clock(seconds);
    bubble.hidden = false;
    const room = line.clientWidth - bubble.offsetWidth;
    bubble.style.insetInlineStart = `${Math.min(Math.max(0, share * line.clientWidth - bubble.offsetWidth / 2), room)}px`;
    show(seconds);
  };
  const follow = () => {
    line.max = length();
    if (!line.matches(':active')) {
      line.value = video.currentTime;
    }
    line.setAttribute('aria-valuetext', say('position', clock(video.currentTime), clock(length())));
  };

  line.addEventListener('pointermove', (event) => {
    const box = line.getBoundingClientRect();
    const reached = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    preview((getComputedStyle(line).direction === 'rtl' ? 1 - reached : reached) * length());
  });
  line.addEventListener('input', () => {
    video.currentTime = Number(line.value);
    preview(Number(line.value));
  });
  for (const end of ['pointerleave', 'pointercancel', 'blur', 'change']) {
    line.addEventListener(end, () => (bubble.hidden = true));
  }
  for (const change of ['timeupdate', 'seeking', 'durationchange', 'loadedmetadata']) {
    video.addEventListener(change, follow);
  }
  follow();
  line.disabled = false;
}
