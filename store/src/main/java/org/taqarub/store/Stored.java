package org.taqarub.store;

import org.taqarub.record.Record;

/**
 * A report of the record on disk, with what was read from it and corrected since.
 *
 * @param key number of the report in this folder, from 1; the same outlet and id keep it. It means nothing elsewhere
 * @param record what holds now
 */
public record Stored(long key, Record record) {}
