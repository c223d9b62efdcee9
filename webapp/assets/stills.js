// Pictures of the I-frame playlist, decoded by WebCodecs; or, where pages may not have it, shown by hls.js.
import { decoderDescription, onlySample, rotation } from './boxes.js';

const width = 320;
const mostKept = 120;

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

const loadBytes = async (address) => new DataView(await (await load(address)).arrayBuffer());

/** The playlist's pictures: [{start, address}], and where its initialization section is. */
async function readPlaylist(address) {
  const text = await (await load(address)).text();
  const pictures = [];
  let initialization;
  let start = 0;
  let length = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('#EXTINF:')) {
      length = Number.parseFloat(line.slice('#EXTINF:'.length));
    } else if (line.startsWith('#EXT-X-MAP:')) {
      initialization = new URL(/URI="([^"]*)"/.exec(line)[1], address);
    } else if (line !== '' && !line.startsWith('#')) {
      pictures.push({ start, address: new URL(line, address) });
      start += length;
    }
  }
  return { pictures, initialization };
}

/** A small copy, upright. Frames themselves are not kept: each holds the memory of a whole picture. */
async function shrink(frame, turned, height) {
  const lying = turned % 180 !== 0;
  const size = { resizeWidth: lying ? height : width, resizeHeight: lying ? width : height };
  try {
    const { width: wide, height: high } = frame.visibleRect;
    const pixels = new Uint8ClampedArray(frame.allocationSize({ format: 'RGBA' }));
    await frame.copyTo(pixels, { format: 'RGBA' });
    return await createImageBitmap(new ImageData(pixels, wide, high), size);
  } catch {
    return await createImageBitmap(frame, size);
  } finally {
    frame.close();
  }
}

/** Decodes one picture at a time; undefined where the browser cannot. */
export async function decodedStills(rendition) {
  if (!('VideoDecoder' in self)) {
    return undefined;
  }
  const { pictures, initialization } = await readPlaylist(rendition.iFrames);
  const setup = await loadBytes(initialization);
  const description = decoderDescription(setup);
  const config = { codec: rendition.codec, optimizeForLatency: true, ...(description && { description }) };
  const { supported } = await VideoDecoder.isConfigSupported(config).catch(() => ({ supported: false }));
  if (!supported || pictures.length === 0) {
    return undefined;
  }
  const turned = rotation(setup);
  const height = Math.round((width * rendition.height) / rendition.width);
  const kept = new Map();
  let decoder;
  let done;

  const fresh = () => {
    decoder = new VideoDecoder({ output: (frame) => done.resolve(frame), error: (fault) => done.reject(fault) });
    decoder.configure(config);
  };
  const decode = async (data) => {
    if (decoder?.state !== 'configured') {
      fresh();
    }
    const decoded = new Promise((resolve, reject) => (done = { resolve, reject }));
    decoder.decode(new EncodedVideoChunk({ type: 'key', timestamp: 0, data }));
    const [frame] = await Promise.all([decoded, decoder.flush()]);
    return frame;
  };
  const bitmap = async (picture) => {
    if (!kept.has(picture)) {
      const sample = onlySample(await loadBytes(picture.address));
      kept.set(picture, await shrink(await decode(sample), turned, height));
      if (kept.size > mostKept) {
        const [oldest] = kept.keys();
        kept.get(oldest).close();
        kept.delete(oldest);
      }
    }
    return kept.get(picture);
  };

  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const draw = (image) => {
    const context = canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, width / 2, height / 2);
    context.rotate((turned * Math.PI) / 180);
    context.drawImage(image, -image.width / 2, -image.height / 2);
  };
  return {
    element: canvas,
    async show(seconds) {
      const picture = pictures.findLast(({ start }) => start <= seconds) ?? pictures[0];
      draw(await bitmap(picture));
    },
    close() {
      if (decoder?.state === 'configured') {
        decoder.close();
      }
      kept.forEach((image) => image.close());
      kept.clear();
    },
  };
}

const patience = 250;

/** Has hls.js show the pictures in a small player of their own; undefined where the browser cannot. */
export async function playedStills(rendition, film, library) {
  if (!self.MediaSource?.isTypeSupported(`video/mp4; codecs="${rendition.codec}"`)) {
    return undefined;
  }
  const { default: Hls } = await import(library);
  const parent = new Hls({ autoStartLoad: false, enableWorker: false });
  await new Promise((resolve, reject) => {
    parent.on(Hls.Events.MANIFEST_PARSED, resolve);
    parent.on(Hls.Events.ERROR, (event, data) => data.fatal && reject(data.error));
    parent.loadSource(film.links.hls);
  });
  const player = parent.createIFramePlayer();
  if (!player) {
    parent.destroy();
    return undefined;
  }
  const still = document.createElement('video');
  still.muted = true;
  still.playsInline = true;
  still.width = width;
  still.height = Math.round((width * rendition.height) / rendition.width);
  player.attachMedia(still);
  const frameWithin = (milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      still.requestVideoFrameCallback(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  return {
    element: still,
    async show(seconds) {
      // Now and then no frame comes: asking once more brings it.
      for (let attempt = 0; attempt < 4; attempt++) {
        const came = frameWithin(patience);
        player.loadMediaAt(seconds);
        if (await came) {
          return;
        }
      }
    },
  };
}
