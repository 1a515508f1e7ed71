import { rows } from '../rows.mjs';

export default [
  {
    id: 'slate-11', code: 'SL11', released: '2024-08-27', compare_at: 479,
    tags: ['bestseller', 'sale', 'travel'],
    goes_with: ['slate-pen', 'slate-keys', 'drift-lite'],
    stock: [96, 41, 130, 5],
    pictures: ['the front, screen on, speakers left and right', 'the back, with one camera in the corner'],
    description: [
      'The tablet for the sofa, the kitchen and seat 14C. An 11 in screen at 90 Hz, four speakers that turn left and right with the picture, and a battery for about eleven hours of film.',
      'It knows the Slate Pen and the Slate Keys, so it can be a notebook on Tuesday. Two windows fit well; four is showing off.',
      'The case is one piece of aluminium, half of it recycled, with corners rounded enough to hold for a whole chapter.',
    ],
    highlights: ['11 in at 90 Hz', 'Four speakers that follow the picture', 'Eleven hours of video', 'Works with the Slate Pen and Slate Keys'],
    specifications: rows(`
      Display | Size | 11 in
      Display | Panel | LCD, 90 Hz, 500 nits
      Display | Resolution | 2400 × 1600 px
      Performance | Memory and storage | 8 GB and 128 GB or 256 GB
      Sound | Speakers | Four
      Camera | Main | 13 MP
      Battery | Capacity | 8,400 mAh
      Battery | Battery life | 11 h of video
      Connections | Wireless | Wi-Fi 6, Bluetooth 5.3
      Connections | Port | USB-C, 5 Gbit/s
      Software | Updates until | August 2030
      Size and weight | Dimensions | 250.4 × 172.8 × 6.5 mm
      Size and weight | Weight | 478 g`),
  },
  {
    id: 'slate-13-pro', code: 'SL13', released: '2026-05-19',
    tags: ['new', 'work', 'travel'],
    goes_with: ['slate-keys', 'slate-pen', 'charger-65', 'drift'],
    stock: [36, 22, 17, 2],
    pictures: ['the front, a large screen with narrow borders', 'the back, with two cameras in the corner'],
    description: [
      'A 13 in OLED for people who are paid to look at one. Colours are measured at the factory and the report is in the box, on paper. At 5.6 mm it is thinner than the pad of paper it replaces.',
      'With the Slate Keys and a screen on the USB-C port it is a computer: windows you can move, a proper file list, a desktop on the second display. On its own it is the quietest workstation we have used, because there is no fan.',
      'Sixteen gigabytes of memory keep the long drawing and the forty tabs open together. There is one port, so a projector and a charger together need an adapter.',
    ],
    highlights: ['13 in OLED, 120 Hz, measured colours', '16 GB of memory, no fan', 'Second display over USB-C', '5.6 mm thin, 579 g'],
    specifications: rows(`
      Display | Size | 13 in
      Display | Panel | OLED, 120 Hz, 900 nits
      Display | Resolution | 2880 × 1920 px
      Performance | Memory and storage | 16 GB and 256 GB or 512 GB
      Sound | Speakers | Six
      Camera | Main | 13 MP, 8 MP ultra-wide
      Battery | Capacity | 10,300 mAh
      Battery | Battery life | 12 h of video
      Connections | Wireless | Wi-Fi 7, Bluetooth 5.4
      Connections | Port | USB-C, 10 Gbit/s with DisplayPort
      Software | Updates until | May 2033
      Size and weight | Dimensions | 289.0 × 197.5 × 5.6 mm
      Size and weight | Weight | 579 g`),
  },
  {
    id: 'slate-kids', code: 'SLK', released: '2024-10-08',
    tags: ['kids', 'gift', 'recycled'],
    goes_with: ['drift-kids', 'band-kids', 'page-7'],
    stock: [84, 112],
    pictures: ['the front, in a thick bumper case with a handle', 'the back, with the handle folded out as a stand'],
    description: [
      'An 8 in tablet in a bumper that floats, bounces and goes in the dishwasher (the bumper, not the tablet). The handle folds out to a stand at two angles: film and drawing.',
      'Time limits are set by a grown-up and kept by a small bear: when time is up he goes to bed, and children tend to accept the bear. There are no advertisements and no shop. Up to four children get a profile each, and what they do stays on the tablet.',
      'The bumper is made of recycled foam and can be bought again in the other colour.',
    ],
    highlights: ['Bumper case with a handle that stands', 'Time limits, kept by a bear', 'No advertisements, no shop', 'Profiles for four children'],
    specifications: rows(`
      Display | Size | 8 in
      Display | Panel | LCD, 60 Hz, 400 nits
      Display | Resolution | 1280 × 800 px
      Performance | Memory and storage | 4 GB and 64 GB, microSD
      Sound | Speakers | Two, limited to 80 dB
      Camera | Main | 5 MP
      Battery | Capacity | 5,100 mAh
      Battery | Battery life | 10 h of video
      Connections | Wireless | Wi-Fi 5, Bluetooth 5.2
      Connections | Port | USB-C, 480 Mbit/s
      Software | Updates until | October 2029
      Size and weight | Dimensions | 236 × 165 × 28 mm with bumper
      Size and weight | Weight | 498 g with bumper`),
  },
  {
    id: 'page-7', code: 'PG7', released: '2023-11-14',
    tags: ['bestseller', 'gift', 'travel', 'waterproof'],
    goes_with: ['page-10', 'sling', 'lamp'],
    stock: [205, 68],
    pictures: ['the front, a page of text on e-paper and two page keys', 'the back, smooth, with one power key'],
    description: [
      'A book that holds about four thousand books. The 7 in e-paper page reads like print in full sun, and after dark the light turns from white to the colour of a bedside lamp.',
      'It opens EPUB, PDF and plain text from wherever you bought or borrowed them; copy files over USB-C as to any disk. There are keys for turning pages, because winter has gloves; turn it round and they are on the left.',
      'It survives a bath of half an hour. We recommend shorter baths, or longer books.',
    ],
    highlights: ['7 in e-paper, 300 ppi', 'Light from white to warm', 'Page keys; turn it for the left hand', 'Six weeks on a charge'],
    specifications: rows(`
      Display | Size | 7 in
      Display | Panel | E-paper, warm front light
      Display | Resolution | 1680 × 1264 px
      Performance | Memory and storage | 1 GB and 32 GB
      Sound | Speakers | None, audiobooks over Bluetooth
      Camera | Main | None
      Battery | Capacity | 1,700 mAh
      Battery | Battery life | 6 weeks at 30 min a day
      Connections | Wireless | Wi-Fi 5, Bluetooth 5.2
      Connections | Port | USB-C, 480 Mbit/s
      Durability | Protection | IPX8
      Software | Updates until | November 2029
      Size and weight | Dimensions | 159 × 138 × 7.8 mm
      Size and weight | Weight | 196 g`),
  },
  {
    id: 'page-10', code: 'PG10', released: '2024-08-20',
    tags: ['work'],
    goes_with: ['page-7', 'lamp', 'pouch'],
    stock: [27],
    pictures: ['the front, handwriting on e-paper, the pen on its edge', 'the back, with the pen lying across it'],
    description: [
      'A notebook with one page that never runs out. The 10.3 in e-paper has a slightly rough surface, so the pen makes the small noise that thinking seems to need. The pen has no battery and is in the box.',
      'Write, and it stays handwriting; ask, and it becomes text you can search and send. Notebooks go to your own computer as PDF, or to a folder you share. A long one takes its time over Wi-Fi; by cable it is there at once.',
      'No mail, no browser, no badge with a number. You may find that the meeting ends earlier.',
    ],
    highlights: ['10.3 in e-paper that feels like paper', 'Pen without battery, in the box', 'Handwriting to text, on the device', 'Three weeks on a charge'],
    specifications: rows(`
      Display | Size | 10.3 in
      Display | Panel | E-paper, warm front light
      Display | Resolution | 2480 × 1860 px
      Performance | Memory and storage | 2 GB and 64 GB
      Sound | Speakers | None
      Camera | Main | None
      Pen | Pressure levels | 4,096
      Battery | Capacity | 3,700 mAh
      Battery | Battery life | 3 weeks at 2 h a day
      Connections | Wireless | Wi-Fi 5, Bluetooth 5.2
      Connections | Port | USB-C, 480 Mbit/s
      Software | Updates until | August 2030
      Size and weight | Dimensions | 243 × 184 × 5.2 mm
      Size and weight | Weight | 398 g`),
  },
  {
    id: 'slate-pen', code: 'SPEN', released: '2024-08-27',
    tags: ['work'],
    goes_with: ['slate-11', 'slate-13-pro', 'pouch'],
    stock: [73],
    pictures: ['the pen, lying at an angle', 'the pen clinging to the edge of a tablet'],
    description: [
      'A pencil that happens to be digital. It feels 4,096 levels of pressure and the angle at which you hold it, so a line can be thin and nervous or broad and calm.',
      'It clings to the edge of a Slate and charges there; five minutes of clinging are two hours of drawing. The flat side stops it rolling off the table, which is how most pens end.',
      'One key, under the forefinger: eraser, or whatever you set it to. A spare tip is hidden in the box, under the paper.',
    ],
    highlights: ['4,096 pressure levels, and tilt', 'Charges on the edge of the tablet', 'Flat side: it does not roll', 'A spare tip in the box'],
    specifications: rows(`
      Compatibility | Works with | Slate 11, Slate 13 Pro
      Pen | Pressure levels | 4,096
      Pen | Tilt | Up to 60°
      Battery | Battery life | 14 h of drawing
      Battery | Charging | Magnetic, on the tablet
      Connections | Wireless | Bluetooth 5.3
      In the box | Contents | Pen, spare tip
      Size and weight | Dimensions | 162 × 9.1 mm
      Size and weight | Weight | 17 g`),
  },
  {
    id: 'slate-keys', code: 'SKEY', released: '2024-09-10',
    tags: ['work', 'travel'],
    goes_with: ['slate-11', 'slate-13-pro', 'slate-pen'],
    stock: [64, 23, 15, 12],
    pictures: ['the keyboard, seen from above at an angle', 'holding a tablet up like a small laptop'],
    description: [
      'A keyboard with 1.3 mm of travel, a touchpad of real glass, and a lid. Magnets find the edge of the tablet by themselves; three pins carry the power, so there is nothing to charge and nothing to pair.',
      'The hinge holds any angle up to 130°. It wants a table; on knees it is a compromise. Two mounting rails are in the box, one for the Slate 11 and one for the Slate 13 Pro.',
      'The layouts are cut properly: the German one has its ß, the Russian one its ё, the British one its £, and every one its own Enter. There is no backlight, which is why the tablet lasts.',
    ],
    highlights: ['Full layouts: US, UK, German, Russian', 'Nothing to charge, nothing to pair', 'Glass touchpad', 'Any angle up to 130°'],
    specifications: rows(`
      Compatibility | Works with | Slate 11, Slate 13 Pro
      Keyboard | Key travel | 1.3 mm
      Keyboard | Backlight | None
      Keyboard | Touchpad | Glass, 105 × 62 mm
      Battery | Charging | From the tablet, by three pins
      In the box | Contents | Keyboard cover, two mounting rails
      Size and weight | Dimensions | 252 × 176 × 8.9 mm
      Size and weight | Weight | 412 g`),
  },
];
