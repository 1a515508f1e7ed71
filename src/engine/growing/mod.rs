//! The catalog while its sources are read, and after: what has arrived, who waits for more, and how it stands.
//!
//! Questions are answered from what is there. Who needs more waits for the next revision, and drives the reading on
//! meanwhile: a reading has no thread of its own.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Poll, Waker};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{Either, LocalBoxFuture, Shared, join, select};

use crate::domain::{Instant, Language, Product};
use crate::engine::Fetch;
use crate::engine::kept;
use crate::engine::loading::{Read, merged, read_parts};
use crate::engine::protocol::{CatalogStage, CatalogStatus, Failure, LoadFault};
use crate::engine::read_once::Asker;
use crate::engine::reading::SourceRead;
use crate::store::Store;

/// A revision comes no sooner after another, unless the catalog has grown by half: making one costs as much as there
/// are products.
const BETWEEN_REVISIONS: i64 = 300;
/// Who failed to read the sources is not asked again for so long, other than by who needs it.
const BEFORE_ANOTHER_TRY: i64 = 60_000;

const LONGEST_LOOK: Duration = Duration::from_secs(2);
const BEFORE_KEEPING: Duration = Duration::from_secs(1);

/// A reading of all sources, driven by whoever waits for it.
type Reading = Shared<LocalBoxFuture<'static, Result<(), Failure>>>;

/// The catalog as far as there is one.
pub(super) struct Growing {
    /// What has arrived of each source while they are read.
    parts: RefCell<Rc<[RefCell<SourceRead>]>>,
    /// All there is: from an earlier visit until the sources are read, and theirs from then on.
    whole: RefCell<Option<Rc<Read>>>,
    /// The last change of it that questions are answered from, as the engine counts all of them; 0 before the first.
    revision: Cell<u32>,
    revisions: Rc<Cell<u32>>,
    /// Another number where a revision is not the one before with more at its end.
    lineage: Cell<u32>,
    /// How many products there were of each source at the last revision.
    counts: RefCell<Vec<usize>>,
    /// How many products there were at the last revision, and when that was.
    at_revision: Cell<(usize, Instant)>,
    waiting: RefCell<Vec<Waker>>,
    /// The last reading, which goes on after its end to keep what it has read.
    reading: RefCell<Option<Reading>>,
    is_reading: Cell<bool>,
    /// Whether it is not yet known if an earlier visit has kept something.
    is_looking: Cell<bool>,
    /// Whether a question of the page waits for the reading.
    is_awaited: Cell<bool>,
    /// A failure that was met ahead of any question.
    untold: RefCell<Option<Failure>>,
    /// What kept the last reading from being whole, and when.
    fault: RefCell<Option<(LoadFault, Instant)>>,
    notes: Rc<RefCell<Vec<String>>>,
}

/// What a reading needs to know.
pub(super) struct Plan<F> {
    pub fetch: Rc<F>,
    pub base: Rc<str>,
    pub store: Arc<Store>,
    pub language: Language,
    /// Names what is kept of it between visits.
    pub key: String,
}

impl Growing {
    /// `revisions` counts the changes of all catalogs of the engine; `notes` are for the developer.
    pub(super) fn new(revisions: Rc<Cell<u32>>, notes: Rc<RefCell<Vec<String>>>) -> Rc<Self> {
        Rc::new(Self {
            parts: RefCell::new(Rc::new([])),
            whole: RefCell::default(),
            revision: Cell::new(0),
            revisions,
            lineage: Cell::new(0),
            counts: RefCell::default(),
            at_revision: Cell::default(),
            waiting: RefCell::default(),
            reading: RefCell::default(),
            is_reading: Cell::new(false),
            is_looking: Cell::new(false),
            is_awaited: Cell::new(false),
            untold: RefCell::default(),
            fault: RefCell::default(),
            notes,
        })
    }

    pub(super) fn revision(&self) -> u32 {
        self.revision.get()
    }

    /// Another number where a revision is not the one before with more at its end.
    pub(super) fn lineage(&self) -> u32 {
        self.lineage.get()
    }

    /// Whether everything is there: all sources were read to their end.
    pub(super) fn is_settled(&self) -> bool {
        self.whole.borrow().as_ref().is_some_and(|read| !read.is_kept) && self.fault.borrow().is_none()
    }

    /// Everything there is, once no more is to come before the sources are read anew.
    pub(super) fn whole(&self) -> Option<Rc<Read>> {
        self.whole.borrow().clone()
    }

    /// Why not all sources could be read.
    pub(super) fn fault(&self) -> Option<LoadFault> {
        self.fault.borrow().as_ref().map(|(fault, _)| fault.clone())
    }

    /// Hands over the products that there are now, in the order of the sources. Those of one slug may be there twice.
    pub(super) fn with_products<T>(&self, take: impl FnOnce(&mut dyn Iterator<Item = &Product>) -> T) -> T {
        if let Some(read) = self.whole() {
            return take(&mut read.catalog.products.iter());
        }
        let parts = Rc::clone(&self.parts.borrow());
        let parts: Vec<_> = parts.iter().map(RefCell::borrow).collect();
        // What has come since belongs to the next revision.
        let counts = self.counts.borrow();
        let shown = parts.iter().zip(counts.iter());
        take(&mut shown.flat_map(|(part, count)| part.catalog.products.iter().take(*count)))
    }

    /// Whether there is something newer than a revision, or nothing newer to come.
    fn is_newer(&self, revision: u32) -> bool {
        self.revision() > revision || (self.is_settled() && self.revision() == revision)
    }

    /// The reading under way.
    pub(super) fn under_way(&self) -> Option<Reading> {
        self.last_reading().filter(|_| self.is_reading.get())
    }

    /// The same until it has kept what it has read.
    pub(super) fn last_reading(&self) -> Option<Reading> {
        self.reading.borrow().clone()
    }

    /// Waits for a revision after `after`, or else for the end of the reading, which is begun where there is none.
    ///
    /// # Errors
    /// There is nothing at all to answer from: why not.
    pub(super) async fn newer_than<F: Fetch + 'static>(
        self: &Rc<Self>,
        after: u32,
        asker: Asker,
        plan: impl FnOnce() -> Plan<F>,
    ) -> Result<(), Failure> {
        if self.is_newer(after) {
            return Ok(());
        }
        if asker == Asker::Page
            && let Some(failure) = self.untold.take()
        {
            return Err(failure);
        }
        let mut reading = self.under_way().unwrap_or_else(|| self.begin(plan()));
        if asker == Asker::Page {
            self.is_awaited.set(true);
        }
        poll_fn(|context| {
            if self.is_newer(after) {
                return Poll::Ready(Ok(()));
            }
            let outcome = reading.poll_unpin(context);
            if outcome.is_pending() && self.is_newer(after) {
                return Poll::Ready(Ok(()));
            }
            if outcome.is_pending() {
                // Another that waits may drive the reading to the next revision.
                self.waiting.borrow_mut().push(context.waker().clone());
            }
            outcome
        })
        .await
    }

    /// Begins to read anew, unless that is under way.
    pub(super) fn begin<F: Fetch + 'static>(self: &Rc<Self>, plan: Plan<F>) -> Reading {
        let growing = Rc::clone(self);
        let reading = async move { growing.read(&plan).await }.boxed_local().shared();
        self.is_awaited.set(false);
        self.is_reading.set(true);
        self.reading.replace(Some(reading.clone()));
        reading
    }

    /// Whether the sources should be asked again, although there is something to answer from: they failed, and that a
    /// while ago unless it is to be `at_once`.
    pub(super) fn is_due(&self, now: Instant, at_once: bool) -> bool {
        let age = |since: Instant| now.milliseconds().saturating_sub(since.milliseconds());
        let failed_long_ago = |(_, since): &(LoadFault, Instant)| at_once || age(*since) > BEFORE_ANOTHER_TRY;
        !self.is_reading.get() && self.fault.borrow().as_ref().is_some_and(failed_long_ago)
    }

    async fn read<F: Fetch>(&self, plan: &Plan<F>) -> Result<(), Failure> {
        let fetch = &*plan.fetch;
        let parts: Rc<[RefCell<SourceRead>]> = plan.store.sources.iter().map(|_| RefCell::default()).collect();
        self.parts.replace(Rc::clone(&parts));
        let started = fetch.now();
        self.at_revision.set((0, started));
        let on_page = || self.grow(fetch);
        let sources = read_parts(fetch, &plan.base, &plan.store, &plan.language, &parts, &on_page);
        let (faults, earlier) = join(sources, self.earlier(plan)).await;
        self.is_reading.set(false);
        self.parts.replace(Rc::new([]));
        let parts = parts.iter().map(RefCell::take).collect();
        match merged(&plan.store, parts, &faults, earlier.as_deref(), started) {
            Some(read) => {
                let fault = faults.into_iter().flatten().next();
                self.fault.replace(fault.map(|fault| (fault, fetch.now())));
                self.end(read, earlier, plan).await;
                Ok(())
            }
            None => self.fail(faults.into_iter().flatten().next(), earlier, fetch),
        }
    }

    /// What was kept of an earlier visit, or is there since the sources were last read. It is shown at once, unless it
    /// is too old for anybody but who cannot reach the sources.
    async fn earlier<F: Fetch>(&self, plan: &Plan<F>) -> Option<Rc<Read>> {
        if let Some(whole) = self.whole() {
            return Some(whole);
        }
        let fetch = &*plan.fetch;
        self.is_looking.set(true);
        // A browser whose storage is stuck is one without.
        let too_long = fetch.wait(LONGEST_LOOK, LONGEST_LOOK);
        let bytes = match select(pin!(fetch.kept(&plan.key)), pin!(too_long)).await {
            Either::Left((bytes, _)) => bytes,
            Either::Right(_) => None,
        };
        self.is_looking.set(false);
        let read = bytes.and_then(|bytes| kept::read(&bytes)).map(Rc::new);
        match &read {
            Some(read) if kept::is_recent(read, fetch.now()) => self.show(Rc::clone(read), fetch),
            // What has come meanwhile.
            _ => self.grow(fetch),
        }
        read
    }

    /// More is there, and more is to come.
    fn grow(&self, fetch: &impl Fetch) {
        if self.whole.borrow().is_some() || self.is_looking.get() {
            return;
        }
        let products = self.count();
        let (before, at) = self.at_revision.get();
        let grown = products.saturating_sub(before);
        let since = fetch.now().milliseconds().saturating_sub(at.milliseconds());
        if grown > 0 && (grown >= before / 2 || (grown >= before / 8 && since >= BETWEEN_REVISIONS)) {
            self.at_revision.set((products, fetch.now()));
            let parts = Rc::clone(&self.parts.borrow());
            self.follow(parts.iter().map(|part| part.borrow().catalog.products.len()).collect());
            self.revise();
        }
        self.tell(fetch);
    }

    /// Tells a revision that has more at the end of the last one from any other.
    fn follow(&self, counts: Vec<usize>) {
        let before = self.counts.replace(counts);
        let counts = self.counts.borrow();
        let mut of_sources = before
            .iter()
            .zip(counts.iter())
            .skip_while(|(before, now)| before == now);
        let has_more = of_sources.next().is_none_or(|(before, now)| before < now);
        if !has_more || of_sources.any(|(before, _)| *before > 0) {
            self.lineage.set(self.lineage.get().wrapping_add(1));
        }
    }

    /// The sources were read, as far as they could be.
    async fn end<F: Fetch>(&self, read: Read, earlier: Option<Rc<Read>>, plan: &Plan<F>) {
        let fetch = &*plan.fetch;
        let mut notes = read.left_out.clone();
        notes.extend(read.notes.iter().cloned());
        self.notes.borrow_mut().extend(notes);
        let is_shown = self.whole.borrow().is_some();
        let known = earlier.filter(|_| is_shown).and_then(|earlier| earlier.checksum);
        let read = Rc::new(read);
        let is_mixed = read.is_kept;
        if known.is_none() {
            self.show(Rc::clone(&read), fetch);
            // To write it takes a while: whoever is here now is answered first.
            fetch.wait(BEFORE_KEEPING, BEFORE_KEEPING).await;
        }
        let Some((bytes, checksum)) = kept::write(&read).filter(|_| !is_mixed) else {
            if known.is_some() {
                self.show(read, fetch);
            }
            return;
        };
        if known == Some(checksum) {
            self.whole.replace(Some(read));
            self.wake();
            self.tell(fetch);
        } else if known.is_some() {
            self.show(read, fetch);
        }
        if let Err(reason) = fetch.keep(&plan.key, bytes).await {
            let note = format!("the catalog is not kept for the next visit: {reason}");
            self.notes.borrow_mut().push(note);
        }
    }

    /// No source could be read.
    fn fail(&self, fault: Option<LoadFault>, earlier: Option<Rc<Read>>, fetch: &impl Fetch) -> Result<(), Failure> {
        let Some(fault) = fault else { return Ok(()) };
        let Some(earlier) = earlier else {
            let failure = Failure::Load(fault);
            if !self.is_awaited.get() {
                self.untold.replace(Some(failure.clone()));
            }
            return Err(failure);
        };
        self.notes
            .borrow_mut()
            .push(format!("the catalog is of an earlier visit: {fault}"));
        self.fault.replace(Some((fault, fetch.now())));
        if self.whole.borrow().is_none() {
            self.show(earlier, fetch);
        } else {
            self.wake();
            self.tell(fetch);
        }
        Ok(())
    }

    fn show(&self, read: Rc<Read>, fetch: &impl Fetch) {
        if read.is_kept || self.whole.borrow().is_some() {
            self.lineage.set(self.lineage.get().wrapping_add(1));
        }
        self.follow(read.sources.iter().map(|count| *count as usize).collect());
        self.whole.replace(Some(read));
        self.revise();
        self.tell(fetch);
    }

    /// Questions are answered from something else than before.
    fn revise(&self) {
        self.revisions.set(self.revisions.get().wrapping_add(1));
        self.revision.set(self.revisions.get());
        self.wake();
    }

    fn wake(&self) {
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    fn count(&self) -> usize {
        match &*self.whole.borrow() {
            Some(read) => read.catalog.products.len(),
            None => {
                let parts = self.parts.borrow();
                parts.iter().map(|part| part.borrow().catalog.products.len()).sum()
            }
        }
    }

    /// How many there will be, where all sources say so.
    fn total(&self) -> Option<u64> {
        let parts = self.parts.borrow();
        parts.iter().map(|part| part.borrow().total).sum()
    }

    fn tell(&self, fetch: &impl Fetch) {
        let is_refreshing = self.is_reading.get();
        let stage = match &*self.whole.borrow() {
            None => CatalogStage::Reading,
            Some(read) if read.is_kept => CatalogStage::Kept {
                as_of: read.as_of,
                is_refreshing,
            },
            Some(read) => CatalogStage::Whole { as_of: read.as_of },
        };
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        fetch.tell(&CatalogStatus {
            revision: self.revisions.get(),
            products: count(self.count() as u64),
            total: self.total().map(count),
            stage,
        });
    }
}

#[cfg(test)]
mod tests;
