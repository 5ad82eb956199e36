// The one file of the engine that promises what the compiler cannot check: that raw memory may
// cross threads. Reviewed as a whole; nowhere else stands `@unchecked Sendable`.

/// Sound because a chunk is written only through a `FactTable` that found itself its single owner
/// (`isKnownUniquelyReferenced`); from the moment that it is shared nobody writes to it.
extension ColumnChunk: @unchecked Sendable {}

/// Sound because an evaluation hands its relations over and forgets them, after which rows are never
/// written again. The indexes that lookups add later are made under the storage's lock; one that was made
/// is neither changed nor given back while its relation lives, so that a `DemandMachine`, which keeps the
/// relations of its base, reads it through a view without the lock.
extension DatabaseStorage: @unchecked Sendable {}
