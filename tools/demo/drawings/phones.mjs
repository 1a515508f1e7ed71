import { circle, faint, group, lens, oval, path, rect, screen, shadow, stroke } from './studio.mjs';

/** A glossy slab: side, face, rim of light. */
const slab = (t, x, y, w, h, r, depth = 9) =>
  rect(x + depth, y + 3, w, h, r, t.deep) + rect(x, y, w, h, r, t.fill) +
  rect(x + 2.5, y + 2.5, w - 5, h - 5, r - 2, 'none', { stroke: '#fff', 'stroke-opacity': 0.28, 'stroke-width': 2 });
const sideKeys = (t, x, y) => rect(x, y, 6, 62, 3, t.lo) + rect(x, y + 80, 6, 36, 3, t.lo);
const glare = (x, y, w, h) => path(`M${x + w * 0.5} ${y + 6}H${x + w * 0.82}L${x + w * 0.3} ${y + h - 6}H${x + 8}V${y + h * 0.86}Z`, '#fff', faint(0.06));

/** The front of an ordinary phone. */
function front(t, x, y, w, h, r, mood, { bezel = 9, chin = 9, hole = true } = {}) {
  return rect(x + 9, y + 3, w, h, r, t.deep) + rect(x, y, w, h, r, t.fill) + rect(x + 3, y + 3, w - 6, h - 6, r - 3, '#0c0d11') +
    screen(x + bezel, y + bezel, w - 2 * bezel, h - bezel - chin, r - bezel + 2, mood) +
    (hole ? circle(x + w / 2, y + bezel + 17, 7, '#0c0d11') : '') +
    rect(x + w / 2 - 34, y + h - chin - 14, 68, 5, 2.5, '#fff', faint(0.8));
}

const flash = (x, y, r = 8) => circle(x, y, r, '#f6ecd0') + circle(x, y, r * 0.5, '#fffdf4');

/** The back in front, the screen peeping out behind it. */
function pair({ w, h, r, mood, chin, camera, frontOptions }) {
  const x = 400 - w * 0.74;
  const y = 400 - h / 2;
  const behind = x + w * 0.52;
  return (t) => [
    shadow(420, y + h + 12, w * 1.05, 34),
    front(t, behind, y + 26, w * 0.94, h * 0.94, r, mood, { ...frontOptions, chin }),
    sideKeys(t, x + w + 6, y + 120),
    slab(t, x, y, w, h, r),
    glare(x, y, w, h),
    camera(t, x, y, w, h),
  ].join('');
}
const alone = ({ w, h, r, mood, chin, frontOptions }) => (t) => {
  const scale = 1.06;
  const [W, H] = [w * scale, h * scale];
  return shadow(405, 400 + H / 2 + 12, W * 0.75, 30) + sideKeys(t, 400 + W / 2 + 5, 400 - H / 2 + 120) +
    front(t, 400 - W / 2, 400 - H / 2, W, H, r, mood, { ...frontOptions, chin });
};

const bar = (t, x, y, w) =>
  rect(x, y + 54, w, 86, 0, t.lo) + rect(x, y + 54, w, 3, 0, '#fff', faint(0.25)) + rect(x + 14, y + 62, w - 28, 70, 35, '#101116') +
  lens(x + 52, y + 97, 29, '#262a33') + lens(x + 120, y + 97, 29, '#262a33') + flash(x + w - 48, y + 97);

const x2 = { w: 272, h: 580, r: 42, mood: 0, chin: 9, camera: bar };
const mini = {
  w: 232, h: 474, r: 46, mood: 1, chin: 9,
  camera: (t, x, y, w) => rect(x + 18, y + 50, w - 36, 78, 39, t.lo) + rect(x + 22, y + 54, w - 44, 70, 35, '#101116') +
    lens(x + 60, y + 89, 27, '#262a33') + lens(x + 122, y + 89, 27, '#262a33') + flash(x + w - 46, y + 89, 7),
};
const lite = {
  w: 284, h: 590, r: 34, mood: 4, chin: 18,
  camera: (t, x, y, w, h) => circle(x + 66, y + 74, 40, t.lo) + lens(x + 66, y + 74, 34, '#1a1c22') +
    circle(x + 66, y + 168, 40, t.lo) + lens(x + 66, y + 168, 34, '#1a1c22') + flash(x + 134, y + 74, 9) +
    oval(x + w / 2, y + h * 0.62, 17, 17, 'none', { stroke: t.hi, 'stroke-width': 3, opacity: 0.5 }),
};
const se = {
  w: 266, h: 540, r: 28, mood: 3, chin: 34, frontOptions: { bezel: 12 },
  camera: (t, x, y, w, h) => rect(x + 24, y + 26, 86, 150, 43, t.lo) + rect(x + 27, y + 29, 80, 144, 40, t.base) +
    lens(x + 67, y + 70, 34, '#15171c') + flash(x + 67, y + 140, 10) +
    rect(x + w / 2 - 26, y + h - 40, 52, 6, 3, t.lo),
};

function skerryShell(t, x, y, w, h) {
  const cut = 44;
  const outline = (a, d) => `M${a + cut} ${y - d}H${a + w - cut}L${a + w + d} ${y + cut}V${y + h - cut}L${a + w - cut} ${y + h + d}H${a + cut}L${a - d} ${y + h - cut}V${y + cut}Z`;
  const bumper = (bx, by, sx, sy) => group(`translate(${bx} ${by}) scale(${sx} ${sy})`,
    path('M-8 96V44L44 -8H104V10H52L12 50V96Z', '#17191e'), path('M-2 80V48L48 -2H84', 'none', { stroke: '#fff', 'stroke-opacity': 0.18, 'stroke-width': 3 }));
  return path(outline(x + 12, 4), t.deep) + path(outline(x, 0), t.fill) +
    bumper(x, y, 1, 1) + bumper(x + w, y, -1, 1) + bumper(x, y + h, 1, -1) + bumper(x + w, y + h, -1, -1);
}
function skerryBack(t) {
  const [x, y, w, h] = [262, 105, 276, 590];
  const ribs = [0, 1, 2, 3, 4].map((at) => rect(x + 70, y + 420 + at * 24, w - 140, 8, 4, t.lo)).join('');
  const screw = (sx, sy) => circle(sx, sy, 9, t.deep) + stroke(`M${sx - 5} ${sy}h10`, t.hi, 2);
  return [
    shadow(405, y + h + 12, 220, 36),
    rect(x + w - 2, y + 210, 18, 84, 6, '#ef8a2f'),
    skerryShell(t, x, y, w, h),
    circle(x + w / 2, y + 150, 92, '#16181d'), circle(x + w / 2, y + 150, 84, 'none', { stroke: t.hi, 'stroke-width': 3, opacity: 0.6 }),
    lens(x + w / 2 - 36, y + 130, 32, '#2b2f38'), lens(x + w / 2 + 38, y + 130, 28, '#2b2f38'), circle(x + w / 2 + 2, y + 196, 14, '#2b2f38'), flash(x + w / 2 + 2, y + 196, 9),
    rect(x + w / 2 - 46, y + 278, 92, 84, 20, '#16181d'), circle(x + w / 2, y + 320, 32, '#e9eef2'), circle(x + w / 2, y + 320, 20, '#fff6d6'), circle(x + w / 2, y + 320, 9, '#ffd86b'),
    ribs, screw(x + 34, y + 300), screw(x + w - 34, y + 300), screw(x + 34, y + 470), screw(x + w - 34, y + 470),
  ].join('');
}
function skerryFront(t) {
  const [x, y, w, h] = [252, 95, 296, 610];
  return shadow(405, y + h + 12, 230, 34) + rect(x + w - 2, y + 210, 18, 84, 6, '#ef8a2f') + skerryShell(t, x, y, w, h) +
    rect(x + 18, y + 46, w - 36, h - 92, 14, '#0c0d11') + screen(x + 26, y + 72, w - 52, h - 144, 6, 1) +
    circle(x + w / 2, y + 59, 6, '#2b3550') + rect(x + w / 2 - 40, y + h - 60, 80, 6, 3, '#454a55');
}

function foldOpen(t) {
  const half = (side) => group(`translate(400 0) scale(${side} 1)`,
    path('M0 168L252 142Q276 140 276 164V636Q276 660 252 658L0 632Z', t.deep),
    path('M0 172L248 147Q268 145 268 165V635Q268 655 248 653L0 628Z', t.fill),
    path('M0 182L246 158Q258 157 258 168V632Q258 643 246 642L0 618Z', '#0c0d11'));
  return [
    shadow(400, 662, 330, 34),
    half(-1), half(1),
    `<clipPath id="z"><path d="M400 188L644 165Q652 164 652 172V628Q652 636 644 635L400 612L156 635Q148 636 148 628V172Q148 164 156 165Z"/></clipPath><g clip-path="url(#z)">`,
    screen(148, 164, 504, 472, 0, 2, 'y'),
    rect(404, 164, 250, 472, 0, '#f7f4ee', faint(0.94)),
    [0, 1, 2, 3].map((at) => rect(432, 222 + at * 92, 62, 62, 12, ['#d98c86', '#7a4a78', '#e7c9a8', '#3a2340'][at]) +
      rect(510, 230 + at * 92, 112, 12, 6, '#8d8a94') + rect(510, 254 + at * 92, 78, 10, 5, '#c9c6cc')).join(''),
    '</g>',
    rect(392, 178, 8, 444, 0, '#000', faint(0.22)), rect(400, 178, 8, 444, 0, '#fff', faint(0.14)),
    circle(560, 186, 6, '#0c0d11'),
    rect(394, 168, 12, 16, 3, t.lo), rect(394, 616, 12, 16, 3, t.lo),
  ].join('');
}
function foldClosed(t) {
  const [x, y, w, h] = [272, 112, 276, 576];
  return shadow(410, y + h + 12, 220, 32) + rect(x + 12, y + 3, w, h, 30, t.deep) + rect(x + 6, y + 1, w, h, 30, t.lo) +
    slab(t, x, y, w, h, 30, 0) + rect(x, y + 14, 20, h - 28, 8, 'url(#h)') + stroke(`M${x + 21} ${y + 10}V${y + h - 10}`, t.deep, 2) +
    glare(x, y, w, h) +
    rect(x + 44, y + 34, 88, 250, 44, t.lo) + rect(x + 48, y + 38, 80, 242, 40, '#101116') +
    lens(x + 88, y + 82, 30, '#262a33') + lens(x + 88, y + 158, 30, '#262a33') + lens(x + 88, y + 234, 30, '#262a33') + flash(x + 160, y + 60, 9);
}

function flipHalfOpen(t) {
  return [
    shadow(400, 668, 260, 40),
    path('M232 470H568L606 640Q610 660 588 660H212Q190 660 194 640Z', t.deep),
    path('M232 462H568L604 628Q608 648 586 648H214Q192 648 196 628Z', t.fill),
    path('M244 468H556L588 622Q591 636 578 636H222Q209 636 212 622Z', '#0c0d11'),
    '<clipPath id="z"><path d="M250 470H550L580 618Q582 628 572 628H228Q218 628 220 618Z"/></clipPath><g clip-path="url(#z)">',
    rect(200, 460, 400, 180, 0, '#233a34'), path('M200 520C300 480 460 570 610 500V640H190Z', '#17241f'),
    circle(400, 590, 26, 'none', { stroke: '#f1ecd6', 'stroke-width': 6 }), circle(400, 590, 17, '#f1ecd6'), circle(300, 592, 12, '#a9c4a0'), circle(500, 592, 12, '#a9c4a0'), '</g>',
    rect(226, 120, 348, 346, 38, t.deep), rect(220, 114, 360, 350, 40, t.fill), rect(229, 123, 342, 341, 32, '#0c0d11'),
    screen(236, 130, 328, 334, 26, 1), circle(400, 150, 7, '#0c0d11'),
    rect(214, 454, 372, 22, 10, 'url(#h)'), rect(300, 457, 200, 3, 1, '#fff', faint(0.25)),
  ].join('');
}
function flipClosed(t) {
  const [x, y, w, h] = [215, 200, 370, 400];
  return shadow(405, y + h + 14, 260, 38) + rect(x + 10, y + 6, w, h, 46, t.deep) + slab(t, x, y, w, h, 46, 0) +
    rect(x + 18, y + 18, w - 36, 226, 32, '#0c0d11') + screen(x + 24, y + 24, w - 48, 214, 26, 2) +
    lens(x + w - 78, y + 192, 34, '#1b1d24') + lens(x + w - 158, y + 192, 34, '#1b1d24') + flash(x + w - 216, y + 206, 8) +
    rect(x + 30, y + h - 20, w - 60, 14, 7, 'url(#h)') + path(`M${x + 20} ${y + h - 30}L${x + 180} ${y + 250}h70L${x + 90} ${y + h - 30}Z`, '#fff', faint(0.07));
}

function pebbleFront(t) {
  const [x, y, w, h] = [284, 90, 232, 620];
  const keys = [];
  for (let row = 0; row < 4; row += 1) for (let column = 0; column < 3; column += 1) {
    keys.push(rect(x + 26 + column * 62, y + 396 + row * 50, 56, 40, 14, t.hi) + rect(x + 26 + column * 62, y + 400 + row * 50, 56, 36, 14, t.mid) + circle(x + 54 + column * 62, y + 418 + row * 50, 4, t.deep));
  }
  return [
    shadow(405, y + h + 12, 190, 32),
    rect(x + 10, y + 4, w, h, 86, t.deep), rect(x, y, w, h, 86, t.fill),
    rect(x + 3, y + 3, w - 6, h - 6, 83, 'none', { stroke: '#fff', 'stroke-opacity': 0.25, 'stroke-width': 2 }),
    rect(x + w / 2 - 26, y + 30, 52, 7, 3.5, t.deep),
    rect(x + 22, y + 62, w - 44, 214, 22, '#0c0d11'), screen(x + 32, y + 72, w - 64, 194, 12, 3),
    rect(x + 70, y + 292, 92, 92, 30, t.lo), rect(x + 92, y + 314, 48, 48, 16, t.hi),
    rect(x + 20, y + 306, 38, 54, 18, '#5e9e6a'), rect(x + w - 58, y + 306, 38, 54, 18, '#c2503f'),
    keys.join(''),
  ].join('');
}
function pebbleBack(t) {
  const [x, y, w, h] = [284, 90, 232, 620];
  const holes = [0, 1, 2, 3, 4].map((at) => circle(x + 68 + at * 24, y + h - 86, 6, t.deep)).join('');
  return shadow(405, y + h + 12, 190, 32) + rect(x + 10, y + 4, w, h, 86, t.deep) + rect(x, y, w, h, 86, t.fill) +
    path(`M${x} ${y + 230}C${x + 60} ${y + 262} ${x + 172} ${y + 262} ${x + w} ${y + 230}`, 'none', { stroke: t.deep, 'stroke-width': 3, opacity: 0.6 }) +
    circle(x + w / 2, y + 92, 36, t.lo) + lens(x + w / 2, y + 92, 28, '#15171c') + flash(x + w / 2, y + 156, 10) +
    rect(x + w / 2 - 38, y + 196, 76, 30, 15, '#c2503f') + holes + path(`M${x + 26} ${y + 320}Q${x + 12} ${y + 460} ${x + 34} ${y + 560}`, 'none', { stroke: '#fff', 'stroke-width': 10, 'stroke-linecap': 'round', opacity: 0.14 });
}

export const phones = {
  'fjord-x2': [pair(x2), alone(x2)],
  'fjord-x2-mini': [pair(mini), alone(mini)],
  'fjord-lite': [pair(lite), alone(lite)],
  'fjord-se': [pair(se), alone(se)],
  'skerry-5': [skerryBack, skerryFront],
  'kite-fold': [foldOpen, foldClosed],
  'kite-flip': [flipHalfOpen, flipClosed],
  pebble: [pebbleFront, pebbleBack],
};
