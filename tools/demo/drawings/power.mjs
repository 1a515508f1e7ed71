import { circle, faint, group, oval, path, rect, shadow, stroke } from './studio.mjs';

const rim = (x, y, w, h, r) => rect(x + 3, y + 3, w - 6, h - 6, r - 3, 'none', { stroke: '#fff', 'stroke-opacity': 0.22, 'stroke-width': 3 });
const box = (t, x, y, w, h, r, depth = 12) => rect(x + depth, y + depth * 0.5, w, h, r, t.deep) + rect(x, y, w, h, r, t.fill) + rim(x, y, w, h, r);
const portC = (x, y, w = 58, h = 22) => rect(x, y, w, h, h / 2, '#08090c') + rect(x + 3, y + 3, w - 6, h - 6, (h - 6) / 2, '#2b2f38') + rect(x + 12, y + h / 2 - 2, w - 24, 4, 2, '#9aa0aa');
const portA = (x, y, w = 66, h = 30) => rect(x, y, w, h, 5, '#08090c') + rect(x + 5, y + 5, w - 10, (h - 10) / 2, 2, '#8f959f');
const leds = (x, y, count, lit, gap = 22) => Array.from({ length: count }, (_, at) => circle(x + at * gap, y, 5, at < lit ? '#f2efe4' : '#6d727c')).join('');
const bars = (x, y, heights, colour, w = 12, gap = 8) => heights.map((high, at) => rect(x + at * (w + gap), y - high, w, high, 3, colour)).join('');

function bankMag(t) {
  return shadow(420, 676, 250, 34) + group('rotate(-8 400 400)',
    rect(250, 120, 300, 540, 54, '#0c0d11', faint(0.9)), rect(244, 116, 300, 540, 54, '#3a3f49'), circle(306, 182, 40, '#1c1f26'), circle(306, 182, 26, '#0a0c11'), circle(306, 270, 26, '#1c1f26'),
    rect(292, 258, 276, 400, 50, t.deep), rect(280, 252, 276, 400, 50, 'url(#b)'), rim(280, 252, 276, 400, 50),
    circle(418, 420, 96, 'none', { stroke: t.lo, 'stroke-width': 16 }), circle(418, 420, 96, 'none', { stroke: t.hi, 'stroke-width': 2, opacity: 0.7 }), rect(411, 538, 14, 52, 7, t.lo), leds(385, 622, 4, 3));
}
const bank10 = (t) => shadow(410, 650, 240, 34) + box(t, 240, 170, 320, 466, 64, 16) + rect(240, 170, 320, 96, 64, t.lo, faint(0.5)) + portC(292, 206) + portA(432, 202) + leds(336, 590, 5, 4, 32) +
  Array.from({ length: 9 }, (_, at) => rect(300, 320 + at * 24, 200, 6, 3, t.lo, faint(0.7))).join('');
const bank20 = (t) => shadow(410, 716, 210, 32) + box(t, 264, 84, 272, 620, 36, 16) + rect(264, 84, 272, 110, 36, t.deep) + portC(292, 126, 60, 24) + portC(372, 126, 60, 24) + portA(450, 122, 64, 32) +
  rect(302, 234, 196, 150, 20, '#08090c') + bars(330, 352, [30, 46, 62, 78], '#7fe0a0', 20, 10) + rect(456, 270, 20, 82, 4, '#2e333c') + Array.from({ length: 7 }, (_, at) => rect(300, 430 + at * 34, 200, 12, 6, t.deep, faint(0.75))).join('');
function bank30(t) {
  return stroke('M560 180C690 120 720 330 580 320', '#7d3a22', 26) + stroke('M560 176C690 116 720 326 580 316', '#d4633a', 20) + stroke('M560 176C690 116 720 326 580 316', '#f0b48f', 4, { 'stroke-dasharray': '6 12' }) +
    shadow(400, 702, 300, 36) + box(t, 150, 130, 440, 560, 48, 18) + rect(150, 130, 60, 560, 40, t.deep) + rect(530, 130, 60, 560, 40, t.deep) + Array.from({ length: 14 }, (_, at) => rect(158, 180 + at * 34, 44, 14, 6, t.mid) + rect(538, 180 + at * 34, 44, 14, 6, t.mid)).join('') +
    portC(240, 170, 62, 26) + portC(322, 170, 62, 26) + portC(404, 170, 62, 26) + rect(484, 166, 36, 34, 5, '#08090c') + rect(489, 171, 26, 12, 2, '#8f959f') +
    rect(250, 250, 240, 190, 24, '#08090c') + circle(370, 345, 66, 'none', { stroke: '#2e333c', 'stroke-width': 16 }) + stroke('M370 279A66 66 0 1 1 304 345', '#7fe0a0', 16) + path('M378 312l-26 38h18l-8 30 26-40h-18z', '#f2efe4') + rect(250, 500, 240, 10, 5, t.deep) + rect(250, 530, 240, 10, 5, t.deep) + rect(250, 560, 150, 10, 5, t.deep);
}
const prongs = (x, y, gap, length) => rect(x, y, length, 22, 5, '#aeb4bd') + rect(x, y + gap, length, 22, 5, '#aeb4bd') + rect(x, y + 4, length, 5, 2, '#e9ebee') + rect(x, y + gap + 4, length, 5, 2, '#e9ebee');
function charger30(t) {
  return shadow(420, 640, 260, 34) + prongs(86, 344, 96, 140) +
    path('M220 250Q220 210 258 200L470 152Q506 146 506 182V590Q506 626 470 620L258 580Q220 572 220 532Z', t.lo) + path('M506 182Q506 146 536 156L604 186Q632 200 632 236V524Q632 560 604 572L536 612Q506 622 506 590Z', 'url(#v)') +
    path('M226 252Q226 214 260 206L468 158Q498 152 498 184V588Q498 618 468 612L260 574Q226 566 226 530Z', 'url(#b)') + rect(554, 322, 30, 110, 15, '#08090c') + rect(560, 330, 18, 94, 9, '#2b2f38') + rect(567, 346, 4, 62, 2, '#9aa0aa') + stroke('M262 236L452 192', '#fff', 6, faint(0.25));
}
function charger65(t) {
  return shadow(410, 712, 250, 34) + prongs(96, 300, 130, 140) + rect(236, 96, 356, 600, 60, t.deep) + rect(222, 90, 356, 600, 60, 'url(#b)') + rim(222, 90, 356, 600, 60) + Array.from({ length: 16 }, (_, at) => rect(232, 160 + at * 30, 40, 10, 5, t.lo)).join('') + Array.from({ length: 16 }, (_, at) => rect(528, 160 + at * 30, 40, 10, 5, t.lo)).join('') +
    rect(296, 140, 208, 500, 34, t.lo) + rect(300, 144, 200, 492, 30, t.base) + portC(346, 204, 108, 46) + portC(346, 342, 108, 46) + portA(340, 484, 120, 62) + circle(400, 592, 6, '#f2efe4');
}
function chargerDesk(t) {
  return shadow(400, 620, 370, 40) + path('M70 330L140 220H660L730 330Z', t.hi) + path('M70 330L140 224H660L730 330Z', t.mid) + rect(64, 326, 672, 276, 28, t.deep) + rect(64, 318, 672, 276, 28, 'url(#b)') + rim(64, 318, 672, 276, 28) +
    rect(96, 350, 330, 110, 14, '#08090c') + bars(122, 440, [64, 40, 22, 50, 12], '#7fe0a0', 26, 16) + [0, 1, 2, 3, 4].map((at) => rect(122 + at * 42, 446, 26, 4, 2, '#59606b')).join('') + rect(350, 372, 54, 14, 4, '#f2efe4') + rect(350, 398, 34, 10, 4, '#59606b') +
    [0, 1, 2, 3].map((at) => portC(100 + at * 88, 508, 70, 28)).join('') + portA(458, 502, 80, 40) + circle(636, 442, 84, t.deep) + circle(632, 436, 84, 'url(#m)') + circle(632, 436, 68, t.base) + rect(628, 376, 8, 34, 4, '#f2efe4');
}
function pad3(t) {
  return shadow(400, 616, 380, 44) + path('M130 410H670Q704 410 718 438L764 558Q774 596 734 596H66Q26 596 36 558L82 438Q96 410 130 410Z', t.deep) + path('M130 396H670Q704 396 718 424L764 542Q774 580 734 580H66Q26 580 36 542L82 424Q96 396 130 396Z', 'url(#b)') + stroke('M400 398V578', t.lo, 5) +
    oval(224, 488, 122, 62, 'none', { stroke: t.lo, 'stroke-width': 12 }) + oval(224, 488, 86, 42, t.lo, faint(0.35)) + rect(520, 446, 170, 86, 43, t.lo) + rect(524, 452, 162, 80, 40, t.mid) +
    path('M384 480V260Q384 240 404 240H420V480Z', t.lo) + path('M376 486V252Q376 234 394 234H408V486Z', 'url(#h)') + oval(412, 222, 96, 94, t.deep) + oval(402, 214, 96, 94, 'url(#b)') + oval(402, 214, 66, 64, t.lo) + oval(400, 212, 62, 60, t.hi) +
    stroke('M726 590C770 620 740 680 800 690', t.lo, 12);
}
function cable(t) {
  const coil = [0, 1, 2, 3].map((at) => oval(400, 420 - at * 16, 236 - at * 12, 176 - at * 10, 'none', { stroke: at % 2 ? t.mid : t.base, 'stroke-width': 22 }) + oval(400, 420 - at * 16, 236 - at * 12, 176 - at * 10, 'none', { stroke: t.hi, 'stroke-width': 5, 'stroke-dasharray': '7 9', opacity: 0.6 })).join('');
  const plug = rect(-30, 0, 60, 104, 16, '#6c737d') + rect(-34, -4, 60, 104, 16, 'url(#m)') + rect(-20, 96, 32, 56, 10, '#c9ccd2') + rect(-14, 140, 20, 8, 4, '#3b4049') + rect(-18, -44, 30, 50, 10, t.lo);
  return shadow(400, 600, 330, 60) + coil + stroke('M620 500C640 580 560 590 566 640', t.base, 22) + stroke('M180 470C150 560 214 570 222 610', t.mid, 22) + rect(344, 208, 112, 60, 12, '#7d4a2c') + rect(340, 202, 112, 60, 12, '#b5713f') + circle(396, 232, 10, '#e3c08a') +
    group('translate(572 640) rotate(-14)', plug) + group('translate(228 612) rotate(14)', plug);
}
cable.colour = 'Slate';
function chargerCar(t) {
  return shadow(410, 662, 300, 32) + group('rotate(-24 400 400)',
    rect(110, 376, 60, 48, 20, 'url(#m)'), path('M160 350Q160 336 176 334L330 316V484L176 466Q160 464 160 450Z', t.lo), rect(226, 300, 60, 20, 8, 'url(#m)'), rect(226, 480, 60, 20, 8, 'url(#m)'), rect(316, 288, 190, 224, 20, 'url(#v)'),
    rect(340, 288, 8, 224, 0, t.deep, faint(0.5)), rect(366, 288, 8, 224, 0, t.deep, faint(0.5)), oval(512, 400, 66, 132, t.deep), oval(504, 400, 66, 132, 'url(#m)'), oval(506, 400, 56, 118, '#14161b'),
    rect(490, 314, 26, 74, 13, '#4a4f5a'), rect(497, 326, 12, 50, 6, '#08090c'), rect(490, 412, 26, 74, 13, '#4a4f5a'), rect(497, 424, 12, 50, 6, '#08090c'), oval(506, 400, 56, 118, 'none', { stroke: '#dfeaf5', 'stroke-width': 3, opacity: 0.7 }));
}

export const power = {
  'bank-mag-5': [bankMag],
  'bank-10': [bank10],
  'bank-20': [bank20],
  'bank-30': [bank30],
  'charger-30': [charger30],
  'charger-65': [charger65],
  'charger-desk': [chargerDesk],
  'pad-3': [pad3],
  'cable-braid': [cable],
  'charger-car': [chargerCar],
};
