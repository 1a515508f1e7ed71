//! A catalog as bytes, kept from one visit to the next.
//!
//! A head with the instant, a checksum and how many products each source gave; then each product with its length. Bytes
//! that are anything else are read as nothing: the sources are read anew.

use std::hash::{DefaultHasher, Hasher};

use serde::{Deserialize, Serialize};

use crate::domain::{Instant, Product};
use crate::engine::loading::Read;
use crate::engine::protocol::{decode, encode};

/// A catalog that takes more than this is not kept: the browser gives a site only so much, and shares it with others.
const MOST_BYTES: usize = 64 << 20;
/// What is older than this is shown to nobody who can reach the sources: 7 days.
const OLDEST: i64 = 7 * 24 * 3600 * 1000;

#[derive(Serialize, Deserialize)]
struct Head {
    as_of: Instant,
    checksum: u64,
    sources: Vec<u32>,
}

/// Bytes to keep and their checksum, which is that of the products alone. `None` where they are too many.
pub(super) fn write(read: &Read) -> Option<(Vec<u8>, u64)> {
    let mut products = Vec::new();
    for product in &read.catalog.products {
        put(&mut products, &encode(product))?;
        if products.len() > MOST_BYTES {
            return None;
        }
    }
    let checksum = checksum(&products);
    let head = Head {
        as_of: read.as_of,
        checksum,
        sources: read.sources.clone(),
    };
    let mut bytes = Vec::new();
    put(&mut bytes, &encode(&head))?;
    bytes.append(&mut products);
    Some((bytes, checksum))
}

/// What was kept; `None` where the bytes are damaged.
pub(super) fn read(mut bytes: &[u8]) -> Option<Read> {
    let head: Head = decode(take(&mut bytes)?).ok()?;
    if checksum(bytes) != head.checksum {
        return None;
    }
    let mut products: Vec<Product> = Vec::new();
    while !bytes.is_empty() {
        products.push(decode(take(&mut bytes)?).ok()?);
    }
    let of_sources: usize = head.sources.iter().map(|count| *count as usize).sum();
    (of_sources == products.len() && of_sources > 0).then(|| Read {
        catalog: products.into_iter().collect(),
        sources: head.sources,
        as_of: head.as_of,
        is_kept: true,
        checksum: Some(head.checksum),
        ..Read::default()
    })
}

/// Whether what was kept is shown before the sources were asked. What comes from the future was kept by a clock that is
/// wrong, and may be of any age.
pub(super) fn is_recent(read: &Read, now: Instant) -> bool {
    let age = now.milliseconds().saturating_sub(read.as_of.milliseconds());
    (0..=OLDEST).contains(&age)
}

fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Bytes after their length.
fn put(to: &mut Vec<u8>, bytes: &[u8]) -> Option<()> {
    to.extend(u32::try_from(bytes.len()).ok()?.to_le_bytes());
    to.extend(bytes);
    Some(())
}

fn take<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = from.split_first_chunk()?;
    let (bytes, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *from = rest;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{at, product, variant};

    fn kept() -> Vec<u8> {
        let products = ["mug", "jug"].map(|slug| product(slug, vec![variant("one", 100)]));
        let read = Read {
            catalog: products.into_iter().collect(),
            sources: vec![1, 1],
            as_of: at(5),
            ..Read::default()
        };
        write(&read).unwrap().0
    }

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let bytes = kept();
        let read = read(&bytes).unwrap();
        let slugs: Vec<&str> = read
            .catalog
            .products
            .iter()
            .map(|product| product.slug.as_str())
            .collect();
        assert_eq!(slugs, ["mug", "jug"]);
        assert_eq!((read.as_of, read.is_kept, &*read.sources), (at(5), true, &[1, 1][..]));
        let (again, checksum) = write(&read).unwrap();
        assert_eq!((again, Some(checksum)), (bytes, read.checksum));
    }

    #[test]
    fn damaged_bytes_are_read_as_nothing() {
        let bytes = kept();
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_none(), "the first {length} bytes");
        }
        let products = bytes.len() - 40;
        for position in products..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[position] ^= 1;
            assert!(read(&damaged).is_none(), "byte {position}");
        }
        assert!(read(b"not a catalog at all, but long enough to be one").is_none());
    }

    #[test]
    fn what_is_old_or_from_the_future_is_not_recent() {
        let read = read(&kept()).unwrap();
        let from = at(5).milliseconds();
        let now = |later: i64| Instant::from_milliseconds(from + later);
        assert!(is_recent(&read, now(0)) && is_recent(&read, now(OLDEST)));
        assert!(!is_recent(&read, now(OLDEST + 1)) && !is_recent(&read, now(-1)));
    }
}
