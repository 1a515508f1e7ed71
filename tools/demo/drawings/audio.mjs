import { circle, faint, group, oval, path, rect, shadow, stroke } from './studio.mjs';

const mirror = (...parts) => parts.flat(9).join('') + group('translate(800 0) scale(-1 1)', ...parts);

/** A headphone seen from the front: band, then both cups. */
function overEar(t) {
  return shadow(400, 690, 280, 34) +
    stroke('M214 420C190 90 610 90 586 420', t.deep, 44) + stroke('M214 414C190 84 610 84 586 414', t.base, 38) + stroke('M230 330C240 130 560 130 570 330', t.lo, 14) +
    stroke('M262 226C310 130 490 130 538 226', t.hi, 7, faint(0.7)) +
    mirror(
      rect(196, 352, 36, 110, 14, 'url(#m)'),
      oval(206, 536, 62, 128, t.deep), oval(198, 532, 58, 124, 'url(#b)'), oval(178, 530, 30, 100, t.mid, faint(0.55)),
      rect(238, 416, 62, 240, 31, t.deep), rect(236, 416, 52, 236, 26, '#191b20'), rect(242, 426, 14, 214, 7, '#fff', faint(0.12)),
    ) + rect(592, 500, 16, 62, 6, 'url(#m)');
}
function overEarSide(t) {
  return shadow(400, 704, 210, 30) +
    stroke('M406 320V118', t.deep, 54) + stroke('M400 320V112', t.base, 54) + stroke('M384 300V116', t.hi, 6, faint(0.6)) + rect(372, 250, 56, 120, 20, 'url(#m)') +
    oval(412, 508, 158, 190, t.deep) + oval(400, 504, 158, 190, 'url(#b)') + oval(400, 504, 122, 152, t.lo) + oval(400, 504, 118, 148, 'url(#b)') +
    circle(400, 560, 40, t.deep) + circle(400, 556, 38, 'url(#m)') + circle(400, 556, 30, t.base) + rect(397, 528, 6, 18, 3, '#f2f3f5') +
    oval(350, 420, 44, 62, '#fff', { opacity: 0.12, transform: 'rotate(24 350 420)' });
}
function onEar(t) {
  return shadow(400, 690, 240, 30) +
    stroke('M246 440C220 150 580 150 554 440', t.deep, 22) + stroke('M246 436C220 146 580 146 554 436', t.base, 18) + stroke('M330 236C370 212 430 212 470 236', t.lo, 26) +
    mirror(
      rect(238, 400, 16, 90, 8, 'url(#m)'),
      circle(242, 554, 92, t.deep), circle(234, 550, 92, 'url(#b)'), circle(234, 550, 56, t.lo), circle(234, 548, 53, t.mid),
      rect(292, 478, 44, 150, 22, '#1c1e24'), rect(298, 490, 10, 126, 5, '#fff', faint(0.12)),
    ) + stroke('M172 600Q170 680 236 694', t.lo, 12) + circle(240, 694, 11, t.deep);
}
function onEarFlat(t) {
  return shadow(400, 610, 300, 30) +
    stroke('M232 470C240 180 560 180 568 470', t.deep, 22) + stroke('M232 464C240 174 560 174 568 464', t.base, 18) + stroke('M340 262C375 244 425 244 460 262', t.lo, 26) +
    mirror(rect(224, 424, 16, 60, 8, 'url(#m)'), oval(282, 532, 118, 62, t.deep), oval(282, 522, 118, 60, 'url(#b)'), oval(282, 522, 74, 36, '#1c1e24'), oval(282, 520, 50, 22, '#30333b'));
}
const mesh = (x, y, rx, ry, colour) => {
  const lines = [];
  for (let at = -5; at <= 5; at += 1) lines.push(`M${x + at * rx / 5.5 - 30} ${y - ry}l60 ${2 * ry}M${x + at * rx / 5.5 + 30} ${y - ry}l-60 ${2 * ry}`);
  return `<clipPath id="c"><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/></clipPath><g clip-path="url(#c)">${stroke(lines.join(''), colour, 3)}</g>`;
};
function studio(t) {
  const cup = [
    stroke('M214 400V620', 'url(#m)', 9), oval(220, 510, 80, 136, t.deep), oval(212, 508, 80, 136, 'url(#m)'), oval(208, 508, 68, 122, '#14161b'),
    Array.from({ length: 7 }, (_, at) => stroke(`M${150 + (at === 0 || at === 6 ? 22 : at === 1 || at === 5 ? 8 : 0)} ${420 + at * 29}H${266 - (at === 0 || at === 6 ? 22 : at === 1 || at === 5 ? 8 : 0)}`, '#8d939c', 4)),
    stroke('M208 390V626', '#8d939c', 4),
    rect(268, 388, 62, 240, 30, '#1c1e24'), rect(274, 402, 14, 212, 7, '#fff', faint(0.14)),
  ];
  return shadow(400, 706, 260, 30) +
    stroke('M214 420C200 60 600 60 586 420', 'url(#m)', 12) + stroke('M214 420C200 40 600 40 586 420', '#8d939c', 5) + stroke('M236 316C290 176 510 176 564 316', t.base, 34) + stroke('M262 262C320 176 480 176 538 262', t.hi, 5, faint(0.6)) +
    mirror(cup) + stroke('M206 640C200 740 330 700 380 730S520 760 560 716', '#15171c', 9) + rect(556, 690, 46, 18, 6, 'url(#m)', { transform: 'rotate(-34 556 700)' });
}
function studioSide(t) {
  return shadow(400, 704, 230, 30) + stroke('M330 300C330 90 470 90 470 300', t.base, 26) + stroke('M350 330V140C350 80 450 80 450 140V330', 'url(#m)', 12) +
    circle(410, 496, 200, t.deep) + circle(400, 492, 200, 'url(#m)') + circle(400, 492, 178, '#14161b') + mesh(400, 492, 172, 172, '#6d737d') + circle(400, 492, 50, t.base) + circle(400, 492, 40, 'url(#m)') +
    [0, 1, 2].map((at) => circle(400 + 189 * Math.cos(at * 2.09 + 0.5), 492 + 189 * Math.sin(at * 2.09 + 0.5), 7, '#3a3e47')).join('');
}
const kidAccent = (t) => (t.name === 'Ember' ? '#f3c565' : '#6f8fb0');
function kids(t) {
  return shadow(400, 676, 240, 30) +
    stroke('M236 440C236 170 564 170 564 440', t.deep, 66) + stroke('M236 432C236 162 564 162 564 432', t.base, 60) + stroke('M252 360C280 210 520 210 548 360', kidAccent(t), 12) +
    mirror(circle(240, 548, 118, t.deep), circle(232, 544, 118, 'url(#b)'), circle(226, 544, 70, kidAccent(t)), rect(300, 450, 58, 190, 29, '#f4efe4'), rect(306, 464, 14, 162, 7, '#fff', faint(0.6)), circle(200, 516, 12, '#24272e'), circle(252, 516, 12, '#24272e'), stroke('M204 562q22 24 44 0', '#24272e', 7));
}
function kidsSide(t) {
  return shadow(400, 704, 230, 30) + stroke('M400 330V130', t.deep, 78) + stroke('M396 330V126', t.base, 74) + stroke('M396 300V150', kidAccent(t), 14) +
    circle(408, 496, 198, t.deep) + circle(400, 490, 198, 'url(#b)') + circle(400, 490, 128, kidAccent(t)) + circle(400, 496, 76, t.lo) + circle(400, 490, 76, t.hi) + rect(394, 452, 12, 76, 6, '#fff') + rect(362, 484, 76, 12, 6, '#fff') + circle(330, 390, 34, '#fff', faint(0.16));
}

/** An open charging case seen from the front, hinge behind. */
const openCase = (t, inside, { w = 300, h = 170, y = 470, lid = 150, r = 70 } = {}) => {
  const x = 400 - w / 2;
  return path(`M${x + 10} ${y}V${y - lid + r * 0.7}Q${x + 10} ${y - lid} ${x + 10 + r * 0.8} ${y - lid}H${x + w - 10 - r * 0.8}Q${x + w - 10} ${y - lid} ${x + w - 10} ${y - lid + r * 0.7}V${y}Z`, t.lo) +
    path(`M${x + 26} ${y}V${y - lid + r * 0.8}Q${x + 26} ${y - lid + 16} ${x + 20 + r} ${y - lid + 16}H${x + w - 20 - r}Q${x + w - 26} ${y - lid + 16} ${x + w - 26} ${y - lid + r * 0.8}V${y}Z`, t.deep) +
    path(`M${x + 8} ${y + 6}V${y + h - r}Q${x + 8} ${y + h + 8} ${x + 8 + r} ${y + h + 8}H${x + w - r}Q${x + w + 8} ${y + h + 8} ${x + w + 8} ${y + h - r}V${y + 6}Z`, t.deep) +
    rect(x - 2, y - 14, w + 4, 34, 16, '#17191f') + inside +
    path(`M${x} ${y + 4}Q${x + w / 2} ${y + 22} ${x + w} ${y + 4}V${y + h - r}Q${x + w} ${y + h} ${x + w - r} ${y + h}H${x + r}Q${x} ${y + h} ${x} ${y + h - r}Z`, 'url(#b)') +
    stroke(`M${x + 16} ${y + 40}V${y + h - r}`, '#fff', 6, faint(0.2)) + circle(400, y + h * 0.5, 6, '#7fe0a0');
};
/** A stem earbud, its tip at the left. */
const stemBud = (t, { tip = false, long = 178 } = {}) => [
  rect(-4, -20, 46, long, 23, t.deep), rect(-12, -22, 46, long, 23, 'url(#h)'),
  circle(0, -30, 54, t.deep), circle(-6, -34, 54, 'url(#o)'),
  tip ? oval(-62, -22, 22, 32, '#30333b') + oval(-68, -22, 14, 22, '#4a4e58') + oval(-72, -22, 6, 10, '#15171c') : oval(-46, -30, 14, 24, t.lo) + oval(-49, -30, 8, 16, '#15171c'),
  oval(2, -58, 14, 9, '#fff', faint(0.35)), rect(2, long - 58, 18, 5, 2.5, t.deep, faint(0.6)),
];
function buds2(t) {
  return shadow(280, 684, 230, 28) + group('translate(-104 24)', openCase(t, '', { y: 460, w: 310, h: 184, lid: 170, r: 70 })) +
    shadow(560, 660, 80, 12) + shadow(690, 706, 80, 12) +
    group('translate(548 434) rotate(4) scale(1.22)', stemBud(t)) + group('translate(684 500) scale(-1.22 1.22) rotate(4)', stemBud(t));
}
const closedCase = (t, { w, h, r, seam }) => {
  const [x, y] = [400 - w / 2, 400 - h / 2];
  return shadow(400, y + h + 18, w * 0.62, 30) + rect(x + 9, y + 9, w, h, r, t.deep) + rect(x, y, w, h, r, 'url(#b)') +
    stroke(`M${x + 1} ${y + h * seam}Q400 ${y + h * seam + 14} ${x + w - 1} ${y + h * seam}`, t.deep, 4) + oval(x + w * 0.28, y + h * 0.18, w * 0.14, h * 0.06, '#fff', { opacity: 0.28, transform: `rotate(-14 ${x + w * 0.28} ${y + h * 0.18})` }) +
    circle(400, y + h * 0.66, 7, '#7fe0a0');
};
const buds2Case = (t) => closedCase(t, { w: 400, h: 330, r: 120, seam: 0.42 });
function pro(t) {
  return shadow(400, 706, 270, 30) + rect(174, 498, 460, 204, 102, t.deep) + rect(166, 490, 460, 204, 102, 'url(#b)') + stroke('M168 566Q400 584 625 566', t.deep, 4) + oval(286, 524, 80, 13, '#fff', { opacity: 0.25, transform: 'rotate(-5 286 524)' }) + circle(396, 626, 6, '#7fe0a0') +
    group('translate(270 238) rotate(24) scale(1.3)', stemBud(t, { tip: true, long: 128 })) + group('translate(530 238) scale(-1.3 1.3) rotate(24)', stemBud(t, { tip: true, long: 128 }));
}
const proCase = (t) => shadow(400, 622, 310, 32) + rect(148, 270, 520, 340, 168, t.deep) + rect(138, 258, 520, 340, 168, 'url(#b)') + stroke('M140 412Q400 434 657 412', t.deep, 4) + oval(280, 320, 90, 18, '#fff', { opacity: 0.25, transform: 'rotate(-8 280 320)' }) + rect(352, 590, 96, 12, 6, t.deep) + circle(400, 486, 7, '#7fe0a0');
const sparks = (points) => points.map(([x, y, r]) => path(`M${x} ${y - r * 3}Q${x} ${y} ${x + r * 3} ${y}Q${x} ${y} ${x} ${y + r * 3}Q${x} ${y} ${x - r * 3} ${y}Q${x} ${y} ${x} ${y - r * 3}Z`, '#fff', faint(0.8))).join('');
const veil = (y) => stroke(`M-20 ${y}C160 ${y - 130} 300 ${y + 80} 460 ${y - 40}S720 ${y - 150} 840 ${y - 40}`, '#7cc6b8', 46, faint(0.14)) + stroke(`M-20 ${y + 60}C180 ${y - 60} 320 ${y + 130} 500 ${y + 10}S740 ${y - 80} 840 ${y + 20}`, '#d58fb0', 38, faint(0.14));
const aurora = (t) => veil(190) + sparks([[120, 120, 4], [660, 96, 6], [560, 190, 3], [250, 90, 3], [720, 260, 3]]) + shadow(400, 718, 300, 30) + openCase(t, rect(336, 436, 128, 30, 8, '#d9c48a') + [0, 1, 2, 3].map((at) => rect(356 + at * 24, 444, 14, 14, 3, '#7d6a35')).join(''), { y: 520, w: 400, h: 180, lid: 140, r: 88 }) +
  group('translate(206 232) rotate(20) scale(1.15)', stemBud(t, { tip: true, long: 128 })) + group('translate(594 232) scale(-1.15 1.15) rotate(20)', stemBud(t, { tip: true, long: 128 }));
const auroraCase = (t) => veil(170) + sparks([[120, 150, 4], [660, 120, 6], [250, 90, 3], [720, 280, 3]]) + proCase(t) + path('M190 380Q260 300 400 300T620 350', 'none', { stroke: '#fff', 'stroke-width': 16, 'stroke-linecap': 'round', opacity: 0.2 });
const clip = (t) => [
  stroke('M-56 44C-90 -120 90 -120 62 36', t.deep, 24), stroke('M-60 40C-92 -124 86 -124 58 32', t.base, 20), stroke('M-50 -10C-50 -78 36 -78 44 -20', t.hi, 5, faint(0.7)),
  rect(-104, 30, 78, 104, 39, t.deep), rect(-110, 26, 78, 104, 39, 'url(#h)'), circle(64, 74, 54, t.deep), circle(58, 70, 54, 'url(#o)'), oval(46, 48, 14, 9, '#fff', faint(0.35)), rect(26, 84, 34, 6, 3, t.deep, faint(0.6)),
];
function budsOpen(t) {
  return shadow(560, 602, 160, 26) + circle(566, 452, 148, t.deep) + circle(558, 446, 148, 'url(#b)') + stroke('M412 430Q558 456 705 430', t.deep, 4) + oval(510, 356, 50, 18, '#fff', { opacity: 0.22, transform: 'rotate(-20 510 356)' }) + circle(558, 500, 6, '#7fe0a0') +
    shadow(270, 456, 130, 18) + group('translate(276 300) rotate(-10) scale(1.15)', clip(t)) + shadow(300, 718, 130, 18) + group('translate(310 566) scale(-1.15 1.15) rotate(8)', clip(t));
}
const budsOpenCase = (t) => shadow(400, 640, 240, 32) + circle(410, 412, 220, t.deep) + circle(400, 404, 220, 'url(#b)') + stroke('M182 384Q400 420 618 384', t.deep, 4) + oval(320, 270, 70, 26, '#fff', { opacity: 0.22, transform: 'rotate(-20 320 270)' }) + circle(400, 480, 7, '#7fe0a0');
const bean = (t) => [path('M-62 10C-70 -56 -6 -74 40 -50S88 40 44 60S-56 66 -62 10Z', t.deep), path('M-68 4C-76 -62 -12 -80 34 -56S82 34 38 54S-62 60 -68 4Z', 'url(#o)'), oval(-42, 20, 26, 32, '#c9c4b8'), oval(-46, 22, 14, 19, '#8f897c'), stroke('M26 -40C54 -30 66 0 52 26', t.hi, 6, faint(0.8))];
function budsSleep(t) {
  const moon = path('M620 118A62 62 0 1 0 676 204A50 50 0 0 1 620 118Z', '#fff', faint(0.55));
  return moon + shadow(400, 470, 280, 30) + rect(150, 300, 516, 160, 80, t.deep) + rect(142, 290, 516, 160, 80, 'url(#b)') + rect(190, 318, 420, 84, 42, t.lo) + oval(290, 362, 56, 34, t.deep, faint(0.5)) + oval(510, 362, 56, 34, t.deep, faint(0.5)) + circle(400, 428, 6, '#7fe0a0') +
    shadow(280, 666, 110, 16) + shadow(530, 666, 110, 16) + group('translate(280 596) scale(1.15)', bean(t)) + group('translate(526 596) scale(-1.15 1.15)', bean(t));
}
const budsSleepCase = (t) => shadow(400, 512, 320, 30) + rect(118, 320, 580, 180, 90, t.deep) + rect(108, 308, 580, 180, 90, 'url(#b)') + stroke('M112 390Q400 404 684 390', t.deep, 4) + rect(190, 332, 190, 12, 6, '#fff', faint(0.35)) + circle(400, 446, 7, '#7fe0a0');
const waves = stroke('M60 650q34-26 68 0t68 0 68 0 68 0 68 0 68 0 68 0 68 0 68 0 68 0', '#fff', 8, faint(0.5)) + stroke('M30 700q34-26 68 0t68 0 68 0 68 0 68 0 68 0 68 0 68 0 68 0 68 0', '#fff', 8, faint(0.35));
function swim(t) {
  return waves + shadow(400, 620, 260, 26) + stroke('M212 420C150 90 650 90 588 420', t.deep, 26) + stroke('M212 414C150 84 650 84 588 414', t.base, 22) + stroke('M250 240C310 148 490 148 550 240', t.hi, 5, faint(0.7)) +
    mirror(stroke('M212 416C214 470 190 500 206 534', t.base, 30), rect(170, 500, 120, 108, 44, t.deep), rect(164, 494, 120, 108, 44, 'url(#b)'), oval(258, 546, 26, 40, t.lo), oval(262, 546, 18, 30, t.hi)) +
    [0, 1, 2].map((at) => rect(548 + at * 26, 512, 18, 10, 5, t.deep)).join('');
}
function swimSide(t) {
  return waves + shadow(400, 620, 250, 26) + stroke('M560 300C640 330 650 470 560 470C470 470 440 400 330 400', t.deep, 30) + stroke('M556 292C636 322 646 464 556 464C466 464 440 394 330 394', t.base, 26) +
    rect(200, 330, 180, 132, 60, t.deep) + rect(192, 322, 180, 132, 60, 'url(#b)') + oval(246, 388, 36, 42, t.lo) + oval(242, 388, 26, 32, t.hi) + rect(520, 246, 110, 90, 40, t.lo) + [0, 1, 2].map((at) => rect(540 + at * 26, 262, 18, 10, 5, t.deep)).join('') + rect(298, 344, 50, 8, 4, '#fff', faint(0.3));
}

export const audio = {
  drift: [overEar, overEarSide],
  'drift-lite': [onEar, onEarFlat],
  'drift-studio': [studio, studioSide],
  'drift-kids': [kids, kidsSide],
  'buds-2': [buds2, buds2Case],
  'buds-2-pro': [pro, proCase],
  'buds-aurora': [aurora, auroraCase],
  'buds-open': [budsOpen, budsOpenCase],
  'buds-sleep': [budsSleep, budsSleepCase],
  swim: [swim, swimSide],
};
