import { rows } from '../rows.mjs';

export default [
  {
    id: 'fjord-x2', code: 'FX2', released: '2026-03-02', compare_at: 849,
    tags: ['bestseller', 'waterproof', 'travel', 'sale'],
    goes_with: ['bank-mag-5', 'charger-65', 'buds-2-pro', 'watch-4'],
    stock: [14, 62, 48, 5, 120, 31],
    pictures: ['the back, with two cameras in a bar across the top', 'the front, screen on'],
    description: [
      'Our best phone, and the one most of us carry. The 6.4 in OLED runs at up to 120 Hz and drops to 1 Hz when nothing moves, which is a good part of why the 5,000 mAh battery lasts from an early train to a late one.',
      'The 50 MP main camera has a sensor large enough to work in a dim kitchen, and a stabiliser that forgives a second coffee. Beside it sits a 13 MP ultra-wide that also focuses close, down to 3 cm. There is no third lens, because nobody could tell us what it was for.',
      'The frame is recycled aluminium, and the back comes off with two screws, so a new battery is a ten-minute job. Updates run until March 2033.',
    ],
    highlights: ['6.4 in OLED, 1 to 120 Hz', '50 MP camera with optical stabiliser', '5,000 mAh, full in 58 minutes', 'Updates until March 2033'],
    specifications: rows(`
      Display | Size | 6.4 in
      Display | Resolution | 2712 × 1220 px, OLED
      Display | Refresh rate | 1–120 Hz
      Camera | Main | 50 MP f/1.7 stabilised, 13 MP ultra-wide
      Camera | Front | 32 MP f/2.2
      Performance | Processor | Halvik K4, eight cores
      Performance | Memory and storage | 12 GB and 256 GB or 512 GB
      Battery | Capacity | 5,000 mAh
      Battery | Charging | 45 W by cable, 15 W Qi2
      Connections | Mobile network | 5G, nano-SIM and eSIM
      Durability | Protection | IP68
      Software | Updates until | March 2033
      Size and weight | Dimensions | 153.2 × 72.4 × 8.1 mm
      Size and weight | Weight | 189 g`),
  },
  {
    id: 'fjord-x2-mini', code: 'FXM', released: '2026-04-14',
    tags: ['waterproof', 'travel'],
    goes_with: ['bank-mag-5', 'buds-2', 'charger-30'],
    stock: [44, 3, 26, 0],
    pictures: ['the back, a short body with two cameras in a bar', 'the front, screen on'],
    description: [
      'Everything that matters about the Fjord X2, in a phone your thumb can cross. At 64.6 mm wide it fits the front pocket of most jeans, including those cut by people who dislike pockets, and it weighs as much as a bar and a half of good chocolate.',
      'Same processor, same 50 MP camera, same 120 Hz. What gives way is battery: 4,100 mAh is an honest day, with a little over for the way home. We would rather tell you here than have you find out on a Friday.',
      'Small phones sell less than large ones. We make it anyway.',
    ],
    highlights: ['5.6 in, 158 g, one hand', 'The 50 MP camera of the Fjord X2', '120 Hz OLED', 'Magnetic Qi2 charging'],
    specifications: rows(`
      Display | Size | 5.6 in
      Display | Resolution | 2340 × 1080 px, OLED
      Display | Refresh rate | 1–120 Hz
      Camera | Main | 50 MP f/1.7 stabilised, 13 MP ultra-wide
      Camera | Front | 32 MP f/2.2
      Performance | Processor | Halvik K4, eight cores
      Performance | Memory and storage | 8 GB and 128 GB or 256 GB
      Battery | Capacity | 4,100 mAh
      Battery | Charging | 30 W by cable, 15 W Qi2
      Connections | Mobile network | 5G, nano-SIM and eSIM
      Durability | Protection | IP68
      Software | Updates until | April 2033
      Size and weight | Dimensions | 133.8 × 64.6 × 8.4 mm
      Size and weight | Weight | 158 g`),
  },
  {
    id: 'fjord-lite', code: 'FLT', released: '2024-05-07', compare_at: 399,
    tags: ['bestseller', 'sale', 'gift'],
    goes_with: ['buds-2', 'charger-30', 'band-8', 'bank-10'],
    stock: [240, 164, 38],
    pictures: ['the back, with two round cameras one above the other', 'the front, screen on'],
    description: [
      'The sensible middle, and we mean it as praise. A 6.5 in OLED you can read in the sun, a 50 MP camera that gets birthdays right, and a battery that is still going on the evening of the second day.',
      'We saved where it does not show: a plastic frame with a good matt finish, 90 Hz instead of 120, no wireless charging. The headphone socket stays, because people asked for it, politely and often.',
      'If you are choosing a phone for somebody else and want no questions afterwards, choose this one.',
    ],
    highlights: ['Two-day battery, 5,500 mAh', '6.5 in OLED, readable in sunlight', '3.5 mm headphone socket', 'Six years of updates'],
    specifications: rows(`
      Display | Size | 6.5 in
      Display | Resolution | 2400 × 1080 px, OLED
      Display | Refresh rate | 60–90 Hz
      Camera | Main | 50 MP f/1.8, 8 MP ultra-wide
      Camera | Front | 16 MP f/2.4
      Performance | Processor | Halvik K2, eight cores
      Performance | Memory and storage | 8 GB and 128 GB
      Battery | Capacity | 5,500 mAh
      Battery | Charging | 33 W by cable
      Connections | Mobile network | 5G, two nano-SIMs
      Durability | Protection | IP65
      Software | Updates until | May 2030
      Size and weight | Dimensions | 162.1 × 75.0 × 8.3 mm
      Size and weight | Weight | 193 g`),
  },
  {
    id: 'fjord-se', code: 'FSE', released: '2024-01-16',
    tags: ['bestseller'],
    goes_with: ['charger-30', 'cable-braid', 'drift-lite'],
    stock: [380, 216, 142, 90],
    pictures: ['the back, with a single round camera', 'the front, screen on'],
    description: [
      'A first phone, a last phone, a spare phone, a phone for the workshop. The Fjord SE does calls, maps, messages, banking and a decent photograph, and it does them for five years, because that is how long the updates run.',
      'The 6.1 in screen is an LCD and the camera has one lens. Both are good ones. There is no card slot, and of the 64 GB the system leaves you about 41 GB: if you keep photographs and a family group, take the 128 GB.',
      'It has no charger in the box. You have one already; if not, ours costs little.',
    ],
    highlights: ['Five years of updates', 'Large type and four big icons, if you like', '4,500 mAh battery you can have replaced', 'Good, loud speaker'],
    specifications: rows(`
      Display | Size | 6.1 in
      Display | Resolution | 1560 × 720 px, LCD
      Display | Refresh rate | 60 Hz
      Camera | Main | 13 MP f/1.9
      Camera | Front | 8 MP f/2.0
      Performance | Processor | Halvik K1, eight cores
      Performance | Memory and storage | 4 GB and 64 GB or 128 GB
      Battery | Capacity | 4,500 mAh
      Battery | Charging | 18 W by cable
      Connections | Mobile network | 4G, two nano-SIMs
      Durability | Protection | IP52
      Software | Updates until | January 2029
      Size and weight | Dimensions | 152.4 × 72.1 × 8.7 mm
      Size and weight | Weight | 178 g`),
  },
  {
    id: 'skerry-5', code: 'SK5', released: '2024-10-15',
    tags: ['waterproof', 'work', 'sport'],
    goes_with: ['watch-4-trail', 'trails-plus', 'torch', 'bank-20'],
    stock: [57, 24],
    pictures: ['the back, with a round camera plate, a torch and bumpers at the corners', 'the front, screen on'],
    description: [
      'Named after the small rocks that stand in the sea and do not mind. The Skerry 5 is sealed to IP69, which means a pressure washer; it takes drops of 1.8 m on concrete, and its screen obeys wet fingers and work gloves. Other phones are quicker; this one is still there.',
      'On the back is a real torch, 400 lm, with its own switch. On the side is an orange key that does one thing you choose: a radio channel, a measuring tape, a call home.',
      'It is thick and it weighs 268 g. In exchange it holds 6,200 mAh, and you will stop thinking about cases.',
    ],
    highlights: ['IP69: dust, depth and hot jets', 'Works with gloves and wet hands', '400 lm torch with its own switch', '6,200 mAh, about three days'],
    specifications: rows(`
      Display | Size | 6.1 in
      Display | Resolution | 2340 × 1080 px, LCD
      Display | Refresh rate | 60–90 Hz
      Camera | Main | 48 MP f/1.8, 8 MP ultra-wide
      Camera | Front | 12 MP f/2.2
      Performance | Processor | Halvik K2, eight cores
      Performance | Memory and storage | 8 GB and 256 GB, microSD
      Battery | Capacity | 6,200 mAh
      Battery | Charging | 30 W by cable
      Connections | Mobile network | 5G, nano-SIM and eSIM
      Durability | Protection | IP68 and IP69, drops of 1.8 m
      Software | Updates until | October 2030
      Size and weight | Dimensions | 163.5 × 78.4 × 13.2 mm
      Size and weight | Weight | 268 g`),
  },
  {
    id: 'kite-fold', code: 'KFO', released: '2025-02-11',
    tags: ['work', 'travel'],
    goes_with: ['charger-65', 'bank-mag-5', 'drift', 'sling'],
    stock: [18, 6],
    pictures: ['open like a book, the large inner screen on', 'closed, seen from behind, with three cameras'],
    description: [
      'Closed, an ordinary phone of 6.3 in. Open, a page of 7.8 in that holds a map and the messages about where to meet, side by side. The hinge stays at any angle from 30° on, so it stands up by itself on a train table.',
      'We tested the hinge to 400,000 folds. There is a crease: you see it in side light and feel it with a thumb, and we would rather say so here than in a reply to your letter. Each half is 4.9 mm thick, as thin as a USB-C socket allows.',
      'Good at: reading, spreadsheets, showing photographs across a table. Less good at: sand.',
    ],
    highlights: ['7.8 in inside, 6.3 in outside', '4.9 mm thin when open', 'Hinge tested to 400,000 folds', 'Two apps side by side, or three'],
    specifications: rows(`
      Display | Size | 7.8 in inside, 6.3 in outside
      Display | Resolution | 2480 × 2200 px, OLED
      Display | Refresh rate | 1–120 Hz
      Camera | Main | 50 MP f/1.8 stabilised, 12 MP ultra-wide, 10 MP telephoto
      Camera | Front | 16 MP f/2.2
      Performance | Processor | Halvik K4, eight cores
      Performance | Memory and storage | 12 GB and 512 GB
      Battery | Capacity | 4,700 mAh
      Battery | Charging | 45 W by cable, 15 W Qi2
      Connections | Mobile network | 5G, nano-SIM and eSIM
      Durability | Protection | IP48
      Software | Updates until | February 2032
      Size and weight | Dimensions | 155.2 × 143.6 × 4.9 mm open, 155.2 × 72.9 × 10.4 mm closed
      Size and weight | Weight | 239 g`),
  },
  {
    id: 'kite-flip', code: 'KFL', released: '2026-06-02', compare_at: 999,
    tags: ['new', 'gift', 'sale'],
    goes_with: ['buds-open', 'bank-mag-5', 'printer'],
    stock: [21, 4, 33],
    pictures: ['half open, standing like a small laptop', 'closed, with the outer screen and two cameras'],
    description: [
      'A phone that ends a call with a snap. Folded, it measures 86 × 72 mm and disappears in a shirt pocket; the 3.6 in outer screen shows who is calling, what is playing and whether the answer can wait. It usually can.',
      'Stand it half open on a shelf and it is its own tripod, with the good camera facing you. Open it fully and it is a 6.8 in phone with nothing odd about it.',
      'The hinge has two springs, eleven gears, and a sound on which we spent most of a year.',
    ],
    highlights: ['Folds to 86 × 72 mm', '3.6 in outer screen', 'Its own tripod at any angle', '50 MP camera for portraits of yourself'],
    specifications: rows(`
      Display | Size | 6.8 in inside, 3.6 in outside
      Display | Resolution | 2640 × 1080 px, OLED
      Display | Refresh rate | 1–120 Hz
      Camera | Main | 50 MP f/1.8 stabilised, 12 MP ultra-wide
      Camera | Front | 12 MP f/2.2
      Performance | Processor | Halvik K3, eight cores
      Performance | Memory and storage | 8 GB and 256 GB
      Battery | Capacity | 4,000 mAh
      Battery | Charging | 30 W by cable, 15 W Qi2
      Connections | Mobile network | 5G, nano-SIM and eSIM
      Durability | Protection | IP48
      Software | Updates until | June 2032
      Size and weight | Dimensions | 165.8 × 72.0 × 7.1 mm open, 86.2 × 72.0 × 15.3 mm closed
      Size and weight | Weight | 188 g`),
  },
  {
    id: 'pebble', code: 'PBL', released: '2024-02-20',
    tags: ['kids', 'travel', 'gift'],
    goes_with: ['cable-braid', 'drift-kids', 'thermo'],
    stock: [310, 145, 76],
    pictures: ['the front, a small screen above twelve keys', 'the back, rounded, with one small camera'],
    description: [
      'Calls, texts, an alarm, a radio, a torch. The Pebble has keys you can feel in a coat pocket and a battery that lasts ten days, or three weeks if you leave it in a drawer for emergencies.',
      'It has 4G, so it will keep working when older networks are switched off, and it can share that connection with a tablet over Wi-Fi. It has no app store. For some people this is a shortcoming; for others it is the reason.',
      'Six keys dial people, and one on the back calls three of them at once. Good for a grandmother, a walk to school, or a quiet month.',
    ],
    highlights: ['Ten days between charges', 'Real keys, and one for emergencies', '4G with Wi-Fi hotspot', '92 g, charges by USB-C'],
    specifications: rows(`
      Display | Size | 2.4 in
      Display | Resolution | 320 × 240 px, LCD
      Display | Refresh rate | 30 Hz
      Camera | Main | 2 MP
      Camera | Front | None
      Performance | Processor | Halvik P1, one core
      Performance | Memory and storage | 128 MB and 512 MB, microSD up to 32 GB
      Battery | Capacity | 1,450 mAh
      Battery | Charging | 5 W by cable
      Connections | Mobile network | 4G, two nano-SIMs
      Durability | Protection | IP54
      Software | Updates until | February 2029
      Size and weight | Dimensions | 124.6 × 52.0 × 13.4 mm
      Size and weight | Weight | 92 g`),
  },
];
