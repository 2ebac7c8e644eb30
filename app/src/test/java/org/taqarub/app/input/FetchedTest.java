package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Report;

/** Addresses, against a server on this machine. */
class FetchedTest {

    private static final String TEXT = "أعلنت وزارة الخارجية العمانية وصول وفد إيراني إلى مسقط لإجراء محادثات.";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>خبر</title></head><body><article><p>" + TEXT
            + "</p></article></body></html>";

    private final List<String> said = new ArrayList<>();
    private final Complaints complaints = new Complaints(said::add);
    private final List<String> agents = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        base = "http://localhost:" + server.getAddress().getPort();
        serve("/feed", "application/rss+xml", FeedReportsTest.RSS.getBytes(StandardCharsets.UTF_8));
        serve("/page", "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, String type, byte[] body, String... headers) {
        server.createContext(path, exchange -> {
            agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            answer(exchange, 200, type, body);
        });
    }

    private void status(String path, int status, String... headers) {
        server.createContext(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            answer(exchange, status, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private List<Report> read(String... paths) throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        Fetched.Patience patience = new Fetched.Patience(Duration.ofSeconds(2), Duration.ofSeconds(3));
        new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream(), patience)
                .each(List.of(paths), (origin, report) -> reports.add(report));
        return reports;
    }

    private void failed(String path, String reason) throws InterruptedException {
        said.clear();
        assertEquals(1, read(base + path, base + "/page").size(), "what comes after is read");
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith(base + path + ":") && said.get(0).contains(": " + reason), said.get(0));
        assertTrue(said.get(0).contains("; "), said.get(0));
    }

    @Test
    void aFeedIsFetched() throws Exception {
        List<Report> reports = read(base + "/feed");
        assertEquals(2, reports.size());
        assertEquals("صحيفة المثال", reports.get(0).source());
        assertEquals(List.of(), said);
        assertTrue(agents.get(0).startsWith("taqarub/"), agents::toString);
    }

    @Test
    void relativeLinksAreTakenFromTheFeed() throws Exception {
        String xml = FeedReportsTest.RSS.replace("<link>https://news.example/</link>", "");
        serve("/deep/feed.xml", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
        assertEquals(base + "/2", read(base + "/deep/feed.xml").get(1).url());
    }

    @Test
    void aPageIsFetched() throws Exception {
        Report report = read(base + "/page?id=1.txt").get(0);
        assertEquals(TEXT, report.text());
        assertEquals(base + "/page?id=1.txt", report.url());
        assertEquals("localhost", report.source());
        assertEquals("", report.published());
        serve(
                "/lines.jsonl",
                "application/octet-stream",
                ("{\"text\": \"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(TEXT, read(base + "/lines.jsonl").get(0).text());
    }

    @Test
    void charsetAndCodingOfTheServerCount() throws Exception {
        Charset arabic = Charset.forName("windows-1256");
        serve("/old", "text/html; charset=windows-1256", PAGE.getBytes(arabic));
        assertEquals(TEXT, read(base + "/old").get(0).text());
        serve(
                "/oldfeed",
                "text/xml; charset=windows-1256",
                FeedReportsTest.RSS.replaceFirst("<\\?.*?\\?>", "").getBytes(arabic));
        assertEquals("صحيفة المثال", read(base + "/oldfeed").get(0).source());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        serve("/packed", "text/html", packed.toByteArray(), "Content-Encoding", "gzip");
        assertEquals(TEXT, read(base + "/packed").get(0).text());
        assertEquals(0, complaints.failures());
    }

    @Test
    void redirectionsAreFollowed() throws Exception {
        status("/moved", 301, "Location", "/again");
        status("/again", 302, "Location", base + "/page");
        Report report = read(base + "/moved").get(0);
        assertEquals(TEXT, report.text());
        assertEquals(base + "/page", report.url());
    }

    @Test
    void redirectionsThatLeadNowhereAreNamed() throws Exception {
        status("/circle", 302, "Location", "/circle");
        failed("/circle", "redirected");
        status("/file", 302, "Location", "file:///etc/hostname");
        failed("/file", "");
        status("/bare", 302);
        failed("/bare", "");
    }

    @Test
    void otherAnswersAreNamed() throws Exception {
        status("/none", 404);
        failed("/none", "the server answered with status 404");
        status("/broken", 500);
        failed("/broken", "the server answered with status 500");
        serve("/empty", "text/html", new byte[0]);
        failed("/empty", "");
        serve("/map", "text/xml", "<?xml version='1.0'?><urlset/>".getBytes(StandardCharsets.UTF_8));
        failed("/map", "XML, but no RSS or Atom feed");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        read("http://localhost:" + free + "/feed");
        assertEquals(
                List.of("http://localhost:" + free
                        + "/feed: no connection to the server; check the network and the address"),
                said);
        said.clear();
        read("http://no such host/");
        read("http://[broken");
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("http://no such host/: no address; "), said.get(0));
    }

    @Test
    void aServerThatIsSilentOrSlowIsGivenUp() throws Exception {
        server.createContext("/silent", exchange -> hold());
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100 && !hold(100); i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
        assertTimeout(Duration.ofSeconds(9), () -> failed("/silent", "no whole answer within 3 s"));
        assertTimeout(Duration.ofSeconds(9), () -> failed("/slow", "no whole answer within 3 s"));
    }

    private void hold() {
        hold(20_000);
    }

    private boolean hold(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Test
    void anAnswerThatIsTooLongIsGivenUp() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(megabyte);
            }
        });
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 65; i++) {
                zip.write(megabyte);
            }
        }
        serve("/bomb", "text/html", packed.toByteArray(), "Content-Encoding", "gzip");
        failed("/endless", "the answer is longer than 64 MB");
        failed("/bomb", "the answer is longer than 64 MB");
    }

    @Test
    void anAnswerThatEndsEarlyIsNamed(@TempDir Path folder) throws Exception {
        server.createContext("/early", exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        failed("/early", "");
        assertEquals(
                1,
                read(Files.writeString(folder.resolve("a.txt"), TEXT).toString())
                        .size());
    }
}
