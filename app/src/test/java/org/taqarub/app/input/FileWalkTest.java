package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and patterns, through {@link ReportSource} as commands use them. */
class FileWalkTest {

    private static final String TEXT = "التقى وزير الخارجية نظيره التركي في أنقرة يوم الأحد.";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Complaints complaints = new Complaints(said::add, new Complaints.Listener() {
        @Override
        public void failed(Origin at, String reason, String remedy) {
            heard.add("failed " + at + " | " + reason + " | " + remedy);
        }

        @Override
        public void skipped(Origin at, String reason, long count) {
            heard.add("skipped " + at + " | " + reason + " | " + count);
        }
    });

    @BeforeEach
    void files() throws IOException {
        text("b.txt");
        text("a/2.txt");
        text("a/10.txt");
        text("a/deep/er/x.jsonl", "{\"text\": \"" + TEXT + "\"}");
        text("c.html", "<html><body><article><p>" + TEXT + "</p></article></body></html>");
    }

    private Path text(String name) throws IOException {
        return text(name, TEXT);
    }

    private Path text(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private List<String> read(String... paths) throws InterruptedException {
        List<String> origins = new ArrayList<>();
        ReportSource source = new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream());
        source.each(List.of(paths), (origin, report) -> {
            assertEquals(TEXT, report.text());
            origins.add(origin.toString().replace(folder + "/", ""));
            return true;
        });
        assertEquals(ReportSource.size(List.of(paths)), source.consumed(), "all bytes count as taken");
        return origins;
    }

    @Test
    void aFolderIsWalkedInTheOrderOfNames() throws Exception {
        List<String> all = List.of("a/10.txt:1", "a/2.txt:1", "a/deep/er/x.jsonl:1", "b.txt:1", "c.html:1");
        assertEquals(all, read(folder.toString()));
        assertEquals(all, read(folder + "/"));
        assertEquals(List.of(), said);
    }

    @Test
    void otherKindsAreToldInOneLineAndHiddenFilesNotAtAll() throws Exception {
        text("a/paper.pdf", "%PDF-1.7");
        text("a/notes.md");
        text("logo.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>");
        text("a/second.pdf", "%PDF-1.7");
        text("LICENSE");
        text(".secret.txt");
        text(".git/x.txt");
        assertEquals(5, read(folder.toString()).size());
        assertEquals(
                List.of(folder
                        + ": files of other kinds were passed over: 5 (.pdf 2, .md 1, .svg 1, without ending 1)"),
                said);
        assertEquals(0, complaints.failures());
        assertEquals(5, complaints.skipped());
        assertTrue(heard.contains("skipped " + folder + " | .pdf | 2"), heard::toString);
    }

    @Test
    void pagesByAnyNameAreSeenByWhatTheyHold() throws Exception {
        text("d/index.php", "<!DOCTYPE html><html><body><article><p>" + TEXT + "</p></article></body></html>");
        assertEquals(List.of("d/index.php:1"), read(folder + "/d"));
        assertEquals(List.of(), said);
    }

    @Test
    void aFrontPageInAFolderIsPassedOver() throws Exception {
        text("d/index.html", "<html><body><nav><a href=/>الرئيسية</a></nav></body></html>");
        text("d/news.txt");
        assertEquals(List.of("d/news.txt:1"), read(folder + "/d"));
        assertEquals(0, complaints.failures());
        assertEquals(1, complaints.skipped());
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith(folder + "/d/index.html:1: no article"), said.get(0));
    }

    @Test
    void aFolderWithNothingToReadIsAFailure() throws Exception {
        Files.createDirectories(folder.resolve("empty/inner"));
        text("pictures/x.png", "\u0089PNG");
        assertEquals(List.of(), read(folder + "/empty", folder + "/pictures"));
        assertEquals(2, complaints.failures());
        assertTrue(said.get(0).startsWith(folder + "/empty: nothing to read in it; name "), said.get(0));
        assertTrue(said.get(1).contains("files of other kinds: 1 (.png 1)"), said.get(1));
    }

    @Test
    void badFilesInAFolderAreNamedAndTheRestIsRead() throws Exception {
        text("a/bad.jsonl", "{\"text\": 1");
        assertEquals(5, read(folder.toString()).size());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith(folder + "/a/bad.jsonl:1: broken JSON"), said.get(0));
        assertEquals(1, heard.size());
        assertTrue(heard.get(0).startsWith("failed " + folder + "/a/bad.jsonl:1 | broken JSON"), heard.get(0));
    }

    private void link(String name, Path to) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(name), to);
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeTrue(false, "no links on this file system");
        }
    }

    @Test
    void linksInACircleEnd() throws Exception {
        link("a/deep/up", folder);
        link("a/deep/self", folder.resolve("a/deep"));
        assertEquals(5, read(folder.toString()).size());
        assertEquals(5, read(folder + "/**").size());
        assertEquals(3, read(folder + "/**/*.txt").size());
        assertEquals(List.of(), said);
    }

    @Test
    void linksThatLeadNowhereAreNamed() throws Exception {
        link("a/gone.txt", folder.resolve("gone"));
        assertEquals(5, read(folder.toString()).size());
        assertEquals(List.of(folder + "/a/gone.txt: a link that leads nowhere; mend or remove the link"), said);
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "this user may read anything");
        assertEquals(5, read(folder.toString()).size());
        assertTrue(said.get(0).startsWith(folder + "/locked: the folder cannot be read"), said.get(0));
    }

    @Test
    void patternsAreSorted() throws Exception {
        assertEquals(List.of("b.txt:1"), read(folder + "/*.txt"));
        assertEquals(List.of("a/10.txt:1", "a/2.txt:1"), read(folder + "/a/*.txt"));
        assertEquals(List.of("a/2.txt:1"), read(folder + "/a/?.txt"));
        assertEquals(List.of("a/10.txt:1"), read(folder + "/[a-b]/[!2-9]*.txt"));
        assertEquals(List.of("a/deep/er/x.jsonl:1", "b.txt:1"), read(folder + "/{b.txt,a/*/*/x.{jsonl,html}}"));
        assertEquals(List.of(), said);
    }

    @Test
    void twoStarsAreAnyFoldersAlsoNone() throws Exception {
        assertEquals(List.of("a/10.txt:1", "a/2.txt:1", "b.txt:1"), read(folder + "/**/*.txt"));
        assertEquals(List.of("a/deep/er/x.jsonl:1"), read(folder + "/**/x.*"));
        assertEquals(List.of("a/deep/er/x.jsonl:1"), read(folder + "/a/**/**/er/x.jsonl"));
        assertEquals(5, read(folder + "/**").size());
    }

    @Test
    void aPatternThatMatchesAFolderWalksIt() throws Exception {
        assertEquals(List.of("a/10.txt:1", "a/2.txt:1", "a/deep/er/x.jsonl:1"), read(folder + "/[a]"));
    }

    @Test
    void hiddenFilesNeedTheirDot() throws Exception {
        text(".secret.txt");
        assertEquals(List.of("b.txt:1"), read(folder + "/*.txt"));
        assertEquals(List.of(".secret.txt:1"), read(folder + "/.*.txt"));
    }

    @Test
    void aPatternWithAnEndingReadsWhatItNames() throws Exception {
        text("x.log");
        assertEquals(List.of("x.log:1"), read(folder + "/*.log"));
        assertEquals(List.of("b.txt:1", "c.html:1"), read(folder + "/[bcx]*"));
        assertEquals(List.of(folder + "/[bcx]*: files of other kinds were passed over: 1 (.log 1)"), said);
    }

    @Test
    void aFileMayHaveTheNameOfAPattern() throws Exception {
        text("what?[1].txt");
        assertEquals(List.of("what?[1].txt:1"), read(folder + "/what?[1].txt"));
        assertEquals(List.of("what?[1].txt:1"), read(folder + "/what\\?\\[*.txt"));
    }

    @Test
    void aPatternThatMatchesNothingIsAFailure() throws Exception {
        for (String pattern :
                List.of("/*.warc", "/none/**/*.txt", "/**/none", "/{x,y}.txt", "/[z-a]*", "/[", "/{", "/a[]")) {
            said.clear();
            assertEquals(List.of("b.txt:1"), read(folder + pattern, folder + "/b.txt"));
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.get(0).startsWith(folder + pattern + ": no "), said.get(0));
            assertTrue(said.get(0).contains("; check "), said.get(0));
        }
        assertEquals(8, complaints.failures());
    }

    @Test
    void bracesAreTakenApart() {
        assertEquals(List.of("ab", "ac"), FileWalk.braces("a{b,c}"));
        assertEquals(List.of("1a", "1bc", "1bd", "1"), FileWalk.braces("1{a,b{c,d},}"));
        assertEquals(List.of("{a}", "x"), FileWalk.braces("{{a},x}"));
        assertEquals(List.of("{a"), FileWalk.braces("{a"));
        assertEquals(List.of("\\{a,b}"), FileWalk.braces("\\{a,b}"));
    }

    @Test
    void stopsWithinAFolder() throws Exception {
        List<Origin> origins = new ArrayList<>();
        new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream())
                .each(List.of(folder.toString(), folder + "/**"), (origin, report) -> {
                    origins.add(origin);
                    return origins.size() < 2;
                });
        assertEquals(2, origins.size());
        assertEquals(List.of(), said);
    }

    @Test
    void sizesAreThoseOfWhatIsRead() throws Exception {
        long one = TEXT.getBytes(StandardCharsets.UTF_8).length;
        assertEquals(one, ReportSource.size(List.of(folder + "/b.txt")));
        assertEquals(3 * one, ReportSource.size(List.of(folder + "/**/*.txt")));
        assertEquals(one, ReportSource.size(List.of(folder + "/b.txt", "https://example.org/feed", folder + "/none")));
        assertEquals(-1, ReportSource.size(List.of(folder + "/b.txt", "-")));
        ReportSource source = new ReportSource(
                Defaults.NONE, complaints, new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
        source.each(List.of("-"), (origin, report) -> true);
        assertEquals(one, source.consumed());
        assertFalse(source.consumed() < 0);
    }
}
