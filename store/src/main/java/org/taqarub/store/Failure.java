package org.taqarub.store;

/**
 * Something that could not be read.
 *
 * @param file as its user named it, or the file inside a folder or glob that he named
 * @param part what the file is counted in: line, record or entry
 * @param number 1-based; 0 where the whole file is meant
 * @param reason what was wrong
 * @param remedy what to do about it; may be empty
 */
public record Failure(String file, String part, long number, String reason, String remedy) {}
