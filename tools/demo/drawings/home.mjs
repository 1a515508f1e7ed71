import { circle, faint, group, oval, path, rect, shadow, stroke } from './studio.mjs';

function lamp(t) {
  return '<linearGradient id="y" x1="0" x2="0" y2="1"><stop stop-color="#fff0bf" stop-opacity=".95"/><stop offset="1" stop-color="#fff0bf" stop-opacity="0"/></linearGradient>' + path('M424 222H712L776 690H300Z', 'url(#y)') + shadow(300, 690, 210, 32) + oval(306, 678, 150, 34, t.deep) + oval(300, 664, 150, 34, 'url(#b)') +
    stroke('M300 656L214 420', t.deep, 26) + stroke('M296 652L210 418', t.base, 22) + stroke('M214 420L424 180', t.deep, 24) + stroke('M212 416L422 178', t.base, 20) + circle(212, 418, 26, t.lo) + circle(212, 418, 14, 'url(#m)') +
    group('rotate(3 560 196)', rect(392, 178, 340, 44, 22, t.deep), rect(392, 168, 340, 44, 22, 'url(#b)'), rect(420, 210, 290, 12, 6, '#fff8e4')) + circle(424, 190, 22, t.lo) + circle(424, 190, 11, 'url(#m)') + circle(300, 656, 24, t.lo) + oval(300, 650, 22, 8, 'url(#m)') +
    stroke('M440 664C520 690 560 640 640 700', t.lo, 9);
}
const bulb = (glass, halo, ring) => [
  circle(0, -60, 190, halo, faint(0.28)), circle(0, -60, 150, halo, faint(0.3)),
  path('M-104 -70C-104 -136 -56 -182 0 -182S104 -136 104 -70C104 -8 60 20 54 76H-54C-60 20 -104 -8 -104 -70Z', glass), path('M-54 76H54L48 148H-48Z', '#f1efe9'), path('M16 76H54L48 148H10Z', '#cfccc4'),
  [0, 1, 2].map((at) => rect(-44, 150 + at * 24, 88, 20, 9, '#b4bac3') + rect(-44, 152 + at * 24, 88, 6, 3, '#eceef1')).join(''), path('M-30 222H30L18 246H-18Z', '#5c616a'), oval(-46, -96, 20, 44, '#fff', { opacity: 0.6, transform: 'rotate(20 -46 -96)' }), ring];
function bulbs() {
  return shadow(400, 700, 300, 30) + group('translate(266 446)', bulb('#ffdf9e', '#ffe9b8', '')) + group('translate(548 446)', bulb('#b694e8', '#c9a8f2', ''));
}
bulbs.colour = 'Chalk';
function hub(t) {
  return oval(400, 540, 340, 70, '#fff1c9', faint(0.6)) + shadow(400, 566, 330, 40) + path('M90 420V468C90 530 230 574 400 574S710 530 710 468V420Z', t.deep) + path('M90 408V452C90 514 230 558 400 558S710 514 710 452V408Z', 'url(#h)') + stroke('M104 500C150 540 270 566 400 566S650 540 696 500', '#ffe3a0', 8, faint(0.9)) + oval(400, 408, 310, 110, t.hi) + oval(400, 402, 300, 104, 'url(#b)') + oval(400, 402, 120, 40, 'none', { stroke: t.lo, 'stroke-width': 5 }) + oval(400, 402, 20, 8, '#7fe0a0') +
    stroke('M300 226Q400 150 500 226M338 264Q400 216 462 264M376 300Q400 282 424 300', '#fff', 12, faint(0.75));
}
const plug = (t, x, y, lit) => rect(x + 12, y + 8, 260, 330, 70, t.deep) + rect(x, y, 260, 330, 70, 'url(#b)') + circle(x + 130, y + 140, 96, t.lo) + circle(x + 130, y + 138, 92, t.hi) + circle(x + 130, y + 140, 78, t.mid) + circle(x + 102, y + 140, 13, '#23262d') + circle(x + 158, y + 140, 13, '#23262d') + rect(x + 124, y + 74, 12, 22, 4, '#aeb4bd') + rect(x + 124, y + 184, 12, 22, 4, '#aeb4bd') + rect(x + 92, y + 268, 76, 26, 13, t.lo) + circle(x + 200, y + 281, 7, lit);
function plugs(t) {
  return shadow(262, 506, 160, 20) + shadow(566, 708, 170, 24) + plug(t, 120, 160, '#7fe0a0') + plug(t, 424, 360, '#8d8a84') + path('M560 172l-40 62h28l-14 52 44-68h-30z', '#d4a032', faint(0.9));
}
plugs.colour = 'Chalk';
function sensors(t) {
  return shadow(180, 660, 130, 24) + shadow(360, 660, 130, 24) + shadow(590, 650, 180, 28) +
    rect(122, 182, 92, 466, 40, t.deep) + rect(112, 174, 92, 466, 40, 'url(#b)') + rect(226, 300, 50, 240, 22, t.deep) + rect(220, 294, 50, 240, 22, 'url(#b)') + circle(158, 224, 7, '#7fe0a0') + rect(238, 330, 14, 60, 7, t.lo) +
    rect(322, 182, 92, 466, 40, t.deep) + rect(312, 174, 92, 466, 40, 'url(#b)') + rect(420, 300, 30, 240, 14, t.lo) + circle(358, 224, 7, '#8d8a84') +
    path('M490 600Q490 560 520 556H700Q730 560 730 600V620Q730 640 700 640H520Q490 640 490 620Z', t.lo) + circle(616, 440, 142, t.deep) + circle(608, 432, 142, 'url(#o)') + circle(608, 440, 84, t.lo) + circle(608, 438, 80, '#f7f5ef') + stroke('M548 400Q608 360 668 400M536 440H680M548 478Q608 514 668 478M608 360V516', t.lo, 4) + circle(608, 340, 6, '#c2503f');
}
function air(t) {
  const holes = [];
  for (let row = 0; row < 7; row += 1) for (let at = 0; at < 12; at += 1) holes.push(`M${Math.round(400 + 178 * Math.sin((at - 5.5) * 0.255))} ${388 + row * 38 + Math.round(18 * Math.cos((at - 5.5) * 0.255))}v14`);
  return stroke('M290 116q30-34 60 0t60 0 60 0 60 0M320 74q24-28 48 0t48 0 48 0', '#fff', 9, faint(0.6)) + shadow(400, 704, 270, 38) + path('M206 210V650C206 690 300 712 406 712S606 690 606 650V210Z', t.deep) + path('M198 204V642C198 682 290 704 398 704S598 682 598 642V204Z', 'url(#h)') + oval(398, 204, 200, 62, t.lo) + oval(398, 200, 192, 56, t.mid) + oval(398, 202, 150, 42, t.deep) + [0, 1, 2, 3, 4].map((at) => oval(398, 202, 140 - at * 26, 38 - at * 7, 'none', { stroke: t.lo, 'stroke-width': 4 })).join('') +
    circle(398, 312, 40, 'none', { stroke: '#7fce9a', 'stroke-width': 8 }) + circle(398, 312, 30, t.deep) + circle(398, 310, 28, t.hi) + stroke(holes.join(''), t.deep, 10, faint(0.8));
}
/** Seven-segment strokes: `lit` names them as usual, a at the top, g in the middle. */
const segments = (x, y, w, h, lit, colour) => {
  const gap = w * 0.16;
  const half = h / 2 - 2 * gap;
  const bars = {
    a: `M${x + gap} ${y}h${w - 2 * gap}`, d: `M${x + gap} ${y + h}h${w - 2 * gap}`, g: `M${x + gap} ${y + h / 2}h${w - 2 * gap}`,
    f: `M${x} ${y + gap}v${half}`, b: `M${x + w} ${y + gap}v${half}`, e: `M${x} ${y + h / 2 + gap}v${half}`, c: `M${x + w} ${y + h / 2 + gap}v${half}`,
  };
  return stroke([...lit].map((key) => bars[key]).join('').replace(/(\.\d)\d+/g, '$1'), colour, w * 0.17);
};
function thermo(t) {
  return shadow(400, 670, 270, 36) + rect(176, 168, 472, 488, 84, t.deep) + rect(164, 156, 472, 488, 84, 'url(#b)') + rect(204, 196, 392, 380, 40, '#c9c8c0') + rect(208, 200, 384, 372, 37, '#dedcd2') +
    segments(244, 244, 80, 150, 'abged', '#23262d') + segments(356, 244, 80, 150, 'bc', '#23262d') + circle(474, 250, 12, 'none', { stroke: '#23262d', 'stroke-width': 7 }) + rect(240, 428, 320, 4, 2, '#8d8b82') + segments(300, 460, 46, 78, 'fgbc', '#23262d') + segments(370, 460, 46, 78, 'afgcd', '#23262d') + path('M478 462q28 36 28 54a28 28 0 0 1-56 0q0-18 28-54z', '#23262d') + circle(534, 340, 40, 'none', { stroke: '#23262d', 'stroke-width': 6 }) + circle(521, 330, 5, '#23262d') + circle(547, 330, 5, '#23262d') + stroke('M516 350q18 16 36 0', '#23262d', 6) + circle(400, 610, 10, t.lo);
}
function speaker(t) {
  const weave = [];
  for (let at = -9; at <= 9; at += 1) weave.push(`M${400 + at * 24} 200C${400 + at * 27} 320 ${400 + at * 27} 520 ${400 + at * 24} 660`);
  for (let row = 0; row < 16; row += 1) weave.push(`M160 ${236 + row * 26}Q400 ${272 + row * 26} 640 ${236 + row * 26}`);
  return shadow(400, 690, 280, 40) + path('M178 220C166 340 166 540 186 640C196 690 300 702 404 702S610 690 620 640C640 540 640 340 628 220Z', t.deep) + '<clipPath id="c"><path d="M172 212C160 332 160 532 180 632C190 682 296 694 400 694S610 682 620 632C640 532 640 332 628 212Z"/></clipPath><g clip-path="url(#c)">' + rect(150, 190, 500, 520, 0, 'url(#h)') + stroke(weave.join(''), t.deep, 3, faint(0.5)) + '</g>' +
    oval(400, 212, 228, 66, t.deep) + oval(400, 204, 228, 66, t.mid) + oval(400, 204, 212, 58, 'url(#b)') + [[300, 192], [400, 176], [500, 192], [320, 226], [400, 236], [480, 226]].map(([x, y]) => oval(x, y, 26, 10, t.lo) + oval(x, y - 2, 24, 9, t.hi)).join('') + rect(378, 620, 44, 10, 5, '#f1efe9', faint(0.8));
}
function scale(t) {
  return shadow(400, 626, 370, 44) + path('M164 214H636Q662 214 670 238L752 566Q760 604 722 604H78Q40 604 48 566L130 238Q138 214 164 214Z', t.deep) + path('M164 196H636Q662 196 670 220L752 546Q760 584 722 584H78Q40 584 48 546L130 220Q138 196 164 196Z', 'url(#b)') + path('M172 210H628Q652 210 658 230L676 300L140 560H84Q58 560 64 536L142 230Q148 210 172 210Z', '#fff', faint(0.1)) +
    rect(318, 232, 164, 76, 16, '#08090c') + segments(340, 248, 24, 44, 'acdfg', '#f2efe4') + segments(382, 248, 24, 44, 'abc', '#f2efe4') + circle(420, 292, 4, '#f2efe4') + segments(436, 248, 24, 44, 'abged', '#f2efe4') +
    oval(250, 436, 60, 106, t.lo, { opacity: 0.55, transform: 'rotate(8 250 436)' }) + oval(550, 436, 60, 106, t.lo, { opacity: 0.55, transform: 'rotate(-8 550 436)' }) + stroke('M400 354V540', t.lo, 4, faint(0.6));
}

export const home = {
  lamp: [lamp],
  'bulb-duo': [bulbs],
  hub: [hub],
  'plug-duo': [plugs],
  'sensor-kit': [sensors],
  'air-mini': [air],
  thermo: [thermo],
  speaker: [speaker],
  scale: [scale],
};
