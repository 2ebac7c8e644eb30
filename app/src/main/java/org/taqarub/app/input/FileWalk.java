package org.taqarub.app.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The files in folders and of patterns, in the order of their names by code unit. Hidden files and folders are passed over, links are followed,
 * and no folder is entered twice in one walk, so that links in a circle do no harm.
 */
final class FileWalk {

    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private final Taker taker;

    /** Takes what a walk meets. */
    interface Taker {

        /**
         * A file that may be opened.
         *
         * @param name as the user would write it
         * @return whether more is wanted
         */
        boolean file(String name, Path path) throws InterruptedException;

        /** Something that is neither a file nor a folder, as pipes are. */
        default void odd(String name) {
            // not all takers care
        }

        /** A folder or link that could not be followed. */
        default void broken(String name, String reason, String remedy) {
            // not all takers care
        }
    }

    FileWalk(Taker taker) {
        this.taker = taker;
    }

    /** Whether a name that is no file's may be a pattern. */
    static boolean isPattern(String name) {
        return WILD.matcher(name).find();
    }

    /** @return whether more is wanted */
    boolean folder(String name, Path folder) throws InterruptedException {
        return folder(name, folder, new HashSet<>());
    }

    private boolean folder(String name, Path folder, Set<Path> entered) throws InterruptedException {
        List<Path> children;
        try {
            if (!entered.add(folder.toRealPath())) {
                return true;
            }
            children = children(folder);
        } catch (IOException e) {
            taker.broken(name, "the folder cannot be read: " + ReportSource.reason(e), "check its permissions");
            return true;
        }
        for (Path child : children) {
            if (!isHidden(child) && !each(join(name, child.getFileName().toString()), child, entered)) {
                return false;
            }
        }
        return true;
    }

    private boolean each(String name, Path path, Set<Path> entered) throws InterruptedException {
        if (Files.isDirectory(path)) {
            return folder(name, path, entered);
        }
        if (Files.isRegularFile(path)) {
            return taker.file(name, path);
        }
        if (Files.exists(path)) {
            taker.odd(name);
        } else {
            taker.broken(name, "a link that leads nowhere", "mend or remove the link");
        }
        return true;
    }

    /**
     * What a pattern matches: {@code *} and {@code ?} within a name, {@code [a-z]}, {@code [!a]}, {@code {a,b}}, {@code **} any folders between,
     * {@code \} before a character that is meant itself. A folder that matches is walked.
     */
    Outcome pattern(String pattern) throws InterruptedException {
        String unix = File.separatorChar == '\\' ? pattern.replace('\\', '/') : pattern;
        TreeMap<String, Path> matches = new TreeMap<>();
        for (String alternative : braces(unix)) {
            boolean rooted = alternative.startsWith("/");
            List<String> segments = new ArrayList<>();
            for (String segment : alternative.split("/")) {
                if (!segment.isEmpty()
                        && !(segment.equals("**") && last(segments).equals("**"))) {
                    segments.add(segment);
                }
            }
            try {
                match(rooted ? "/" : "", Path.of(rooted ? "/" : ""), segments, 0, new HashSet<>(), matches);
            } catch (PatternSyntaxException | InvalidPathException e) {
                return Outcome.NO_PATTERN;
            }
        }
        if (matches.isEmpty()) {
            return Outcome.NO_MATCH;
        }
        Set<Path> entered = new HashSet<>();
        for (var match : matches.entrySet()) {
            if (!each(match.getKey(), match.getValue(), entered)) {
                return Outcome.ENOUGH;
            }
        }
        return Outcome.MORE;
    }

    /** How a pattern came out. */
    enum Outcome {
        MORE,
        ENOUGH,
        NO_MATCH,
        NO_PATTERN
    }

    private void match(
            String name, Path at, List<String> segments, int next, Set<Path> above, TreeMap<String, Path> matches) {
        if (next == segments.size()) {
            if (!name.isEmpty() && !name.equals("/")) {
                matches.put(name, at);
            }
            return;
        }
        String segment = segments.get(next);
        if (segment.equals("**")) {
            anyDepth(name, at, segments, next, above, matches);
        } else if (!isPattern(segment) && segment.indexOf('\\') < 0) {
            Path child = at.resolve(segment);
            if (Files.exists(child)) {
                match(join(name, segment), child, segments, next + 1, above, matches);
            }
        } else {
            Pattern wanted = Pattern.compile(regex(segment), Pattern.DOTALL);
            for (Path child : childrenOrNone(at)) {
                String last = child.getFileName().toString();
                if ((segment.startsWith(".") || !isHidden(child))
                        && wanted.matcher(last).matches()) {
                    match(join(name, last), child, segments, next + 1, above, matches);
                }
            }
        }
    }

    private void anyDepth(
            String name, Path at, List<String> segments, int next, Set<Path> above, TreeMap<String, Path> matches) {
        if (next == segments.size() - 1) {
            if (Files.isDirectory(at)) {
                matches.put(name, at);
            }
            return;
        }
        Path real;
        try {
            real = at.toRealPath();
        } catch (IOException e) {
            return; // it has gone meanwhile
        }
        if (!above.add(real)) {
            return;
        }
        match(name, at, segments, next + 1, new HashSet<>(), matches);
        for (Path child : childrenOrNone(at)) {
            if (Files.isDirectory(child) && !isHidden(child)) {
                match(join(name, child.getFileName().toString()), child, segments, next, above, matches);
            }
        }
        above.remove(real);
    }

    private List<Path> childrenOrNone(Path folder) {
        try {
            return Files.isDirectory(folder) ? children(folder) : List.of();
        } catch (IOException e) {
            taker.broken(
                    folder.toString(), "the folder cannot be read: " + ReportSource.reason(e), "check its permissions");
            return List.of();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(
                (a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
        return children;
    }

    private static boolean isHidden(Path path) {
        try {
            return Files.isHidden(path);
        } catch (IOException e) {
            return false; // then opening it will say what is wrong
        }
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    private static String last(List<String> segments) {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** The patterns that braces stand for, e.g. {@code a{b,c}} for {@code ab} and {@code ac}; without a comma a brace is itself. */
    static List<String> braces(String pattern) {
        for (int open = 0; open < pattern.length(); open++) {
            char c = pattern.charAt(open);
            if (c == '\\') {
                open++;
            } else if (c == '{') {
                List<Integer> cuts = cuts(pattern, open);
                if (cuts.size() > 2) {
                    List<String> all = new ArrayList<>();
                    String tail = pattern.substring(cuts.get(cuts.size() - 1) + 1);
                    for (int i = 1; i < cuts.size(); i++) {
                        String middle = pattern.substring(cuts.get(i - 1) + 1, cuts.get(i));
                        all.addAll(braces(pattern.substring(0, open) + middle + tail));
                    }
                    return all;
                }
            }
        }
        return List.of(pattern);
    }

    /** Where a brace opens, its commas, and where it closes; only the opening where it never does. */
    private static List<Integer> cuts(String pattern, int open) {
        List<Integer> cuts = new ArrayList<>(List.of(open));
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == ',' && depth == 1) {
                cuts.add(i);
            } else if (c == '}' && --depth == 0) {
                cuts.add(i);
                return cuts;
            }
        }
        return List.of(open);
    }

    private static String regex(String segment) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            int close = c == '[' ? segment.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                String set = segment.substring(i + 1, close);
                boolean not = set.startsWith("!") || set.startsWith("^");
                regex.append(not ? "[^" : "[")
                        .append((not ? set.substring(1) : set).replaceAll("[\\\\\\[&^]", "\\\\$0"))
                        .append(']');
                i = close;
            } else {
                if (c == '\\' && i + 1 < segment.length()) {
                    c = segment.charAt(++i);
                }
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
