// What the browser keeps between visits: never more than a convenience, so a browser that refuses is no fault.

/** Path of the context root: this module lies one folder below it. */
export const root = new URL('..', import.meta.url).pathname;

const prefix = `matinee:${root}:`;
const positionsKept = 300;
const positionsTold = 40;

/** The text kept under a name, or null. */
export function recall(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name. */
export function remember(name, text) {
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    // Storage is full or switched off.
  }
}

/** The name under which a video's position is kept: the decoded path of its page. */
function nameOf(pageUrl) {
  const path = new URL(pageUrl, location.href).pathname;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

// A list of [name, seconds, length], the one watched last at the end.
function positions() {
  try {
    const kept = JSON.parse(recall('positions') ?? '[]');
    return Array.isArray(kept) ? kept.filter((position) => Array.isArray(position) && position[2] > 0) : [];
  } catch {
    return [];
  }
}

/** Where a video was left: {seconds, length}, or undefined where it was not begun, or seen to its end. */
export function recallPosition(pageUrl) {
  const name = nameOf(pageUrl);
  const [, seconds, length] = positions().find(([kept]) => kept === name) ?? [];
  return seconds > 0 && seconds < length ? { seconds, length } : undefined;
}

/**
 * Keeps where a video was left; with the credits it counts as seen, and who looks at it for a moment has not begun.
 *
 * @param length of what can be watched now
 * @param whole of all: Infinity while the film grows, as nobody knows how much is left
 */
export function rememberPosition(pageUrl, seconds, length, whole) {
  if (!Number.isFinite(length)) {
    return;
  }
  const name = nameOf(pageUrl);
  const all = positions();
  const before = all.find(([kept]) => kept === name);
  const others = all.filter((position) => position !== before);
  const end = Math.max(1, Math.floor(length));
  if (seconds >= whole * 0.95) {
    others.push([name, end, end]);
  } else if (seconds > 10) {
    others.push([name, Math.min(Math.floor(seconds), end - 1), end]);
  } else if (before && before[1] >= before[2]) {
    others.push(before);
  }
  remember('positions', JSON.stringify(others.slice(-positionsKept)));
  tellServer(others.slice(-positionsTold));
}

/**
 * Lets the server draw on cards how far their videos were watched: short names of paths, as a cookie goes with every request.
 * FNV-1a of 32 bits over UTF-8, to the base of 36.
 */
function tellServer(newest) {
  const pages = `${decodeURIComponent(root)}watch/`;
  const entries = newest
    .filter(([name]) => name.startsWith(pages))
    .map(([name, seconds, length]) => {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(name.slice(pages.length))) {
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      const percent = seconds < length ? Math.min(99, Math.max(1, Math.round((100 * seconds) / length))) : 100;
      return `${(hash >>> 0).toString(36)}.${percent}`;
    });
  document.cookie = `matinee-watched=${entries.join('-')};path=${root};max-age=31536000;samesite=lax`;
}
