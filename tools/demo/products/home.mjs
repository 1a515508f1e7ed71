import { rows } from '../rows.mjs';

export default [
  {
    id: 'lamp', code: 'LMP', released: '2024-11-12',
    tags: ['bestseller', 'work', 'gift'],
    goes_with: ['hub', 'page-10', 'charger-desk', 'bulb-duo'],
    stock: [88, 52],
    pictures: ['a desk lamp with a thin arm and a long head'],
    description: [
      'A desk lamp that knows what time it is. In the morning its light is cool and plain; towards evening it follows the daylight down to the colour of a candle, so slowly that you only notice when someone else switches on a ceiling light.',
      'The arm has three joints and stays where you leave it. The head lights the paper and not the screen behind it. Turn the knob for brightness; press it to keep this very light for the evening.',
      'It needs no app and no network to follow the sun, only your city, set once.',
    ],
    highlights: ['Follows daylight from 6500 K to 2200 K', 'No glare on the screen', 'A knob, no app needed', 'Colour rendering index 97'],
    specifications: rows(`
      Light | Brightness | 850 lm
      Light | Colour temperature | 2200–6500 K
      Light | Colour rendering | CRI 97
      Power | Consumption | 11 W
      Power | Supply | USB-C, 20 W supply in the box
      Control | Works with | Knob; Matter over Thread
      Connections | Wireless | Thread, Bluetooth 5.2
      Material | Body | Aluminium, steel foot
      Size and weight | Dimensions | 420 × 160 × 460 mm
      Size and weight | Weight | 1.9 kg`),
  },
  {
    id: 'bulb-duo', code: 'BLB', released: '2024-02-06',
    tags: ['gift'],
    goes_with: ['hub', 'lamp', 'sensor-kit'],
    stock: [230, 172, 94],
    pictures: ['two colour bulbs, one glowing warm, one glowing violet'],
    description: [
      'Two bulbs, sixteen million colours, of which you will use about five. The whites are what we worked on: from breakfast to candle, without the green tinge that colour bulbs are known for.',
      'They join a Matter network directly, with the Loomlight Hub or anyone else’s. They also work from a plain wall switch: off and on again quickly, and they step through four brightness levels.',
      'One thing to know: when the mains come back after a cut, so do they, in full white. Where that happens often, leave the bedroom to another lamp.',
    ],
    highlights: ['Two bulbs, 1,055 lm each', 'Clean whites, 2000 to 6500 K', 'Matter over Thread', 'E27, E26 or B22'],
    specifications: rows(`
      Light | Brightness | 1,055 lm
      Light | Colour temperature | 2000–6500 K and colours
      Light | Colour rendering | CRI 93
      Light | Lifetime | 25,000 h
      Power | Consumption | 10 W, 0.3 W on standby
      Power | Supply | 220–240 V (E27, B22), 100–120 V (E26)
      Control | Works with | Matter; wall switch
      Connections | Wireless | Thread, Bluetooth 5.2
      In the box | Contents | Two bulbs
      Size and weight | Dimensions | 60 × 114 mm
      Size and weight | Weight | 74 g each`),
  },
  {
    id: 'hub', code: 'HUB', released: '2024-01-23',
    tags: [],
    goes_with: ['sensor-kit', 'plug-duo', 'bulb-duo', 'lamp'],
    stock: [142],
    pictures: ['a low rounded hub with a soft light underneath'],
    description: [
      'The Loomlight Hub speaks Matter, Thread and Zigbee, and keeps the conversation at home. Rules run on the hub itself: if the line is down, the hall light still comes on when you come home.',
      'Pair up to 120 devices, from any maker that follows the standards. Ours join in seconds; older Zigbee devices from elsewhere like to be held within a metre, and asked twice. An account is possible and not required.',
      'It is the size of a saucer and has one light, which you can turn off. It has no microphone. We checked twice.',
    ],
    highlights: ['Matter, Thread and Zigbee', 'Rules run without the internet', 'Up to 120 devices', 'No microphone, no forced account'],
    specifications: rows(`
      Power | Supply | USB-C, 5 W
      Power | Consumption | 2.4 W
      Control | Works with | Matter controllers, Loomlight app
      Control | Devices | Up to 120
      Connections | Wireless | Thread, Zigbee 3.0, Wi-Fi 5, Bluetooth 5.2
      Connections | Ports | Ethernet, USB-A
      In the box | Contents | Hub, supply, Ethernet cable (1 m)
      Size and weight | Dimensions | 112 × 112 × 31 mm
      Size and weight | Weight | 218 g`),
  },
  {
    id: 'plug-duo', code: 'PLG', released: '2024-02-06',
    tags: ['bestseller'],
    goes_with: ['hub', 'thermo', 'sensor-kit'],
    stock: [260, 215, 130],
    pictures: ['two small smart plugs side by side'],
    description: [
      'Two small plugs that switch things on and off and tell you what they cost. The meter is accurate to about 1 %, good enough to find the old freezer that has been eating your money in the cellar.',
      'A real key switches by hand, and the little lamp beside it can stay dark. They suit lamps, televisions, chargers and fridges; water heaters are too much for them. In a tight socket strip they lean on the neighbour a little.',
      'Set a rule once and it stays in the plug: off at midnight remains off at midnight, with or without a hub, a phone or us.',
    ],
    highlights: ['Two plugs with energy meter', 'A real key on the plug', 'Keeps its schedule without a hub', 'Matter over Wi-Fi'],
    specifications: rows(`
      Power | Maximum load | 1,440 W (US), 2,300 W (EU), 2,300 W (UK)
      Power | Consumption | 0.4 W on standby
      Power | Supply | 100–240 V, 50/60 Hz
      Measurement | Energy meter | From 1 W, accurate to 1 %
      Control | Works with | Matter, Loomlight app; key on the plug
      Connections | Wireless | Wi-Fi 4, Bluetooth 5.2
      In the box | Contents | Two plugs
      Size and weight | Dimensions | 51 × 38 × 44 mm
      Size and weight | Weight | 58 g each`),
  },
  {
    id: 'sensor-kit', code: 'SNS', released: '2024-03-12',
    tags: [],
    goes_with: ['hub', 'cam-room', 'bulb-duo'],
    stock: [97],
    pictures: ['two narrow door sensors and a round motion sensor'],
    description: [
      'Two sensors for doors or windows, one for movement. Together with a hub they can tell you that the terrace door is open while it rains, or light the hall at 20 % for a trip to the kitchen at night.',
      'They report within a quarter of a second and sleep the rest of the time, so a coin cell lasts about two years. The app names the day when it will be empty, a month ahead.',
      'Tape and screws are both in the box. Tape is quick; above 40 °C, in a window that gets the sun, take the screws.',
    ],
    highlights: ['Two door sensors, one motion sensor', 'Two years on a coin cell', 'Answers in 0.25 s', 'Needs a Zigbee hub'],
    specifications: rows(`
      Measurement | Door sensor | Open or closed, gap up to 20 mm
      Measurement | Motion sensor | 7 m, 120°, with brightness
      Power | Supply | CR2450 coin cells, about 2 years
      Control | Works with | Loomlight Hub, any Zigbee 3.0 hub
      Connections | Wireless | Zigbee 3.0
      In the box | Contents | Two door sensors, motion sensor, cells, tape, screws
      Size and weight | Dimensions | 62 × 18 × 11 mm (door), 42 × 34 mm (motion)
      Size and weight | Weight | 17 g (door), 38 g (motion)`),
  },
  {
    id: 'air-mini', code: 'AIR', released: '2025-04-29',
    tags: ['gift'],
    goes_with: ['thermo', 'plug-duo', 'buds-sleep'],
    stock: [45, 31],
    pictures: ['a small cylinder-shaped air purifier with a perforated body'],
    description: [
      'A purifier for one room, up to 20 m², in the space of a shoebox on end. At night it runs at 19 dB, which is quieter than the person beside you.',
      'It measures fine dust with a laser and works only when there is something to do. A sieve that you can rinse keeps the fluff; the filter behind it catches pollen, smoke and cat. It lasts about nine months, and the machine counts actual hours, not calendar days. Filters will be made until 2034 at least.',
      'One knob, one figure, one ring of colour from green to orange. Turn the colour off in the bedroom.',
    ],
    highlights: ['For rooms up to 20 m²', '19 dB at night', 'Laser sensor for fine dust', 'Filter lasts about nine months'],
    specifications: rows(`
      Air | Room size | Up to 20 m²
      Air | Clean air rate | 170 m³/h
      Air | Filter | HEPA H13 with carbon, about 9 months
      Sound | Loudness | 19–48 dB
      Power | Consumption | 3–24 W
      Power | Supply | 100–240 V, 50/60 Hz
      Control | Works with | Knob; Matter over Wi-Fi
      Connections | Wireless | Wi-Fi 4, Bluetooth 5.2
      Size and weight | Dimensions | 198 × 198 × 312 mm
      Size and weight | Weight | 2.3 kg`),
  },
  {
    id: 'thermo', code: 'THM', released: '2023-12-05',
    tags: ['bestseller', 'gift'],
    goes_with: ['hub', 'air-mini', 'plug-duo'],
    stock: [390],
    pictures: ['a small square thermometer with an e-ink display'],
    description: [
      'Temperature above, humidity below, on e-ink that you can read from bed. It updates once a minute and uses so little that one coin cell lasts a year and a half.',
      'Accurate to 0.2 °C, which is better than most discussions about the window. A small face shows whether the air is comfortable; it has three moods.',
      'Put one in the nursery, one in the cellar with the wine, one with the guitar. With a hub it keeps a diary; without, it is simply a good thermometer.',
    ],
    highlights: ['E-ink, readable from bed', 'Accurate to 0.2 °C and 2 %', '18 months on a coin cell', 'Works with or without a hub'],
    specifications: rows(`
      Measurement | Temperature | −10 to 60 °C, accurate to 0.2 °C
      Measurement | Humidity | 0–99 %, accurate to 2 %
      Display | Size | 2.1 in e-ink
      Power | Supply | CR2450 coin cell, about 18 months
      Control | Works with | Loomlight Hub, Loomlight app
      Connections | Wireless | Bluetooth 5.2
      In the box | Contents | Thermometer, cell, stand, tape
      Size and weight | Dimensions | 52 × 52 × 13 mm
      Size and weight | Weight | 31 g`),
  },
  {
    id: 'speaker', code: 'SPK', released: '2025-11-11', compare_at: 129,
    tags: ['sale', 'gift'],
    goes_with: ['hub', 'drift-studio', 'lamp'],
    stock: [72, 58, 11],
    pictures: ['a rounded speaker in knitted fabric with keys on top'],
    description: [
      'A Wi-Fi speaker that does not phone home. It plays from your phone, from a disk on your network, from internet radio and over Bluetooth, and it goes on doing so if we close the company tomorrow, which is not planned.',
      'Inside are a 90 mm woofer and a tweeter that points at people rather than at the shelf. It listens to the room once, when you set it down, and corrects for the corner you put it in. After that the microphone is off, by a switch you can see.',
      'Two of them make a stereo pair. Six keys on top are your radio stations.',
    ],
    highlights: ['Works without cloud or account', 'Six keys for radio stations', 'Corrects for the room', 'Two make a stereo pair'],
    specifications: rows(`
      Sound | Driver | 90 mm woofer, 25 mm tweeter
      Sound | Frequency range | 48 Hz–22 kHz
      Sound | Amplifier | 30 W and 10 W
      Power | Consumption | 6 W, 0.9 W on standby
      Power | Supply | 100–240 V, 50/60 Hz
      Control | Works with | Six keys, knob, Halvik app
      Connections | Wireless | Wi-Fi 6, Bluetooth 5.3
      Connections | Ports | Ethernet, 3.5 mm in
      Size and weight | Dimensions | 142 × 142 × 186 mm
      Size and weight | Weight | 1.7 kg`),
  },
  {
    id: 'scale', code: 'SCL', released: '2024-01-09',
    tags: ['sport'],
    goes_with: ['band-8', 'ring-1', 'watch-4'],
    stock: [101, 79],
    pictures: ['a flat square scale with a small display'],
    description: [
      'It gives your weight to 50 g, and if you like, eleven other figures. Most people want two: weight, and where it is heading. Those are what the display shows, as a number and a small arrow.',
      'It recognises up to eight people by habit and keeps guests to itself. A mode for pets subtracts you from you with cat. A mode for the tired shows no number at all, only the arrow.',
      'Electrodes are under the glass, so there is nothing cold to step on. Not suited to people with a pacemaker.',
    ],
    highlights: ['Accurate to 50 g', 'Body composition, if you want it', 'Mode without numbers', 'A year and a half on four AAA cells'],
    specifications: rows(`
      Measurement | Weight range | 0.1–180 kg, in 50 g steps
      Measurement | Body values | Fat, muscle, water, bone and others
      Display | Size | 70 × 30 mm, LED
      Power | Supply | Four AAA cells, about 18 months
      Control | Works with | Any phone, through the Halvik app
      Control | People | Eight, and guests
      Connections | Wireless | Wi-Fi 4, Bluetooth 5.2
      Size and weight | Dimensions | 300 × 300 × 24 mm
      Size and weight | Weight | 1.6 kg`),
  },
];
