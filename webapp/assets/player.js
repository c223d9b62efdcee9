// Makes the browser's own player comfortable. Without this module it still plays, and chapters are plain links.
import { askAbout } from './film.js';
import { recall, recallPosition, remember, rememberPosition, root } from './remembered.js';
import { listenForMediaKeys } from './media-keys.js';
import { goesOn, goToNext, offerNext } from './next.js';
import { keepAwake } from './wake-lock.js';
import { listenForShortcuts } from './shortcuts.js';
import { offerSharing } from './share.js';
import { offerSources } from './sources.js';
import { offerTimeline } from './previews.js';
import { keepSubtitles, toggleSubtitles } from './subtitles.js';
import { say } from './words.js';

const video = document.querySelector('video');
const one = (selector) => document.querySelector(selector);

/** Seconds of 90, 90.5, 1m30s or 1h2m3s; undefined for anything else. */
function parseTime(text) {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  const parts = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  return parts ? 3600 * (parts[1] ?? 0) + 60 * (parts[2] ?? 0) + Number(parts[3] ?? 0) : undefined;
}

let hush;
/** Tells the viewer for a moment what a key did. */
function tell(text) {
  const toast = one('.toast');
  if (toast) {
    toast.textContent = text;
    toast.classList.add('on');
    clearTimeout(hush);
    hush = setTimeout(() => toast.classList.remove('on'), 1200);
  }
}

function whenKnown(action) {
  if (video.readyState > 0) {
    action();
  } else {
    video.addEventListener('loadedmetadata', action, { once: true });
  }
}

function seek(seconds) {
  video.currentTime = Math.min(Math.max(0, seconds), video.duration || seconds);
}

// A browser may refuse to start, or be told to pause meanwhile: neither is a fault.
function play() {
  video.play().catch(() => {});
}

const timeOfHash = () => new URLSearchParams(location.hash.slice(1)).get('t');

// Where to start: #t= goes before ?t=, and both before what is remembered.
function startPosition() {
  const asked = timeOfHash() ?? new URLSearchParams(location.search).get('t');
  return (asked === null ? undefined : parseTime(asked)) ?? recallPosition(video.dataset.page)?.seconds ?? 0;
}

/** Keeps where the viewer is; returns what is to be called with the film as soon as the server has told of it. */
function keepPosition() {
  let saved = 0;
  let film;
  const save = () => {
    const { currentTime, duration } = video;
    if (duration > 0 && currentTime !== saved) {
      saved = currentTime;
      const whole = film?.growing ? Infinity : Math.max(duration, film?.duration ?? 0);
      rememberPosition(video.dataset.page, saved, duration, whole);
    }
  };
  video.addEventListener('timeupdate', () => Math.abs(video.currentTime - saved) > 5 && save());
  addEventListener('pagehide', save);
  video.addEventListener('ended', async () => {
    if (film?.growing) {
      film = (await askAbout(video.dataset.document)) ?? film; // It may have come to its end meanwhile.
      saved = 0;
    }
    save();
  });
  return (told) => (film = told);
}

function followChapters() {
  const chapters = chapterLinks();
  for (const link of chapters) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      seek(Number(link.dataset.t));
      play();
      video.focus();
    });
  }
  video.addEventListener('timeupdate', () => {
    const current = chapters.findLast((link) => Number(link.dataset.t) <= video.currentTime + 0.1);
    for (const link of chapters) {
      link.setAttribute('aria-current', link === current);
    }
  });
}

const chapterLinks = () => [...document.querySelectorAll('.chap a')];

/** Leads to the next chapter, or back: to the begin of this one, and from there to the one before. */
function goToChapter(direction) {
  const now = video.currentTime;
  const link =
    direction > 0
      ? chapterLinks().find(({ dataset }) => Number(dataset.t) > now + 0.1)
      : chapterLinks().findLast(({ dataset }) => Number(dataset.t) < now - 2);
  if (link) {
    seek(Number(link.dataset.t));
    tell(link.querySelector('span').textContent);
  } else if (direction < 0) {
    seek(0);
  }
}

const skip = (seconds) => () => {
  seek(video.currentTime + seconds);
  tell(`${seconds > 0 ? '+' : '\u2212'}${Math.abs(seconds)} s`);
};

const step = (frames) => () => {
  if (video.paused) {
    seek(video.currentTime + frames / (Number(video.dataset.fps) || 30));
  }
};

const louder = (share) => () => {
  video.muted = false;
  video.volume = Math.min(1, Math.max(0, video.volume + share));
  tell(`${Math.round(video.volume * 100)} %`);
};

const speeds = [...(one('#rate')?.options ?? [])].map((option) => Number(option.value));

function setSpeed(speed) {
  video.playbackRate = speed;
  remember('speed', speed);
  const choice = one('#rate');
  if (choice) {
    choice.value = speed;
  }
  tell(`${speed}\u00d7`);
}

const actions = {
  play: () => (video.paused ? play() : video.pause()),
  back: skip(-10),
  forward: skip(10),
  littleBack: skip(-5),
  littleForward: skip(5),
  frameBack: step(-1),
  frameForward: step(1),
  slower: () => setSpeed(speeds.findLast((speed) => speed < video.playbackRate) ?? speeds[0]),
  faster: () => setSpeed(speeds.find((speed) => speed > video.playbackRate) ?? speeds.at(-1)),
  louder: louder(0.05),
  quieter: louder(-0.05),
  start: () => seek(0),
  end: () => seek(video.duration),
  tenth: (digit) => video.duration && seek((video.duration * digit) / 10),
  mute: () => {
    video.muted = !video.muted;
    tell(say(video.muted ? 'muted' : 'sound-on'));
  },
  fullScreen: () => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (video.requestFullscreen) {
      video.requestFullscreen();
    } else {
      video.webkitEnterFullscreen?.(); // Safari on iPhone
    }
  },
  popOut: () => {
    if (document.pictureInPictureElement) {
      document.exitPictureInPicture();
    } else {
      video.requestPictureInPicture?.().catch(() => tell(say('no-pop-out')));
    }
  },
  subtitles: () => tell(toggleSubtitles(video)),
  theatre: () => {
    const on = document.documentElement.classList.toggle('theatre');
    one('[data-do=theatre]').setAttribute('aria-pressed', on);
    document.cookie = `matinee-theatre=${on ? 1 : 0};path=${root};max-age=31536000;samesite=lax`;
  },
  loop: () => {
    video.loop = !video.loop;
    one('[data-do=loop]').setAttribute('aria-pressed', video.loop);
  },
  help: () => one('#keys').showModal(),
  chapterForward: () => goToChapter(1),
  chapterBack: () => goToChapter(-1),
  next: goToNext,
};

function wireTools() {
  for (const button of document.querySelectorAll('[data-do]')) {
    button.addEventListener('click', () => actions[button.dataset.do]());
  }
  one('#rate')?.addEventListener('change', (event) => setSpeed(Number(event.target.value)));
  if (!document.pictureInPictureEnabled) {
    one('[data-do=popOut]')?.remove();
  }
}

if (video) {
  const start = startPosition();
  if (start > 0) {
    whenKnown(() => seek(start));
  }
  addEventListener('hashchange', () => timeOfHash() !== null && seek(startPosition()));
  const tellProblem = () => (one('.problem').hidden = video.error === null);
  video.addEventListener('error', tellProblem);
  tellProblem();
  const hearOf = keepPosition();
  followChapters();
  keepSubtitles(video);
  wireTools();
  const speed = Number(recall('speed'));
  if (speeds.includes(speed) && speed !== 1) {
    whenKnown(() => setSpeed(speed));
  }
  if (one('#keys')) {
    listenForShortcuts(actions);
  }
  offerSharing(video, tell);
  offerNext(video, tell);
  keepAwake(video);
  for (const change of ['play', 'pause', 'ended']) {
    video.addEventListener(change, () => document.documentElement.classList.toggle('playing', !video.paused));
  }
  if (goesOn()) {
    play();
  }
  const version = new URL(import.meta.url).search;
  offerSources(video, version).then((film) => {
    hearOf(film);
    if (film) {
      offerTimeline(video, film, version);
    }
  });
  if ('mediaSession' in navigator) {
    listenForMediaKeys(video, actions, seek);
  }
}
