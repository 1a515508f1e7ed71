//! How values of the domain are read.

use crate::domain::picture::{Colour, Format};
use crate::domain::pricing::Rates;
use crate::domain::product::Specification;
use crate::domain::query::FacetSettings;
use crate::domain::region::{Country, Opening, OrderLimits, Period, TaxDisplay};
use crate::domain::rulebook::{Effect, Matcher, RulePicture, RulePrice, SubstituteOrder};
use crate::domain::words::{ProductWords, Words};
use crate::domain::{Currency, Decimal, Instant, Language, Region, RegionKey, Rule, Slug};
use crate::json::{Fit, FromJson, choice, from_text, misfit, parsed, record};
use vitrine_scan::Node;

from_text!(Colour, Country, Currency, Instant, Language, RegionKey, Slug);

/// A decimal may stand as a number; its text is read, not a float.
impl FromJson for Decimal {
    fn from_json(node: Node) -> Fit<Self> {
        let text = node.number().map(Into::into).or_else(|| node.text());
        parsed(&text.ok_or_else(|| misfit(node, "a decimal number such as `19.99`"))?)
    }
}

choice!(Format { "avif" => Avif, "webp" => Webp });

record!(Region {
    key, name, currency, languages;
    english_name, countries, currencies, tax, shipping, free_shipping_from, duties, order, opening, hours
});
record!(Period: from, until);
record!(OrderLimits: per_variant, pieces, least_total, most_total);
record!(TaxDisplay: included, label, rate);
choice!(Opening {
    "open" => Open,
    "announced" => Announced { ; from, note },
    "closed" => Closed { ; note },
    "browse_only" => BrowseOnly { ; note },
});

record!(Rule { name, effect; regions, except, from, until, products });
record!(Matcher: slugs, ids, skus, categories, brands, tags, attributes);
choice!(Effect {
    "sell" => Sell { ; from, until },
    "pre_order" => PreOrder { ; ships, note },
    "announce" => Announce { ; note },
    "withhold" => Withhold { reason; instead },
    "browse_only" => BrowseOnly { reason; },
    "limit" => Limit { per_order; },
    "price" => Price { ; amounts, percent_off },
    "substitute" => Substitute { ; products, by },
    "present" => Present { ; name, note, specifications, pictures },
});
record!(RulePrice { currency, amount; compare_at });
record!(RulePicture { url; alt });
choice!(SubstituteOrder { "nearest_price" => NearestPrice, "best_rated" => BestRated, "none" => None });
record!(Specification { name, value; group });

record!(Rates { base, date, rates; });
record!(FacetSettings: first, hidden, most);

record!(Words: texts, products);
record!(ProductWords: name, description, highlights, specifications, pictures);
