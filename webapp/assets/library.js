// Pictures for videos that have none: a frame of the film itself, drawn by the browser when its card is in view, and kept.
import { isSettled } from './settled.js';

const cards = [...document.querySelectorAll('img[data-film]')];
const atOnce = 3;
const mostKept = 1000;
const share = 0.1; // of the film: its first pictures are often black

const none = Symbol();

/** A frame of the film as a small JPEG; none where there is none to be had, undefined where that is not known. */
async function draw(address) {
  const version = new URL(import.meta.url).search;
  const { askAbout, smallestPictures } = await import(`./film.js${version}`);
  const film = await askAbout(address);
  if (!film) {
    return undefined;
  }
  const rendition = smallestPictures(film);
  if (!rendition) {
    return none;
  }
  const { decodedStills } = await import(`./stills.js${version}`);
  const stills = await decodedStills(rendition);
  if (!stills) {
    return none;
  }
  try {
    await stills.show(share * (film.duration ?? 0));
    return await new Promise((resolve) => stills.element.toBlob(resolve, 'image/jpeg', 0.8));
  } finally {
    stills.close();
  }
}

async function keep(cache, address, picture) {
  await cache.put(address, new Response(picture));
  const kept = await cache.keys();
  for (const oldest of kept.slice(0, Math.max(0, kept.length - mostKept))) {
    await cache.delete(oldest);
  }
}

/** What this browser could not draw is not asked for again while it is open. */
const undrawable = {
  has: (address) => sessionStorage.getItem(`matinee:undrawable:${address}`) !== null,
  add: (address) => sessionStorage.setItem(`matinee:undrawable:${address}`, ''),
};

async function dress(card) {
  const address = new URL(card.dataset.film, location.href).href;
  if (undrawable.has(address)) {
    return;
  }
  const cache = await caches.open('matinee-frames');
  const kept = await cache.match(address);
  const picture = kept ? await kept.blob() : await draw(address);
  if (picture === none) {
    undrawable.add(address);
  } else if (picture) {
    card.src = URL.createObjectURL(picture);
    if (!kept) {
      await keep(cache, address, picture);
    }
  }
}

// Both only where the page came by a secure way; without them the drawn pictures stay.
if (cards.length > 0 && 'VideoDecoder' in self && 'caches' in self) {
  const waiting = [];
  let busy = 0;
  const work = async () => {
    if (busy < atOnce && waiting.length > 0) {
      busy++;
      await dress(waiting.shift()).catch(() => {}); // The drawn picture stays.
      busy--;
      work();
    }
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        watch.unobserve(target);
        waiting.push(target);
        work();
      }
    }
  });
  isSettled(document.querySelector('video')).then(() => cards.forEach((card) => watch.observe(card)));
}
