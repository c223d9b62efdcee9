// The plain file or the adaptive stream: by default the file, where the browser plays it.
import { askAbout, ofKind } from './film.js';
import { awaitServer, isStanding, noticeStanding } from './outage.js';
import { root } from './remembered.js';
import { isSettled } from './settled.js';
import { missingInFile, playableStream, sayOfFile, sayOfStream, streamHelps } from './verdict.js';
import { say } from './words.js';

const one = (selector) => document.querySelector(selector);

const option = (value, label) => new Option(label, value);

const restingSeconds = 10;

/** Names, each once: a number tells two of one name apart. */
function labels(renditions, labelOf) {
  const seen = new Map();
  return renditions.map((rendition) => {
    const label = labelOf(rendition);
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label) > 1 ? `${label} ${seen.get(label)}` : label;
  });
}

/** A film with its choices. What plays is 'file', 'auto' or the name of a rendition. */
class Sources {
  constructor(video, film, version) {
    this.video = video;
    this.film = film;
    this.version = version;
    this.file = video.src.replace(/#.*/, '');
    this.stream = playableStream(film);
    this.playing = 'file';
    this.sound = undefined;
    this.turn = 0;
    this.broke = -Infinity;
    // A video that fails is paused by the browser, not by the viewer.
    this.wanted = !video.paused;
    video.addEventListener('play', () => {
      this.wanted = true;
      if (this.place) {
        this.place.playing = true; // Who presses play while the server is away wants it to go on.
      }
    });
    video.addEventListener('pause', () => {
      this.wanted &&= video.error !== null && !this.away;
      if (this.away && this.place) {
        this.place.playing = false;
      }
    });
    video.addEventListener('seeking', () => {
      if (this.away && this.place && video.readyState > 0) {
        this.place.seconds = video.currentTime;
      }
    });
  }

  /** Changes the source at the place where the viewer is, playing or not as before. */
  async play(quality, sound) {
    const before = this.playing;
    this.playing = quality;
    this.sound = sound;
    this.show();
    if (before !== 'file' && quality !== 'file' && this.player) {
      this.player.choosePicture(quality === 'auto' ? undefined : quality);
      this.player.chooseSound(sound);
      return;
    }
    const turn = ++this.turn;
    if (quality === 'file') {
      this.keepPlace();
      this.player?.stop();
      this.player = undefined;
      this.video.src = this.file;
      return;
    }
    const modules = await this.load();
    if (turn !== this.turn) {
      return;
    }
    if (!modules) {
      this.playing = before;
      const away = await this.awaitServer();
      if (turn === this.turn) {
        await (away ? this.play(quality, sound) : this.show());
      }
      return;
    }
    const { playNatively, playStream, library } = modules;
    // Only now: who pressed play meanwhile wants it to play.
    const start = this.keepPlace().seconds ?? this.video.currentTime;
    const picture = this.playing === 'auto' ? undefined : this.playing;
    this.player = this.stream.native
      ? playNatively(this.video, this.film)
      : playStream(this.video, this.film, {
          Hls: library.default,
          start,
          choice: { picture, sound: this.sound },
          fail: () => this.startAgain(),
        });
  }

  /**
   * The stream cannot go on. The server may be away: then it is waited for. Or the file was replaced: its new segments stand in
   * new playlists. What fails again soon, although the server is there, is given up.
   */
  async startAgain() {
    const turn = ++this.turn;
    const away = await this.awaitServer();
    if (turn !== this.turn) {
      return;
    }
    const { playing, sound } = this; // As the viewer has chosen meanwhile.
    const soon = !away && performance.now() - this.broke < restingSeconds * 1000;
    this.broke = performance.now();
    this.play('file', undefined);
    if (!soon) {
      this.play(playing, sound);
    }
  }

  /** What the browser plays by itself cannot go on, be it for the network or for the browser. */
  async breakOff() {
    const { turn } = this;
    if (this.video.readyState > 0) {
      this.keepPlace(); // It may not be told any more when the server has been asked.
    }
    if (this.playing !== 'file') {
      if (this.stream.native) {
        this.startAgain(); // Nobody else hears of it; a stream by Media Source tells by itself.
      }
      return;
    }
    const away = await this.awaitServer();
    if (turn !== this.turn) {
      return;
    }
    if (away) {
      this.keepPlace();
      this.video.src = this.file;
      this.show();
    } else {
      this.judge();
    }
  }

  /** The film stands. What is slow comes by itself; when the server was away it is asked again at once. */
  async goOn() {
    if (this.asking) {
      return;
    }
    this.asking = true;
    const { turn, playing, sound } = this;
    const away = await this.awaitServer();
    this.asking = false;
    if (!away || turn !== this.turn || this.video.error) {
      return;
    }
    if (!isStanding(this.video)) {
      this.show();
    } else if (playing === 'file') {
      this.keepPlace();
      this.video.src = this.file;
      this.show();
    } else if (this.player?.goOn) {
      this.player.goOn();
      this.show();
    } else {
      this.play('file', undefined);
      this.play(playing, sound);
    }
  }

  /** What plays streams; undefined where it does not come. */
  async load() {
    try {
      const { playNatively, playStream } = await import(`./adaptive.js${this.version}`);
      const library = this.stream.native ? {} : await import(`../lib/hls.mjs${this.version}`);
      return { playNatively, playStream, library };
    } catch {
      return undefined;
    }
  }

  /** Tells whether the server had been away; the viewer is told meanwhile. All who wait hear the same. */
  awaitServer() {
    this.waiting ??= awaitServer(`${root}health`, () => {
      this.away = true;
      one('.problem').hidden = true;
      const verdict = one('.verdict');
      verdict.textContent = say('away');
      verdict.hidden = false;
    }).finally(() => {
      this.away = false;
      this.waiting = undefined;
    });
    return this.waiting;
  }

  keepPlace() {
    if (this.place) {
      return this.place;
    }
    const { video } = this;
    const seconds = video.readyState > 0 ? video.currentTime : undefined; // Else somebody else may still say where to begin.
    const place = { seconds, playing: video.error ? this.wanted : !video.paused, rate: video.playbackRate };
    this.place = place;
    const stay = () => {
      if (video.readyState === 0) {
        return;
      }
      video.removeEventListener('loadedmetadata', stay);
      this.place = undefined;
      if (place.seconds !== undefined && Math.abs(video.currentTime - place.seconds) > 0.01) {
        video.currentTime = place.seconds;
      }
      video.playbackRate = place.rate;
      if (place.playing) {
        video.play().catch(() => {});
      }
    };
    video.addEventListener('loadedmetadata', stay);
    return place;
  }

  /** Looks what the file lacks, and plays the stream where that is better. */
  judge() {
    if (this.playing !== 'file') {
      return;
    }
    this.missing = missingInFile(this.video, this.film);
    const broken = this.video.error !== null && this.stream !== undefined;
    if (!this.chosen && (broken || streamHelps(this.missing, this.film, this.stream))) {
      this.chosen = true;
      this.missing.picture ??= broken ? ofKind('video', this.film.tracks)[0] : undefined;
      this.play('auto', undefined);
    } else {
      this.show();
    }
  }

  heard() {
    return this.stream.sounds.find((rendition) => rendition.name === this.sound) ?? this.stream.sounds[0];
  }

  show() {
    const missing = this.missing ?? {};
    const text =
      this.playing === 'file'
        ? sayOfFile(missing, this.film, this.video.error !== null)
        : sayOfStream(missing, this.heard());
    const verdict = one('.verdict');
    verdict.textContent = text;
    verdict.hidden = text === '';
    if (this.playing !== 'file') {
      one('.problem').hidden = true;
    }
    const quality = one('#quality');
    if (quality) {
      quality.value = this.playing;
    }
    const sound = one('#sound');
    if (sound) {
      sound.value = this.sound ?? (this.playing === 'file' ? this.soundOfFile() : this.heard()?.name) ?? '';
    }
  }

  /** The rendition that is made of what the file plays first. */
  soundOfFile() {
    return ofKind('audio', this.film.renditions).find((rendition) => rendition.default)?.name;
  }

  offer() {
    const quality = one('#quality');
    if (!quality || !this.stream) {
      return;
    }
    quality.append(option('auto', say('auto')));
    const { pictures, sounds } = this.stream;
    labels(pictures, (rendition) => rendition.label).forEach((label, i) => {
      quality.append(option(pictures[i].name, label));
    });
    quality.disabled = false;
    quality.addEventListener('change', () => {
      this.chosen = true;
      this.play(quality.value, quality.value === 'file' ? undefined : this.sound);
    });
    const sound = one('#sound');
    if (sounds.length > 1) {
      const all = labels(sounds, (rendition) => `${rendition.label} (${rendition.format})`);
      all.forEach((label, i) => sound.append(option(sounds[i].name, label)));
      sound.closest('label').hidden = false;
      sound.disabled = false;
      sound.addEventListener('change', () => {
        this.chosen = true;
        this.play(this.playing === 'file' ? 'auto' : this.playing, sound.value);
      });
    }
  }
}

/**
 * Offers what there is, and says what will be missing.
 *
 * @param version query that names this version of the assets
 * @return the film, or undefined when the server tells nothing of it
 */
export async function offerSources(video, version) {
  await isSettled(video);
  const film = await askAbout(video.dataset.document);
  if (!film) {
    return undefined;
  }
  const sources = new Sources(video, film, version);
  sources.offer();
  const judge = () => sources.judge();
  video.addEventListener('loadedmetadata', judge);
  video.addEventListener('error', () => sources.breakOff());
  noticeStanding(video, () => sources.goOn());
  // What was decoded after a moment is proof, whatever the browser said before.
  video.addEventListener('timeupdate', () => sources.missing?.sound && judge());
  judge();
  return film;
}
