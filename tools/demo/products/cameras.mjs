import { rows } from '../rows.mjs';

export default [
  {
    id: 'cam-go', code: 'CGO', released: '2024-05-21', compare_at: 329,
    tags: ['sale', 'waterproof', 'sport', 'travel'],
    goes_with: ['gimbal', 'bank-10', 'daypack', 'cam-360'],
    stock: [63],
    pictures: ['a small action camera with one large lens and a front screen'],
    description: [
      'A camera for places where you would rather not hold one. The Cam Go films in 5.3K, keeps the horizon level through a somersault, and goes 12 m under water without a case.',
      'One long key on top: press it and the camera films, even from off; press again and it stops. The front screen shows your face, the back one the rest. In the cold it still manages an hour, because we chose the battery for ski lifts. Before a dive, wipe the seal: one grain of sand is one too many.',
      'Footage belongs on your disk. It shows up there as ordinary files with ordinary names.',
    ],
    highlights: ['5.3K at 60 fps', 'Waterproof to 12 m, no case', 'Level horizon at any angle', 'One key from off to filming'],
    specifications: rows(`
      Image | Video | 5.3K at 60 fps, 4K at 120 fps
      Image | Photo | 27 MP
      Image | Field of view | 156°
      Image | Stabiliser | Electronic, level horizon to 360°
      Storage | Card | microSD up to 1 TB
      Battery | Battery life | 85 min at 5.3K, 30 fps
      Durability | Protection | Waterproof to 12 m, cold to −15 °C
      Connections | Wireless | Wi-Fi 6, Bluetooth 5.2
      Connections | Port | USB-C
      In the box | Contents | Camera, battery, two mounts, wrist strap, USB-C cable
      Size and weight | Dimensions | 71 × 51 × 34 mm
      Size and weight | Weight | 154 g`),
  },
  {
    id: 'cam-360', code: 'C360', released: '2026-04-28',
    tags: ['travel', 'sport', 'waterproof'],
    goes_with: ['cam-go', 'gimbal', 'slate-13-pro'],
    stock: [19],
    pictures: ['a tall slim camera with two opposite lenses'],
    description: [
      'Two lenses, back to back, and everything is in the picture. Film first and decide later where you were looking: the wave, the face of the person who saw it, the dog who did not. It is at its best outdoors.',
      'The stick it stands on vanishes where the two pictures meet; so, alas, does an ear that comes closer than 1.5 m. Choosing a view takes a thumb on the phone, and the app can follow a person or a bicycle by itself. It usually picks the right one.',
      'Lenses are the part that scratches, so they unscrew. A spare pair costs about as much as lunch for two.',
    ],
    highlights: ['8K in every direction', 'Choose the view afterwards', 'The stick vanishes', 'Lenses you can replace'],
    specifications: rows(`
      Image | Video | 8K at 30 fps, 5.7K at 60 fps
      Image | Photo | 72 MP
      Image | Field of view | 360°
      Image | Stabiliser | Electronic, level horizon to 360°
      Storage | Card | microSD up to 1 TB
      Battery | Battery life | 110 min at 8K
      Durability | Protection | Waterproof to 10 m, cold to −10 °C
      Connections | Wireless | Wi-Fi 6, Bluetooth 5.3
      Connections | Port | USB-C
      In the box | Contents | Camera, battery, lens cap, USB-C cable
      Size and weight | Dimensions | 122 × 46 × 37 mm
      Size and weight | Weight | 196 g`),
  },
  {
    id: 'cam-door', code: 'CDR', released: '2024-11-05',
    tags: ['waterproof'],
    goes_with: ['cam-room', 'hub', 'sensor-kit'],
    stock: [69, 40],
    pictures: ['a narrow doorbell camera with a round key'],
    description: [
      'A doorbell with a good eye and a short memory. It records to the chime inside your house, not to a server, and writes over the oldest pictures after thirty days. There is no subscription, because there is nothing to subscribe to.',
      'The picture is taller than wide: you see the face and also the parcel at the feet. It tells people, parcels and cats apart on the device itself. Mask the neighbour’s window and it stays masked.',
      'Runs on its battery for about five months, or for ever on your old bell wires.',
    ],
    highlights: ['Recordings stay in your house', 'No subscription', 'From face to doormat, 3:4 picture', 'Battery or bell wires'],
    specifications: rows(`
      Image | Video | 2K at 20 fps, 3:4
      Image | Field of view | 155°
      Image | Night vision | Infrared to 6 m, colour with light
      Storage | Card | 64 GB in the chime, about 30 days
      Battery | Battery life | About 5 months, or 8–24 V AC wires
      Durability | Protection | IP65, −20 to 50 °C
      Connections | Wireless | Wi-Fi 5 (2.4 and 5 GHz)
      Control | Works with | Halvik app, ONVIF recorders
      In the box | Contents | Door camera, indoor chime, wedge mount, screws
      Size and weight | Dimensions | 142 × 46 × 28 mm
      Size and weight | Weight | 208 g`),
  },
  {
    id: 'cam-room', code: 'CRM', released: '2024-03-12',
    tags: ['bestseller'],
    goes_with: ['cam-door', 'hub', 'sensor-kit'],
    stock: [250],
    pictures: ['a round room camera on a turning foot'],
    description: [
      'When this camera is off, it turns its face to the wall. You can see from the door that it is not watching, and so can your guests; no app is needed to believe it.',
      'When it is on, it turns through 350°, follows what moves and speaks with your voice if the dog is on the sofa again. Recordings go to a microSD card in its foot, encrypted with a password of yours.',
      'It films in 2K, which is enough to see which of the two cats it was.',
    ],
    highlights: ['Turns to the wall when off', 'Turns through 350°, follows movement', 'Encrypted recording on microSD', 'Two-way sound'],
    specifications: rows(`
      Image | Video | 2K at 25 fps
      Image | Field of view | 110°, turns through 350°
      Image | Night vision | Infrared to 8 m
      Storage | Card | microSD up to 512 GB, encrypted
      Power | Supply | USB-C, 5 W
      Connections | Wireless | Wi-Fi 5 (2.4 and 5 GHz)
      Control | Works with | Halvik app, ONVIF recorders
      In the box | Contents | Camera, supply, cable (2 m), wall plate
      Size and weight | Dimensions | 78 × 78 × 108 mm
      Size and weight | Weight | 226 g`),
  },
  {
    id: 'cam-dash', code: 'CDS', released: '2024-05-14',
    tags: ['travel'],
    goes_with: ['charger-car', 'torch', 'bank-10'],
    stock: [81],
    pictures: ['a wedge-shaped dash camera with a wide lens'],
    description: [
      'It sits behind the mirror and hopes to be boring. Should something happen, the minute before and the minute after are locked and kept, in 4K, with number plates you can read at dusk.',
      'Instead of a battery it has a capacitor, which survives a car park in August. A parking guard wakes it when somebody knocks the bumper and looks around first.',
      'Recordings stay on the card, a microSD of your own, until you take them. Rules on filming roads differ from country to country: the app shows the ones where you are, and the camera can be set to keep only those two minutes.',
    ],
    highlights: ['4K, plates readable at dusk', 'Capacitor: no battery to swell', 'Parking guard', 'Keeps only incidents, if you like'],
    specifications: rows(`
      Image | Video | 4K at 30 fps
      Image | Field of view | 140°
      Image | Night vision | Large-pixel sensor, f/1.6
      Storage | Card | microSD up to 512 GB, not in the box
      Sensors | Positioning | Five satellite systems
      Power | Supply | 12–24 V, supercapacitor
      Durability | Protection | −20 to 70 °C
      Connections | Wireless | Wi-Fi 5
      In the box | Contents | Camera, suction mount, supply, cable (3.5 m)
      Size and weight | Dimensions | 92 × 54 × 38 mm
      Size and weight | Weight | 96 g`),
  },
  {
    id: 'printer', code: 'PRN', released: '2024-04-23',
    tags: ['gift', 'kids', 'travel'],
    goes_with: ['kite-flip', 'fjord-x2-mini', 'pouch'],
    stock: [77, 35],
    pictures: ['a pocket printer with a photograph coming out'],
    description: [
      'You have nine thousand photographs and not one on the fridge. The Pocket Printer makes 50 × 76 mm prints in about 35 seconds, with no ink: the colours are in the paper and heat brings them out.',
      'Peel the back and it is a sticker. The finish is matt, water does not mind it, and it has the slightly quiet colours of prints from a drawer.',
      'Ten sheets are in the box, and about thirty prints come from one charge. Everyone at the table can send pictures to the queue; the host decides.',
    ],
    highlights: ['50 × 76 mm prints, no ink', 'Every print is a sticker', '30 prints on a charge', 'Shared queue for a table of friends'],
    specifications: rows(`
      Image | Print size | 50 × 76 mm
      Image | Resolution | 313 ppi, zero-ink paper
      Image | Time per print | 35 s
      Battery | Battery life | 30 prints
      Battery | Charging | USB-C, 80 min
      Connections | Wireless | Bluetooth 5.2
      Control | Works with | Any phone, through the Halvik app
      In the box | Contents | Printer, ten sheets, USB-C cable
      Size and weight | Dimensions | 121 × 82 × 24 mm
      Size and weight | Weight | 198 g`),
  },
  {
    id: 'gimbal', code: 'GMB', released: '2024-06-18',
    tags: ['travel'],
    goes_with: ['fjord-x2', 'cam-go', 'buds-2-pro'],
    stock: [26],
    pictures: ['a phone gimbal, unfolded, with a grip and a tilted arm'],
    description: [
      'Three small motors take the walk out of the walking shot. Unfold it and it is on; fold it and it is the size of an umbrella handle.',
      'A wheel by the forefinger zooms and focuses, with a little resistance, like a lens ring. The trigger locks the direction: let go and the gimbal follows you, gently, as if it had been thinking about it anyway.',
      'The grip unscrews to show three legs, so it can also stand on a table and wait. Fits phones up to 280 g; take a thick case off first, the clamp is particular about it.',
    ],
    highlights: ['Three motors, phones up to 280 g', 'On when unfolded', 'Wheel for zoom and focus', 'Ten hours, with legs in the grip'],
    specifications: rows(`
      Image | Stabiliser | Three axes
      Image | Pan | 330°
      Compatibility | Works with | Phones 58–86 mm wide, up to 280 g
      Battery | Battery life | 10 h
      Battery | Charging | USB-C, 90 min
      Connections | Wireless | Bluetooth 5.2
      In the box | Contents | Gimbal, clamp, pouch, USB-C cable
      Size and weight | Dimensions | 264 × 98 × 82 mm, folded 168 × 72 × 44 mm
      Size and weight | Weight | 298 g`),
  },
];
