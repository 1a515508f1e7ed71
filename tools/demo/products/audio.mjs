import { rows } from '../rows.mjs';

export default [
  {
    id: 'drift', code: 'DRF', released: '2024-04-09',
    tags: ['bestseller', 'travel', 'work'],
    goes_with: ['drift-studio', 'sling', 'cabin', 'fjord-x2'],
    stock: [178, 92, 3],
    pictures: ['over-ear headphones, seen from the front', 'one ear cup from the side'],
    description: [
      'Headphones for the ten hours between two cities. Eight microphones listen to the engine and take it away; what is left is the music, or, if you prefer, nothing at all.',
      'The battery gives 40 hours with noise cancelling on. Ten minutes on a cable give another five. When it is empty, the 3.5 mm lead still works, so a film never ends early.',
      'Pads and headband come off without a tool and can be ordered as spares until 2033. A dial on the right cup sets the volume. We tried touch surfaces; we like dials.',
    ],
    highlights: ['40 hours with noise cancelling on', 'A real dial for the volume', 'Works by cable when empty', 'Replaceable pads and headband'],
    specifications: rows(`
      Sound | Driver | 40 mm dynamic
      Sound | Noise cancelling | Adaptive, eight microphones
      Sound | Frequency range | 10 Hz–40 kHz
      Battery | Listening time | 40 h, 55 h without noise cancelling
      Battery | Charging | USB-C, 10 min for 5 h
      Connections | Bluetooth | 5.4, two devices at once
      Connections | Codecs | SBC, AAC, LC3
      Connections | Cable | 3.5 mm and USB-C
      Durability | Protection | IPX4
      In the box | Contents | Headphones, hard case, 3.5 mm lead, USB-C cable
      Size and weight | Weight | 254 g`),
  },
  {
    id: 'drift-lite', code: 'DRL', released: '2023-09-05', compare_at: 149,
    tags: ['sale', 'work', 'gift'],
    goes_with: ['slate-11', 'pouch', 'fjord-se'],
    stock: [220, 134, 61],
    pictures: ['on-ear headphones with small cups, seen from the front', 'folded flat'],
    description: [
      'The ones you throw in a bag. Drift Lite sit on the ear, weigh 148 g and fold flat to the height of a paperback. Fifty hours on a charge means that most people plug them in twice a month, by habit.',
      'They do not cancel noise; they sit close and leave it at that. In an open office this is often enough, and you still hear your name.',
      'The arm of the microphone swings down for calls and back up when you have said enough.',
    ],
    highlights: ['50 hours on a charge', 'Folds flat', '148 g', 'Swing-down microphone for calls'],
    specifications: rows(`
      Sound | Driver | 32 mm dynamic
      Sound | Noise cancelling | None
      Sound | Frequency range | 20 Hz–20 kHz
      Battery | Listening time | 50 h
      Battery | Charging | USB-C, 10 min for 6 h
      Connections | Bluetooth | 5.3, two devices at once
      Connections | Codecs | SBC, AAC
      Connections | Cable | 3.5 mm
      Durability | Protection | None
      In the box | Contents | Headphones, pouch, USB-C cable
      Size and weight | Weight | 148 g`),
  },
  {
    id: 'drift-studio', code: 'DRS', released: '2023-11-21',
    tags: ['work'],
    goes_with: ['drift', 'slate-13-pro', 'speaker'],
    stock: [46],
    pictures: ['wired open-back headphones with grilles and a cable', 'one ear cup from the side, with its open grille'],
    description: [
      'No radio, no battery, no app. Drift Studio are open-back headphones on a cable, made for sitting in a quiet room and hearing what is really on the recording.',
      'The 45 mm drivers are matched in pairs to within 1 dB. The open grille lets air through both ways: voices stand in front of you rather than inside your head, and your neighbour hears a little too. Do not take them on a train.',
      'The cable is 3 m long and detaches from either cup. Everything is held together by nine screws of one size.',
    ],
    highlights: ['Open back, 45 mm matched drivers', '3 m cable, detachable on either side', '32 Ω: a phone can drive them', 'Nine screws, all parts as spares'],
    specifications: rows(`
      Sound | Driver | 45 mm dynamic, matched to 1 dB
      Sound | Noise cancelling | None, open back
      Sound | Frequency range | 6 Hz–42 kHz
      Sound | Impedance | 32 Ω
      Battery | Listening time | Unlimited, needs no battery
      Connections | Bluetooth | None
      Connections | Cable | 3 m, 3.5 mm with 6.3 mm adapter
      Durability | Protection | None
      In the box | Contents | Headphones, 3 m cable, 6.3 mm adapter
      Size and weight | Weight | 262 g without cable`),
  },
  {
    id: 'drift-kids', code: 'DRK', released: '2024-02-13',
    tags: ['kids', 'gift', 'travel'],
    goes_with: ['slate-kids', 'band-kids', 'pebble'],
    stock: [155, 187],
    pictures: ['small headphones in two tones, seen from the front', 'one ear cup from the side, with its single large key'],
    description: [
      'Headphones for heads that are still growing. Sound stops at 85 dB, in the hardware, whatever the tablet asks for. A switch inside the left cup lowers it to 75 dB for the plane.',
      'The headband bends all the way flat and comes back. The cups are washable, the pads wipe clean, and there is one large key, because five small ones end in tears.',
      'A socket on the right cup lets a brother or sister plug in and hear the same story. Sharing is not guaranteed.',
    ],
    highlights: ['Never louder than 85 dB', 'Bends flat and comes back', 'Second socket for sharing', '30 hours on a charge'],
    specifications: rows(`
      Sound | Driver | 30 mm dynamic
      Sound | Noise cancelling | None
      Sound | Frequency range | 20 Hz–18 kHz
      Sound | Loudness limit | 85 dB or 75 dB
      Battery | Listening time | 30 h
      Battery | Charging | USB-C, 2 h
      Connections | Bluetooth | 5.3
      Connections | Codecs | SBC, AAC
      Connections | Cable | 3.5 mm, with sharing socket
      Durability | Protection | IPX2
      In the box | Contents | Headphones, cable, stickers
      Size and weight | Weight | 129 g`),
  },
  {
    id: 'buds-2', code: 'BD2', released: '2024-04-09', compare_at: 109,
    tags: ['bestseller', 'sale', 'sport', 'gift'],
    goes_with: ['fjord-lite', 'bank-10', 'band-8'],
    stock: [400, 288, 117, 42],
    pictures: ['two earbuds standing beside their open case', 'the case, closed'],
    description: [
      'The earbuds we sell most, for the reason that they simply work. Seven hours in the ear, twenty-one more in the case, and they are connected before the second one is in.',
      'The 11 mm driver has some warmth to it: voices are close, bass is present without moving in. A touch on the stem plays, skips and picks up the phone, and if your hair or scarf plays it too, the app switches touch off.',
      'Four sizes of tips are in the box. Try the next smaller one than you think.',
    ],
    highlights: ['7 hours, and 21 in the case', '11 mm drivers', 'Touch control, which you can switch off', 'Four sizes of tips'],
    specifications: rows(`
      Sound | Driver | 11 mm dynamic
      Sound | Noise cancelling | None
      Sound | Frequency range | 20 Hz–20 kHz
      Battery | Listening time | 7 h, 28 h with case
      Battery | Charging | USB-C, 10 min for 2 h
      Connections | Bluetooth | 5.3, two devices at once
      Connections | Codecs | SBC, AAC
      Durability | Protection | IP54
      In the box | Contents | Earbuds, case, tips in four sizes, cable
      Size and weight | Weight | 4.3 g each
      Size and weight | Weight of case | 38 g`),
  },
  {
    id: 'buds-2-pro', code: 'B2P', released: '2024-05-14',
    tags: ['bestseller', 'travel', 'work'],
    goes_with: ['fjord-x2', 'pad-3', 'watch-4'],
    stock: [196, 88],
    pictures: ['two earbuds with silicone tips above their case', 'the case, closed'],
    description: [
      'Noise cancelling, without the headband. Three microphones in each bud measure the room 48,000 times a second; what comes out is the room, minus the room.',
      'Rest a finger on the stem and it lets the world back in, clearly enough to order coffee. Start talking and it does so by itself, if you allow it.',
      'Six hours with noise cancelling on, twenty-four with the case, which also charges on any Qi2 pad. The two voice microphones sit low on the stem, where the wind is not.',
    ],
    highlights: ['Adaptive noise cancelling', 'Lets voices through when you speak', 'Case charges on a Qi2 pad', 'LE Audio with LC3'],
    specifications: rows(`
      Sound | Driver | 11 mm dynamic and balanced armature
      Sound | Noise cancelling | Adaptive, six microphones
      Sound | Frequency range | 16 Hz–40 kHz
      Battery | Listening time | 6 h, 24 h with case
      Battery | Charging | USB-C and Qi2, 10 min for 1.5 h
      Connections | Bluetooth | 5.4, two devices at once
      Connections | Codecs | SBC, AAC, LC3
      Durability | Protection | IP57
      In the box | Contents | Earbuds, case, tips in four sizes, cable
      Size and weight | Weight | 4.8 g each
      Size and weight | Weight of case | 46 g`),
  },
  {
    id: 'buds-aurora', code: 'BAU', released: '2026-05-12',
    tags: ['limited', 'new', 'gift'],
    goes_with: ['buds-2-pro', 'fjord-x2', 'pad-3'],
    stock: [38],
    pictures: ['two earbuds above their open case, shimmering from green to violet to rose', 'the case, closed, with its shimmering lid'],
    description: [
      'One night last February the sky over the workshop turned green, then violet, then a colour nobody agreed on. Buds Aurora are our attempt to keep it: Buds 2 Pro in a pearl finish that moves as you turn the case.',
      'The sound, the battery and the noise cancelling are those of Buds 2 Pro, to the letter. You pay more for the finish, which is sprayed by hand in four coats, and for the number engraved inside the lid.',
      'There is one batch and it will not be repeated. To leave some for others, we sell at most one per order.',
    ],
    highlights: ['Pearl finish, sprayed by hand', 'Numbered inside the lid', 'Everything that Buds 2 Pro can do', 'At most one per order'],
    specifications: rows(`
      Sound | Driver | 11 mm dynamic and balanced armature
      Sound | Noise cancelling | Adaptive, six microphones
      Sound | Frequency range | 16 Hz–40 kHz
      Battery | Listening time | 6 h, 24 h with case
      Battery | Charging | USB-C and Qi2, 10 min for 1.5 h
      Connections | Bluetooth | 5.4, two devices at once
      Connections | Codecs | SBC, AAC, LC3
      Durability | Protection | IP57
      Edition | Numbering | Engraved inside the lid
      In the box | Contents | Earbuds, case, tips in four sizes, cable, numbered card
      Size and weight | Weight | 4.8 g each
      Size and weight | Weight of case | 47 g`),
  },
  {
    id: 'buds-open', code: 'BOP', released: '2026-04-21',
    tags: ['sport', 'work'],
    goes_with: ['band-8-active', 'kite-flip', 'buds-2'],
    stock: [66, 29],
    pictures: ['two clip-shaped earbuds beside their round case', 'the case, closed'],
    description: [
      'They clip to the ear like jewellery and leave the ear itself free. You hear the podcast and also the bicycle bell, the kettle, and the person who has been saying your name.',
      'The clip is a thin titanium wire in silicone; it bends, and it does not tire. At 5.6 g each you will look for them while wearing them. If you wear glasses, know that their arms and our clips want the same place: Buds 2 may suit you better.',
      'For a train or a plane, take something that closes the ear. For the rest of the day, these.',
    ],
    highlights: ['Ear stays open to the world', 'Titanium clip, 5.6 g', 'Stays put on a run', '8 hours, and 24 in the case'],
    specifications: rows(`
      Sound | Driver | 10.8 mm dynamic
      Sound | Noise cancelling | None, open ear
      Sound | Frequency range | 60 Hz–20 kHz
      Battery | Listening time | 8 h, 32 h with case
      Battery | Charging | USB-C, 10 min for 3 h
      Connections | Bluetooth | 5.4, two devices at once
      Connections | Codecs | SBC, AAC, LC3
      Durability | Protection | IP54
      In the box | Contents | Earbuds, case, cable
      Size and weight | Weight | 5.6 g each
      Size and weight | Weight of case | 49 g`),
  },
  {
    id: 'buds-sleep', code: 'BSL', released: '2024-09-10',
    tags: ['travel', 'gift'],
    goes_with: ['ring-1', 'lamp', 'cabin'],
    stock: [34],
    pictures: ['two very small earbuds in front of a flat case', 'the flat case, closed'],
    description: [
      'Earbuds so small that they end where the ear does. Lie on your side and there is nothing between you and the pillow but 2.9 g of silicone.',
      'They seal out the street and play what you choose: rain, a lecture, one long note. When you have fallen asleep they notice, fade down, and keep the battery for the alarm, which only you will hear.',
      'Twelve sounds live on the buds, so the phone can stay in the kitchen. It sleeps better there, too.',
    ],
    highlights: ['Flat enough for side sleepers', 'Fade out when you fall asleep', 'Twelve sounds without a phone', 'An alarm only you hear'],
    specifications: rows(`
      Sound | Driver | 6 mm dynamic
      Sound | Noise cancelling | Passive, up to 28 dB
      Sound | Frequency range | 40 Hz–16 kHz
      Battery | Listening time | 10 h, 40 h with case
      Battery | Charging | USB-C, 90 min
      Connections | Bluetooth | 5.3
      Connections | Codecs | SBC, AAC
      Durability | Protection | IPX4
      In the box | Contents | Earbuds, case, tips in three sizes, cable
      Size and weight | Weight | 2.9 g each
      Size and weight | Weight of case | 32 g`),
  },
  {
    id: 'swim', code: 'SWM', released: '2024-04-23',
    tags: ['waterproof', 'sport'],
    goes_with: ['band-8-active', 'buds-open', 'bottle'],
    stock: [58, 20],
    pictures: ['a neckband with two sound pads, seen from the front', 'the neckband from the side'],
    description: [
      'Lengths are long. Halvik Swim puts music into the cheekbone, so ears can hold water, plugs or nothing, and the sound stays.',
      'Radio does not travel through water, so the player is inside: 32 GB, about eight thousand songs, copied over as to any disk, and it remembers where the audiobook stopped. On land it is an ordinary Bluetooth headset.',
      'One titanium wire, 30 g, tested at 3 m for two hours. Rinse after the sea.',
    ],
    highlights: ['Bone conduction, ears stay free', '32 GB player for under water', 'IP68: 3 m for two hours', '30 g'],
    specifications: rows(`
      Sound | Driver | Bone conduction
      Sound | Noise cancelling | None, open ear
      Sound | Frequency range | 80 Hz–18 kHz
      Player | Storage | 32 GB, MP3, AAC, FLAC, WAV
      Battery | Listening time | 9 h
      Battery | Charging | Magnetic, 10 min for 2 h
      Connections | Bluetooth | 5.3
      Connections | Codecs | SBC, AAC
      Durability | Protection | IP68, 3 m for 2 h
      In the box | Contents | Headset, charging cable, ear plugs, pouch
      Size and weight | Weight | 30 g`),
  },
];
