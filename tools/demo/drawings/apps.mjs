import { circle, faint, path, rect, shadow, stroke } from './studio.mjs';

/** A rounded tile, standing on the floor. */
const tile = (back, inside) => shadow(400, 690, 290, 36) + rect(150, 140, 520, 536, 120, '#1a2036') + `<clipPath id="c">${rect(138, 128, 520, 536, 120, '#000')}</clipPath><g clip-path="url(#c)">${rect(138, 128, 520, 536, 0, back)}${inside}${path('M138 128H520L300 664H138Z', '#fff', faint(0.06))}</g>`;

const trails = () => tile('#e4ead8', path('M130 560C220 500 300 590 400 540S600 560 670 500V680H130Z', '#9cc3d6') +
  stroke('M130 260C220 150 340 150 410 240S560 300 670 180M130 330C230 220 330 220 400 300S560 370 670 260M130 400C240 290 330 300 392 366S560 440 670 340M130 470C240 370 330 380 384 430S560 510 670 420', '#a3b38c', 9) +
  path('M420 200L520 350H330Z', '#b9c4a5') + path('M420 200L452 248L424 262L396 240Z', '#fff') + stroke('M220 640C230 560 320 560 340 480S440 420 500 330', '#d4633a', 16, { 'stroke-dasharray': '2 34' }) + path('M520 200a48 48 0 0 1 48 48c0 42-48 96-48 96s-48-54-48-96a48 48 0 0 1 48-48z', '#d4633a') + circle(520, 248, 19, '#fff') + circle(224, 636, 24, '#fff') + circle(224, 636, 15, '#2f6fb0'));
const wheel = (x, y, r) => circle(x + 6, y + 8, r, '#161b2c') + circle(x, y, r, 'url(#m)') + circle(x, y, r * 0.82, '#4a5570') + circle(x, y, r * 0.74, '#5d6a8a') +
  stroke([0, 60, 120].map((degrees) => { const a = degrees * Math.PI / 180; return `M${Math.round(x - r * 0.62 * Math.cos(a))} ${Math.round(y - r * 0.62 * Math.sin(a))}L${Math.round(x + r * 0.62 * Math.cos(a))} ${Math.round(y + r * 0.62 * Math.sin(a))}`; }).join(''), '#e6e9ef', r * 0.13) + circle(x, y, r * 0.22, 'url(#m)') + circle(x, y, r * 0.1, '#d4633a');
const cloud = (x, y, s, colour) => path(`M${x - 120 * s} ${y + 60 * s}A60 60 0 0 1 ${x - 100 * s} ${y - 40 * s}A90 90 0 0 1 ${x + 60 * s} ${y - 70 * s}A66 66 0 0 1 ${x + 130 * s} ${y + 60 * s}Z`, colour);
const vault = () => tile('#2c3856', cloud(366, 322, 0.95, '#7e93c2') + cloud(424, 306, 1.05, '#c3cfe9') + circle(398, 478, 160, '#1c2540') + wheel(398, 472, 142) + rect(222, 446, 24, 56, 8, '#9ba1a9') + rect(550, 446, 24, 56, 8, '#9ba1a9'));
const vaultLocal = () => tile('#37503f', wheel(360, 330, 150) + rect(262, 452, 360, 176, 30, '#16231b') + rect(250, 440, 360, 176, 30, '#dfe4dc') + rect(250, 440, 360, 30, 15, '#f3f6f1') + rect(284, 500, 180, 14, 7, '#9aa79d') + rect(284, 530, 120, 14, 7, '#c0c9c1') + circle(560, 560, 14, '#4f9d6a') + rect(520, 500, 60, 18, 9, '#5c6a60') + stroke('M430 616V700', '#dfe4dc', 16));
trails.colour = vault.colour = vaultLocal.colour = 'Ink';

export const apps = { 'trails-plus': [trails], vault: [vault], 'vault-local': [vaultLocal] };
