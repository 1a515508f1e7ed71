import { circle, faint, group, lens, oval, path, rect, screen, shadow, stroke } from './studio.mjs';

const rim = (x, y, w, h, r) => rect(x + 3, y + 3, w - 6, h - 6, r - 3, 'none', { stroke: '#fff', 'stroke-opacity': 0.2, 'stroke-width': 3 });

function go(t) {
  return shadow(400, 632, 330, 38) + rect(232, 172, 170, 40, 18, '#7d3a22') + rect(228, 160, 170, 44, 18, '#d4633a') + rect(126, 204, 568, 412, 64, t.deep) + rect(112, 196, 568, 412, 64, 'url(#b)') + rim(112, 196, 568, 412, 64) +
    rect(150, 236, 220, 168, 20, '#08090c') + screen(158, 244, 204, 152, 14, 0) + rect(410, 226, 250, 250, 58, t.deep) + rect(404, 220, 250, 250, 58, '#3a3f49') + lens(529, 345, 104, '#101218') + circle(529, 345, 84, 'none', { stroke: '#5b6472', 'stroke-width': 3 }) +
    Array.from({ length: 8 }, (_, at) => rect(160 + at * 26, 452, 12, 110, 6, t.deep)).join('') + circle(622, 534, 10, '#d33f3f') + rect(430, 520, 120, 44, 14, t.deep) + path('M270 608h60v56h-60zM450 608h60v56h-60z', t.deep);
}
function cam360(t) {
  return shadow(410, 724, 160, 24) + rect(380, 660, 44, 60, 8, '#9aa0aa') + oval(536, 232, 54, 104, '#0d0e12') + oval(546, 232, 44, 90, 'url(#l)') + rect(286, 86, 252, 590, 86, t.deep) + rect(272, 80, 252, 590, 86, 'url(#b)') + rim(272, 80, 252, 590, 86) +
    circle(398, 236, 116, t.deep) + lens(398, 230, 108, '#101218') + circle(398, 230, 88, 'none', { stroke: '#5b6472', 'stroke-width': 3 }) + rect(318, 378, 160, 150, 30, '#08090c') + screen(328, 388, 140, 130, 22, 1) + circle(398, 590, 40, t.deep) + circle(398, 588, 36, t.mid) + circle(398, 588, 14, '#d33f3f') + circle(398, 98, 4, '#7fe0a0');
}
function door(t) {
  return shadow(410, 716, 170, 26) + rect(284, 80, 258, 632, 129, t.deep) + rect(270, 72, 258, 632, 129, 'url(#b)') + rim(270, 72, 258, 632, 129) + rect(296, 98, 206, 320, 103, '#0a0b0e') + lens(399, 202, 74, '#1b1e26') + circle(399, 318, 12, '#3a3f49') + [0, 1, 2, 3].map((at) => circle(360 + at * 26, 362, 5, '#7a2a30')).join('') +
    circle(399, 564, 88, t.deep) + circle(399, 560, 84, 'url(#m)') + circle(399, 560, 68, t.hi) + circle(399, 560, 64, 'url(#b)') + path('M399 522a28 28 0 0 1 28 28v24l12 14h-80l12-14v-24a28 28 0 0 1 28-28zM387 594h24a12 12 0 0 1-24 0z', '#f0d9a8') + circle(399, 560, 78, 'none', { stroke: '#8fc7ff', 'stroke-width': 4, opacity: 0.8 });
}
function room(t) {
  return shadow(410, 704, 240, 34) + oval(408, 664, 176, 48, t.deep) + oval(400, 650, 176, 48, 'url(#b)') + path('M330 560H470L492 640Q400 668 308 640Z', t.lo) + circle(412, 370, 236, t.deep) + circle(400, 360, 236, 'url(#o)') + path('M214 310A190 190 0 0 1 586 310Q600 420 400 430Q200 420 214 310Z', '#14161b') + lens(400, 318, 82, '#2b2f38') + circle(272, 330, 8, '#7a2a30') + circle(528, 330, 8, '#7a2a30') + stroke('M172 400A236 236 0 0 0 628 400', t.lo, 5) + [0, 1, 2, 3, 4].map((at) => circle(340 + at * 30, 520, 6, t.deep)).join('') + stroke('M90 620q-30 60 60 100M150 720l-34-4m34 4l-10-32M710 620q30 60-60 100M650 720l34-4m-34 4l10-32', '#fff', 9, faint(0.6));
}
function dash(t) {
  return path('M0 0H800V120L120 260Z', '#fff', faint(0.35)) + rect(330, 120, 150, 130, 22, '#4a4f5a') + rect(318, 108, 150, 40, 14, '#767c86') + shadow(400, 640, 340, 34) + path('M96 300Q96 240 156 236L640 220Q708 220 708 290V470Q708 540 640 548L156 580Q96 580 96 520Z', t.deep) + path('M84 290Q84 230 144 226L628 210Q696 210 696 280V460Q696 530 628 538L144 570Q84 570 84 510Z', 'url(#b)') +
    circle(250, 398, 148, t.deep) + lens(246, 394, 138, '#0d0e12') + circle(246, 394, 112, 'none', { stroke: '#5b6472', 'stroke-width': 3 }) + Array.from({ length: 8 }, (_, at) => rect(446 + at * 28, 280, 14, 190 - at * 3, 7, t.deep)).join('') + circle(640, 250, 9, '#d33f3f') + stroke('M690 340C760 330 720 180 800 150', '#15171c', 14);
}
function printer(t) {
  return shadow(400, 664, 310, 38) + rect(262, 92, 276, 380, 8, '#f8f6f0') + screen(286, 118, 228, 236, 4, 4) + rect(524, 92, 14, 380, 4, '#000', faint(0.08)) + rect(142, 368, 532, 288, 60, t.deep) + rect(130, 358, 532, 288, 60, 'url(#b)') + rim(130, 358, 532, 288, 60) + rect(222, 370, 348, 20, 10, t.deep) + rect(248, 362, 304, 22, 4, '#f8f6f0') + rect(248, 380, 304, 8, 4, t.deep) +
    circle(396, 524, 46, t.lo) + circle(396, 520, 43, t.hi) + circle(396, 520, 18, t.base) + [0, 1, 2].map((at) => circle(566 + at * 24, 600, 6, at ? t.lo : '#7fe0a0')).join('') + rect(180, 594, 70, 10, 5, t.lo);
}
function gimbal(t) {
  return shadow(400, 726, 190, 26) + group('rotate(-6 400 300)', rect(168, 96, 476, 232, 34, '#0b0c10'), screen(178, 106, 456, 212, 26, 3)) + rect(404, 56, 44, 86, 14, t.lo) + rect(396, 278, 44, 76, 14, t.lo) +
    circle(420, 222, 46, t.deep) + circle(414, 216, 46, 'url(#b)') + circle(414, 216, 22, 'url(#m)') + stroke('M420 226C560 250 620 330 560 420C530 462 470 440 440 452', t.deep, 40) + stroke('M414 220C554 244 614 324 554 414C524 456 464 434 434 446', t.base, 38) + circle(560, 394, 50, t.deep) + circle(554, 388, 50, 'url(#b)') + circle(554, 388, 24, 'url(#m)') + rect(354, 414, 110, 72, 26, t.lo) +
    path('M352 470H462L474 690Q476 722 440 722H376Q340 722 342 690Z', t.deep) + path('M344 464H454L466 682Q468 714 432 714H368Q332 714 334 682Z', 'url(#h)') + circle(400, 526, 30, t.deep) + circle(400, 524, 22, t.hi) + rect(378, 576, 44, 44, 12, t.lo) + circle(400, 598, 9, '#d33f3f') + rect(326, 500, 16, 70, 8, 'url(#m)');
}

export const cameras = {
  'cam-go': [go],
  'cam-360': [cam360],
  'cam-door': [door],
  'cam-room': [room],
  'cam-dash': [dash],
  printer: [printer],
  gimbal: [gimbal],
};
