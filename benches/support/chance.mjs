// A small generator of numbers (mulberry32), so that two runs measure the same.
export function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  return {
    next,
    between,
    pick,
    happens: (share) => next() < share,
    // Like words in a text: what comes first in the list is picked often, what comes last hardly ever (Zipf).
    pickEarly: (list) => list[Math.floor(Math.exp(next() * Math.log(list.length + 1))) - 1] ?? list[0],
    some: (list, count) => {
      const chosen = new Set();
      while (chosen.size < Math.min(count, list.length)) chosen.add(pick(list));
      return [...chosen];
    },
    shuffle: (list) => {
      for (let at = list.length - 1; at > 0; at--) {
        const other = between(0, at);
        [list[at], list[other]] = [list[other], list[at]];
      }
      return list;
    },
  };
}
