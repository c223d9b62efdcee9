// The few boxes of ISO base media files that previews need.

const headerLength = 8;

/** The bodies of the boxes of a type in a range of bytes, where sizes take 32 bits. */
function* bodies(data, type) {
  for (let at = 0; at + headerLength <= data.byteLength; ) {
    const size = data.getUint32(at);
    if (size < headerLength || at + size > data.byteLength) {
      return;
    }
    const name = String.fromCharCode(...[4, 5, 6, 7].map((i) => data.getUint8(at + i)));
    if (type === name) {
      yield new DataView(data.buffer, data.byteOffset + at + headerLength, size - headerLength);
    }
    at += size;
  }
}

function find(data, ...path) {
  return path.reduce((inside, type) => inside && bodies(inside, type).next().value, data);
}

const bytes = (view) => view && new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const behind = (view, count) => view && new DataView(view.buffer, view.byteOffset + count, view.byteLength - count);

const descriptionHead = 8; // version, flags, number of entries
const visualEntryHead = 8 + 78; // size and type of the entry, then its fields

/** How the decoder is to be set up; undefined for codecs that need nothing said. */
export function decoderDescription(initialization) {
  const table = find(initialization, 'moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd');
  const inside = behind(table, descriptionHead + visualEntryHead);
  return bytes(find(inside, 'avcC') ?? find(inside, 'hvcC'));
}

/** By how many degrees the picture is turned clockwise when shown, ISO/IEC 14496-12 §8.3.2 (tkhd): 0, 90, 180 or 270. */
export function rotation(initialization) {
  const header = find(initialization, 'moov', 'trak', 'tkhd');
  if (!header) {
    return 0;
  }
  const matrix = header.getUint8(0) === 1 ? 52 : 40;
  const degrees = (Math.atan2(header.getInt32(matrix + 4), header.getInt32(matrix)) * 180) / Math.PI;
  return (Math.round(degrees / 90) * 90 + 360) % 360;
}

/** The one sample of a fragment. */
export function onlySample(fragment) {
  return bytes(find(fragment, 'mdat'));
}
