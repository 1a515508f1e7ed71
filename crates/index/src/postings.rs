//! For each word the documents that it is in, with how much it says of each: bytes in chains of growing slices, so that
//! documents can be added at any time and nothing is ever copied.

/// A block of bytes that slices are cut from.
const BLOCK: usize = 1 << 16;
/// The first slice of a word: most words are in one or two documents.
const FIRST_SLICE: usize = 12;
const LARGEST_SLICE: usize = 1 << 12;
/// A slice ends with a zero, which no distance between two documents is, and the address of the next.
const LINK: usize = 5;
/// A distance of up to five bytes, and a weight.
const LARGEST_POSTING: usize = 6;

#[derive(Debug, Default)]
pub(crate) struct Postings {
    blocks: Vec<Vec<u8>>,
}

/// The documents of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct List {
    /// Where its bytes begin; nowhere while it is empty.
    head: u32,
    /// Where the next posting is written, and where the slice ends.
    write: u32,
    end: u32,
    /// The last document plus one.
    last: u32,
    /// How many documents it has.
    pub(crate) count: u32,
}

impl Postings {
    /// Adds a document, which comes behind all that the list has.
    pub(crate) fn push(&mut self, list: &mut List, document: u32, weight: u8) {
        if list.count == 0 {
            (list.head, list.end) = self.slice(FIRST_SLICE);
            list.write = list.head;
        } else if (list.end - list.write) as usize <= LINK + LARGEST_POSTING {
            let distance = document + 1 - list.last;
            if (list.end - list.write) as usize <= LINK + length_of(distance) {
                self.link(list);
            }
        }
        let mut distance = document + 1 - list.last;
        let (block, mut at) = split(list.write);
        let Some(bytes) = self.blocks.get_mut(block) else {
            return;
        };
        while distance >= 0x80 {
            bytes[at] = low_seven(distance) | 0x80;
            distance >>= 7;
            at += 1;
        }
        bytes[at] = low_seven(distance);
        bytes[at + 1] = weight;
        list.write = join(block, at + 2);
        list.last = document + 1;
        list.count += 1;
    }

    /// Goes on in a slice twice as long.
    fn link(&mut self, list: &mut List) {
        // The slices of a list double, so the length of the last is told by how much was written.
        let length = (FIRST_SLICE << (32 - (list.count / 2).leading_zeros())).min(LARGEST_SLICE);
        let (start, end) = self.slice(length);
        let (block, at) = split(list.write);
        if let Some(place) = self
            .blocks
            .get_mut(block)
            .and_then(|bytes| bytes.get_mut(at..at + LINK))
        {
            place[0] = 0;
            place[1..].copy_from_slice(&start.to_le_bytes());
        }
        (list.write, list.end) = (start, end);
    }

    fn slice(&mut self, length: usize) -> (u32, u32) {
        let has_room = |block: &Vec<u8>| block.len() + length <= BLOCK;
        if !self.blocks.last().is_some_and(has_room) {
            self.blocks.push(Vec::with_capacity(BLOCK));
        }
        let block = self.blocks.len() - 1;
        let bytes = &mut self.blocks[block];
        let start = bytes.len();
        bytes.resize(start + length, 0);
        (
            join(block, start),
            join(block, start) + u32::try_from(length).unwrap_or_default(),
        )
    }

    /// Calls `take` with each document and weight, in ascending order.
    #[inline]
    pub(crate) fn each(&self, list: List, mut take: impl FnMut(u32, u8)) {
        let (mut block, mut at) = split(list.head);
        let mut document = 0_u32;
        let mut rest = list.count;
        while rest > 0 {
            let Some(bytes) = self.blocks.get(block) else { return };
            // One slice after the other.
            while rest > 0 {
                let Some(&first) = bytes.get(at) else { return };
                if first == 0 {
                    let address = bytes.get(at + 1..at + LINK).and_then(|link| link.first_chunk::<4>());
                    (block, at) = split(address.map_or(0, |address| u32::from_le_bytes(*address)));
                    break;
                }
                let mut distance = u32::from(first & 0x7F);
                at += 1;
                if first >= 0x80 {
                    let mut shift = 7;
                    while let Some(&byte) = bytes.get(at) {
                        at += 1;
                        distance |= u32::from(byte & 0x7F) << shift;
                        shift += 7;
                        if byte < 0x80 || shift > 28 {
                            break;
                        }
                    }
                }
                document += distance;
                let Some(&weight) = bytes.get(at) else { return };
                at += 1;
                rest -= 1;
                take(document - 1, weight);
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation)]
fn low_seven(number: u32) -> u8 {
    (number & 0x7F) as u8
}

fn length_of(distance: u32) -> usize {
    let bits = 32 - distance.leading_zeros();
    bits.div_ceil(7) as usize + 1
}

fn split(address: u32) -> (usize, usize) {
    (address as usize / BLOCK, address as usize % BLOCK)
}

#[allow(clippy::cast_possible_truncation)]
fn join(block: usize, at: usize) -> u32 {
    (block * BLOCK + at) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_pushed_is_read_back(
            lists in proptest::collection::vec(proptest::collection::btree_map(0_u32..3_000_000, 1_u8.., 0..400), 1..6),
        ) {
            let mut postings = Postings::default();
            let mut heads = vec![List::default(); lists.len()];
            // The lists grow side by side, as they do in a catalog.
            let mut all: Vec<(u32, usize, u8)> = Vec::new();
            for (number, list) in lists.iter().enumerate() {
                all.extend(list.iter().map(|(document, weight)| (*document, number, *weight)));
            }
            all.sort_unstable();
            for (document, number, weight) in all {
                postings.push(&mut heads[number], document, weight);
            }
            for (head, list) in heads.iter().zip(&lists) {
                let mut read = Vec::new();
                postings.each(*head, |document, weight| read.push((document, weight)));
                let expected: Vec<(u32, u8)> = list.iter().map(|(document, weight)| (*document, *weight)).collect();
                prop_assert_eq!(read, expected);
            }
        }
    }
}
