//! The pictures of a product or a variant.

use std::borrow::Cow;

use crate::domain::Image;
use crate::domain::picture::Renditions;
use crate::source::mapping::Pictures;
use crate::source::read::find::{Field, Finder, push_new};
use crate::source::tree::{Kind, Node};
use crate::source::{Paths, plain_text, resolve, with_parameters};

/// Members of objects that are pictures, by which their address is named.
const ADDRESSES: [&str; 6] = ["url", "src", "href", "contentUrl", "secure_url", "original"];

/// Where a base has the picture's own address, as in `/media/catalog/product{address}`.
const ADDRESS_THERE: &str = "{address}";

/// Whether the address names its host.
fn is_absolute(address: &str) -> bool {
    address.starts_with("//") || address.contains("://")
}

/// Lists of pictures within one another.
const MOST_DEPTH: usize = 3;

#[derive(Clone, Copy)]
pub(super) struct PictureReader<'a> {
    pictures: &'a Pictures,
    address: &'a str,
}

impl<'a> PictureReader<'a> {
    pub(super) fn new(pictures: &'a Pictures, address: &'a str) -> Self {
        Self { pictures, address }
    }

    /// The pictures of the first path that has any, each once. Addresses other than of the web are left out.
    pub(super) fn read(&self, finder: &Finder, field: &str, paths: &Paths, start: Node, alt: &str) -> Vec<Image> {
        let mut images = Vec::new();
        finder.offer_first_path(Field(field, ""), paths, start, &mut |node| {
            let before = images.len();
            self.push_images(node, alt, 0, &mut images);
            images.len() > before
        });
        images
    }

    fn push_images(&self, node: Node, alt: &str, depth: usize, images: &mut Vec<Image>) {
        let mut push = |image: Image| push_new(images, image, |one, other| one.url == other.url);
        match node.kind() {
            Kind::Object => {
                let address = ADDRESSES.iter().find_map(|name| node.get(name)?.text());
                let member = |name: &str| node.get(name).and_then(Node::text).filter(|text| !text.is_empty());
                let image = address.and_then(|address| self.image(&address)).map(|image| Image {
                    alt: member("alt").map_or_else(|| alt.to_owned(), |alt| plain_text(&alt)),
                    renditions: self.renditions(&image.url, member("renditions").as_deref()),
                    colour: member("colour").and_then(|colour| colour.parse().ok()),
                    ..image
                });
                image.into_iter().for_each(push);
            }
            Kind::Text => {
                let text = node.text().unwrap_or_default();
                for image in self.addresses(&text).filter_map(|address| self.image(address)) {
                    push(Image {
                        alt: alt.to_owned(),
                        renditions: self.renditions(&image.url, None),
                        ..image
                    });
                }
            }
            // A list in a list: each of its own. Where references lead in a circle, there is no end to that.
            Kind::List if depth < MOST_DEPTH => {
                for inner in node.elements() {
                    self.push_images(inner, alt, depth + 1, images);
                }
            }
            _ => {}
        }
    }

    /// The addresses in a text: one, unless the mapping says what parts several.
    fn addresses<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let separator = self
            .pictures
            .separator
            .as_deref()
            .filter(|separator| !separator.is_empty());
        let whole = separator.is_none().then_some(text);
        let parts = separator.map(|separator| text.split(separator));
        let all = whole.into_iter().chain(parts.into_iter().flatten());
        all.map(str::trim).filter(|part| !part.is_empty())
    }

    fn image(&self, address: &str) -> Option<Image> {
        // Addresses that were written for HTML have its references: `&amp;`.
        let address = if address.contains('&') && address.contains(';') {
            Cow::Owned(plain_text(address))
        } else {
            Cow::Borrowed(address)
        };
        let address = if address.contains(' ') {
            Cow::Owned(address.replace(' ', "%20"))
        } else {
            address
        };
        let url = match &self.pictures.base {
            Some(base) if base.contains(ADDRESS_THERE) && !is_absolute(&address) => {
                resolve(self.address, &base.replace(ADDRESS_THERE, &address))?
            }
            Some(base) => resolve(&resolve(self.address, base)?, &address)?,
            None => resolve(self.address, &address)?,
        };
        Some(Image {
            url,
            ..Image::default()
        })
    }

    /// The other sizes of the picture at `url`: by its own template, else by the host's parameter.
    fn renditions(&self, url: &str, template: Option<&str>) -> Option<Renditions> {
        let Pictures {
            width_parameter,
            widths,
            formats,
            ..
        } = self.pictures;
        let by_host = || {
            let asked = [(width_parameter.clone()?, "{width}".to_owned())];
            Some((with_parameters(url, &asked), Vec::new()))
        };
        let own = template.and_then(|template| Some((resolve(self.address, template)?, formats.clone())));
        let (template, formats) = own.or_else(by_host)?;
        (!widths.is_empty()).then(|| Renditions {
            template,
            widths: widths.clone(),
            formats,
        })
    }
}
