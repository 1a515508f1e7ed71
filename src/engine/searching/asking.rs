//! Asks the source: for a page of a list, and for products by their names.

use futures_util::future::try_join_all;
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::domain::query::{Facet, FacetKind, OptionChoice, Query};
use crate::domain::{Currency, Language, Product, Region, Slug};
use crate::engine::Fetch;
use crate::engine::asking::{JsonAnswer, ask};
use crate::engine::loading::is_refusal;
use crate::engine::protocol::{LoadFault, LoadFaultKind};
use crate::engine::reading::{mark, timeout};
use crate::engine::searching::{Listed, Searching};
use crate::source::{self, Catalog, Mapping, Market, Markets, Node, Question, Reading, Said, Search, resolve};
use crate::store::{Source, Store};

/// So many products are asked for at a time.
const PRODUCTS_AT_A_TIME: usize = 4;

/// Asks a source that searches itself, in one language.
pub(in crate::engine) struct Searcher<'a, F> {
    fetch: &'a F,
    base: &'a str,
    store: &'a Store,
    source: &'a Source,
    search: &'a Search,
    mapping: Mapping,
    list: Question,
    product: Question,
    language: &'a Language,
    kept: &'a Searching,
}

/// An answer, and where it came from in which language.
struct Answered<'a> {
    answer: JsonAnswer,
    address: String,
    language: &'a Language,
}

impl<'a, F: Fetch> Searcher<'a, F> {
    /// `None` where the store has no source that searches itself.
    pub(in crate::engine) fn new(
        fetch: &'a F,
        base: &'a str,
        store: &'a Store,
        language: &'a Language,
        kept: &'a Searching,
    ) -> Option<Self> {
        let (source, search) = store.searching()?;
        let request = source.whole_request();
        Some(Self {
            fetch,
            base,
            store,
            source,
            search,
            mapping: source.whole_mapping()?,
            list: search.list(&source.url, &request),
            product: search.product(&source.url, &request),
            language,
            kept,
        })
    }

    pub(in crate::engine) fn store(&self) -> &'a Store {
        self.store
    }

    /// One page of a list with its products. `has_counts` asks for what the list can be narrowed by, too.
    pub(super) async fn list(
        &self,
        region: &Region,
        query: &Query,
        has_counts: bool,
    ) -> Result<(Listed, Vec<Product>), LoadFault> {
        let (mut listed, mut products) = self.page(region, query).await?;
        let per_page = query.per_page.max(1);
        let last = listed.total.saturating_sub(1) / per_page;
        if products.is_empty() && listed.total > 0 && query.page > last {
            let query = Query {
                page: last,
                ..query.clone()
            };
            (listed, products) = self.page(region, &query).await?;
        }
        if has_counts {
            let chosen = chosen(&listed.answered);
            let counted = chosen.iter().map(|kind| self.counted(region, &listed.answered, kind));
            for facet in try_join_all(counted).await?.into_iter().flatten() {
                match listed.counts.facets.iter_mut().find(|known| known.key() == facet.key()) {
                    Some(known) => *known = facet,
                    None => listed.counts.facets.push(facet),
                }
            }
        }
        listed.asked = query.clone();
        Ok((listed, products))
    }

    /// What a list can be narrowed by, of the kind that it is narrowed by already: as many as there would be of each
    /// value if it were chosen, too. The source itself counts what is left.
    async fn counted(&self, region: &Region, query: &Query, kind: &FacetKind) -> Result<Option<Facet>, LoadFault> {
        let mut others = without(query, kind);
        (others.page, others.per_page) = (0, 1);
        let (listed, _) = self.page(region, &others).await?;
        let facets = listed.counts.facets.into_iter();
        Ok(facets
            .into_iter()
            .find(|facet| facet.key() == kind.key())
            .map(|mut facet| {
                for value in &mut facet.values {
                    value.is_chosen = query.asks_for(&facet.kind, &value.value);
                }
                facet
            }))
    }

    async fn page(&self, region: &Region, query: &Query) -> Result<(Listed, Vec<Product>), LoadFault> {
        let currency = self.currency(region);
        let has_category = self.names(&self.list, "category");
        let asking = self.search.asking(query, currency, has_category);
        let mut listed = Listed {
            asked: query.clone(),
            answered: asking.query,
            ..Listed::default()
        };
        let Some(answered) = self.ask(&self.list, &asking.said, region).await? else {
            return Ok((listed, Vec::new()));
        };
        let root = answered.answer.body.root();
        listed.counts = self.search.read(root, &listed.answered, currency);
        let total = self
            .mapping
            .total
            .iter()
            .filter_map(|path| path.first(root))
            .find_map(count);
        let products = self.products_of(answered, total != Some(0))?;
        listed.slugs = products.iter().map(|product| product.slug.clone()).collect();
        let so_far = query.page.saturating_mul(query.per_page);
        // A source that does not say how many there are has at least those that it showed.
        listed.total =
            total.unwrap_or_else(|| so_far.saturating_add(u32::try_from(products.len()).unwrap_or(u32::MAX)));
        Ok((listed, products))
    }

    /// Products by their names, as they are in one region: those that are known, and the others in full from the source.
    pub(super) async fn products(&self, region: &Region, slugs: &[Slug]) -> Result<Vec<Product>, LoadFault> {
        let market = self.market_key(region);
        let mut products = Vec::new();
        let mut unknown: Vec<&Slug> = Vec::new();
        for slug in slugs {
            match self.kept.seen.borrow().get(&market, slug) {
                Some(product) => products.push(product.clone()),
                None if !unknown.contains(&slug) => unknown.push(slug),
                None => {}
            }
        }
        let asking = unknown.into_iter().map(|slug| self.product(region, slug));
        let asked: Vec<Option<Product>> = stream::iter(asking).buffered(PRODUCTS_AT_A_TIME).try_collect().await?;
        for product in asked.into_iter().flatten() {
            self.kept.seen.borrow_mut().add(&market, product.clone());
            products.push(product);
        }
        Ok(products)
    }

    /// The same for several regions: where these are asked for in different ways, each has its own price and stock.
    pub(super) async fn products_in(&self, regions: &[&Region], slugs: &[Slug]) -> Result<Vec<Product>, LoadFault> {
        let mut groups: Vec<(String, Vec<&Region>)> = Vec::new();
        for region in regions {
            let market = self.market_key(region);
            match groups.iter_mut().find(|(known, _)| *known == market) {
                Some((_, regions)) => regions.push(region),
                None => groups.push((market, vec![region])),
            }
        }
        if let [(_, regions)] = groups.as_slice() {
            return match regions.first() {
                Some(region) => self.products(region, slugs).await,
                None => Ok(Vec::new()),
            };
        }
        let mut markets = Markets::new(&self.store.regions);
        let is_asked = |region: &&Region| regions.iter().any(|asked| asked.key == region.key);
        markets.add_unanswered(self.store.regions.iter().filter(|region| !is_asked(region)).collect());
        for (_, regions) in groups {
            let Some(first) = regions.first() else { continue };
            let products = self.products(first, slugs).await?;
            let own = |region: &Region| self.store.regions.iter().find(|own| own.key == region.key);
            markets.add(regions.into_iter().filter_map(own).collect(), products);
        }
        Ok(markets.into_products())
    }

    /// The products in full that were asked for in a region so far.
    pub(super) fn known(&self, region: &Region) -> Vec<Product> {
        self.kept.seen.borrow().of_market(&self.market_key(region))
    }

    async fn product(&self, region: &Region, slug: &Slug) -> Result<Option<Product>, LoadFault> {
        let mut said = Said::default();
        said.say("slug", slug.as_str());
        let answered = match self.ask(&self.product, &said, region).await {
            Ok(Some(answered)) => answered,
            Ok(None)
            | Err(LoadFault {
                kind: LoadFaultKind::Refused(404 | 410),
                ..
            }) => return Ok(None),
            Err(fault) => return Err(fault),
        };
        let products = self.products_of(answered, false)?;
        Ok(products.into_iter().find(|product| product.slug == *slug))
    }

    /// What is asked of the source in a region, or nothing where it is not asked for that.
    async fn ask(&self, question: &Question, said: &Said, region: &Region) -> Result<Option<Answered<'_>>, LoadFault> {
        let own = self.source.language.as_ref().unwrap_or(&self.store.language);
        let url = question.url.as_deref().unwrap_or_default();
        if self.language == own || self.language.is_pseudo() || !question.request.is_in_language(url) {
            return self.ask_in(own, question, said, region).await;
        }
        match self.ask_in(self.language, question, said, region).await {
            Err(fault) if is_refusal(&fault.kind) && !matches!(fault.kind, LoadFaultKind::Refused(404 | 410)) => {
                self.ask_in(own, question, said, region).await
            }
            answered => answered,
        }
    }

    async fn ask_in<'l>(
        &self,
        language: &'l Language,
        question: &Question,
        said: &Said,
        region: &Region,
    ) -> Result<Option<Answered<'l>>, LoadFault> {
        let url = question.url.as_deref().unwrap_or_default();
        let fault = |kind| LoadFault {
            address: url.to_owned(),
            kind,
        };
        let address = resolve(self.base, url).ok_or_else(|| fault(LoadFaultKind::NotAnAddress))?;
        let Some(asked) = question.request.asked_with(&address, Market { region, language }, said) else {
            return Ok(None);
        };
        let request = asked.page(&[]);
        let answer = ask(self.fetch, &request, asked.is_graphql(), timeout(self.source)).await?;
        Ok(Some(Answered {
            answer,
            address: request.address,
            language,
        }))
    }

    fn products_of(&self, mut answered: Answered, must_have_any: bool) -> Result<Vec<Product>, LoadFault> {
        let mut catalog = Catalog::default();
        let reading = Reading {
            mapping: &self.mapping,
            address: &answered.address,
            currency: self.source.currency,
            language: Some(answered.language),
        };
        let items = source::read_page(&mut answered.answer.body, &reading, &mut catalog);
        if let Some(first) = catalog
            .dropped
            .first()
            .filter(|_| must_have_any && catalog.products.is_empty())
        {
            return Err(LoadFault {
                address: answered.address,
                kind: LoadFaultKind::NothingReadable {
                    items: u32::try_from(items).unwrap_or(u32::MAX),
                    first: first.why.to_string(),
                },
            });
        }
        mark(&mut catalog.products, self.source, answered.language);
        Ok(catalog.products)
    }

    /// The region's currency, where the source's prices are in it: only then it can be asked for a price.
    fn currency(&self, region: &Region) -> Option<Currency> {
        let is_own = self.source.currency == Some(region.currency) || self.names(&self.list, "currency");
        is_own.then_some(region.currency)
    }

    fn names(&self, question: &Question, name: &str) -> bool {
        question
            .request
            .names(question.url.as_deref().unwrap_or_default(), name)
    }

    /// Markets with the same are asked for alike.
    fn market_key(&self, region: &Region) -> String {
        let url = self.product.url.as_deref().unwrap_or_default();
        let market = Market {
            region,
            language: self.language,
        };
        self.product.request.market_key(url, market)
    }
}

fn count(node: Node) -> Option<u32> {
    match node.number() {
        Some(number) => number.parse().ok(),
        None => node.text()?.parse().ok(),
    }
}

/// What a query is narrowed by, each kind once.
fn chosen(query: &Query) -> Vec<FacetKind> {
    let lists = [
        (FacetKind::Category, query.categories.is_empty()),
        (FacetKind::Brand, query.brands.is_empty()),
        (FacetKind::Tag, query.tags.is_empty()),
    ];
    let named = |choices: &[OptionChoice]| {
        let mut names: Vec<String> = Vec::new();
        for choice in choices {
            if !names.contains(&choice.name) {
                names.push(choice.name.clone());
            }
        }
        names
    };
    let options = named(&query.options).into_iter().map(|name| FacetKind::Option {
        label: name.clone(),
        name,
    });
    let attributes = named(&query.attributes).into_iter().map(|name| FacetKind::Attribute {
        label: name.clone(),
        name,
    });
    let lists = lists
        .into_iter()
        .filter(|(_, is_empty)| !is_empty)
        .map(|(kind, _)| kind);
    lists.chain(options).chain(attributes).collect()
}

/// The query without its choices of one kind.
fn without(query: &Query, kind: &FacetKind) -> Query {
    let mut query = query.clone();
    match kind {
        FacetKind::Category => query.categories.clear(),
        FacetKind::Brand => query.brands.clear(),
        FacetKind::Tag => query.tags.clear(),
        FacetKind::Option { name, .. } => query.options.retain(|choice| choice.name != *name),
        FacetKind::Attribute { name, .. } => query.attributes.retain(|choice| choice.name != *name),
        FacetKind::Availability | FacetKind::Rating => {}
    }
    query
}
