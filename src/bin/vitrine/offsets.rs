//! Instants whose offset from UTC no clock of the region shows at that moment: written in winter for a day in summer,
//! say, or in the hour that the clocks leave out.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use serde_json::Value;
use vitrine::domain::audit::Finding;
use vitrine::domain::{Region, Rule};

const ZONES: &str = include_str!("zones.txt");

/// Looks at each instant of a `store.json` as it is written there.
pub(crate) fn findings(document: &Value, regions: &[Region]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut look = |of: &Value, place: &str, members: &str, regions: &[&Region]| {
        let text = members.split('.').try_fold(of, |value, name| value.get(name));
        let found = text.and_then(Value::as_str).and_then(|text| finding(text, regions));
        findings.extend(found.map(|found| Finding {
            path: format!("{place}.{members}"),
            ..found
        }));
    };
    for ((at, value), region) in elements(document, "regions").zip(regions) {
        let place = format!("$.regions[{at}]");
        look(value, &place, "opening.announced.from", &[region]);
        for (position, hours) in elements(value, "hours") {
            let place = format!("{place}.hours[{position}]");
            look(hours, &place, "from", &[region]);
            look(hours, &place, "until", &[region]);
        }
    }
    for (at, value) in elements(document, "rules") {
        let Ok(rule) = serde_json::from_value::<Rule>(value.clone()) else {
            continue;
        };
        let place = format!("$.rules[{at}]");
        let of_rule: Vec<&Region> = regions.iter().filter(|region| rule.is_for(&region.key)).collect();
        for members in [
            "from",
            "until",
            "effect.sell.from",
            "effect.sell.until",
            "effect.pre_order.ships",
        ] {
            look(value, &place, members, &of_rule);
        }
    }
    findings
}

fn elements<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    value
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .enumerate()
}

/// What is odd about an instant in some regions. Nothing where any clock there shows it so, where it is in UTC on
/// purpose, or where a country's clocks are not known.
fn finding(text: &str, regions: &[&Region]) -> Option<Finding> {
    let moment: Timestamp = text.parse().ok()?;
    let (wall, offset) = wall_and_offset(text)?;
    if offset == Offset::UTC {
        return None;
    }
    let mut zones: Vec<TimeZone> = Vec::new();
    for region in regions {
        if region.countries.is_empty() {
            return None;
        }
        for country in &region.countries {
            zones.extend(zones_of(country.as_str())?);
        }
    }
    if zones.is_empty() || zones.iter().any(|zone| zone.to_offset(moment) == offset) {
        return None;
    }
    // The zone that stands for all: one whose clocks show that offset some days before or after, or in another season.
    let shows_it_after = |days: i64| {
        let other = moment.checked_add(jiff::SignedDuration::from_hours(24 * days)).ok()?;
        zones.iter().find(|zone| zone.to_offset(other) == offset)
    };
    let zone = [-7, 7, -182, 182].into_iter().find_map(shows_it_after);
    let zone = zone.or_else(|| zones.first())?;
    let name = zone.iana_name().unwrap_or("the region");
    let same_moment = on_clocks(zone, moment);
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    if let AmbiguousOffset::Gap { before, after } = ambiguous.offset() {
        return Some(Finding::warning(
            "",
            format!(
                "found `{text}`, which no clock in {name} shows: clocks go forward over that hour, from {} to {}",
                written(before),
                written(after)
            ),
            format!("Write {same_moment} for this moment, or another hour."),
        ));
    }
    let there = zone.to_offset(moment);
    let same_wall = ambiguous.compatible().ok().map(|moment| on_clocks(zone, moment));
    Some(Finding::warning(
        "",
        format!(
            "found `{text}`, and {name} is not at {} then, but at {}",
            written(offset),
            written(there)
        ),
        format!(
            "Write {same_moment} for this moment{}.",
            same_wall
                .map(|text| format!(", or {text} for that time on clocks there"))
                .unwrap_or_default()
        ),
    ))
}

/// An instant as `store.json` has it, with the offset that clocks there show.
fn on_clocks(zone: &TimeZone, moment: Timestamp) -> String {
    format!("{}{}", zone.to_datetime(moment), written(zone.to_offset(moment)))
}

/// `+05:30`.
fn written(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// `02:30` and `+01:00` of `2027-03-28T02:30:00+01:00`.
fn wall_and_offset(text: &str) -> Option<(DateTime, Offset)> {
    let at = text.rfind(['+', '-', 'Z', 'z'])?;
    let wall = text.get(..at)?.parse().ok()?;
    let suffix = text.get(at..)?;
    if suffix.eq_ignore_ascii_case("z") {
        return Some((wall, Offset::UTC));
    }
    let (hours, minutes) = suffix.get(1..)?.split_once(':')?;
    let seconds = (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?) * 60;
    let seconds = if suffix.starts_with('-') { -seconds } else { seconds };
    Some((wall, Offset::from_seconds(seconds).ok()?))
}

/// The time zones of a country; none where it is not known.
fn zones_of(country: &str) -> Option<Vec<TimeZone>> {
    let line = ZONES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find(|(known, _)| *known == country);
    let zones: Vec<TimeZone> = line?.1.split(' ').filter_map(|name| TimeZone::get(name).ok()).collect();
    (!zones.is_empty()).then_some(zones)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What is found in a rule's `from` for regions of these countries, a text for each region.
    fn found(from: &str, regions: &[&str]) -> Vec<(String, String)> {
        let region = |(at, countries): (usize, &&str)| {
            let countries: Vec<&str> = countries.split_whitespace().collect();
            json!({ "key": format!("r{at}"), "name": "R", "currency": "EUR", "languages": ["en"], "countries": countries })
        };
        let regions: Vec<Value> = regions.iter().enumerate().map(region).collect();
        let document = json!({
            "regions": regions,
            "rules": [{ "name": "one", "from": from, "effect": { "limit": { "per_order": 1 } } }],
        });
        let regions: Vec<Region> = serde_json::from_value(document["regions"].clone()).unwrap();
        let words = |finding: Finding| (finding.path, format!("{} {}", finding.problem, finding.suggestion));
        findings(&document, &regions).into_iter().map(words).collect()
    }

    fn check(from: &str, regions: &[&str], words: &[&str]) {
        let found = found(from, regions);
        assert_eq!(found.len(), 1, "{from}: {found:?}");
        assert_eq!(found[0].0, "$.rules[0].from");
        for word in words {
            assert!(found[0].1.contains(word), "{} should say {word}", found[0].1);
        }
    }

    #[test]
    fn an_hour_that_clocks_leave_out_is_found() {
        check(
            "2027-03-28T02:30:00+01:00",
            &["DE"],
            &["Europe/Berlin", "forward", "2027-03-28T03:30:00+02:00"],
        );
        check(
            "2027-03-28T02:30:00+02:00",
            &["DE"],
            &["forward", "2027-03-28T01:30:00+01:00"],
        );
        check("2027-03-14T02:30:00-05:00", &["US"], &["America/New_York", "forward"]);
    }

    #[test]
    fn an_offset_of_another_season_is_found_with_both_ways_to_mean_it() {
        check(
            "2027-07-01T09:00:00+01:00",
            &["DE AT"],
            &[
                "not at +01:00",
                "but at +02:00",
                "2027-07-01T10:00:00+02:00",
                "2027-07-01T09:00:00+02:00",
            ],
        );
        check("2027-07-01T09:00:00-03:00", &["US"], &["America/New_York", "-04:00"]);
        check("2027-01-01T00:00:00+09:00", &["IN"], &["Asia/Kolkata", "+05:30"]);
    }

    #[test]
    fn what_a_clock_of_any_of_the_regions_shows_is_well() {
        for (from, regions) in [
            ("2027-03-28T01:59:59+01:00", &["DE"][..]),
            ("2027-03-28T03:00:00+02:00", &["DE"]),
            // Both of the hours that clocks show twice.
            ("2026-11-01T01:30:00-04:00", &["US"]),
            ("2026-11-01T01:30:00-05:00", &["US"]),
            ("2027-07-01T09:00:00-07:00", &["US"]),
            ("2027-07-01T09:00:00+09:00", &["DE", "JP"]),
            ("2027-07-01T09:00:00+05:30", &["IN"]),
            // UTC is meant.
            ("2027-07-01T09:00:00Z", &["DE"]),
            ("2027-07-01T09:00:00+00:00", &["GB"]),
            // Nobody knows these clocks.
            ("2027-07-01T09:00:00+01:00", &["DE", ""]),
            ("2027-07-01T09:00:00+01:00", &["DE XX"]),
        ] {
            assert_eq!(found(from, regions), [], "{from} in {regions:?}");
        }
    }

    #[test]
    fn each_place_of_an_instant_is_looked_at() {
        let odd = "2027-07-01T09:00:00+03:00";
        let mut rules =
            vec![json!({ "name": "a", "from": odd, "until": odd, "effect": { "limit": { "per_order": 1 } } })];
        rules.push(json!({ "name": "b", "effect": { "sell": { "from": odd, "until": odd } } }));
        rules.push(json!({ "name": "c", "effect": { "pre_order": { "ships": odd } } }));
        let document = json!({
            "regions": [{
                "key": "de", "name": "D", "currency": "EUR", "languages": ["de"], "countries": ["DE"],
                "opening": { "announced": { "from": odd } }, "hours": [{ "from": odd, "until": odd }],
            }],
            "rules": rules,
        });
        let regions: Vec<Region> = serde_json::from_value(document["regions"].clone()).unwrap();
        let paths: Vec<String> = findings(&document, &regions)
            .into_iter()
            .map(|finding| finding.path)
            .collect();
        assert_eq!(
            paths,
            [
                "$.regions[0].opening.announced.from",
                "$.regions[0].hours[0].from",
                "$.regions[0].hours[0].until",
                "$.rules[0].from",
                "$.rules[0].until",
                "$.rules[1].effect.sell.from",
                "$.rules[1].effect.sell.until",
                "$.rules[2].effect.pre_order.ships",
            ]
        );
    }

    #[test]
    fn the_zones_of_each_country_are_known() {
        for line in ZONES.lines().filter(|line| !line.starts_with('#')) {
            let (_, zones) = line.split_once(' ').unwrap();
            for zone in zones.split(' ') {
                assert!(TimeZone::get(zone).is_ok(), "{zone}");
            }
        }
    }
}
