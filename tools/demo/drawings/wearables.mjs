import { circle, faint, group, oval, path, rect, shadow, stroke } from './studio.mjs';

const polar = (cx, cy, r, degrees) => [cx + r * Math.sin(degrees * Math.PI / 180), cy - r * Math.cos(degrees * Math.PI / 180)].map((value) => Math.round(value * 10) / 10);
const spoke = (cx, cy, from, to, degrees) => `M${polar(cx, cy, from, degrees).join(' ')}L${polar(cx, cy, to, degrees).join(' ')}`;

/** Both halves of a strap that run out of the picture's middle, narrowing. */
const strap = (t, half, narrow, { holes = 0, top = 40, bottom = 760, from = 300, to = 500 } = {}) =>
  path(`M${400 - half + 8} ${from}L${400 - narrow + 8} ${top + 30}Q${400 - narrow + 8} ${top + 6} ${400 - narrow + 30} ${top + 6}H${400 + narrow - 14}Q${400 + narrow + 8} ${top + 6} ${400 + narrow + 8} ${top + 30}L${400 + half + 8} ${from}Z`, t.deep) +
  path(`M${400 - half} ${from}L${400 - narrow} ${top + 24}Q${400 - narrow} ${top} ${400 - narrow + 22} ${top}H${400 + narrow - 22}Q${400 + narrow} ${top} ${400 + narrow} ${top + 24}L${400 + half} ${from}Z`, 'url(#h)') +
  path(`M${400 - half + 8} ${to}L${400 - narrow + 8} ${bottom - 24}Q${400 - narrow + 8} ${bottom + 6} ${400 - narrow + 30} ${bottom + 6}H${400 + narrow - 14}Q${400 + narrow + 8} ${bottom + 6} ${400 + narrow + 8} ${bottom - 24}L${400 + half + 8} ${to}Z`, t.deep) +
  path(`M${400 - half} ${to}L${400 - narrow} ${bottom - 24}Q${400 - narrow} ${bottom} ${400 - narrow + 22} ${bottom}H${400 + narrow - 22}Q${400 + narrow} ${bottom} ${400 + narrow} ${bottom - 24}L${400 + half} ${to}Z`, 'url(#h)') +
  Array.from({ length: holes }, (_, at) => oval(400, bottom - 50 - at * 40, 8, 11, t.deep)).join('');
/** What `parts` draw, with an oval hole through which the backdrop shows. */
const pierced = (x, y, rx, ry, ...parts) => `<clipPath id="e"><path clip-rule="evenodd" d="M0 0H800V800H0ZM${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z"/></clipPath><g clip-path="url(#e)">${parts.join('')}</g>`;
const cast = '<ellipse cx="430" cy="420" rx="230" ry="350" fill="url(#s)" opacity=".4"/>';
const bars = (x, y, heights, w, gap, colour) => heights.map((high, at) => rect(x + at * (w + gap), y - high, w, high, w / 2, colour)).join('');
const ring = (x, y, r, share, colour, width) => {
  const [ex, ey] = polar(x, y, r, share * 360);
  return circle(x, y, r, 'none', { stroke: colour, 'stroke-width': width, opacity: 0.25 }) + stroke(`M${x} ${y - r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${ex} ${ey}`, colour, width);
};

function band8(t) {
  return cast + strap(t, 66, 50, { holes: 4, from: 250, to: 550 }) + rect(338, 214, 136, 380, 66, t.deep) + rect(330, 208, 136, 380, 66, '#0a0b0e') + rect(333, 211, 130, 374, 63, 'none', { stroke: '#6b717c', 'stroke-width': 3 }) +
    ring(398, 302, 38, 0.72, '#e7a977', 11) + ring(398, 302, 22, 0.5, '#7cc6b8', 9) + bars(362, 460, [34, 58, 42, 70, 50], 9, 7, '#8fb0d8') + rect(360, 492, 76, 10, 5, '#e9e5dc') + rect(374, 516, 48, 9, 4, '#6b717c') + path('M398 572l-14-14a9 9 0 0 1 14-11a9 9 0 0 1 14 11z', '#d9737a') + rect(344, 226, 10, 180, 5, '#fff', faint(0.14));
}
const sensors = (x, y, r) => circle(x, y, r, '#16181d') + circle(x, y, r * 0.86, 'none', { stroke: '#3f444e', 'stroke-width': 3 }) + circle(x - r * 0.32, y, r * 0.18, '#2f9a5d') + circle(x + r * 0.32, y, r * 0.18, '#2f9a5d') + circle(x, y - r * 0.34, r * 0.13, '#a5343c') + circle(x, y + r * 0.34, r * 0.13, '#3d4f78');
const band8Back = (t) => cast + strap(t, 66, 50, { holes: 6, from: 250, to: 550 }) + rect(338, 214, 136, 380, 66, t.deep) + rect(330, 208, 136, 380, 66, t.lo) + rect(340, 218, 116, 360, 56, '#23262d') + sensors(398, 350, 46) + circle(386, 470, 7, '#c9a45c') + circle(410, 470, 7, '#c9a45c') + rect(374, 66, 52, 16, 8, t.deep);
function active(t) {
  return cast + strap(t, 92, 68, { holes: 3, from: 230, to: 570 }) + rect(488, 360, 26, 74, 10, t.lo) + rect(296, 190, 218, 430, 62, t.deep) + rect(286, 182, 218, 430, 62, 'url(#b)') + rect(298, 194, 194, 406, 52, '#0a0b0e') +
    stroke('M330 330C340 262 420 300 410 246S470 250 462 300S400 350 452 366', '#ef8a2f', 9) + circle(330, 330, 11, '#7fe0a0') + circle(452, 366, 11, '#fff') +
    rect(326, 420, 138, 22, 8, '#f1f2f4') + rect(326, 458, 96, 12, 6, '#7d838c') + bars(330, 562, [20, 36, 52, 40, 62, 48, 30], 12, 8, '#7cc6b8') + rect(308, 210, 9, 190, 4, '#fff', faint(0.14));
}
const activeBack = (t) => cast + strap(t, 92, 68, { holes: 6, from: 230, to: 570 }) + rect(296, 190, 218, 430, 62, t.deep) + rect(286, 182, 218, 430, 62, t.lo) + rect(302, 198, 186, 398, 48, '#23262d') + sensors(395, 360, 64) + circle(380, 510, 8, '#c9a45c') + circle(412, 510, 8, '#c9a45c') + rect(362, 66, 76, 20, 10, t.deep);
function bandKids(t) {
  return cast + strap(t, 82, 62, { from: 280, to: 540, top: 70, bottom: 720, holes: 3 }) +
    [[360, 130], [436, 166], [372, 210]].map(([x, y]) => path(`M${x} ${y - 15}l5 10 11 1-8 8 2 11-10-5-10 5 2-11-8-8 11-1z`, '#fff', faint(0.6))).join('') +
    rect(290, 222, 236, 372, 92, t.deep) + rect(282, 214, 236, 372, 92, 'url(#b)') + rect(306, 238, 188, 324, 70, '#10201c') +
    oval(400, 424, 74, 62, '#6dbb63') + circle(358, 362, 30, '#6dbb63') + circle(442, 362, 30, '#6dbb63') + circle(358, 360, 18, '#fff') + circle(442, 360, 18, '#fff') + circle(362, 362, 9, '#15201a') + circle(438, 362, 9, '#15201a') + stroke('M362 436q38 34 76 0', '#2c5a31', 8) + circle(350, 424, 9, '#e79a8a') + circle(450, 424, 9, '#e79a8a') +
    bars(352, 540, [18, 18, 18, 18], 16, 10, '#f3c565') + circle(400, 280, 12, '#f3c565');
}
const bandKidsBack = (t) => shadow(400, 690, 240, 34) + oval(412, 420, 236, 268, t.deep) + oval(400, 412, 236, 268, 'url(#b)') + oval(400, 412, 196, 228, t.deep) + path('M204 412A196 228 0 0 1 596 412A196 200 0 0 0 204 412Z', t.lo) + rect(338, 612, 124, 92, 30, t.lo) + rect(334, 606, 124, 92, 30, t.hi) + circle(396, 652, 18, t.lo) + rect(312, 166, 176, 56, 28, '#16181d') + circle(372, 194, 9, '#2f9a5d') + circle(428, 194, 9, '#2f9a5d');

const hands = (x, y, r, colour, hour, minute) => stroke(spoke(x, y, 0, r * 0.5, hour), colour, r * 0.07) + stroke(spoke(x, y, 0, r * 0.76, minute), colour, r * 0.05) + circle(x, y, r * 0.06, '#d4633a');
const marks = (x, y, from, to, count, colour, width) => stroke(Array.from({ length: count }, (_, at) => spoke(x, y, from, to, at * 360 / count)).join(''), colour, width);
function watch4(t) {
  return cast + strap(t, 112, 84, { from: 280, to: 540, holes: 3 }) + rect(592, 352, 34, 70, 12, 'url(#m)') + circle(408, 410, 202, '#4d525b') + circle(400, 402, 202, 'url(#m)') + circle(400, 402, 184, t.name === 'Ink' ? '#2f333b' : t.mid) + circle(400, 402, 174, '#0b0c10') +
    marks(400, 402, 146, 162, 12, '#c9cdd4', 6) + circle(400, 482, 36, 'none', { stroke: '#4c6a8f', 'stroke-width': 6 }) + ring(400, 482, 36, 0.68, '#8fb0d8', 6) + hands(400, 402, 160, '#f4f2ec', 306, 52) + path('M300 270A170 170 0 0 1 470 244L360 420Z', '#fff', faint(0.07));
}
const watch4Back = (t) => cast + strap(t, 112, 84, { from: 280, to: 540, holes: 5 }) + circle(408, 410, 202, '#4d525b') + circle(400, 402, 202, 'url(#m)') + circle(400, 402, 168, '#24272e') + sensors(400, 402, 104) + rect(356, 60, 88, 20, 10, t.deep);
function trail(t) {
  return cast + strap(t, 118, 92, { from: 260, to: 560, holes: 4 }) + rect(584, 290, 44, 52, 12, '#6f757e') + rect(600, 372, 44, 64, 14, 'url(#m)') + rect(584, 466, 44, 52, 12, '#6f757e') +
    [[270, 232], [530, 232], [270, 572], [530, 572]].map(([x, y]) => rect(x - 38, y - 40, 76, 80, 20, '#6f757e')).join('') + circle(408, 412, 218, '#33373f') + circle(400, 402, 218, 'url(#m)') + circle(400, 402, 206, '#2b2f37') + marks(400, 402, 182, 198, 48, '#c9cdd4', 4) + path('M400 188l16 28h-32z', '#ef8a2f') +
    '<clipPath id="c"><circle cx="400" cy="402" r="166"/></clipPath><g clip-path="url(#c)">' + rect(230, 230, 340, 340, 0, '#dfe6d2') + path('M230 470C300 430 350 500 420 470S540 480 580 450V580H230Z', '#9cc3d6') +
    stroke('M250 320C300 250 380 250 420 300S540 330 560 280M240 370C300 300 370 300 410 350S530 380 570 330M240 420C300 360 360 350 400 396S520 426 580 380', '#93a37f', 4) + stroke('M300 540C300 470 360 460 372 410S430 350 470 290', '#d4633a', 8, { 'stroke-dasharray': '2 16' }) + circle(372, 410, 17, '#fff') + circle(372, 410, 11, '#2f6fb0') + path('M470 262a17 17 0 0 1 17 17c0 14-17 30-17 30s-17-16-17-30a17 17 0 0 1 17-17z', '#d4633a') + '</g>';
}
const trailBack = (t) => cast + strap(t, 118, 92, { from: 260, to: 560, holes: 6 }) + [[270, 232], [530, 232], [270, 572], [530, 572]].map(([x, y]) => rect(x - 38, y - 40, 76, 80, 20, '#6f757e')).join('') + circle(408, 412, 218, '#33373f') + circle(400, 402, 218, 'url(#m)') + circle(400, 402, 172, '#2b2f37') + sensors(400, 402, 104) +
  [45, 135, 225, 315].map((degrees) => { const [x, y] = polar(400, 402, 194, degrees); return circle(x, y, 12, '#3d424b') + stroke(`M${x - 6} ${y - 6}l12 12`, '#9ba1a9', 3); }).join('');

function fingerRing(t) {
  return shadow(410, 676, 230, 34) + pierced(412, 408, 158, 196, oval(424, 412, 226, 262, t.deep) + oval(386, 406, 226, 262, 'url(#h)') + oval(386, 406, 226, 262, 'none', { stroke: t.hi, 'stroke-width': 4, opacity: 0.7 }) + oval(386, 406, 190, 226, t.lo) +
    oval(402, 410, 184, 222, '#101217') + path('M218 410A184 222 0 0 1 402 188Q520 190 560 310Q500 226 402 232A160 196 0 0 0 240 470Q218 440 218 410Z', '#2a2e36') +
    [[322, 586], [386, 612], [450, 598]].map(([x, y]) => oval(x, y, 22, 13, '#3a3f4a') + oval(x, y, 11, 7, '#2f9a5d')).join('')) + stroke('M204 300C230 210 300 160 360 154', '#fff', 10, faint(0.4));
}
function ringOnDock(t) {
  return shadow(400, 664, 300, 34) + rect(140, 556, 520, 100, 40, '#30343c') + rect(140, 544, 520, 100, 40, '#4b515c') + oval(400, 560, 210, 30, '#30343c') + oval(400, 552, 130, 20, '#1b1d22') + circle(612, 600, 7, '#7fe0a0') +
    pierced(406, 388, 132, 126, oval(414, 392, 176, 168, t.deep) + oval(400, 388, 176, 168, 'url(#h)') + oval(400, 388, 146, 138, '#14161b')) + stroke('M254 330C280 262 340 236 392 234', '#fff', 9, faint(0.4));
}

const chevrons = (x, y, w, h, colour) => {
  const marks_ = [];
  for (let row = 0; row < h; row += 24) marks_.push(`M${x} ${y + row}${'l14 12 14-12'.repeat(Math.ceil(w / 28))}`);
  return stroke(marks_.join(''), colour, 5);
};
function knit(t) {
  return shadow(400, 640, 310, 40) + pierced(400, 392, 238, 92, oval(400, 356, 270, 118, t.lo) + oval(400, 372, 246, 104, t.deep)) +
    '<clipPath id="c"><path d="M130 356C130 400 250 474 400 474S670 400 670 356V486C670 540 550 612 400 612S130 540 130 486Z"/></clipPath><g clip-path="url(#c)">' + rect(120, 340, 560, 290, 0, 'url(#h)') + chevrons(120, 360, 560, 260, t.lo) + '</g>' +
    stroke('M132 360C140 404 256 474 400 474S660 404 668 360', t.hi, 4, faint(0.6)) + path('M344 468Q400 478 456 468V612Q400 622 344 612Z', '#767c86') + path('M340 462Q396 472 452 462V606Q396 616 340 606Z', 'url(#m)') + rect(370, 506, 52, 62, 14, '#5c616a') + rect(378, 514, 36, 46, 10, '#3b4049');
}
const knitClose = (t) => rect(-20, 236, 840, 340, 0, t.deep, faint(0.35)) + rect(-20, 220, 600, 340, 0, 'url(#b)') + path(Array.from({ length: 7 }, (_, row) => Array.from({ length: 12 }, (_, at) => `M${at * 48 - 6} ${232 + row * 46}l24 26 24-26v20l-24 26-24-26z`).join('')).join(''), t.lo, faint(0.75)) +
  rect(548, 210, 130, 372, 26, '#767c86') + rect(540, 202, 130, 372, 26, 'url(#m)') + rect(580, 300, 50, 176, 25, '#5c616a') + rect(588, 306, 34, 164, 17, '#3b4049') + rect(670, 260, 34, 256, 14, '#9ba1a9');

const dockStand = (t) => shadow(400, 682, 230, 34) + oval(400, 640, 190, 52, t.deep) + oval(400, 624, 190, 52, 'url(#b)') + path('M352 620C352 500 344 420 372 340L452 352C432 430 444 520 448 620Z', t.lo) + path('M344 616C344 500 336 420 364 336L444 348C424 430 436 520 440 616Z', 'url(#h)');
const dock = (t) => dockStand(t) + group('rotate(-6 410 270)', oval(416, 276, 148, 140, t.deep), oval(406, 268, 148, 140, 'url(#b)'), oval(406, 268, 112, 106, t.lo), oval(402, 264, 108, 102, '#f4f2ec'), circle(402, 264, 10, t.lo)) + stroke('M560 656C640 680 680 640 740 690', t.lo, 10);
const dockWithWatch = (t) => dockStand(t) + group('rotate(-6 400 280)', path('M300 150Q300 96 350 96H450Q500 96 500 150L512 420Q512 470 460 470H340Q288 470 288 420Z', '#2b2f37'), circle(406, 286, 152, '#4d525b'), circle(400, 280, 152, 'url(#m)'), circle(400, 280, 134, '#0b0c10'), marks(400, 280, 108, 120, 12, '#c9cdd4', 5), hands(400, 280, 118, '#f4f2ec', 306, 52), rect(546, 256, 22, 48, 8, '#9ba1a9')) + stroke('M560 656C640 680 680 640 740 690', t.lo, 10);

export const wearables = {
  'band-8': [band8, band8Back],
  'band-8-active': [active, activeBack],
  'band-kids': [bandKids, bandKidsBack],
  'watch-4': [watch4, watch4Back],
  'watch-4-trail': [trail, trailBack],
  'ring-1': [fingerRing, ringOnDock],
  'strap-knit': [knit, knitClose],
  'watch-dock': [dock, dockWithWatch],
};
