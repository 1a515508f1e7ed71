//! How values of the domain are read.

use crate::domain::picture::Format;
use crate::domain::{Currency, Language, RegionKey};
use crate::json::{choice, from_text};

from_text!(Currency, Language, RegionKey);

choice!(Format { "avif" => Avif, "webp" => Webp });
