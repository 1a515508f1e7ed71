//! `vitrine schema`.

use vitrine::store::Store;

use crate::{Report, Trouble};

pub(crate) fn run() -> Result<Report, Trouble> {
    match serde_json::to_string_pretty(&schemars::schema_for!(Store)) {
        Ok(schema) => Ok(Report::good(format!("{schema}\n"))),
        Err(error) => Err(Trouble::Failed(error.to_string())),
    }
}
