//! Names of products, of which there are many that differ in all but a few letters.

/// Names, each once, by the position at which it was added. Smaller than a dictionary, and slower.
#[derive(Debug)]
pub struct Names {
    text: String,
    ends: Vec<u32>,
    /// An open hash table of positions plus one; its length is a power of two.
    slots: Vec<u32>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            text: String::new(),
            ends: Vec::new(),
            slots: vec![0; 1 << 8],
        }
    }
}

impl Names {
    /// Adds a name. Says whether it was new.
    pub fn add(&mut self, name: &str) -> bool {
        if (self.ends.len() + 1) * 8 > self.slots.len() * 6 {
            self.grow();
        }
        match self.place(name) {
            Ok(_) => false,
            Err(slot) => {
                self.text.push_str(name);
                self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
                self.slots[slot] = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
                true
            }
        }
    }

    /// The position of a name.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.place(name).ok()
    }

    fn get(&self, position: u32) -> &str {
        let at = position as usize;
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or_default();
        let end = self.ends.get(at).copied().unwrap_or_default();
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The position of a name, or the free slot where that would be.
    fn place(&self, name: &str) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash_of(name) & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or_default() {
                0 => return Err(slot),
                number if self.get(number - 1) == name => return Ok(number - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0; mask + 1];
        for position in 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX) {
            let mut slot = hash_of(self.get(position)) & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = position + 1;
        }
        self.slots = slots;
    }
}

/// Fowler, Noll and Vo's hash, its halves folded into one another.
#[allow(clippy::cast_possible_truncation)]
fn hash_of(name: &str) -> usize {
    let hash = name.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash ^ hash >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_has_one_position() {
        let mut names = Names::default();
        let name = |number: u32| format!("product-{number}");
        assert!((0..5_000).all(|number| names.add(&name(number))));
        assert!((0..5_000).all(|number| !names.add(&name(number)) && names.find(&name(number)) == Some(number)));
        assert_eq!(names.find("product"), None);
    }
}
