import { rows } from '../rows.mjs';

export default [
  {
    id: 'daypack', code: 'DAY', released: '2024-04-09',
    tags: ['bestseller', 'recycled', 'travel', 'work'],
    goes_with: ['pouch', 'bottle', 'slate-13-pro', 'umbrella'],
    stock: [134, 61, 22],
    pictures: ['a backpack with a front pocket and a rolled handle'],
    description: [
      'Eighteen litres, which is a laptop, a jumper, lunch, and the thing you buy on the way home. The nylon is spun from old fishing nets; it has the dry hand of canvas and sheds a shower for about an hour.',
      'It opens like a suitcase, so nothing lives at the bottom. The laptop hangs 20 mm above the floor in its own sleeve. The side pocket is slim: a 500 ml bottle goes in, 750 ml only while the bag is half empty.',
      'Straps, buckles and zip pulls can all be replaced with a coin. We keep the parts for ten years.',
    ],
    highlights: ['18 L, opens flat', 'Recycled nylon from fishing nets', 'Hanging sleeve for laptops to 16 in', 'Parts kept for ten years'],
    specifications: rows(`
      Capacity | Volume | 18 L
      Capacity | Laptop sleeve | Up to 16 in
      Capacity | Pockets | Seven
      Material | Outside | Recycled nylon, 420 denier
      Material | Lining | Recycled polyester
      Durability | Protection | Water-repellent
      Service | Guarantee | 5 years, parts for 10 years
      Size and weight | Dimensions | 440 × 290 × 150 mm
      Size and weight | Weight | 840 g`),
  },
  {
    id: 'sling', code: 'SLG', released: '2024-04-09',
    tags: ['recycled', 'travel'],
    goes_with: ['page-7', 'bank-mag-5', 'daypack'],
    stock: [92, 47, 30],
    pictures: ['a small crossbody bag with a diagonal zip'],
    description: [
      'Five litres across the chest: phone, keys, e-reader, power bank, an apple. It sits high enough to cycle with and swings to the front when you need a ticket.',
      'The strap changes shoulder with one click, and shortens with one hand. Behind the back panel is a flat pocket for a passport, which nobody finds who does not know.',
      'It rolls up to the size of a pair of socks and then travels inside the Cabin 36, as a bag for the other end.',
    ],
    highlights: ['5 L, wears on either side', 'Hidden passport pocket', 'Rolls up small', 'Recycled nylon'],
    specifications: rows(`
      Capacity | Volume | 5 L
      Capacity | Tablet sleeve | Up to 8 in
      Capacity | Pockets | Four
      Material | Outside | Recycled nylon, 210 denier
      Material | Lining | Recycled polyester
      Durability | Protection | Water-repellent
      Service | Guarantee | 5 years, parts for 10 years
      Size and weight | Dimensions | 310 × 180 × 90 mm
      Size and weight | Weight | 265 g`),
  },
  {
    id: 'pouch', code: 'PCH', released: '2024-06-18',
    tags: ['travel', 'work', 'gift', 'recycled'],
    goes_with: ['cable-braid', 'charger-65', 'bank-10', 'daypack'],
    stock: [170, 55],
    pictures: ['a tech pouch, half open, with loops and pockets inside'],
    description: [
      'A place for every cable, so that you own three instead of nine. It opens like a book and stands up on a hotel desk; loops on the left, pockets on the right, a flat sleeve for the drive behind.',
      'One opening on the side lets a cable out, so a power bank can work while the pouch is closed. The lining is light grey because black chargers in a black bag are a kind of punishment.',
      'It fits a 65 W charger, two cables, a bank, earbuds and a pen, with the zip closed.',
    ],
    highlights: ['Opens like a book and stands', 'Light lining: you see things', 'Cable exit for charging inside', '1.8 L'],
    specifications: rows(`
      Capacity | Volume | 1.8 L
      Capacity | Pockets | Eleven, and six loops
      Material | Outside | Recycled nylon, 420 denier
      Material | Lining | Recycled polyester, light grey
      Durability | Protection | Water-repellent
      Service | Guarantee | 5 years, parts for 10 years
      Size and weight | Dimensions | 220 × 140 × 65 mm
      Size and weight | Weight | 198 g`),
  },
  {
    id: 'cabin', code: 'CAB', released: '2025-05-06', compare_at: 219,
    tags: ['sale', 'travel', 'recycled'],
    goes_with: ['sling', 'drift', 'pouch', 'umbrella'],
    stock: [43, 26, 9],
    pictures: ['an upright cabin case with ribs, four wheels and a pulled-out handle'],
    description: [
      'Thirty-six litres on four quiet wheels. The wheels were the project: soft tyres and proper bearings, so that you can come home at two in the morning without telling the street.',
      'The shell is recycled polycarbonate with ribs that hide what baggage belts do. A slim pocket in front takes a boarding pass; inside, a press panel and one mesh side, no maze. Wheels, handle and lock come off with the key in the box.',
      'Its 550 × 350 × 210 mm fit the cabin of most airlines. Some are stricter: measure twice, fly once.',
    ],
    highlights: ['36 L, 2.7 kg', 'Quiet wheels with soft tyres', 'Wheels and handle you can replace', 'Shell of recycled polycarbonate'],
    specifications: rows(`
      Capacity | Volume | 36 L
      Capacity | Pockets | Three, and a press panel
      Material | Outside | Recycled polycarbonate
      Material | Lining | Recycled polyester
      Durability | Lock | Three-digit combination
      Durability | Wheels | Four, replaceable
      Service | Guarantee | 10 years
      Size and weight | Dimensions | 550 × 350 × 210 mm
      Size and weight | Weight | 2.7 kg`),
  },
  {
    id: 'bottle', code: 'BTL', released: '2023-09-12',
    tags: ['bestseller', 'sport', 'travel', 'recycled'],
    goes_with: ['daypack', 'band-8-active', 'mug'],
    stock: [310, 244, 198, 162, 75, 0],
    pictures: ['an insulated bottle with a carrying loop on its lid'],
    description: [
      'Keeps tea hot for 12 hours and water cold for 24, in steel that was already something else once. The loop on the lid is for a finger, a carabiner, or a child’s fist.',
      'The neck is wide enough for ice and for a brush. The lid has one seal and no hidden corners; it comes apart without a tool and goes in the dishwasher, as does the bottle.',
      'The coat is a powder that wears slowly and evenly. After some years it looks less new, and more yours.',
    ],
    highlights: ['12 h hot, 24 h cold', 'Recycled steel', 'Dishwasher safe, lid included', '500 ml or 750 ml'],
    specifications: rows(`
      Capacity | Volume | 500 ml or 750 ml
      Insulation | Hot | 12 h
      Insulation | Cold | 24 h
      Material | Body | Recycled stainless steel, powder coat
      Material | Seal | Silicone
      Care | Washing | Dishwasher safe
      Service | Guarantee | 5 years, seals for 10 years
      Size and weight | Dimensions | 70 × 228 mm or 76 × 272 mm
      Size and weight | Weight | 305 g or 390 g`),
  },
  {
    id: 'mug', code: 'MUG', released: '2024-10-22',
    tags: ['work', 'gift'],
    goes_with: ['lamp', 'bottle', 'charger-desk'],
    stock: [59, 37],
    pictures: ['a mug with a handle on its charging coaster, steam rising'],
    description: [
      'The right temperature for coffee is 57 °C, and in an ordinary cup it lasts four minutes. The Warm Mug holds it for three hours, or all day on its coaster.',
      'It has no screen. A small light under the rim is orange while it warms and goes out when it is right. It starts when you pour and stops when you have finished; set another temperature with the app once, then forget the app.',
      'Ceramic on steel, 300 ml, a handle for two fingers. The lid keeps the warmth in, not the coffee: it is not tight, and this is a mug for desks, not for bags.',
    ],
    highlights: ['Holds 57 °C for three hours', 'All day on the coaster', 'Starts when you pour', '300 ml, ceramic on steel'],
    specifications: rows(`
      Capacity | Volume | 300 ml
      Heating | Temperature | 48–63 °C
      Battery | Battery life | 3 h at 57 °C
      Battery | Charging | On the coaster, 2 h
      Material | Body | Ceramic coat on stainless steel
      Care | Washing | By hand, IPX7
      In the box | Contents | Mug, lid (not tight), coaster, supply
      Service | Guarantee | 2 years
      Size and weight | Dimensions | 108 × 80 × 98 mm
      Size and weight | Weight | 348 g`),
  },
  {
    id: 'umbrella', code: 'UMB', released: '2024-03-05',
    tags: ['travel', 'gift', 'recycled'],
    goes_with: ['daypack', 'cabin', 'bottle'],
    stock: [68, 33],
    pictures: ['an open umbrella with eight ribs and a loop handle'],
    description: [
      'It closes the wrong way round, and you will wonder why others do not. The wet side folds in, so you, the car seat and the tram stay dry, and you can step out of a door with it half open.',
      'Eight fibreglass ribs bend in a gust and come back; we had it in a wind tunnel at 95 km/h and it only complained. The open handle hangs on a wrist while you look for keys.',
      'Lost umbrellas are our main competitor. There is a small pocket in the strap for a tracker.',
    ],
    highlights: ['Folds inside out: the wet side in', 'Steady to 95 km/h', 'Handle for the wrist', 'Recycled canopy'],
    specifications: rows(`
      Capacity | Canopy | 104 cm across
      Material | Canopy | Recycled polyester pongee
      Material | Frame | Eight ribs, fibreglass
      Durability | Wind | Up to 95 km/h
      Service | Guarantee | 5 years
      Size and weight | Dimensions | 790 mm long closed
      Size and weight | Weight | 465 g`),
  },
  {
    id: 'torch', code: 'TRC', released: '2023-11-28',
    tags: ['travel', 'gift', 'waterproof'],
    goes_with: ['skerry-5', 'pouch', 'daypack'],
    stock: [148],
    pictures: ['a small key torch on a ring, its beam on'],
    description: [
      'A torch the length of a thumb that lives on your keys. It gives 350 lm for finding the tent, 40 lm for the way back to it, and 1 lm for not waking anyone in it.',
      'Turn the head: no double clicks, no strobe that goes off in your hand. Under the ring hides the USB-C socket, and a rubber lip keeps rain out even when you forget to close it.',
      'Aluminium, 22 g, waterproof to 2 m. It floats for about as long as it takes to say so.',
    ],
    highlights: ['350, 40 or 1 lm', 'Turn the head to switch', 'Charges by USB-C', '22 g, waterproof to 2 m'],
    specifications: rows(`
      Light | Brightness | 350 lm, 40 lm, 1 lm
      Light | Range | 80 m
      Battery | Battery life | 55 min, 6 h, 100 h
      Battery | Charging | USB-C, 60 min
      Material | Body | Anodised aluminium
      Durability | Protection | IPX8, 2 m
      Service | Guarantee | 5 years
      Size and weight | Dimensions | 58 × 17 mm
      Size and weight | Weight | 22 g`),
  },
];
