import { rows } from '../rows.mjs';

export default [
  {
    id: 'trails-plus', code: 'TPL', released: '2025-04-22',
    tags: ['sport', 'travel'],
    goes_with: ['watch-4-trail', 'band-8-active', 'skerry-5'],
    pictures: ['a map tile with contour lines, a path and a marker'],
    description: [
      'Maps that are still there when the network is not. Trails Plus puts contour lines, huts, springs and closed paths on phone and watch, for any area you choose, updated every two weeks. Draw a valley rather than a whole country: it loads in minutes, and a valley is what you will walk.',
      'Training plans take you from the sofa to ten kilometres, or from ten kilometres over the ridge. They read how rested you are and move the hard day if the night was short. The coach does not shout.',
      'Sold for a term, paid once. It does not renew itself: we write to you before it ends, and you decide.',
    ],
    highlights: ['Offline maps of 190 countries', 'Plans that move with your week', 'On phone and watch', 'Does not renew by itself'],
    specifications: rows(`
      Plan | Term | 1 year or 2 years, does not renew by itself
      Plan | Devices | Up to five
      Maps | Coverage | 190 countries, contour lines of 10 m
      Maps | Updates | Every 2 weeks
      Training | Plans | 34, from 5 km to ultra
      Compatibility | Works with | Halvik phones, Watch 4, Watch 4 Trail, Band 8 Active
      Language | Languages | 24
      Delivery | How | Activation code by e-mail`),
  },
  {
    id: 'vault', code: 'VLT', released: '2024-05-28',
    tags: ['work', 'travel'],
    goes_with: ['vault-local', 'fjord-x2', 'slate-13-pro'],
    pictures: ['a vault door with a round handle and a cloud behind it'],
    description: [
      'Two things in one: a backup that only you can read, and a relay that keeps your address to itself. Both are switched on once and then forgotten, which is how we judge such things.',
      'The backup is encrypted on your device before it leaves. We hold 1 TB of it and no key, so nobody here can reset a password you have lost. The relay passes your traffic through two operators, neither of whom knows both who you are and what you asked for.',
      'Where the relay is not offered, in China and the Emirates, a safe on the device takes its place: locked folders, separate from the rest. Vault is not sold in Russia; Vault Local is.',
    ],
    highlights: ['1 TB of backup, encrypted by you', 'Private relay, where it is offered', 'On-device safe elsewhere', 'Does not renew by itself'],
    specifications: rows(`
      Plan | Term | 1 year or 2 years, does not renew by itself
      Plan | Devices | Up to five
      Backup | Storage | 1 TB
      Security | Encryption | End to end, keys on your devices
      Security | Relay | Two hops; not offered in China and the Emirates
      Security | On-device safe | In place of the relay
      Compatibility | Works with | Halvik phones and tablets, common desktop systems
      Language | Languages | 24
      Delivery | How | Activation code by e-mail`),
  },
  {
    id: 'vault-local', code: 'VLL', released: '2026-05-05',
    tags: ['new', 'work'],
    goes_with: ['vault', 'slate-11', 'hub'],
    pictures: ['a vault door with a round handle and a disk in front of it'],
    description: [
      'The backup of Vault without the cloud. Plug a disk into the router, the hub or a computer, and phones and tablets save themselves there at night, encrypted, over your own Wi-Fi.',
      'It keeps thirty versions of each file, so you can go back to the thesis as it was on Tuesday. An interrupted backup goes on where it stopped. Restoring works without us, without an account and without the internet; the format is described in public, in eleven pages.',
      'You pay once and it is yours for ever, on up to five devices. There is no relay in this one.',
    ],
    highlights: ['Backup to a disk of your own', 'Pay once, keep it', 'Thirty versions of every file', 'Works without the internet'],
    specifications: rows(`
      Plan | Term | For ever
      Plan | Devices | Up to five
      Backup | Storage | Your own disk, any size
      Backup | Versions | 30 of each file
      Security | Encryption | End to end, keys on your devices
      Security | Relay | None
      Compatibility | Works with | Halvik phones and tablets, common desktop systems
      Language | Languages | 24
      Delivery | How | Activation code by e-mail`),
  },
];
