//! What the cart would become in another region.

use crate::domain::Region;
use crate::domain::cart::{Cart, price_cart};
use crate::domain::switching::{SwitchPreview, switch};
use crate::engine::views::{Context, priced};

/// Both sides are described in the language of here: the shopper has not gone yet.
pub(crate) fn switching(context: &Context, there: &Region, cart: &Cart) -> SwitchPreview {
    let find = |slug: &_| context.index().product(slug);
    let after = price_cart(cart, find, there, context.rulebook(), context.now);
    switch(cart, priced(context, cart), after, (&context.region.tax, &there.tax))
}
