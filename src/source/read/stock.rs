//! Whether there is any, and how many: three-valued, as most APIs say nothing.

use crate::domain::fold::fold;
use crate::domain::money::units_of_decimal;
use crate::domain::product::Stock;
use crate::source::mapping::StockFields;
use crate::source::read::find::{Field, Finder};
use crate::source::tree::{Kind, Node};

/// What "there is none" is called, folded and without blanks. Looked for first: `not available` has `available` in it.
const OUT: &[&str] = &[
    "outofstock",
    "noneleft",
    "nothingleft",
    "soldout",
    "notavailable",
    "unavailable",
    "notinstock",
    "nostock",
    "oos",
    "discontinued",
    "outofprint",
    "agotad",
    "sinstock",
    "sinexistencia",
    "nodisponible",
    "sindisponibilidad",
    "esgotad",
    "indisponivel",
    "semestoque",
    "foradeestoque",
    "ausverkauft",
    "nichtverfugbar",
    "nichtlieferbar",
    "nichtauflager",
    "vergriffen",
    "epuise",
    "rupture",
    "indisponible",
    "nondisponible",
    "horsstock",
    "esaurit",
    "nondisponibile",
    "tukendi",
    "stoktayok",
    "stokyok",
    "mevcutdegil",
    "uitverkocht",
    "nietopvoorraad",
    "nietleverbaar",
    "niedostepn",
    "brakwmagazynie",
    "wyprzedan",
    "slutsald",
    "slutilager",
    "udsolgt",
    "utsolgt",
    "loppu",
    "vyprodan",
    "vypredan",
    "netvnalichii",
    "rasprodan",
    "urikire",
    "zaikonashi",
    "quehuo",
    "shouqing",
    "pumjeol",
    "nedostupn",
    "elfogyott",
    "нетвналичии",
    "отсутству",
    "распродан",
    "закончил",
    "немаєвнаявності",
    "缺货",
    "缺貨",
    "无货",
    "無貨",
    "售罄",
    "售完",
    "品切れ",
    "在庫なし",
    "売り切れ",
    "完売",
    "품절",
    "재고없음",
    "نفد",
    "نفذ",
    "غيرمتوفر",
    "غيرمتاح",
    "habis",
    "kosong",
    "hethang",
    "उपलब्धनही",
];

/// What "there is some" is called.
const IN: &[&str] = &[
    "instock",
    "left",
    "remaining",
    "available",
    "backorder",
    "preorder",
    "presale",
    "limited",
    "lowstock",
    "fewleft",
    "onlineonly",
    "instoreonly",
    "madetoorder",
    "ships",
    "disponible",
    "enstock",
    "conexistencia",
    "haystock",
    "disponivel",
    "emestoque",
    "prontaentrega",
    "lieferbar",
    "verfugbar",
    "auflager",
    "vorratig",
    "disponibile",
    "stokta",
    "mevcut",
    "opvoorraad",
    "leverbaar",
    "dostepn",
    "wmagazynie",
    "ilager",
    "palager",
    "varastossa",
    "skladem",
    "skladom",
    "vnalichii",
    "zaikoari",
    "youhuo",
    "raktaron",
    "вналичии",
    "есть",
    "доступ",
    "подзаказ",
    "внаявності",
    "有货",
    "有貨",
    "现货",
    "現貨",
    "在庫あり",
    "予約",
    "재고있음",
    "판매중",
    "متوفر",
    "متاح",
    "tersedia",
    "readystock",
    "conhang",
    "उपलब्ध",
];

/// Words that mean no or yes only when they are all there is.
const NO: &[&str] = &[
    "false",
    "όχι",
    "οχι",
    "nem",
    "なし",
    "לא",
    "خیر",
    "ไม่",
    "khong",
    "ei",
    "ne",
    "f",
    "no",
    "n",
    "nao",
    "nein",
    "non",
    "nee",
    "nie",
    "hayir",
    "yok",
    "нет",
    "ні",
    "否",
    "无",
    "無",
    "لا",
    "none",
    "tidak",
    "0",
];
const YES: &[&str] = &[
    "true",
    "ναι",
    "igen",
    "あり",
    "כן",
    "بله",
    "ใช่",
    "co",
    "kylla",
    "ano",
    "t",
    "yes",
    "y",
    "sim",
    "si",
    "ja",
    "oui",
    "tak",
    "evet",
    "var",
    "да",
    "так",
    "是",
    "有",
    "نعم",
    "ya",
    "da",
    "many",
    "few",
    // Levels of stock, of which even the lowest is some.
    "high",
    "medium",
    "low",
];

/// Whether a value says that there is some: `true`, `1`, `IN_STOCK`, `https://schema.org/InStock`, `Agotado`.
///
/// `None` where it says nothing of the kind.
pub fn availability(node: Node) -> Option<bool> {
    match node.kind() {
        Kind::Bool => node.as_bool(),
        Kind::Number | Kind::Text => {
            if let Some(count) = count_of(node) {
                return Some(count > 0);
            }
            let text = node.text()?;
            // Of schema.org's addresses the last part is the word.
            let word = text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let folded = fold(word);
            let joined: String = folded.split(' ').collect();
            if joined.is_empty() {
                return None;
            }
            let says = |words: &[&str]| words.iter().any(|word| joined.contains(word));
            if NO.contains(&joined.as_str()) || says(OUT) {
                Some(false)
            } else if YES.contains(&joined.as_str()) || says(IN) {
                Some(true)
            } else {
                None
            }
        }
        _ => None,
    }
}

/// A number of pieces: `12`, `"12.0000"`, `12+`.
fn count_of(node: Node) -> Option<i64> {
    let text = node.number().map(std::borrow::Cow::Borrowed).or_else(|| node.text())?;
    let text = text.trim().trim_end_matches('+');
    let whole = text.split('.').next().unwrap_or_default();
    // A fraction of a piece cannot be sold.
    units_of_decimal(text, 0)
        .ok()
        .and_then(|_| units_of_decimal(whole, 0).ok())
}

/// What is said of a variant's stock, or of a product's.
pub(super) fn stock(finder: &Finder, field: &str, fields: &StockFields, start: Node) -> Stock {
    let name = |part: &'static str| Field(field, part);
    let is_meant = |node: Node| {
        if fields.unlimited_when.is_empty() {
            return (node.as_bool() == Some(true)).then_some(());
        }
        let text = node
            .text()
            .map_or_else(|| node.raw().to_owned(), std::borrow::Cow::into_owned);
        let is_one = |word: &String| word.eq_ignore_ascii_case(text.trim());
        fields.unlimited_when.iter().any(is_one).then_some(())
    };
    let flag = finder.first(name("available"), &fields.available, start, &availability);
    let is_sold_out = finder.first(name("sold_out"), &fields.sold_out, start, &availability);
    let flag = if is_sold_out == Some(true) {
        Some(false)
    } else {
        flag.or(is_sold_out.map(|is| !is))
    };
    if flag == Some(false) {
        return Stock::Out;
    }
    let counts = finder.of_first_path(name("count"), &fields.count, start, &count_of);
    let count = (!counts.is_empty()).then(|| counts.iter().fold(0_i64, |sum, count| sum.saturating_add(*count)));
    let is_unlimited = finder
        .first(name("unlimited"), &fields.unlimited, start, &is_meant)
        .is_some();
    match (count, flag) {
        (Some(count), _) if count > 0 && !is_unlimited => Stock::In(Some(u32::try_from(count).unwrap_or(u32::MAX))),
        (Some(_), None) if !is_unlimited => Stock::Out,
        // The flag goes before a count of nothing: it can be ordered all the same.
        (_, Some(true)) => Stock::In(None),
        _ if is_unlimited => Stock::In(None),
        _ => Stock::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tree::Tree;

    #[test]
    fn words_of_stock_are_understood_in_many_languages() {
        let check = |json: &str, expected: Option<bool>| {
            let tree = Tree::parse(json.to_owned()).unwrap();
            assert_eq!(availability(tree.root()), expected, "{json}");
        };
        for text in [
            "true",
            "1",
            "\"1\"",
            "\"IN_STOCK\"",
            "\"instock\"",
            "\"https://schema.org/InStock\"",
            "\"http://schema.org/PreOrder/\"",
            "\"onbackorder\"",
            "\"Auf Lager\"",
            "\"Disponível\"",
            "\"В наличии\"",
            "\"有货\"",
            "\"متوفر\"",
            "\"12.0000\"",
            "\"10+\"",
            "\"Sí\"",
            "\"Stokta var\"",
        ] {
            check(text, Some(true));
        }
        for text in [
            "false",
            "0",
            "\"0.00000\"",
            "-56",
            "\"OutOfStock\"",
            "\"out of stock\"",
            "\"Not available\"",
            "\"SOLD_OUT\"",
            "\"Agotado\"",
            "\"Nicht verfügbar\"",
            "\"Épuisé\"",
            "\"Нет в наличии\"",
            "\"缺货\"",
            "\"غير متوفر\"",
            "\"Não\"",
            "\"Tükendi\"",
        ] {
            check(text, Some(false));
        }
        for text in ["null", "\"\"", "\"visible\"", "{}", "[1]"] {
            check(text, None);
        }
    }
}
