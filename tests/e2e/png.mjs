// Makes a screenshot small: what the browser wrote is read, its colours are brought down to 256, and it is written again with a palette.
import { deflateSync, inflateSync, crc32 as fast } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function crc32(bytes) {
  if (fast) return fast(bytes);
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}

function* chunks(png) {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** The pixels of an 8-bit RGB or RGBA picture, as one number each. */
function pixels(png) {
  let width, height, depth;
  const packed = [];
  for (const [type, data] of chunks(png)) {
    if (type === 'IHDR') [width, height, depth] = [data.readUInt32BE(0), data.readUInt32BE(4), data[9] === 6 ? 4 : 3];
    if (type === 'IDAT') packed.push(data);
  }
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * depth;
  let before = Buffer.alloc(row);
  const found = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    const line = raw.subarray(y * (row + 1) + 1, (y + 1) * (row + 1));
    for (let x = 0; x < row; x += 1) {
      const [left, up, corner] = [x < depth ? 0 : line[x - depth], before[x], x < depth ? 0 : before[x - depth]];
      line[x] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
    for (let x = 0; x < width; x += 1) {
      found[y * width + x] = (line[x * depth] << 16) | (line[x * depth + 1] << 8) | line[x * depth + 2];
    }
    before = line;
  }
  return { width, height, found };
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** At most 256 colours that stand for all: the box of colours that spreads most is halved until there are enough. */
function palette(counts) {
  const boxOf = (colours) => {
    const spread = [0, 1, 2].map((part) => {
      const values = colours.map(([colour]) => parts(colour)[part]);
      return Math.max(...values) - Math.min(...values);
    });
    const widest = spread.indexOf(Math.max(...spread));
    const weight = colours.reduce((sum, [, count]) => sum + count, 0);
    return { colours, widest, worth: colours.length > 1 ? spread[widest] * Math.sqrt(weight) : 0 };
  };
  const boxes = [boxOf([...counts])];
  while (boxes.length < 256) {
    boxes.sort((a, b) => a.worth - b.worth);
    if (boxes.at(-1).worth === 0) break;
    const { colours, widest } = boxes.pop();
    colours.sort(([a], [b]) => parts(a)[widest] - parts(b)[widest]);
    const half = Math.ceil(colours.length / 2);
    boxes.push(boxOf(colours.slice(0, half)), boxOf(colours.slice(half)));
  }
  // The most frequent colour of a box stands for it, so that the large even surfaces keep theirs exactly.
  return boxes.map(({ colours }) => colours.reduce((most, one) => (one[1] > most[1] ? one : most))[0]);
}

const distance = (a, b) => parts(a).reduce((sum, value, part) => sum + (value - parts(b)[part]) ** 2, 0);

export function smaller(png) {
  const { width, height, found } = pixels(png);
  const counts = new Map();
  for (const colour of found) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = palette(counts);
  const nearest = new Map();
  for (const colour of counts.keys()) {
    let best = 0;
    for (let i = 1; i < colours.length; i += 1) {
      if (distance(colour, colours[i]) < distance(colour, colours[best])) best = i;
    }
    nearest.set(colour, best);
  }
  const rows = Buffer.alloc((width + 1) * height);
  found.forEach((colour, at) => (rows[at + Math.floor(at / width) + 1] = nearest.get(colour)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
