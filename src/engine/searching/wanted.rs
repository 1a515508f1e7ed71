//! What each view shows, and so has to be asked for.

use futures_util::future::{join_all, try_join_all};

use crate::domain::cart::Cart;
use crate::domain::query::{FacetKind, Query, Suggestions};
use crate::domain::rulebook::Effect;
use crate::domain::{Product, Region, Slug};
use crate::engine::Fetch;
use crate::engine::protocol::{Ask, LoadFault};
use crate::engine::searching::{Searched, Searcher};
use crate::engine::views::wanted_at_home;

/// Of so many of its category the page of a product proposes some.
const RELATED: u32 = 12;

impl<F: Fetch> Searcher<'_, F> {
    /// All that the answer to a question is made from.
    pub(super) async fn wanted(&self, region: &Region, ask: &Ask) -> Result<Searched, LoadFault> {
        let mut searched = Searched::default();
        match ask {
            Ask::Browse { query, .. } => self.add_list(region, query, &mut searched).await?,
            Ask::Suggest { text, .. } => {
                self.add_list(region, &Suggestions::query(text), &mut searched).await?;
            }
            Ask::Home { .. } => self.add_home(region, &mut searched).await?,
            Ask::Product { slug, .. } => self.add_product(region, slug, &mut searched).await?,
            Ask::StructuredData { slug, .. } => {
                searched.add_products(self.products(region, std::slice::from_ref(slug)).await?);
            }
            Ask::Compare { slug, regions, .. } => {
                let others = self.store().regions.iter().filter(|other| regions.contains(&other.key));
                let mut all: Vec<&Region> = others.filter(|other| other.key != region.key).collect();
                all.insert(0, region);
                searched.add_products(self.products_in(&all, std::slice::from_ref(slug)).await?);
            }
            Ask::Price { cart, .. } => searched.add_products(self.products(region, &slugs(cart)).await?),
            Ask::Switch { to, cart, .. } => {
                let there = self.store().regions.iter().find(|other| other.key == to.region);
                let regions: Vec<&Region> = [region].into_iter().chain(there).collect();
                searched.add_products(self.products_in(&regions, &slugs(cart)).await?);
            }
            Ask::Voices { products, .. } => searched.add_products(self.products(region, products).await?),
            Ask::Schedule { .. } => searched.add_products(self.known(region)),
            Ask::Open | Ask::Frame { .. } | Ask::Info { .. } | Ask::Reviews { .. } | Ask::Inspect { .. } => {}
        }
        Ok(searched)
    }

    async fn add_list(&self, region: &Region, query: &Query, searched: &mut Searched) -> Result<(), LoadFault> {
        let (listed, products) = self.list(region, query, true).await?;
        searched.lists.push(listed);
        searched.add_products(products);
        Ok(())
    }

    async fn add_home(&self, region: &Region, searched: &mut Searched) -> Result<(), LoadFault> {
        let wanted = wanted_at_home(self.store(), &region.key);
        let rows = try_join_all(wanted.rows.iter().map(|query| self.list(region, query, false)));
        let everything = Query {
            per_page: 1,
            ..Query::default()
        };
        let categories = async {
            match wanted.has_categories {
                true => self
                    .list(region, &everything, true)
                    .await
                    .map(|(listed, _)| Some(listed)),
                false => Ok(None),
            }
        };
        let products = self.products(region, &wanted.products);
        let (rows, (categories, products)) =
            futures_util::future::try_join(rows, futures_util::future::try_join(categories, products)).await?;
        searched.add_products(products);
        for (listed, products) in rows {
            searched.lists.push(listed);
            searched.add_products(products);
        }
        let facets = categories.map(|listed| listed.counts.facets).unwrap_or_default();
        let facet = facets.into_iter().find(|facet| facet.kind == FacetKind::Category);
        searched.categories = facet.map(|facet| facet.values).unwrap_or_default();
        Ok(())
    }

    /// A product with what its page proposes. That nothing can be proposed keeps no one from seeing it.
    async fn add_product(&self, region: &Region, slug: &Slug, searched: &mut Searched) -> Result<(), LoadFault> {
        let found = self.products(region, std::slice::from_ref(slug)).await?;
        if let Some(product) = found.first() {
            let named = self.named(region, product);
            let named = join_all(named.chunks(1).map(|slug| self.products(region, slug)));
            let related = async {
                let query = Query {
                    category: Some(product.category.as_ref()?.slug.clone()),
                    per_page: RELATED,
                    ..Query::default()
                };
                let is_narrowed = |listed: &super::Listed| listed.answered.category == query.category;
                let related = self.list(region, &query, false).await.ok();
                related
                    .filter(|(listed, _)| is_narrowed(listed))
                    .map(|(_, products)| products)
            };
            let (named, related) = futures_util::future::join(named, related).await;
            let mut related = related.unwrap_or_default();
            for other in &mut related {
                // A hit may not say what it is in; it was asked for by that.
                other.category = other.category.take().or_else(|| product.category.clone());
            }
            searched.add_products(found);
            searched.add_products(named.into_iter().flatten().flatten().collect());
            searched.add_products(related);
        }
        Ok(())
    }

    /// The products that go with one, and those that rules propose in its place.
    fn named(&self, region: &Region, product: &Product) -> Vec<Slug> {
        let rulebook = self.store().rulebook("");
        let by_rule = rulebook.rules_for(product, None, &region.key).into_iter();
        let by_rule = by_rule.filter_map(|rule| match &rule.effect {
            Effect::Withhold { instead, .. } => Some(instead),
            Effect::Substitute { products, .. } => Some(products),
            _ => None,
        });
        product.goes_with.iter().chain(by_rule.flatten()).cloned().collect()
    }
}

fn slugs(cart: &Cart) -> Vec<Slug> {
    let mut slugs: Vec<Slug> = Vec::new();
    for line in cart.lines() {
        if !slugs.contains(&line.key.product) {
            slugs.push(line.key.product.clone());
        }
    }
    slugs
}
