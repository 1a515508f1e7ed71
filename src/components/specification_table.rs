use leptos::prelude::*;

use crate::domain::product::Specification;

/// The specification, under its headings, in the source's order.
#[component]
pub fn SpecificationTable(rows: Vec<Specification>) -> impl IntoView {
    let mut groups: Vec<(String, Vec<Specification>)> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|(group, _)| *group == row.group) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((row.group.clone(), vec![row])),
        }
    }
    let row = |row: Specification| view! { <tr><th scope="row">{row.name}</th><td>{row.value}</td></tr> };
    let group = |(name, rows): (String, Vec<Specification>)| {
        let heading = (!name.is_empty()).then(
            || view! { <tr><th class="specification-table__group" colspan="2" scope="rowgroup">{name}</th></tr> },
        );
        view! { <tbody>{heading}{rows.into_iter().map(row).collect_view()}</tbody> }
    };
    view! { <table class="specification-table">{groups.into_iter().map(group).collect_view()}</table> }
}
