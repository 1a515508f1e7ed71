//! How a source is asked, as data: method, parameters, headers, body, and the market in them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::RegionKey;
use crate::json::{choice, record};
use crate::source::http::{as_safe_as, encoded};
use crate::source::template::{MARKET_NAMES, Market, Values, filled, names, sole_name};
use crate::source::{HttpRequest, JsonText, Parameter, ParameterValue, same_origin, with_parameters};

/// How a source is asked.
///
/// `{region}`, `{country}`, `{currency}` and `{language}` stand for the market that it is asked for, in the source's
/// address and in all texts below; `{currency:lower}` and `{country:upper}` for them in lower or upper case. A source
/// that names none of the first three is read once. Another is read for each region, and a product is sold only where
/// the region's answer has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Request {
    /// `get` when left out; `post` with `graphql` or `body`.
    pub method: Option<Method>,
    /// Parameters of the address. One whose placeholders stand for nothing is left out.
    pub query: BTreeMap<String, String>,
    /// Headers. All of it is public: a shop in the browser keeps no secret.
    pub headers: BTreeMap<String, String>,
    /// The GraphQL query that is asked.
    pub graphql: Option<GraphQl>,
    /// The JSON that is sent; its texts can have placeholders.
    pub body: Option<JsonText>,
    /// Placeholders of the source's own, by region: `{"us": {"channel": "us-store"}}` for `{channel}`. A region without
    /// a value for one that is used is not asked for, and nothing of this source is sold there.
    pub regions: BTreeMap<RegionKey, BTreeMap<String, String>>,
}

/// The verb of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    #[default]
    Get,
    Post,
}

/// A question in GraphQL.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct GraphQl {
    /// The query's text. It has no placeholders, as braces are its own: the market goes into the variables.
    pub query: String,
    /// An object; its texts can have placeholders. The parameters of paging are added.
    pub variables: Option<JsonText>,
}

record!(Request: method, query, headers, graphql, body, regions);
choice!(Method { "get" => Get, "post" => Post });
record!(GraphQl: query, variables);

impl Request {
    /// This request laid over that of a preset, member by member.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        let texts = |ours: &BTreeMap<String, String>, theirs: &BTreeMap<String, String>| {
            let mut all = theirs.clone();
            all.extend(ours.clone());
            all
        };
        let mut regions = below.regions.clone();
        for (region, values) in &self.regions {
            regions.entry(region.clone()).or_default().extend(values.clone());
        }
        Self {
            method: self.method.or(below.method),
            query: texts(&self.query, &below.query),
            // Names of headers are the same in any case.
            headers: {
                let is_ours = |name: &str| self.headers.keys().any(|ours| ours.eq_ignore_ascii_case(name));
                let kept = below.headers.iter().filter(|(name, _)| !is_ours(name));
                kept.chain(&self.headers)
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect()
            },
            graphql: match (&self.graphql, &below.graphql) {
                (Some(ours), Some(theirs)) => Some(GraphQl {
                    query: if ours.query.is_empty() {
                        theirs.query.clone()
                    } else {
                        ours.query.clone()
                    },
                    variables: json_over(ours.variables.as_ref(), theirs.variables.as_ref()),
                }),
                (ours, theirs) => ours.clone().or_else(|| theirs.clone()),
            },
            body: json_over(self.body.as_ref(), below.body.as_ref()),
            regions,
        }
    }

    /// Whether the request, or the source's address, differs by language.
    pub fn is_in_language(&self, address: &str) -> bool {
        self.uses(address, |name| name == "language")
    }

    /// Names in braces, in the address, the parameters or the headers, that no region has a value for.
    pub fn without_value(&self, address: &str) -> Vec<String> {
        let texts = self.query.values().chain(self.headers.values()).map(String::as_str);
        let mut missing: Vec<String> = Vec::new();
        for name in [address].into_iter().chain(texts).flat_map(names) {
            if !self.has_value(name) && !missing.iter().any(|known| known == name) {
                missing.push(name.to_owned());
            }
        }
        missing
    }

    /// Names in braces anywhere in it that no region has a value for, and that are not among `known` either.
    pub fn without_meaning(&self, address: &str, known: &[&str]) -> Vec<String> {
        let missing = RefCell::new(Vec::new());
        self.uses(address, |name| {
            let mut missing = missing.borrow_mut();
            if !self.has_value(name) && !known.contains(&name) && !missing.iter().any(|known| known == name) {
                missing.push(name.to_owned());
            }
            false
        });
        missing.into_inner()
    }

    fn has_value(&self, name: &str) -> bool {
        MARKET_NAMES.contains(&name) || self.regions.values().any(|values| values.contains_key(name))
    }

    fn uses(&self, address: &str, wanted: impl Fn(&str) -> bool) -> bool {
        let json = [
            self.graphql.as_ref().and_then(|graphql| graphql.variables.as_ref()),
            self.body.as_ref(),
        ];
        let json = json.into_iter().flatten().map(JsonText::as_str);
        let texts = self.query.values().chain(self.headers.values()).map(String::as_str);
        let mut used = [address].into_iter().chain(texts).chain(json).flat_map(names);
        used.any(wanted)
    }

    /// Whether it, or the source's address, has a placeholder of that name.
    pub fn names(&self, address: &str, wanted: &str) -> bool {
        self.uses(address, |name| name == wanted)
    }

    /// What of a market the request, or the source's address, differs by: two markets with the same are asked for alike.
    pub fn market_key(&self, address: &str, market: Market) -> String {
        let mut values = market.values();
        values.extend(
            self.regions
                .get(&market.region.key)
                .into_iter()
                .flatten()
                .map(|(name, value)| (name.clone(), value.clone())),
        );
        values.retain(|known, _| self.names(address, known));
        values.values().flat_map(|value| [value, "\n"]).collect()
    }

    /// What is asked for a market at the source's address; `None` where the source is not asked for its region.
    pub fn asked(&self, address: &str, market: Market) -> Option<Asked> {
        self.asked_with(address, market, &Said::default())
    }

    /// The same, where placeholders stand for more than the market.
    pub fn asked_with(&self, address: &str, market: Market, said: &Said) -> Option<Asked> {
        let mut values = market.values();
        if let Some(own) = self.regions.get(&market.region.key) {
            values.extend(own.clone());
        }
        if self.uses(address, |name| self.has_value(name) && !values.contains_key(name)) {
            return None;
        }
        values.extend(said.texts.clone());
        let texts = |texts: &BTreeMap<String, String>| -> Vec<(String, String)> {
            let filled = |(name, text): (&String, &String)| Some((name.clone(), filled(text, &values)?));
            texts.iter().filter_map(filled).collect()
        };
        let payload = match (&self.graphql, &self.body) {
            (Some(graphql), _) => Payload::GraphQl {
                query: graphql.query.clone(),
                variables: graphql
                    .variables
                    .as_ref()
                    .map_or_else(|| Value::Object(Map::new()), JsonText::value),
            },
            (None, Some(body)) => Payload::Json(body.value()),
            (None, None) => Payload::None,
        };
        let mut asked = Asked {
            method: match payload {
                Payload::None => self.method.unwrap_or_default(),
                _ => Method::Post,
            },
            address: filled(address, &encoded_values(&values)).unwrap_or_default(),
            headers: texts(&self.headers),
            payload,
        };
        let mut query = Vec::new();
        for (name, text) in &self.query {
            match said.alone(text) {
                // A list is a parameter that is repeated.
                Some(Value::Array(elements)) => {
                    query.extend(
                        elements
                            .iter()
                            .map(|element| (encoded(name), encoded(&as_text(element)))),
                    );
                }
                _ => query.extend(filled(text, &values).map(|text| (encoded(name), encoded(&text)))),
            }
        }
        asked.address = with_parameters(&asked.address, &query);
        match &mut asked.payload {
            Payload::None => {}
            Payload::Json(value) | Payload::GraphQl { variables: value, .. } => fill(value, &values, said),
        }
        if !matches!(asked.payload, Payload::None) && !has_header(&asked.headers, "content-type") {
            asked
                .headers
                .push(("content-type".to_owned(), "application/json".to_owned()));
        }
        Some(asked)
    }
}

/// Members of `ours` laid over those of `theirs`; what is no object is taken whole.
fn json_over(ours: Option<&JsonText>, theirs: Option<&JsonText>) -> Option<JsonText> {
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        return ours.or(theirs).cloned();
    };
    match (ours.value(), theirs.value()) {
        (Value::Object(ours), Value::Object(mut all)) => {
            all.extend(ours);
            Some(JsonText::from(&Value::Object(all)))
        }
        _ => Some(ours.clone()),
    }
}

/// What is asked for one market: the same on each page but for the parameters of paging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    method: Method,
    address: String,
    headers: Vec<(String, String)>,
    payload: Payload,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Payload {
    None,
    Json(Value),
    GraphQl { query: String, variables: Value },
}

impl Asked {
    /// The address with its parameters, without those of paging.
    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Whether the answer is one of GraphQL, whose failures have status 200.
    pub fn is_graphql(&self) -> bool {
        matches!(self.payload, Payload::GraphQl { .. })
    }

    /// The request with a page's parameters: in the address, in the variables of GraphQL, or in the body.
    pub fn page(&self, parameters: &[Parameter]) -> HttpRequest {
        let placed = |value: &Value| {
            let mut value = value.clone();
            for parameter in parameters {
                place(&mut value, &parameter.name, parameter.value.to_json());
            }
            value
        };
        let (address, body) = match &self.payload {
            Payload::None => {
                let query: Vec<_> = parameters
                    .iter()
                    .map(|parameter| (encoded(&parameter.name), encoded(parameter.value.as_str())))
                    .collect();
                (with_parameters(&self.address, &query), None)
            }
            Payload::Json(value) => (self.address.clone(), Some(placed(value))),
            Payload::GraphQl { query, variables } => {
                let members = [
                    ("query".to_owned(), Value::String(query.clone())),
                    ("variables".to_owned(), placed(variables)),
                ];
                (self.address.clone(), Some(Value::Object(members.into_iter().collect())))
            }
        };
        HttpRequest {
            method: self.method,
            address,
            headers: self.headers.clone(),
            body: body.map(|body| body.to_string()),
        }
    }

    /// The request for a page that the answer links to. Another origin gets neither headers nor body.
    pub fn linked(&self, address: String) -> HttpRequest {
        let address = as_safe_as(&self.address, address);
        if same_origin(&self.address, &address) {
            HttpRequest {
                address,
                ..self.page(&[])
            }
        } else {
            HttpRequest::get(address)
        }
    }
}

impl ParameterValue {
    fn to_json(&self) -> Value {
        match self {
            Self::Number(number) => serde_json::from_str(number).unwrap_or_else(|_| Value::String(number.clone())),
            Self::Text(text) => Value::String(text.clone()),
        }
    }
}

/// Puts a value into an object; a dotted name goes into the objects inside, which are made where they are missing.
fn place(object: &mut Value, name: &str, value: Value) {
    let mut here = object;
    for step in name.split('.') {
        if !here.is_object() {
            *here = Value::Object(Map::new());
        }
        let Value::Object(members) = here else { return };
        here = members.entry(step).or_insert(Value::Null);
    }
    *here = value;
}

/// What placeholders stand for that are not of the market.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    texts: Values,
    /// What a text is replaced by that is such a placeholder alone.
    values: BTreeMap<String, Value>,
}

impl Said {
    /// A placeholder that is a text wherever it stands. One that is empty leaves out what is nothing else.
    pub fn say(&mut self, name: &str, text: impl Into<String>) {
        self.texts.insert(name.to_owned(), text.into());
    }

    /// A placeholder that is `value` where it stands alone, and `text` within a text. Null leaves out what is nothing
    /// else.
    pub fn say_value(&mut self, name: &str, value: Value, text: String) {
        self.texts.insert(name.to_owned(), text);
        self.values.insert(name.to_owned(), value);
    }

    pub fn say_number(&mut self, name: &str, number: Option<u32>) {
        let text = number.map(|number| number.to_string()).unwrap_or_default();
        self.say_value(name, number.map_or(Value::Null, Value::from), text);
    }

    pub(super) fn texts(&self) -> &Values {
        &self.texts
    }

    fn alone(&self, text: &str) -> Option<&Value> {
        self.values.get(sole_name(text)?)
    }
}

pub(super) fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Fills the placeholders in all texts of a value; a member whose placeholders stand for nothing is left out, and so is
/// an element that is such a placeholder alone.
pub(super) fn fill(value: &mut Value, values: &Values, said: &Said) {
    let stands_for_nothing = |value: &Value| match value {
        Value::String(text) => said.alone(text).is_some_and(Value::is_null),
        _ => false,
    };
    match value {
        Value::String(text) => {
            *value = match said.alone(text) {
                Some(value) => value.clone(),
                None => Value::String(filled(text, values).unwrap_or_default()),
            };
        }
        Value::Array(elements) => {
            elements.retain(|element| !stands_for_nothing(element));
            elements.iter_mut().for_each(|element| fill(element, values, said));
        }
        Value::Object(members) => {
            members.retain(|_, member| match member {
                Value::String(text) if said.alone(text).is_none() => filled(text, values).is_some(),
                member => !stands_for_nothing(member),
            });
            members.values_mut().for_each(|member| fill(member, values, said));
        }
        _ => {}
    }
}

fn has_header(headers: &[(String, String)], name: &str) -> bool {
    headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
}

fn encoded_values(values: &Values) -> Values {
    values
        .iter()
        .map(|(name, value)| (name.clone(), encoded(value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::{Language, Region, samples};

    fn request(value: Value) -> Request {
        crate::json::read(&value).unwrap()
    }

    fn germany() -> Region {
        Region {
            countries: vec![String::from("DE").try_into().unwrap()],
            currency: "EUR".parse().unwrap(),
            ..samples::region("de")
        }
    }

    fn asked_at(address: &str, request: &Request, region: &Region) -> Option<Asked> {
        let language: Language = "de".parse().unwrap();
        let market = Market {
            region,
            language: &language,
        };
        request.asked(address, market)
    }

    fn asked(request: &Request, region: &Region) -> Option<Asked> {
        asked_at("https://api.test/p", request, region)
    }

    fn number(name: &str, value: u32) -> Parameter {
        Parameter {
            name: name.to_owned(),
            value: ParameterValue::Number(value.to_string()),
        }
    }

    #[test]
    fn the_market_is_in_address_query_and_headers() {
        let request = request(json!({
            "query": { "currency": "{currency:lower}", "in": "{country}", "sort": "a b&c" },
            "headers": { "X-Market": "{region}/{language}" },
        }));
        let here = asked_at("https://api.test/{region}/p?key=1", &request, &germany()).unwrap();
        let sent = here.page(&[]);
        assert_eq!(
            sent.address,
            "https://api.test/de/p?key=1&currency=eur&in=DE&sort=a%20b%26c"
        );
        assert_eq!(sent.headers, [("X-Market".to_owned(), "de/de".to_owned())]);
        assert_eq!((sent.method, sent.body), (Method::Get, None));
        // A region of no country leaves the parameter out.
        let nowhere = asked(&request, &samples::region("us")).unwrap();
        assert_eq!(nowhere.address(), "https://api.test/p?currency=usd&sort=a%20b%26c");
    }

    #[test]
    fn a_page_goes_into_the_query_the_variables_or_the_body() {
        let parameters = [number("options.skip", 20)];
        let plain = asked(&Request::default(), &germany()).unwrap();
        assert_eq!(plain.page(&parameters).address, "https://api.test/p?options.skip=20");
        let graphql =
            json!({ "graphql": { "query": "{ a }", "variables": { "options": { "take": 10 }, "c": "{country}" } } });
        let sent = asked(&request(graphql), &germany()).unwrap().page(&parameters);
        let body: Value = serde_json::from_str(&sent.body.unwrap()).unwrap();
        let variables = json!({ "options": { "take": 10, "skip": 20 }, "c": "DE" });
        assert_eq!(body, json!({ "query": "{ a }", "variables": variables }));
        assert_eq!(sent.method, Method::Post);
        assert_eq!(sent.address, "https://api.test/p");
        assert_eq!(
            sent.headers,
            [("content-type".to_owned(), "application/json".to_owned())]
        );
        let json_body =
            json!({ "body": { "filter": ["{region}"] }, "headers": { "Content-Type": "application/x+json" } });
        let sent = asked(&request(json_body), &germany()).unwrap().page(&parameters);
        assert_eq!(sent.body.unwrap(), r#"{"filter":["de"],"options":{"skip":20}}"#);
        assert_eq!(
            sent.headers,
            [("Content-Type".to_owned(), "application/x+json".to_owned())]
        );
    }

    #[test]
    fn json_keeps_its_numbers_and_its_order() {
        let text = r#"{"z":1.50,"a":[true,null,12345678901234567890123]}"#;
        let body: Request = request(json!({ "body": serde_json::from_str::<Value>(text).unwrap() }));
        assert_eq!(body.body.as_ref().map(JsonText::as_str), Some(text));
        assert_eq!(serde_json::to_value(&body).unwrap()["body"].to_string(), text);
        let again: Request = serde_json::from_value(serde_json::to_value(&body).unwrap()).unwrap();
        assert_eq!(again, body);
    }

    #[test]
    fn values_of_the_stores_own_are_by_region_and_one_without_is_not_asked_for() {
        let request = request(json!({
            "query": { "channel": "{channel}" },
            "regions": { "de": { "channel": "de store" } },
        }));
        assert_eq!(
            asked(&request, &germany()).unwrap().address(),
            "https://api.test/p?channel=de%20store"
        );
        assert_eq!(asked(&request, &samples::region("us")), None);
        assert_eq!(request.without_value("https://api.test/{shop}/p"), ["shop"]);
    }

    #[test]
    fn only_what_names_the_market_is_asked_otherwise_there() {
        let check = |value: Value, is_regional: bool, is_in_language: bool| {
            let told = value.to_string();
            let request = request(value);
            let differs = asked(&request, &germany()) != asked(&request, &samples::region("us"));
            assert_eq!(differs, is_regional, "{told}");
            assert_eq!(request.is_in_language("p.json"), is_in_language, "{told}");
        };
        check(json!({}), false, false);
        check(
            json!({ "query": { "filter": "{\"a\":1}", "slug": "{slug}" } }),
            false,
            false,
        );
        check(json!({ "headers": { "Accept-Language": "{language}" } }), false, true);
        check(json!({ "graphql": { "query": "{region}" } }), false, false);
        check(
            json!({ "graphql": { "query": "{region}", "variables": { "c": "{country}" } } }),
            true,
            false,
        );
        let address = |region: &Region| asked_at("https://api.test/{region}", &Request::default(), region);
        assert_ne!(address(&germany()), address(&samples::region("us")));
    }

    #[test]
    fn the_stores_request_is_laid_over_the_presets() {
        let preset = request(json!({
            "query": { "limit": "100", "status": "active" },
            "headers": { "X-Token": "" },
            "graphql": { "query": "{ a }", "variables": { "first": 50, "channel": "{channel}" } },
        }));
        let ours = request(json!({
            "query": { "limit": "20" },
            "headers": { "x-token": "abc" },
            "graphql": { "variables": { "channel": "shop" } },
        }));
        let expected = request(json!({
            "query": { "limit": "20", "status": "active" },
            "headers": { "x-token": "abc" },
            "graphql": { "query": "{ a }", "variables": { "first": 50, "channel": "shop" } },
        }));
        assert_eq!(ours.over(&preset), expected);
        assert_eq!(Request::default().over(&preset), preset);
        assert_eq!(preset.over(&Request::default()), preset);
    }

    #[test]
    fn another_origin_gets_no_headers() {
        let request = request(json!({ "headers": { "X-Token": "abc" } }));
        let asked = asked(&request, &germany()).unwrap();
        let check = |link: &str, address: &str, has_headers: bool| {
            let sent = asked.linked(link.to_owned());
            assert_eq!(sent.address, address);
            assert_eq!(!sent.headers.is_empty(), has_headers, "{link}");
        };
        check("https://API.test:443/p?page=2", "https://API.test:443/p?page=2", true);
        check("http://api.test/p?page=2", "https://api.test/p?page=2", true);
        check("https://other.test/p?page=2", "https://other.test/p?page=2", false);
        check("https://api.test.other.test/p", "https://api.test.other.test/p", false);
        check("http://other.test/p", "http://other.test/p", false);
        check("https://api.test@other.test/p", "https://api.test@other.test/p", false);
    }
}
