import { rows } from '../rows.mjs';

export default [
  {
    id: 'bank-mag-5', code: 'BM5', released: '2025-05-20',
    tags: ['travel', 'gift'],
    goes_with: ['fjord-x2', 'fjord-x2-mini', 'kite-flip', 'pad-3'],
    stock: [260, 174, 85],
    pictures: ['a slim power bank with a magnetic ring'],
    description: [
      'Slap it on the back of the phone and carry on. The Bank Mag 5 holds by magnet, charges at 15 W by Qi2 and is thin enough, at 8.6 mm, to stay there while you take the call.',
      'Its 5,000 mAh bring most phones from empty to a little over half, or a small one nearly to full. There is a USB-C port as well, for phones without a magnetic back, and for charging two things when someone asks nicely.',
      'It passes power through: charge phone and bank together overnight, phone first.',
    ],
    highlights: ['Qi2, 15 W, magnetic', '8.6 mm thin', '5,000 mAh, 18.5 Wh', 'Charges phone first, then itself'],
    specifications: rows(`
      Battery | Capacity | 5,000 mAh
      Battery | Energy | 18.5 Wh
      Output | Maximum power | 20 W
      Output | Ports | USB-C
      Output | Wireless | Qi2, 15 W
      Input | Power | 20 W by USB-C, full in 1.8 h
      Travel | Cabin baggage | Allowed, under 100 Wh
      In the box | Contents | Power bank, USB-C cable (0.3 m)
      Size and weight | Dimensions | 102 × 70 × 8.6 mm
      Size and weight | Weight | 122 g`),
  },
  {
    id: 'bank-10', code: 'B10', released: '2023-10-10',
    tags: ['bestseller', 'travel', 'recycled'],
    goes_with: ['cable-braid', 'fjord-lite', 'pouch'],
    stock: [400, 312],
    pictures: ['a pocket power bank with two ports and a row of lights'],
    description: [
      'Two charges for most phones in something the size of a deck of cards. It puts out 22.5 W by USB-C and has one older USB-A port for everything in the drawer.',
      'Press the side and five lights show what is left. Press twice and it switches to a trickle for earbuds and bands, which are so modest that most banks think they have left.',
      'The case is recycled polycarbonate with a grain that hides scratches. Ours have had three years of pockets and look like three weeks.',
    ],
    highlights: ['10,000 mAh, about two phone charges', '22.5 W by USB-C', 'Trickle mode for earbuds and bands', 'Recycled case'],
    specifications: rows(`
      Battery | Capacity | 10,000 mAh
      Battery | Energy | 37 Wh
      Output | Maximum power | 22.5 W from one port, 15 W from two
      Output | Ports | USB-C, USB-A
      Output | Wireless | None
      Input | Power | 18 W by USB-C, full in 2.5 h
      Travel | Cabin baggage | Allowed, under 100 Wh
      In the box | Contents | Power bank, USB-C cable (0.3 m)
      Size and weight | Dimensions | 91 × 63 × 22 mm
      Size and weight | Weight | 182 g`),
  },
  {
    id: 'bank-20', code: 'B20', released: '2024-03-19', compare_at: 59,
    tags: ['sale', 'travel', 'work'],
    goes_with: ['slate-13-pro', 'charger-65', 'cable-braid'],
    stock: [165],
    pictures: ['a tall power bank with three ports and a small display'],
    description: [
      'For the day when the table at the café has no socket. The Bank 20 gives 65 W, enough to run and charge a laptop, and still has two ports for the phone and for whoever sits opposite.',
      'A small display gives the only two facts that count: how much is left, and how long that will last at this rate.',
      'It holds 74 Wh, comfortably below the 100 Wh that airlines allow in the cabin. Security staff sometimes look for the figure, so it is engraved on the bottom, in a size meant for humans.',
    ],
    highlights: ['65 W: charges a laptop', '20,000 mAh, 74 Wh', 'Shows hours left, not dots', 'May fly in the cabin'],
    specifications: rows(`
      Battery | Capacity | 20,000 mAh
      Battery | Energy | 74 Wh
      Output | Maximum power | 65 W
      Output | Ports | Two USB-C, one USB-A
      Output | Wireless | None
      Input | Power | 45 W by USB-C, full in 2.1 h
      Travel | Cabin baggage | Allowed, under 100 Wh
      In the box | Contents | Power bank, USB-C cable (0.5 m), pouch
      Size and weight | Dimensions | 152 × 72 × 26 mm
      Size and weight | Weight | 421 g`),
  },
  {
    id: 'bank-30', code: 'B30', released: '2025-08-12',
    tags: ['work'],
    goes_with: ['charger-desk', 'cable-braid', 'skerry-5'],
    stock: [48],
    pictures: ['a large power bank with a carrying loop, four ports and a display'],
    description: [
      'A week of phone, or a day of laptop, or a night of lamp, camera and fan in a tent. The Bank 30 puts out 100 W from one port and shares 130 W between four.',
      'It refills from empty in two hours and a bit, so a lunch stop counts. The loop is a piece of climbing cord; it holds far more than you will ever hang on it.',
      'One thing before you pack: it holds 111 Wh, and airlines allow up to 100 Wh without asking. Above that you need your airline’s consent, and some routes refuse. For flying, take the Bank 20.',
    ],
    highlights: ['100 W from one port, 130 W from four', '30,000 mAh, 111 Wh', 'Full again in 2.3 hours', 'Ask the airline before you fly'],
    specifications: rows(`
      Battery | Capacity | 30,000 mAh
      Battery | Energy | 111 Wh
      Output | Maximum power | 100 W, 130 W in all
      Output | Ports | Three USB-C, one USB-A
      Output | Wireless | None
      Input | Power | 65 W by USB-C, full in 2.3 h
      Travel | Cabin baggage | Only with the airline’s consent, over 100 Wh
      In the box | Contents | Power bank, USB-C cable (1 m), pouch
      Size and weight | Dimensions | 176 × 84 × 28 mm
      Size and weight | Weight | 648 g`),
  },
  {
    id: 'charger-30', code: 'CH30', released: '2023-11-14',
    tags: ['bestseller', 'travel'],
    goes_with: ['cable-braid', 'fjord-se', 'fjord-x2-mini'],
    stock: [310, 290, 180, 95, 122, 64],
    pictures: ['a small cube charger with one port'],
    description: [
      'One port, 30 W, a cube of 36 mm. It charges a phone as fast as the phone allows, runs a small tablet, and gets along with older devices that want less.',
      'Gallium nitride keeps it cool and small; a thermometer inside keeps it honest. The pins fold on the US model, and on all three the port is on the front, where a cable belongs behind a bedside table.',
      'No cable in the box, and no plastic either.',
    ],
    highlights: ['30 W by USB-C', '36 mm cube', 'US, EU or UK plug', 'Packed in paper only'],
    specifications: rows(`
      Output | Maximum power | 30 W
      Output | Ports | USB-C
      Output | Standards | USB PD 3.0 with PPS
      Input | Voltage | 100–240 V, 50/60 Hz
      Technology | Semiconductor | Gallium nitride (GaN)
      In the box | Contents | Charger
      Size and weight | Dimensions | 36 × 36 × 36 mm without pins
      Size and weight | Weight | 52 g`),
  },
  {
    id: 'charger-65', code: 'CH65', released: '2024-06-04',
    tags: ['bestseller', 'travel', 'work'],
    goes_with: ['cable-braid', 'slate-13-pro', 'fjord-x2', 'pouch'],
    stock: [205, 188, 60, 140, 77, 1],
    pictures: ['a wall charger with three ports in a column'],
    description: [
      'The charger that lets you leave three others at home. Used alone, the top port gives 65 W, which satisfies most laptops. With all three in use, it divides sensibly and tells nobody off.',
      'When you plug in something new, the other ports pause for a second while it counts again; that is normal, if a little theatrical. The sides are ribbed, so it comes out of a tight socket without a fight.',
      'US model with folding pins. EU and UK models with the plug that your wall expects.',
    ],
    highlights: ['Three ports: laptop, phone, earbuds', '65 W from a single port', 'Gallium nitride, 98 g', 'US, EU or UK plug'],
    specifications: rows(`
      Output | Maximum power | 65 W
      Output | Ports | Two USB-C, one USB-A
      Output | Standards | USB PD 3.0 with PPS
      Input | Voltage | 100–240 V, 50/60 Hz
      Technology | Semiconductor | Gallium nitride (GaN)
      In the box | Contents | Charger
      Size and weight | Dimensions | 58 × 42 × 31 mm without pins
      Size and weight | Weight | 98 g`),
  },
  {
    id: 'charger-desk', code: 'CHD', released: '2026-05-26',
    tags: ['new', 'work'],
    goes_with: ['cable-braid', 'slate-13-pro', 'pad-3', 'lamp'],
    stock: [37],
    pictures: ['a desktop charger with five ports and a display'],
    description: [
      'Five ports at the front edge of the desk instead of under it. The Charger Desk shares 120 W between a laptop, a tablet, a phone and two things you forgot you owned.',
      'The display shows watts per port, which is oddly calming; at night it can be dimmed. Turn the knob to give one port priority, or to switch all of it off at the end of the day, with a click that feels like the end of the day.',
      'It weighs 410 g on purpose: you can pull a cable out with one hand. Mains lead of 1.5 m included, with the plug of your country.',
    ],
    highlights: ['120 W, five ports', 'Shows watts for each port', 'A knob for priority and off', 'Heavy enough to stay put'],
    specifications: rows(`
      Output | Maximum power | 100 W from one port, 120 W in all
      Output | Ports | Four USB-C, one USB-A
      Output | Standards | USB PD 3.1 with PPS
      Input | Voltage | 100–240 V, 50/60 Hz
      Technology | Semiconductor | Gallium nitride (GaN)
      In the box | Contents | Charger, mains lead (1.5 m)
      Size and weight | Dimensions | 102 × 74 × 38 mm
      Size and weight | Weight | 410 g`),
  },
  {
    id: 'pad-3', code: 'PAD3', released: '2025-08-26',
    tags: ['gift', 'work'],
    goes_with: ['fjord-x2', 'watch-4', 'buds-2-pro', 'charger-65'],
    stock: [54, 25],
    pictures: ['a flat charging pad with places for phone and earbuds and an arm for the watch'],
    description: [
      'One cable in, three things charged: phone on the left, earbuds on the right, watch on the arm between them. Phones with Qi2 magnets find their place by themselves; others have to lie within a few millimetres of the ring.',
      'The phone charges at 15 W, through a case of up to 3 mm. There is no light on the pad at all. We looked for one reason to put one there, and then went to sleep.',
      'It folds in the middle to the size of a wallet. The 45 W supply is in the box, with plugs for US, EU and UK sockets.',
    ],
    highlights: ['Phone, watch and earbuds on one cable', 'Qi2, 15 W', 'No light, no noise', 'Folds; supply in the box'],
    specifications: rows(`
      Output | Maximum power | 25 W in all
      Output | Wireless | Qi2, 15 W, watch 5 W, earbuds 5 W
      Output | Standards | Qi2
      Input | Power | 45 W by USB-C
      Compatibility | Works with | Qi2 phones, Watch 4, Watch 4 Trail, Buds 2 Pro
      In the box | Contents | Pad, 45 W supply with three plugs, cable (1.5 m)
      Size and weight | Dimensions | 216 × 92 × 12 mm, 108 × 92 × 24 mm folded
      Size and weight | Weight | 286 g`),
  },
  {
    id: 'cable-braid', code: 'CBL', released: '2023-09-19',
    tags: ['bestseller', 'travel', 'recycled'],
    goes_with: ['charger-65', 'charger-30', 'bank-10', 'pouch'],
    stock: [360, 400, 245],
    pictures: ['a braided cable in a loose coil'],
    description: [
      'A cable is the least interesting thing we make, so we made it properly. USB-C at both ends, 100 W, and a braid of recycled yarn that does not curl up and does not fray.',
      'The neck behind the plug is bent 25,000 times in our lab, at an angle that we first measured on a bedside table. A leather loop keeps it rolled up in a bag.',
      'It carries data at 480 Mbit/s: good for charging, syncing and headphones, not meant for external displays.',
    ],
    highlights: ['USB-C to USB-C, 100 W', 'Recycled braid', '25,000 bends', '0.5 m, 1 m or 2 m'],
    specifications: rows(`
      Output | Maximum power | 100 W (20 V, 5 A)
      Output | Ports | USB-C to USB-C
      Data | Speed | 480 Mbit/s
      Durability | Bends | 25,000
      Material | Braid | Recycled polyester
      Size and weight | Length | 0.5 m, 1 m or 2 m
      Size and weight | Weight | 22 g, 36 g or 64 g`),
  },
  {
    id: 'charger-car', code: 'CHC', released: '2024-01-16',
    tags: ['travel'],
    goes_with: ['cam-dash', 'cable-braid', 'bank-10'],
    stock: [118],
    pictures: ['a car charger with two ports and a spring contact at its tip'],
    description: [
      'It sits flush in the socket, out of the way of your knee, and it sits tight: once in, it means to stay. Two USB-C ports: 30 W for the phone that navigates, 15 W for the phone that complains.',
      'It runs on 12 V and 24 V, so it also suits a van, a boat or an old lorry. It switches off when the engine has been off for a while and the battery drops, which a cold morning will thank you for.',
      'A faint ring of light shows the ports at night, and does not reflect in the windscreen.',
    ],
    highlights: ['45 W, two USB-C ports', 'Flush, out of the way of your knee', '12 V and 24 V', 'Protects the car’s battery'],
    specifications: rows(`
      Output | Maximum power | 45 W
      Output | Ports | Two USB-C (30 W and 15 W)
      Output | Standards | USB PD 3.0 with PPS
      Input | Voltage | 12–24 V
      Material | Body | Aluminium
      In the box | Contents | Charger
      Size and weight | Dimensions | 52 × 24 mm
      Size and weight | Weight | 28 g`),
  },
];
