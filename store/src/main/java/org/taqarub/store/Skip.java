package org.taqarub.store;

/**
 * Something that was left out on purpose.
 *
 * @param source outlet, or the file where there is no report to name
 * @param id of the report, or its place in the file; empty where the file's things were only counted
 * @param reason {@code language}, or another in words
 * @param count 1, or how many things were only counted
 */
public record Skip(String source, String id, String reason, long count) {}
