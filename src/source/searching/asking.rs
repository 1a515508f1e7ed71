//! A query as a source that searches itself is asked for it.

use serde_json::Value;

use crate::domain::Currency;
use crate::domain::query::{FacetKind, OptionChoice, Query, Sort};
use crate::source::mapping::Unit;
use crate::source::request::{Said, as_text, fill};
use crate::source::searching::{Filter, Search};

/// A query with what the source is asked for by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The query that is answered: without what the source cannot be asked for.
    pub query: Query,
    pub said: Said,
}

/// Values of one filter, of which one is enough.
struct Group<'a> {
    filter: &'a str,
    /// The option or attribute that it is about.
    name: &'a str,
    values: Vec<String>,
}

impl Search {
    /// What is asked for a query. `currency` is that of the query's prices, where the source's are in it as well.
    /// `has_category` tells that the request itself says which category the list is of.
    pub fn asking(&self, query: &Query, currency: Option<Currency>, has_category: bool) -> Asking {
        let query = self.answerable(query, currency.is_some(), has_category);
        let mut said = Said::default();
        let text = match query.text.trim() {
            "" => &self.no_text,
            text => text,
        };
        said.say("text", text);
        said.say(
            "category",
            query.category.as_ref().map(ToString::to_string).unwrap_or_default(),
        );
        said.say_number("page", Some(query.page.saturating_add(1)));
        said.say_number("page_from_0", Some(query.page));
        said.say_number("offset", Some(query.page.saturating_mul(query.per_page)));
        said.say_number("per_page", Some(query.per_page));
        let sort = self.sorts.get(&query.sort.to_string()).map(|sort| sort.value());
        let text = sort.as_ref().map(as_text).unwrap_or_default();
        said.say_value("sort", sort.unwrap_or_default(), text);
        self.say_filters(&query, currency, has_category, &mut said);
        Asking { query, said }
    }

    /// The query without filters that the source cannot be asked for, in an order that it knows.
    fn answerable(&self, query: &Query, has_prices: bool, has_category: bool) -> Query {
        let knows = |filter: &str| self.filters.contains_key(filter);
        let mut query = query.clone();
        if !knows("brand") {
            query.brands.clear();
        }
        if !knows("tag") {
            query.tags.clear();
        }
        if !knows("category") {
            query.categories.clear();
            query.category = query.category.filter(|_| has_category);
        }
        if !knows("option") {
            query.options.clear();
        }
        if !knows("attribute") {
            query.attributes.clear();
        }
        query.price_from = query.price_from.filter(|_| has_prices && knows("price_from"));
        query.price_to = query.price_to.filter(|_| has_prices && knows("price_to"));
        query.stars_from = query.stars_from.filter(|_| knows("stars"));
        query.only_reduced &= knows("reduced");
        // When something can be had is a matter of the store's rules, which the source does not know.
        query.availability.clear();
        if !self.known_sorts().contains(&query.sort) {
            query.sort = Sort::Featured;
        }
        query
    }

    /// Whether a list can be narrowed by a facet of that kind.
    pub fn can_narrow_by(&self, kind: &FacetKind) -> bool {
        let filter = match kind {
            FacetKind::Category => "category",
            FacetKind::Brand => "brand",
            FacetKind::Tag => "tag",
            FacetKind::Option { .. } => "option",
            FacetKind::Attribute { .. } => "attribute",
            FacetKind::Rating => "stars",
            FacetKind::Availability => return false,
        };
        self.filters.contains_key(filter)
    }

    fn say_filters(&self, query: &Query, currency: Option<Currency>, has_category: bool, said: &mut Said) {
        let groups = groups(query, |price| self.price(price, currency), has_category);
        // Each placeholder with what is asked by it.
        let mut asked: Vec<(&str, Vec<Value>)> = vec![("filters", Vec::new())];
        for filter in self.filters.values() {
            let placeholder = filter.placeholder.as_deref().unwrap_or("filters");
            if asked.iter().all(|(known, _)| *known != placeholder) {
                asked.push((placeholder, Vec::new()));
            }
        }
        for group in &groups {
            let Some(filter) = self.filters.get(group.filter) else {
                continue;
            };
            let placeholder = filter.placeholder.as_deref().unwrap_or("filters");
            if let Some((_, values)) = asked.iter_mut().find(|(known, _)| *known == placeholder) {
                self.add(filter, group, placeholder != "filters", values);
            }
        }
        for (placeholder, values) in asked {
            // Values in a placeholder of their own are those of one filter.
            let between = if placeholder == "filters" { &self.and } else { &self.or };
            let text = joined(&values, between.as_deref());
            let value = match between {
                _ if values.is_empty() => Value::Null,
                Some(_) => Value::String(text.clone()),
                None => Value::Array(values),
            };
            said.say_value(placeholder, value, text);
        }
    }

    /// Adds what is asked for a group: its values one by one where they stand alone, else as one.
    fn add(&self, filter: &Filter, group: &Group, is_alone: bool, all: &mut Vec<Value>) {
        let mut values: Vec<Value> = Vec::with_capacity(group.values.len());
        for value in &group.values {
            let number = serde_json::from_str(value).ok().filter(|_| group.is_single());
            let plain: Value = number.unwrap_or_else(|| Value::from(value.as_str()));
            values.push(match &filter.each {
                Some(each) => {
                    let mut known = Said::default();
                    known.say_value("value", plain, value.clone());
                    known.say("name", group.name);
                    known.filled(each.value())
                }
                None => plain,
            });
        }
        let text = joined(&values, self.or.as_deref());
        match &filter.any {
            Some(any) => {
                let mut known = Said::default();
                known.say("name", group.name);
                let single = values.first().filter(|_| group.is_single()).cloned();
                known.say_value("value", single.unwrap_or_default(), text.clone());
                let listed = match &self.or {
                    Some(_) => Value::String(text.clone()),
                    None => Value::Array(values),
                };
                known.say_value("values", listed, text);
                all.push(known.filled(any.value()));
            }
            None if is_alone || group.is_single() => all.extend(values),
            None if self.or.is_some() => all.push(Value::String(text)),
            None => all.push(Value::Array(values)),
        }
    }

    /// A price of a query as the source is asked for it.
    fn price(&self, whole: u32, currency: Option<Currency>) -> String {
        let exponent = currency.map_or(0, Currency::exponent);
        match self.price_unit {
            Unit::Major => whole.to_string(),
            Unit::Minor => (u64::from(whole) * 10_u64.pow(exponent)).to_string(),
            Unit::Micro => (u64::from(whole) * 1_000_000).to_string(),
        }
    }
}

impl Group<'_> {
    /// Whether there is never more than one value.
    fn is_single(&self) -> bool {
        matches!(self.filter, "price_from" | "price_to" | "stars" | "reduced")
    }
}

fn groups<'a>(query: &'a Query, price: impl Fn(u32) -> String, has_category: bool) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut add = |filter: &'static str, name: &'a str, values: Vec<String>| {
        if !values.is_empty() {
            groups.push(Group { filter, name, values });
        }
    };
    if let Some(category) = query.category.as_ref().filter(|_| !has_category) {
        add("category", "", vec![category.to_string()]);
    }
    add(
        "category",
        "",
        query.categories.iter().map(ToString::to_string).collect(),
    );
    add("brand", "", query.brands.clone());
    add("tag", "", query.tags.clone());
    for (filter, choices) in [("option", &query.options), ("attribute", &query.attributes)] {
        for (name, values) in by_name(choices) {
            add(filter, name, values);
        }
    }
    add("price_from", "", query.price_from.into_iter().map(&price).collect());
    add("price_to", "", query.price_to.into_iter().map(&price).collect());
    add("stars", "", query.stars_from.iter().map(ToString::to_string).collect());
    add(
        "reduced",
        "",
        query.only_reduced.then(|| true.to_string()).into_iter().collect(),
    );
    groups
}

fn by_name(choices: &[OptionChoice]) -> Vec<(&str, Vec<String>)> {
    let mut named: Vec<(&str, Vec<String>)> = Vec::new();
    for choice in choices {
        match named.iter_mut().find(|(name, _)| *name == choice.name) {
            Some((_, values)) => values.push(choice.value.clone()),
            None => named.push((&choice.name, vec![choice.value.clone()])),
        }
    }
    named
}

fn joined(values: &[Value], between: Option<&str>) -> String {
    let texts: Vec<String> = values.iter().map(as_text).collect();
    texts.join(between.unwrap_or(","))
}

impl Said {
    /// A text or JSON of the store's own with these placeholders filled.
    fn filled(&self, mut value: Value) -> Value {
        fill(&mut value, self.texts(), self);
        value
    }
}
