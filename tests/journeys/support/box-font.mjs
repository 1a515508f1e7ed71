// A font in which every letter of every script is the same box, so that a page is laid out alike on each machine,
// whatever fonts it has. Written here byte by byte, as of the OpenType specification: it has two glyphs, and one table
// of letters that gives whole ranges to one of them (cmap, format 13).
const unitsPerEm = 1000;
const advance = 520;
const ascent = 800;
const descent = -200;
const box = { left: 60, bottom: 0, right: 460, top: 520 };
const blanks = [[0x20, 0x20], [0xa0, 0xa0], [0x2000, 0x200a], [0x202f, 0x202f], [0x3000, 0x3000]];

const u16 = (...numbers) => numbers.flatMap((number) => [(number >> 8) & 255, number & 255]);
const u32 = (...numbers) => numbers.flatMap((number) => u16(number >>> 16, number & 65535));
const text = (letters) => [...letters].map((letter) => letter.charCodeAt(0));

const blankGlyph = 1;
const boxGlyph = 0;

function letters() {
  const groups = [];
  let next = 0;
  for (const [from, to] of blanks) {
    groups.push([next, from - 1, boxGlyph], [from, to, blankGlyph]);
    next = to + 1;
  }
  // Up to the last letter that Unicode can have.
  groups.push([next, 0x10ffff, boxGlyph]);
  // Glyph 0 stands for letters that a font lacks: the box is glyph 2 as well, and letters are given that one.
  const table = [...u16(13, 0), ...u32(16 + 12 * groups.length, 0, groups.length)];
  for (const [from, to, glyph] of groups) table.push(...u32(from, to, glyph === boxGlyph ? 2 : blankGlyph));
  return [...u16(0, 1), ...u16(3, 10), ...u32(12), ...table];
}

function boxOutline() {
  const { left, bottom, right, top } = box;
  const [width, height] = [right - left, top - bottom];
  return [
    ...u16(1, left, bottom, right, top),
    // One contour that ends at its fourth point; no instructions.
    ...u16(3, 0),
    1, 1, 1, 1,
    ...u16(left, 0, width, 0),
    ...u16(bottom, height, 0, -height),
  ];
}

function tables() {
  const glyph = boxOutline();
  if (glyph.length % 4) glyph.push(...Array(4 - (glyph.length % 4)).fill(0));
  const { left, bottom, right, top } = box;
  const family = "Boxes";
  const wide = (letters) => text(letters).flatMap((letter) => [0, letter]);
  const names = [[1, family], [2, "Regular"], [4, family], [6, family]];
  const nameRecords = [];
  const nameText = [];
  for (const [id, name] of names) {
    nameRecords.push(...u16(3, 1, 0x409, id, name.length * 2, nameText.length));
    nameText.push(...wide(name));
  }
  return {
    "OS/2": [
      ...u16(4, advance, 400, 5, 0),
      ...u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      ...Array(10).fill(0),
      ...u32(1, 0, 0, 0),
      ...text("NONE"),
      ...u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
      ...u32(1, 0),
      ...u16(top, top, 0, 0x20, 1),
    ],
    cmap: letters(),
    glyf: [...glyph, ...glyph],
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, unitsPerEm),
      ...u32(0, 0, 0, 0),
      ...u16(left, bottom, right, top, 0, 8, 2, 1, 0),
    ],
    hhea: [...u32(0x10000), ...u16(ascent, descent, 0, advance, left, advance - right, right, 1, 0, 0, 0, 0, 0, 0, 0, 3)],
    hmtx: u16(advance, left, advance, 0, advance, left),
    loca: u32(0, glyph.length, glyph.length, glyph.length * 2),
    maxp: [...u32(0x10000), ...u16(3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: [...u16(0, names.length, 6 + 12 * names.length), ...nameRecords, ...nameText],
    post: [...u32(0x30000, 0), ...u16(-100, 50), ...u32(1, 0, 0, 0, 0)],
  };
}

function checksum(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    sum = (sum + (((bytes[at] << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0)) >>> 0;
  }
  return sum;
}

// The font file's bytes.
export function boxFont() {
  const entries = Object.entries(tables());
  const power = Math.floor(Math.log2(entries.length));
  const range = 16 * 2 ** power;
  const directory = [...u32(0x10000), ...u16(entries.length, range, power, entries.length * 16 - range)];
  const body = [];
  const start = 12 + 16 * entries.length;
  for (const [tag, bytes] of entries) {
    directory.push(...text(tag), ...u32(checksum(bytes), start + body.length, bytes.length));
    body.push(...bytes, ...Array((4 - (bytes.length % 4)) % 4).fill(0));
  }
  return [...directory, ...body];
}
