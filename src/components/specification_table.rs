use leptos::prelude::*;

use crate::domain::product::Specification;

/// The specification, under its headings, in the source's order.
#[component]
pub fn SpecificationTable(rows: Vec<Specification>) -> impl IntoView {
    let row = |row: Specification| view! { <tr><th scope="row">{row.name}</th><td><bdi>{row.value}</bdi></td></tr> };
    let group = |(name, rows): (String, Vec<Specification>)| {
        let heading = (!name.is_empty()).then(
            || view! { <tr><th class="specification-table__group" colspan="2" scope="rowgroup">{name}</th></tr> },
        );
        view! { <tbody>{heading}{rows.into_iter().map(row).collect_view()}</tbody> }
    };
    view! { <table class="specification-table">{grouped(rows).into_iter().map(group).collect_view()}</table> }
}

/// The rows under their headings, each heading once and where it comes first.
fn grouped(rows: Vec<Specification>) -> Vec<(String, Vec<Specification>)> {
    let mut groups: Vec<(String, Vec<Specification>)> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|(group, _)| *group == row.group) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((row.group.clone(), vec![row])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_heading_stands_once_where_it_comes_first() {
        let row = |group: &str, name: &str| Specification {
            group: group.to_owned(),
            name: name.to_owned(),
            value: String::new(),
        };
        let groups = grouped(vec![row("Display", "Size"), row("", "Weight"), row("Display", "Rate")]);
        let names: Vec<(&str, usize)> = groups.iter().map(|(name, rows)| (name.as_str(), rows.len())).collect();
        assert_eq!(names, [("Display", 2), ("", 1)]);
    }
}
