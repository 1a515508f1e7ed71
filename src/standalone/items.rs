//! The JSON of the products, kept as it came: a product is seldom asked for, and its text is the least it can be.

/// Blocks of so many bytes, so that growing never copies what is there.
const BLOCK: usize = 1 << 20;

#[derive(Debug, Default)]
pub(super) struct Items {
    blocks: Vec<String>,
    /// For each its block, and where in it it begins and ends.
    places: Vec<(u32, u32, u32)>,
}

impl Items {
    pub(super) fn push(&mut self, text: &str) {
        let has_room = |block: &String| block.capacity() - block.len() >= text.len();
        if !self.blocks.last().is_some_and(has_room) {
            self.blocks.push(String::with_capacity(BLOCK.max(text.len())));
        }
        let number = self.blocks.len() - 1;
        let Some(block) = self.blocks.last_mut() else { return };
        let start = block.len();
        block.push_str(text);
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.places
            .push((position(number), position(start), position(block.len())));
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let (block, start, end) = *self.places.get(at)?;
        self.blocks.get(block as usize)?.get(start as usize..end as usize)
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }
}
