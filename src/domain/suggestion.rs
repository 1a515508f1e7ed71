//! Which region a shopper may have meant: by where the device is, or by a name that no region has.

use crate::domain::{Language, Region, RegionKey};

/// The region that delivers to where the shopper seems to be, and the language to suggest it in.
///
/// The time zone's country goes before those of the browser's languages: American English is read everywhere. A zone
/// that is known and that no region delivers to suggests nothing. The language is the first that the shopper reads
/// and the region speaks, else the region's own.
pub fn suggest<'a>(
    regions: &'a [Region],
    zone_country: Option<&str>,
    read: &[Language],
) -> Option<(&'a Region, Option<Language>)> {
    let delivers_to = |code: &str| {
        let mut regions = regions.iter();
        regions.find(|region| region.countries.iter().any(|country| country.as_str() == code))
    };
    let region = match zone_country {
        Some(country) => delivers_to(country),
        None => read.iter().find_map(|language| delivers_to(country_of(language)?)),
    }?;
    let spoken = |language: &Language| {
        let mut languages = region.languages.iter();
        languages.find(|own| own.primary() == language.primary()).cloned()
    };
    Some((region, read.iter().find_map(spoken)))
}

/// The country that a language's tag names: `BR` of `pt-BR`.
fn country_of(language: &Language) -> Option<&str> {
    let is_country = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    language.as_str().split('-').skip(1).find(is_country)
}

/// The country of a time zone, from a table of each country's zones, parted by spaces.
pub fn country_of_zone<'a>(
    mut countries: impl Iterator<Item = (&'a String, &'a String)>,
    zone: &str,
) -> Option<&'a str> {
    countries
        .find(|(_, zones)| zones.split(' ').any(|known| known == zone))
        .map(|(country, _)| country.as_str())
}

/// So many regions at most are named as what may have been meant.
const MOST_MEANT: usize = 3;

/// The regions whose key, country or English name is nearly what is written, the nearest first.
pub fn meant(regions: &[Region], written: &str) -> Vec<RegionKey> {
    let written = written.to_lowercase();
    let distance = |region: &Region| {
        let countries = region.countries.iter().map(|country| country.as_str().to_lowercase());
        let names = [region.name.to_lowercase(), region.english_name().to_lowercase()];
        // The United Kingdom goes by a code that is not its own.
        let is_british = region.countries.iter().any(|country| country.as_str() == "GB");
        let keys = std::iter::once(region.key.to_string()).chain(countries);
        let keys = keys.chain(is_british.then(|| "uk".to_owned()));
        let names = names.into_iter().map(|name| name.replace(' ', "-"));
        keys.chain(names).filter_map(|name| nearness(&name, &written)).min()
    };
    let mut near: Vec<(usize, &Region)> = regions
        .iter()
        .filter_map(|region| Some((distance(region)?, region)))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.truncate(MOST_MEANT);
    near.into_iter().map(|(_, region)| region.key.clone()).collect()
}

/// How far a name is from what is written: how many letters must change. `None` where they have little in common.
fn nearness(name: &str, written: &str) -> Option<usize> {
    if name == written {
        return Some(0);
    }
    let letters = written.chars().count();
    // What begins alike is near however much is missing: `usa` and `us`, `german` and `germany`.
    let shorter = letters.min(name.chars().count());
    if shorter >= 2 && (name.starts_with(written) || written.starts_with(name)) {
        return Some(1);
    }
    // With two letters nearly every name is near every other.
    let most = if letters <= 5 { 1 } else { 2 };
    let is_key = name.chars().count() <= 2;
    let distance = letters_to_change(name, written);
    (distance <= most && !(is_key && letters > 2)).then_some(distance)
}

/// Levenshtein's distance: letters that are put in, left out or exchanged.
fn letters_to_change(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = at;
        row[0] = at + 1;
        for (position, written) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != *written);
            diagonal = row[position + 1];
            row[position + 1] = exchanged.min(diagonal + 1).min(row[position] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples;

    fn region(key: &str, name: &str, countries: &[&str], languages: &[&str]) -> Region {
        Region {
            english_name: Some(name.to_owned()),
            countries: countries
                .iter()
                .map(|code| (*code).to_owned().try_into().unwrap())
                .collect(),
            languages: languages.iter().map(|tag| tag.parse().unwrap()).collect(),
            ..samples::region(key)
        }
    }

    fn regions() -> Vec<Region> {
        vec![
            region("us", "United States", &["US"], &["en", "es"]),
            region("br", "Brazil", &["BR"], &["pt-BR", "en"]),
            region("de", "Germany", &["DE", "AT"], &["de", "en"]),
            region("gb", "United Kingdom", &["GB"], &["en-GB"]),
        ]
    }

    #[test]
    fn the_time_zone_goes_before_the_languages_and_these_say_what_is_read() {
        let check = |zone: Option<&str>, read: &[&str], expected: Option<(&str, Option<&str>)>| {
            let regions = regions();
            let read: Vec<Language> = read.iter().map(|tag| tag.parse().unwrap()).collect();
            let found = suggest(&regions, zone, &read);
            let found = found.map(|(region, language)| (region.key.to_string(), language.map(|tag| tag.to_string())));
            let expected = expected.map(|(key, tag)| (key.to_owned(), tag.map(str::to_owned)));
            assert_eq!(found, expected, "{zone:?} {read:?}");
        };
        check(Some("DE"), &["en-US"], Some(("de", Some("en"))));
        check(Some("AT"), &["de-AT", "en"], Some(("de", Some("de"))));
        check(Some("DE"), &["tr", "ru"], Some(("de", None)));
        check(Some("IS"), &["en-US"], None);
        check(None, &["fr", "pt-BR", "en-US"], Some(("br", Some("pt-BR"))));
        check(None, &["zh-Hans-CN", "en"], None);
        check(None, &[], None);
    }

    #[test]
    fn a_zone_is_one_countrys() {
        let table = [("DE", "Europe/Berlin Europe/Busingen"), ("BR", "America/Sao_Paulo")]
            .map(|(country, zones)| (country.to_owned(), zones.to_owned()));
        let check = |zone: &str, expected: Option<&str>| {
            let entries = table.iter().map(|(country, zones)| (country, zones));
            assert_eq!(country_of_zone(entries, zone), expected, "{zone}");
        };
        check("Europe/Busingen", Some("DE"));
        check("Europe/Ber", None);
        check("UTC", None);
        check("", None);
    }

    #[test]
    fn a_region_is_meant_by_what_is_nearly_its_name() {
        let check = |written: &str, expected: &[&str]| {
            let found: Vec<String> = meant(&regions(), written).iter().map(ToString::to_string).collect();
            assert_eq!(found, expected, "{written}");
        };
        check("usa", &["us"]);
        check("germany", &["de"]);
        check("Germny", &["de"]);
        check("united-kingdom", &["gb"]);
        check("united", &["us", "gb"]);
        check("at", &["de"]);
        check("uk", &["gb", "us"]);
        check("brasil", &["br"]);
        check("zz", &[]);
        check("", &[]);
        check("nowhere-at-all", &[]);
    }
}
