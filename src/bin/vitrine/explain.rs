//! `vitrine explain`: why a product can be bought in a region, or not.

use std::fmt::Write;

use serde_json::{Value, json};
use vitrine::domain::explain::{Considered, Explanation, explain};
use vitrine::domain::offer::{Availability, product_offer, sold_in};
use vitrine::domain::{Instant, Language, OfferState, Product, Region, RegionKey, Slug, Variant};
use vitrine::engine::Shop;

use crate::arguments::Arguments;
use crate::{Report, Trouble, shop, told};

const OPTIONS: [&str; 5] = ["--region", "--product", "--variant", "--at", "--language"];

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &["--json"])?;
    let missing = |option: &str| Trouble::Usage(format!("Say which: {option}"));
    let region: RegionKey = arguments.value("--region")?.ok_or_else(|| missing("--region"))?;
    let product: Slug = arguments.value("--product")?.ok_or_else(|| missing("--product"))?;
    let variant: Option<Slug> = arguments.value("--variant")?;
    let now = arguments.moment("--at")?;
    let shop = shop::read(&arguments.file, arguments.value::<Language>("--language")?)?;
    let asked = Asked {
        region: shop::region(&shop, &region)?,
        product: shop::product(&shop, &product)?,
        shop: &shop,
        now,
    };
    let explained = asked.explained(variant.as_ref())?;
    Ok(Report::good(if arguments.has("--json") {
        format!("{:#}\n", asked.json(&explained))
    } else {
        asked.text(&explained)
    }))
}

struct Asked<'a> {
    shop: &'a Shop,
    region: &'a Region,
    product: &'a Product,
    now: Instant,
}

type Explained<'a> = (&'a Variant, Explanation<'a>);

impl<'a> Asked<'a> {
    fn explained(&self, wanted: Option<&Slug>) -> Result<Vec<Explained<'a>>, Trouble> {
        let is_wanted = |variant: &&Variant| wanted.is_none_or(|wanted| variant.id == *wanted);
        let rulebook = self.shop.rulebook();
        let explain = |variant| (variant, explain(self.product, variant, self.region, rulebook, self.now));
        let explained: Vec<_> = self.product.variants.iter().filter(is_wanted).map(explain).collect();
        if explained.is_empty() {
            let known: Vec<&str> = self
                .product
                .variants
                .iter()
                .map(|variant| variant.id.as_str())
                .collect();
            let wanted = wanted.map(Slug::as_str).unwrap_or_default();
            let complaint = format!(
                "{} has no variant {wanted}. There are: {}.",
                self.product.slug,
                known.join(", ")
            );
            return Err(Trouble::Failed(complaint));
        }
        Ok(explained)
    }

    fn text(&self, explained: &[Explained]) -> String {
        let mut text = String::new();
        let Self {
            region, product, now, ..
        } = self;
        let shown = self.shop.rulebook().present(product, &region.key, *now);
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "{} ({}) in {} ({}) at {now}",
            told::one_line(&shown.name),
            product.slug,
            told::one_line(region.english_name()),
            region.key
        );
        let mut before: Option<&Explained> = None;
        for this in explained {
            let (variant, explanation) = this;
            let offer = &explanation.offer;
            let label = Some(variant.label()).filter(|label| !label.is_empty());
            let label = label.map(|label| format!("{} ({})", told::one_line(&label), variant.id));
            let _ = writeln!(text, "\n{}", label.unwrap_or_else(|| variant.id.to_string()));
            let _ = writeln!(text, "  {}", told::state(offer));
            let _ = writeln!(text, "  price: {}", told::price(offer.price));
            let _ = writeln!(text, "  decided by: {}", told::decided_by(&offer.decided_by));
            if let Some(next) = offer.changes_at {
                let _ = writeln!(text, "  next change: {next} at the earliest");
            }
            match before {
                Some((like, other)) if other.considered == explanation.considered => {
                    let _ = writeln!(text, "  rules: as for {}", like.id);
                }
                _ if explanation.considered.is_empty() => text.push_str("  rules: none is about it here\n"),
                _ => self.write_rules(&explanation.considered, &mut text),
            }
            before = before
                .filter(|(_, other)| other.considered == explanation.considered)
                .or(Some(this));
        }
        if let Some((_, explanation)) = explained.iter().find(|(_, other)| !other.offer.can_be_bought()) {
            let sold_in = sold_in(product, self.shop.rulebook(), *now);
            let keys: Vec<&str> = sold_in.iter().map(RegionKey::as_str).collect();
            let keys = if keys.is_empty() {
                "nowhere".to_owned()
            } else {
                keys.join(", ")
            };
            let _ = writeln!(text, "\nsold now in: {keys}");
            if !explanation.instead.is_empty() {
                let instead: Vec<String> = explanation.instead.iter().map(|slug| self.proposed(slug)).collect();
                let _ = writeln!(text, "instead: {}", instead.join(", "));
            }
        }
        text
    }

    fn write_rules(&self, considered: &[Considered], text: &mut String) {
        text.push_str("  rules, the last first:\n");
        for Considered {
            position,
            rule,
            outcome,
        } in considered
        {
            let _ = writeln!(text, "    $.rules[{position}] {}", told::one_line(&rule.name));
            let _ = writeln!(text, "      {}", told::effect(&rule.effect, self.region));
            let _ = writeln!(text, "      → {}", told::outcome(*outcome));
        }
    }

    /// What a rule names to buy instead: the shop leaves out what cannot be bought here.
    fn proposed(&self, slug: &Slug) -> String {
        match self.availability(slug) {
            Some(Availability::Available) => slug.to_string(),
            Some(_) => format!("{slug} (not for sale here, so not shown)"),
            None => format!("{slug} (no such product)"),
        }
    }

    fn availability(&self, slug: &Slug) -> Option<Availability> {
        let product = self.shop.products().iter().find(|product| product.slug == *slug)?;
        let (offer, _) = product_offer(product, self.region, self.shop.rulebook(), self.now)?;
        Some(offer.availability())
    }

    fn json(&self, explained: &[Explained]) -> Value {
        let variants = explained.iter().map(|(variant, explanation)| {
            let rules = explanation.considered.iter().map(|considered| {
                json!({
                    "place": format!("$.rules[{}]", considered.position),
                    "rule": considered.rule,
                    "outcome": told::outcome_json(considered.outcome),
                })
            });
            let instead = explanation.instead.iter().map(|slug| {
                let is_sold_here = self.availability(slug) == Some(Availability::Available);
                json!({ "product": slug.as_str(), "is_sold_here": is_sold_here })
            });
            json!({
                "variant": variant.id.as_str(),
                "label": variant.label(),
                "offer": told::offer_json(&explanation.offer),
                "rules": rules.collect::<Vec<_>>(),
                "instead": instead.collect::<Vec<_>>(),
            })
        });
        let sold_in = sold_in(self.product, self.shop.rulebook(), self.now);
        json!({
            "product": self.product.slug.as_str(),
            "region": self.region.key.as_str(),
            "at": self.now.to_string(),
            "sold_in": sold_in.iter().map(RegionKey::as_str).collect::<Vec<_>>(),
            "is_sold_here": explained.iter().any(|(_, explanation)| matches!(explanation.offer.state, OfferState::Available { .. })),
            "variants": variants.collect::<Vec<_>>(),
        })
    }
}
