import { circle, faint, group, lens, path, rect, screen, shadow, stroke } from './studio.mjs';

const body = (t, x, y, w, h, r, depth = 8) => rect(x + 4, y + depth, w, h, r, t.deep) + rect(x, y, w, h, r, t.fill);

function slate11(t) {
  const [x, y, w, h] = [90, 178, 620, 440];
  const slots = (sx) => [0, 1].map((at) => [0, 1, 2, 3].map((i) => rect(sx, y + 60 + at * 240 + i * 22, 5, 12, 2.5, t.deep)).join('')).join('');
  return shadow(400, y + h + 16, 350, 30) + body(t, x, y, w, h, 38) + rect(x + 15, y + 6, w - 30, h - 12, 30, '#0c0d11') +
    screen(x + 36, y + 26, w - 72, h - 52, 12, 3) + slots(x + 5) + slots(x + w - 10) + circle(400, y + 16, 5, '#2b3550') +
    rect(340, y + h - 38, 120, 6, 3, '#fff', faint(0.8));
}
function slate11Back(t) {
  const [x, y, w, h] = [90, 178, 620, 440];
  return shadow(400, y + h + 16, 350, 30) + body(t, x, y, w, h, 38) +
    path(`M${x + 330} ${y + 3}H${x + 500}L${x + 250} ${y + h - 3}H${x + 80}Z`, '#fff', faint(0.06)) +
    rect(x + 3, y + 3, w - 6, h - 6, 35, 'none', { stroke: '#fff', 'stroke-opacity': 0.25, 'stroke-width': 2 }) +
    circle(x + 66, y + 66, 34, t.lo) + lens(x + 66, y + 66, 28, '#15171c') + circle(x + 118, y + 66, 8, '#f6ecd0') +
    [0, 1, 2].map((at) => circle(370 + at * 30, y + h - 26, 6, '#c9a45c')).join('');
}

const windowPane = (x, y, w, h, fill, lines) => rect(x, y, w, h, 10, fill) + rect(x, y, w, 24, 10, '#dcdad6') + circle(x + 16, y + 12, 4, '#d4633a') + lines;
function slate13(t) {
  const [x, y, w, h] = [62, 150, 676, 470];
  const chart = [70, 120, 95, 160, 130].map((high, at) => rect(430 + at * 46, 470 - high, 30, high, 5, ['#3f6c8f', '#5fa0a8', '#3f6c8f', '#d4633a', '#5fa0a8'][at])).join('');
  const lines = [0, 1, 2, 3, 4, 5].map((at) => rect(148, 268 + at * 32, [180, 150, 190, 120, 170, 90][at], 10, 5, at === 0 ? '#566270' : '#c7c9cc')).join('');
  return shadow(400, y + h + 16, 380, 30) + body(t, x, y, w, h, 26, 6) + rect(x + 4, y + 4, w - 8, h - 8, 22, '#0c0d11') +
    screen(x + 14, y + 14, w - 28, h - 28, 14, 2) +
    windowPane(124, 222, 236, 290, '#fbfaf7', lines) + windowPane(396, 252, 284, 240, '#fbfaf7', chart) + circle(400, y + 9, 3.5, '#2b3550') +
    [0, 1, 2, 3, 4].map((at) => rect(306 + at * 40, 560, 30, 30, 8, ['#fff', '#e7a977', '#d98c86', '#7a4a78', '#f6d9c4'][at], faint(0.9))).join('');
}
function slate13Back(t) {
  const [x, y, w, h] = [62, 150, 676, 470];
  return shadow(400, y + h + 16, 380, 30) + body(t, x, y, w, h, 26, 6) +
    path(`M${x + 400} ${y + 3}H${x + 560}L${x + 300} ${y + h - 3}H${x + 140}Z`, '#fff', faint(0.06)) +
    rect(x + 3, y + 3, w - 6, h - 6, 23, 'none', { stroke: '#fff', 'stroke-opacity': 0.25, 'stroke-width': 2 }) +
    rect(x + 28, y + 28, 170, 84, 42, t.lo) + rect(x + 32, y + 32, 162, 76, 38, '#101116') + lens(x + 72, y + 70, 30, '#262a33') + lens(x + 140, y + 70, 30, '#262a33') +
    rect(x + w - 26, y + 90, 18, 280, 9, t.lo);
}

const kidShell = (t, handle = true) => (handle ? path('M250 200V128Q250 84 294 84H506Q550 84 550 128V200H494V154Q494 140 480 140H320Q306 140 306 154V200Z', t.lo) : '') +
  rect(98, 196, 604, 440, 84, t.deep) + rect(98, 184, 604, 440, 84, t.fill) +
  [[150, 236], [650, 236], [150, 572], [650, 572]].map(([x, y]) => circle(x, y, 34, t.mid)).join('');
function slateKids(t) {
  return [shadow(400, 650, 340, 32), kidShell(t), rect(156, 234, 488, 340, 20, '#14161b'), rect(168, 246, 464, 316, 10, '#bfe3ec'),
    '<clipPath id="c">', rect(168, 246, 464, 316, 10, '#000'), '</clipPath><g clip-path="url(#c)">',
    circle(540, 322, 46, '#f7c948'), path('M160 480C260 390 380 470 640 420V570H160Z', '#7fb77e'), path('M160 520C300 450 460 540 640 480V570H160Z', '#4f9163'),
    circle(300, 452, 62, '#8a5a3c'), circle(254, 404, 22, '#8a5a3c'), circle(346, 404, 22, '#8a5a3c'), circle(300, 470, 28, '#c89b77'), circle(300, 460, 10, '#2c1d14'),
    stroke('M268 440q10 9 20 0M312 440q10 9 20 0', '#2c1d14', 5), '</g>'].join('');
}
function slateKidsBack(t) {
  const dots = [];
  for (let row = 0; row < 4; row += 1) for (let column = 0; column < 7; column += 1) dots.push(circle(220 + column * 60, 300 + row * 62, 11, t.lo, faint(0.55)));
  return shadow(400, 650, 340, 32) + kidShell(t, false) + dots.join('') + circle(566, 262, 28, '#14161b') + lens(566, 262, 20) +
    path('M290 420H510L560 660Q562 676 546 676H500L474 520H326L300 676H254Q238 676 240 660Z', t.lo) + path('M290 420H510L517 452H283Z', t.deep);
}

const lines = (x, y, w, count, gap, colour = '#6f6c66') => Array.from({ length: count }, (_, at) =>
  rect(x, y + at * gap, w * [1, 0.96, 1, 0.92, 0.98, 0.62][at % 6], gap * 0.3, gap * 0.12, colour)).join('');
function page7(t) {
  const [x, y, w, h] = [178, 112, 450, 576];
  return shadow(404, y + h + 14, 270, 30) + body(t, x, y, w, h, 30) + rect(x + 24, y + 24, 330, h - 48, 6, '#dedbd0') + rect(x + 26, y + 26, 326, h - 52, 5, '#ece9df') +
    rect(x + 60, y + 66, 150, 18, 6, '#45433f') + lines(x + 60, y + 118, 258, 15, 26) +
    rect(x + 386, y + 196, 32, 88, 14, t.lo) + rect(x + 386, y + 304, 32, 88, 14, t.lo) + rect(x + 388, y + 196, 28, 84, 13, t.mid) + rect(x + 388, y + 304, 28, 84, 13, t.mid);
}
function page7Back(t) {
  const [x, y, w, h] = [178, 112, 450, 576];
  return shadow(404, y + h + 14, 270, 30) + body(t, x, y, w, h, 30) + rect(x + 350, y + 12, 88, h - 24, 24, t.hi, faint(0.45)) +
    path(`M${x + 200} ${y}H${x + 320}L${x + 90} ${y + h}H${x}V${y + h - 30}Z`, '#fff', faint(0.07)) + rect(x + 374, y + 254, 40, 68, 20, t.lo) + circle(x + 394, y + 288, 10, t.hi);
}

function page10(t) {
  const [x, y, w, h] = [150, 84, 456, 628];
  return shadow(400, y + h + 14, 290, 30) + body(t, x, y, w, h, 22, 5) + rect(x, y, 58, h, 22, t.lo) + rect(x + 64, y + 20, w - 84, h - 40, 4, '#efece2') +
    Array.from({ length: 11 }, (_, at) => rect(x + 88, y + 92 + at * 46, w - 132, 2, 0, '#c9c5b8')).join('') +
    stroke(`M${x + 92} ${y + 84}q14-34 26 0t26-6q14-30 24 4t34-8q10-26 24 6t40-4M${x + 92} ${y + 130}q12-30 22-2t30-4q16-28 24 4t28-6t22 4M${x + 92} ${y + 176}q14-32 26 0t28-4q12-28 26 2t34-6q12-24 22 4t30-2`, '#35363b', 4.5) +
    stroke(`M${x + 120} ${y + 470}q70-170 150-150t90 110M${x + 120} ${y + 470}h260l-40-30m40 30l-40 30`, '#35363b', 4.5) + circle(x + 262, y + 318, 10, '#35363b') +
    rect(x + w + 8, y + 110, 20, 400, 10, '#30343c') + rect(x + w + 8, y + 110, 7, 400, 3, '#fff', faint(0.2)) + path(`M${x + w + 8} ${y + 500}h20l-7 44h-6Z`, '#c7cbd1');
}
function page10Back(t) {
  const [x, y, w, h] = [160, 84, 470, 628];
  return shadow(400, y + h + 14, 290, 30) + body(t, x, y, w, h, 22, 5) + rect(x, y, 60, h, 22, t.lo) +
    [[110, 40], [430, 40], [110, 588], [430, 588]].map(([dx, dy]) => rect(x + dx - 16, y + dy - 5, 32, 10, 5, t.lo)).join('') +
    group('rotate(38 400 400)', rect(390, 170, 20, 400, 10, '#30343c'), rect(390, 170, 7, 400, 3, '#fff', faint(0.2)), path('M390 560h20l-7 44h-6Z', '#c7cbd1'), rect(390, 150, 20, 40, 8, '#d4633a'));
}

const pen = (t) => rect(374, 120, 52, 480, 26, 'url(#h)') + path('M374 560H426L408 690Q400 708 392 690Z', t.lo) + path('M396 668h8l-2 24h-4Z', '#23262d') +
  rect(374, 548, 52, 12, 0, t.deep, faint(0.35)) + rect(392, 430, 16, 70, 8, t.lo) + rect(374, 186, 52, 6, 0, t.deep, faint(0.3)) + rect(382, 130, 8, 420, 4, '#fff', faint(0.35));
const penLying = (t) => group('rotate(52 400 400)', group('translate(26 26)', rect(378, 150, 52, 520, 26, '#12141c', faint(0.16))), group('translate(400 400) scale(1.1) translate(-400 -400)', pen(t)));
const penOnTablet = (t) => shadow(330, 716, 330, 24) + rect(-60, 92, 530, 616, 34, '#0c0d11') + rect(-60, 88, 524, 616, 34, '#5b626d') + rect(-60, 96, 512, 600, 28, '#0c0d11') +
  screen(-60, 118, 490, 556, 12, 2) + group('translate(96 0)', rect(378, 126, 52, 490, 26, '#12141c', { opacity: 0.25 }), pen(t));

function keyRows(x, y, w, rows, top) {
  const out = [];
  for (let row = 0; row < rows; row += 1) {
    const inset = row * 7;
    const count = 12;
    const unit = (w + inset * 2) / count;
    for (let at = 0; at < count; at += 1) {
      if (row === rows - 1 && at > 3 && at < 8) continue;
      out.push(`M${Math.round(x - inset + at * unit + 4)} ${y + row * 44}h${Math.round(unit - 8)}v34h-${Math.round(unit - 8)}z`);
    }
  }
  const last = rows - 1;
  const unit = (w + last * 14) / 12;
  out.push(`M${Math.round(x - last * 7 + 4 * unit + 4)} ${y + last * 44}h${Math.round(unit * 4 - 8)}v34h-${Math.round(unit * 4 - 8)}z`);
  return path(out.join(''), top, { stroke: top, 'stroke-width': 6, 'stroke-linejoin': 'round' });
}
const keysTop = (t) => shadow(400, 640, 370, 36) + path('M150 214H650L728 606Q732 630 706 630H94Q68 630 72 606Z', t.deep) + path('M150 204H650L726 590Q730 614 704 614H96Q70 614 74 590Z', t.fill) +
  rect(190, 196, 420, 22, 8, t.deep) + [0, 1, 2].map((at) => circle(370 + at * 30, 207, 6, '#c9a45c')).join('') +
  keyRows(172, 244, 456, 5, '#4a4f5a') + path('M296 480H504L516 588H284Z', '#383c45') + path('M298 482H502L504 494H296Z', '#fff', faint(0.1));
const keysStanding = (t) => shadow(400, 664, 370, 30) + path('M168 492H632L712 636Q716 656 692 656H108Q84 656 88 636Z', t.fill) + path('M188 506H612L650 572H150Z', '#3e434d') +
  Array.from({ length: 3 }, (_, at) => stroke(`M${182 - at * 13} ${523 + at * 19}H${618 + at * 13}`, '#15171c', 3)).join('') + path('M318 588H482L490 640H310Z', '#3e434d') +
  path('M150 126Q150 104 172 104H628Q650 104 650 126V496H150Z', '#0c0d11') + screen(164, 118, 472, 366, 10, 3) + rect(150, 486, 500, 18, 8, t.lo);
keysTop.colour = 'Ink';
keysStanding.colour = 'Ink';

export const tablets = {
  'slate-11': [slate11, slate11Back],
  'slate-13-pro': [slate13, slate13Back],
  'slate-kids': [slateKids, slateKidsBack],
  'page-7': [page7, page7Back],
  'page-10': [page10, page10Back],
  'slate-pen': [penLying, penOnTablet],
  'slate-keys': [keysTop, keysStanding],
};
