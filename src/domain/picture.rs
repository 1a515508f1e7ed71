//! A picture: where it is, in which sizes, and what stands for it until it is there.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A picture. The address is absolute `http`, `https`, or relative to the shop; anything else was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    pub url: String,
    /// What it shows, in the source's words; empty where it says nothing.
    pub alt: String,
    /// The same picture in other sizes, where its host has them.
    pub renditions: Option<Renditions>,
    /// Its average colour, shown until it is there.
    pub colour: Option<Colour>,
}

/// One picture in several widths and formats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renditions {
    /// The address, with `{width}` for the width in pixels and, where there are formats, `{format}`.
    pub template: String,
    /// In pixels, ascending.
    pub widths: Vec<u32>,
    /// The best first; none where the host chooses by itself.
    pub formats: Vec<Format>,
}

/// A format that a browser may not know. All know JPEG and PNG, and what `url` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Avif,
    Webp,
}

impl Format {
    /// Its name in an address: `avif`.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
        }
    }
}

impl Renditions {
    /// The `srcset` of HTML in one format: each address with its width.
    pub fn source_set(&self, format: Option<Format>) -> String {
        let address = |width: &u32| {
            let address = self.template.replace("{width}", &width.to_string());
            let address = match format {
                Some(format) => address.replace("{format}", format.extension()),
                None => address,
            };
            // A comma or a blank would end the address as `srcset` is read.
            format!("{} {width}w", address.replace(',', "%2C").replace(' ', "%20"))
        };
        self.widths.iter().map(address).collect::<Vec<_>>().join(", ")
    }
}

/// A colour of sRGB, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// Why a text is not a [`Colour`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a colour such as `#c8d2c4`, found `{0}`")]
pub struct ColourError(String);

impl FromStr for Colour {
    type Err = ColourError;

    fn from_str(text: &str) -> Result<Self, ColourError> {
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = number.ok_or_else(|| ColourError(text.to_owned()))?.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Colour {
    type Error = ColourError;

    fn try_from(text: String) -> Result<Self, ColourError> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert_eq!("#C8d2c4".parse::<Colour>().unwrap().to_string(), "#c8d2c4");
        for text in ["", "c8d2c4", "#fff", "#gggggg", "red;x:y", "#c8d2c4;"] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_source_set_names_each_width() {
        let renditions = Renditions {
            template: "p/a,b-{width}.{format}".to_owned(),
            widths: vec![320, 640],
            formats: vec![Format::Avif],
        };
        assert_eq!(
            renditions.source_set(Some(Format::Avif)),
            "p/a%2Cb-320.avif 320w, p/a%2Cb-640.avif 640w"
        );
    }
}
