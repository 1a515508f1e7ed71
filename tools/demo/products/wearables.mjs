import { rows } from '../rows.mjs';

export default [
  {
    id: 'band-8', code: 'BN8', released: '2024-01-16',
    tags: ['bestseller', 'sport', 'waterproof', 'gift'],
    goes_with: ['strap-knit', 'scale', 'buds-2', 'band-8-active'],
    stock: [350, 282, 96, 74, 158, 121, 40, 6],
    pictures: ['the band with its tall screen on', 'the band opened, seen from the sensor side'],
    description: [
      'Steps, sleep, pulse, the time. The Band 8 records what you do and shows it without comment, on an AMOLED screen you can read at noon. It runs for 16 days, so it is on your wrist at night, when the interesting numbers happen.',
      'There are 110 sports in the list, from rowing to sweeping the yard. It recognises six of them by itself. The weekly summary is one page with four lines.',
      'It shows messages if you let it. It is not a medical device and does not want to worry you.',
    ],
    highlights: ['16 days on a charge', 'Pulse, sleep and blood oxygen', '110 sports, 50 m water resistance', '18 g with the strap'],
    specifications: rows(`
      Display | Size | 1.62 in
      Display | Type | AMOLED, 192 × 490 px
      Battery | Battery life | 16 days
      Battery | Charging | Magnetic, 60 min
      Sensors | Health | Pulse, blood oxygen, skin temperature
      Sensors | Positioning | From the phone
      Durability | Water resistance | 5 ATM (50 m)
      Connections | Bluetooth | 5.3
      Compatibility | Works with | Any phone, through the Halvik app
      Size and weight | Wrist size | 135–175 mm (S/M), 160–215 mm (M/L)
      Size and weight | Dimensions | 46.8 × 19.4 × 10.2 mm
      Size and weight | Weight | 18 g with strap`),
  },
  {
    id: 'band-8-active', code: 'B8A', released: '2024-01-16',
    tags: ['sport', 'waterproof', 'travel'],
    goes_with: ['trails-plus', 'swim', 'bottle', 'band-8'],
    stock: [120, 98, 44, 15],
    pictures: ['a wider band with a side key and the screen on', 'the band opened, seen from the sensor side'],
    description: [
      'The Band 8 with its own GPS, for people who would like to run without a phone and still argue about the distance afterwards.',
      'It listens to five satellite systems on two frequencies, so the line stays on the right side of the street. A side key starts and stops with wet hands. Pace, climb and heart rate zones fit on one screen, in figures large enough to read while breathing hard.',
      'With GPS on it lasts 18 hours. Without, 12 days.',
    ],
    highlights: ['Two-frequency GPS, no phone needed', 'Side key for wet hands', '18 hours of GPS, 12 days without', 'Routes from Halvik Trails Plus'],
    specifications: rows(`
      Display | Size | 1.74 in
      Display | Type | AMOLED, 256 × 502 px
      Battery | Battery life | 12 days, 18 h with GPS
      Battery | Charging | Magnetic, 60 min
      Sensors | Health | Pulse, blood oxygen, skin temperature
      Sensors | Positioning | Five satellite systems, two frequencies
      Durability | Water resistance | 5 ATM (50 m)
      Connections | Bluetooth | 5.3
      Compatibility | Works with | Any phone, through the Halvik app
      Size and weight | Wrist size | 135–175 mm (S/M), 160–215 mm (M/L)
      Size and weight | Dimensions | 47.2 × 24.6 × 10.9 mm
      Size and weight | Weight | 27 g with strap`),
  },
  {
    id: 'band-kids', code: 'BNK', released: '2024-09-03',
    tags: ['kids', 'waterproof', 'gift'],
    goes_with: ['slate-kids', 'drift-kids', 'bottle'],
    stock: [132, 87],
    pictures: ['a small round-edged band with a frog on its screen', 'the band closed to a ring, seen from behind'],
    description: [
      'Two hundred hops feed the frog. Eleven flights of stairs earn the dragon a hat. There are forty such games on this band, each of them played with legs, and no way to buy the next one.',
      'There are no messages, no microphone, no location. Parents see steps and sleep in their own app, children see the frog. The screen goes dark at bedtime, and in lessons, if the school asks.',
      'The clasp opens by itself when the strap catches on a branch. From about five years on.',
    ],
    highlights: ['Forty games made of steps and hops', 'No messages, no microphone, no location', 'Safety clasp', 'Two weeks on a charge'],
    specifications: rows(`
      Display | Size | 1.1 in
      Display | Type | OLED, 126 × 294 px
      Battery | Battery life | 14 days
      Battery | Charging | Magnetic, 60 min
      Sensors | Health | Steps and sleep only
      Sensors | Positioning | None
      Durability | Water resistance | 5 ATM (50 m)
      Connections | Bluetooth | 5.2
      Compatibility | Works with | A parent’s phone, through the Halvik app
      Size and weight | Wrist size | 115–170 mm
      Size and weight | Dimensions | 38.0 × 18.0 × 10.4 mm
      Size and weight | Weight | 16 g with strap`),
  },
  {
    id: 'watch-4', code: 'WT4', released: '2024-10-08', compare_at: 259,
    tags: ['bestseller', 'sale', 'waterproof', 'gift'],
    goes_with: ['watch-dock', 'strap-knit', 'buds-2-pro', 'pad-3'],
    stock: [74, 105, 36, 51, 12, 0],
    pictures: ['the watch, round, with hands on its screen', 'the watch from behind, sensor and strap'],
    description: [
      'First of all a watch: a round steel case, a button at the side that clicks as it should, and hands you can read from across a table, which is where most watches fail.',
      'Then the rest. It pays, it navigates, it takes calls, it counts lengths. It measures pulse, blood oxygen and skin temperature through the night and gives one figure in the morning: how rested you are, from 0 to 100. You may disagree with it.',
      'Four days of normal use. With the dial always on it is less than two, so we deliver it with the dial off and the choice with you. Straps change without a tool.',
    ],
    highlights: ['Steel case, a button that clicks', 'Four days of normal use', 'Payment, navigation, calls', '41 mm or 45 mm'],
    specifications: rows(`
      Display | Size | 1.28 in (41 mm), 1.43 in (45 mm)
      Display | Type | AMOLED, 466 × 466 px
      Battery | Battery life | 4 days, 40 h with the dial always on, 24 h with GPS
      Battery | Charging | Magnetic, 45 min
      Sensors | Health | Pulse, blood oxygen, skin temperature, ECG
      Sensors | Positioning | Five satellite systems, two frequencies
      Durability | Water resistance | 5 ATM (50 m)
      Connections | Bluetooth | 5.3, also Wi-Fi and NFC
      Compatibility | Works with | Any phone, through the Halvik app
      Size and weight | Wrist size | 130–200 mm (41 mm), 140–215 mm (45 mm)
      Size and weight | Dimensions | 41 × 41 × 10.6 mm or 45 × 45 × 10.8 mm
      Size and weight | Weight | 36 g or 42 g without strap`),
  },
  {
    id: 'watch-4-trail', code: 'W4T', released: '2026-05-05',
    tags: ['new', 'sport', 'waterproof', 'travel'],
    goes_with: ['trails-plus', 'skerry-5', 'watch-dock', 'daypack'],
    stock: [29, 16],
    pictures: ['a rugged round watch with a marked bezel and a map on its screen', 'the watch from behind, with screws, sensor and strap'],
    description: [
      'The Watch 4 that went outside and stayed there. Titanium case, sapphire glass, a bezel with a compass ring you can turn in gloves.',
      'Maps are on the watch, with contour lines and the names of huts; there need be no network and no phone. It warns of falling air pressure about two hours before you would notice the sky. If you must turn back, it has kept your way in and shows it the other way round.',
      'It runs 14 days as a watch and 60 hours on the move. Then it still tells the time for another week.',
    ],
    highlights: ['Titanium and sapphire glass', 'Offline maps with contour lines', '60 hours of GPS', 'Storm warning and the way back'],
    specifications: rows(`
      Display | Size | 1.43 in
      Display | Type | AMOLED, 466 × 466 px
      Battery | Battery life | 14 days, 60 h with GPS
      Battery | Charging | Magnetic, 70 min
      Sensors | Health | Pulse, blood oxygen, skin temperature, ECG
      Sensors | Positioning | Five satellite systems, two frequencies
      Sensors | Environment | Barometer, compass, altimeter
      Durability | Water resistance | 10 ATM (100 m)
      Connections | Bluetooth | 5.3, also Wi-Fi and NFC
      Compatibility | Works with | Any phone, through the Halvik app
      Size and weight | Wrist size | 140–220 mm
      Size and weight | Dimensions | 47 × 47 × 13.4 mm
      Size and weight | Weight | 54 g without strap`),
  },
  {
    id: 'ring-1', code: 'RNG', released: '2026-02-10',
    tags: ['waterproof', 'gift'],
    goes_with: ['buds-sleep', 'scale', 'watch-4'],
    stock: [18, 42, 66, 71, 35, 4, 12, 28, 39, 44, 17, 0],
    pictures: ['the ring, upright, with its sensors inside', 'the ring lying on its charging dock'],
    description: [
      'A titanium ring, 2.4 g, with nothing on it to look at. It measures sleep, pulse and temperature from the inside of a finger, where the signal is better than on a wrist, and sends them to your phone in the morning.',
      'No light, no buzz, no notification. If a night was short, you know. If seven were, the app says so, once.',
      'It runs small, and fingers are larger in the evening: measure then, and between two sizes take the larger. The first exchange is on us. There is no subscription, and your data can leave as a plain file.',
    ],
    highlights: ['2.4 g of titanium', 'Sleep, pulse, temperature', 'Seven days on a charge', 'No subscription'],
    specifications: rows(`
      Display | Size | None
      Battery | Battery life | 7 days
      Battery | Charging | On its dock, 80 min
      Sensors | Health | Pulse, blood oxygen, skin temperature
      Sensors | Positioning | None
      Durability | Water resistance | 10 ATM (100 m)
      Connections | Bluetooth | 5.3
      Compatibility | Works with | Any phone, through the Halvik app
      In the box | Contents | Ring, dock, USB-C cable
      Size and weight | Finger size | US sizes 7 to 12 (17.3–21.4 mm inside)
      Size and weight | Dimensions | 7.2 mm wide, 2.4 mm thick
      Size and weight | Weight | 2.4–3.3 g`),
  },
  {
    id: 'strap-knit', code: 'KNT', released: '2025-01-14',
    tags: ['recycled', 'gift'],
    goes_with: ['band-8', 'watch-4', 'watch-dock'],
    stock: [90, 84, 33, 27, 45, 38, 12, 2],
    pictures: ['a knitted strap, lying in a loop', 'the knit from close up, with its clip'],
    description: [
      'Knitted in one piece from yarn that used to be bottles, with enough stretch that there is no buckle to find in the dark. It dries on the wrist in about twenty minutes.',
      'One clip fits the Band 8 and the Watch 4; you hear it when it is in. After a month of running, put it in the wash at 30 °C with your socks. It comes out as it went in.',
      'If you are between two sizes, take the smaller. Knit gives; time helps.',
    ],
    highlights: ['Recycled yarn, knitted in one piece', 'Washable at 30 °C', 'Fits Band 8 and Watch 4', 'No buckle'],
    specifications: rows(`
      Material | Strap | Recycled polyester, 12 % elastane
      Material | Clip | Stainless steel
      Compatibility | Works with | Band 8, Watch 4
      Care | Washing | 30 °C, in a bag
      Size and weight | Wrist size | 135–175 mm (S/M), 160–215 mm (M/L)
      Size and weight | Dimensions | 20 mm wide, 1.8 mm thick
      Size and weight | Weight | 9 g`),
  },
  {
    id: 'watch-dock', code: 'WDK', released: '2024-10-08',
    tags: ['work', 'gift'],
    goes_with: ['watch-4', 'watch-4-trail', 'strap-knit'],
    stock: [83],
    pictures: ['a small stand, its charging disc at an angle', 'a watch charging on the stand'],
    description: [
      'A bent piece of aluminium with a charger at the top and 240 g of ballast at the bottom. Put the watch on it, and it turns into a bedside clock with figures you can read without your glasses.',
      'The disc tilts by 35°, so the strap can stay closed. The foot is soft and does not travel when you reach for it half asleep.',
      'Both watches fit, the Watch 4 and the Watch 4 Trail. The cable is a plain USB-C one: if the cat gets it, you have others.',
    ],
    highlights: ['Turns the watch into a bedside clock', 'Tilts by 35°', 'Heavy foot, soft sole', 'Plain USB-C cable'],
    specifications: rows(`
      Compatibility | Works with | Watch 4, Watch 4 Trail
      Output | Maximum power | 5 W
      Input | Port | USB-C
      Material | Body | Aluminium, silicone foot
      In the box | Contents | Stand, USB-C cable (1 m)
      Size and weight | Dimensions | 62 × 62 × 88 mm
      Size and weight | Weight | 295 g`),
  },
];
