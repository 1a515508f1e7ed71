// The studio: colours and their tones, light, backdrop, floor shadow, and the few shapes all drawings are made of.

const HEX = {
  Ink: '#23262d', Chalk: '#e9e5dc', Lichen: '#9fae92', Fog: '#b8bec6', Ember: '#d4633a',
  Rose: '#d9a5a0', Slate: '#566270', Silver: '#c3c6ca', Aurora: '#8a7fd0',
};
const AURORA = ['#7cc6b8', '#8a7fd0', '#d58fb0'];
/** Hue and saturation of the backdrop. */
const BACKDROP = {
  phones: [206, 30], tablets: [178, 24], audio: [32, 40], wearables: [352, 30], power: [46, 46],
  home: [96, 22], cameras: [262, 24], bags: [18, 36], apps: [228, 36],
};
const PALE = ['Chalk', 'Fog', 'Silver'];

/** Hue, saturation and lightness as hexadecimal, which every SVG reader understands. */
export function hsl(hue, saturation, lightness) {
  const [s, l] = [saturation / 100, lightness / 100];
  const channel = (shift) => {
    const k = (shift + hue / 30) % 12;
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
export const mix = (from, to, share) => {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, at) => Math.round(value + (b[at] - value) * share).toString(16).padStart(2, '0')).join('')}`;
};
const lighter = (hex, share) => mix(hex, '#ffffff', share);
const darker = (hex, share) => mix(hex, '#0b0c10', share);

/** The tones of one colour. `fill` is the lit body; `hi` and `lo` its lighter and darker faces, `deep` its gaps. */
export function tones(name) {
  const base = HEX[name];
  const isDark = name === 'Ink';
  return {
    name, base,
    fill: 'url(#b)',
    hi: lighter(base, isDark ? 0.22 : 0.35),
    mid: lighter(base, isDark ? 0.1 : 0.14),
    lo: darker(base, isDark ? 0.35 : 0.2),
    deep: darker(base, isDark ? 0.62 : 0.42),
    stops: name === 'Aurora' ? AURORA : [lighter(base, isDark ? 0.2 : 0.22), base, darker(base, isDark ? 0.35 : 0.14)],
  };
}

const n = (value) => String(Math.round(value * 10) / 10);
const attributes = (extra = {}) => Object.entries(extra).map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : value}"`).join('');

export const rect = (x, y, w, h, r, fill, extra) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${r ? ` rx="${n(r)}"` : ''} fill="${fill}"${attributes(extra)}/>`;
export const circle = (x, y, r, fill, extra) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${attributes(extra)}/>`;
export const oval = (x, y, rx, ry, fill, extra) => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${attributes(extra)}/>`;
export const path = (d, fill, extra) => `<path d="${d}" fill="${fill}"${attributes(extra)}/>`;
export const stroke = (d, colour, width, extra) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${attributes(extra)}/>`;
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.flat(9).join('')}</g>`;
export const turned = (degrees, ...parts) => group(`rotate(${degrees} 400 400)`, ...parts);
export const faint = (opacity) => ({ opacity });

/** The soft shadow on the floor. */
export const shadow = (x, y, rx, ry = rx * 0.13) => oval(x, y, rx, ry, 'url(#s)');
/** A lens of radius `r`: rim, glass, iris, glint. */
export const lens = (x, y, r, rim = '#0d0e12') =>
  circle(x, y, r, rim) + circle(x, y, r * 0.78, 'url(#l)') + circle(x, y, r * 0.34, '#07080b') + circle(x - r * 0.3, y - r * 0.32, r * 0.13, '#fff', faint(0.75));
/** A lit key or lamp. */
export const glow = (x, y, r, colour, opacity = 0.9) => circle(x, y, r, colour, faint(opacity));

const SCREENS = [
  ['#1c2f4a', '#3f6c8f', '#e7a977', '#f3e3cd'],
  ['#233a34', '#4f7f6d', '#a9c4a0', '#f1ecd6'],
  ['#3a2340', '#7a4a78', '#d98c86', '#f6d9c4'],
  ['#10202c', '#27506a', '#5fa0a8', '#d8ece2'],
  ['#3c2a20', '#94553a', '#e0a15f', '#f8e7c8'],
];
/** A screen that is on: sky, sun and three hills, in one of five moods. `clip` names it when a picture has several. */
export function screen(x, y, w, h, r, mood = 0, clip = 'c') {
  const [night, far, near, sky] = SCREENS[mood % SCREENS.length];
  const at = (fx, fy) => `${n(x + w * fx)} ${n(y + h * fy)}`;
  return `<clipPath id="${clip}">${rect(x, y, w, h, r, '#000')}</clipPath><g clip-path="url(#${clip})">${
    rect(x, y, w, h, 0, sky)
  }${circle(x + w * 0.66, y + h * 0.34, Math.min(w, h) * 0.17, near)
  }${path(`M${at(0, 0.56)}C${at(0.3, 0.4)} ${at(0.55, 0.66)} ${at(1, 0.46)}V${n(y + h)}H${n(x)}Z`, near, faint(0.55))
  }${path(`M${at(0, 0.7)}C${at(0.35, 0.5)} ${at(0.6, 0.84)} ${at(1, 0.6)}V${n(y + h)}H${n(x)}Z`, far)
  }${path(`M${at(0, 0.86)}C${at(0.3, 0.7)} ${at(0.7, 0.98)} ${at(1, 0.78)}V${n(y + h)}H${n(x)}Z`, night)
  }${path(`M${at(0.62, 0)}H${n(x + w)}V${n(y + h * 0.62)}Z`, '#fff', faint(0.1))}</g>`;
}

/** The whole picture: backdrop, light, and what `draw` puts in front of it. */
export function picture(product, colour, draw) {
  const tone = tones(colour ?? draw.colour ?? 'Chalk');
  const [hue, saturation] = BACKDROP[product.category];
  const isPale = PALE.includes(tone.name);
  const [top, bottom] = isPale ? [83, 66] : [92, 78];
  const night = tone.name === 'Aurora';
  const [a, b, c] = tone.stops;
  const back = night ? ['#3b3560', '#171a2e'] : [hsl(hue, saturation, top), hsl(hue, saturation, bottom)];
  const body = draw(tone);
  const uses = (id) => body.includes(`url(#${id})`);
  const linear = (id, stops, direction = 'x2="1" y2="1"') => (id === 'k' || uses(id)
    ? `<linearGradient id="${id}" ${direction}>${stops.map((stop, at) => `<stop offset="${n(at / (stops.length - 1))}" stop-color="${stop}"/>`).join('')}</linearGradient>` : '');
  const defs = [
    linear('k', back, 'x1="0" x2="0" y2="1"'),
    linear('b', [a, b, c]),
    linear('h', [tone.lo, tone.hi, tone.base, tone.lo], 'x2="1"'),
    linear('v', [tone.hi, tone.base, tone.lo], 'x1="0" x2="0" y2="1"'),
    linear('m', ['#f4f5f7', '#9ba1a9', '#d9dce0', '#7d838c'], 'x2="1"'),
    `<radialGradient id="f"><stop stop-color="#fff" stop-opacity="${night ? 0.16 : 0.6}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>`,
    uses('s') ? '<radialGradient id="s"><stop stop-color="#12141c" stop-opacity=".5"/><stop offset=".5" stop-color="#12141c" stop-opacity=".24"/><stop offset="1" stop-color="#12141c" stop-opacity="0"/></radialGradient>' : '',
    uses('l') ? '<radialGradient id="l" cx=".38" cy=".34"><stop stop-color="#5b78a8"/><stop offset=".55" stop-color="#1d2740"/><stop offset="1" stop-color="#0a0d15"/></radialGradient>' : '',
    uses('w') ? '<radialGradient id="w"><stop stop-color="#fff3cf"/><stop offset="1" stop-color="#ffe3a0" stop-opacity="0"/></radialGradient>' : '',
    uses('o') ? `<radialGradient id="o" cx=".36" cy=".3" r=".8"><stop stop-color="${night ? a : tone.hi}"/><stop offset=".5" stop-color="${tone.base}"/><stop offset="1" stop-color="${night ? c : tone.lo}"/></radialGradient>` : '',
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><defs>${defs}</defs>${
    rect(0, 0, 800, 800, 0, 'url(#k)')}${oval(400, 330, 380, 330, 'url(#f)')}${body}</svg>\n`;
}
