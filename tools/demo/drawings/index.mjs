import { apps } from './apps.mjs';
import { audio } from './audio.mjs';
import { bags } from './bags.mjs';
import { cameras } from './cameras.mjs';
import { home } from './home.mjs';
import { phones } from './phones.mjs';
import { power } from './power.mjs';
import { tablets } from './tablets.mjs';
import { wearables } from './wearables.mjs';

/** The views of every product: functions of its tones. The first is the one in the grid. */
export const DRAWINGS = { ...phones, ...tablets, ...audio, ...wearables, ...power, ...home, ...cameras, ...bags, ...apps };
