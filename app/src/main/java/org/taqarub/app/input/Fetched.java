package org.taqarub.app.input;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What stands at an address.
 *
 * @param address where redirections led
 * @param body without content codings
 * @param charset that the server names, null where it names none
 * @param media type in small letters, empty where the server names none
 */
@SuppressWarnings("ArrayRecordComponent")
record Fetched(URI address, byte[] body, @Nullable Charset charset, String media) {

    /** No answer is longer, in bytes. */
    static final int LIMIT = 64 * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    /**
     * How long is waited.
     *
     * @param connecting for a connection
     * @param whole for the whole answer, redirections included
     */
    record Patience(Duration connecting, Duration whole) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(60));
    }

    /** Whether a path is an address. */
    static boolean isAddress(String path) {
        return ADDRESS.matcher(path).matches();
    }

    /** Fetches an address, following redirections, but none from https to http. */
    static Fetched of(String path, Patience patience, int limit) throws Unreadable, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(URI.create(path.strip()).toASCIIString()))
                    .header("User-Agent", agent())
                    .header("Accept", "application/rss+xml, application/atom+xml, text/html;q=0.9, */*;q=0.8")
                    .header("Accept-Encoding", "gzip")
                    .timeout(patience.whole())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Unreadable("no address", "check it; blanks and brackets are written %20, %5B, %5D");
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience.connecting())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request, head -> HttpResponse.BodySubscribers.fromSubscriber(new Limited(limit), Limited::bytes));
        try {
            HttpResponse<byte[]> response = answer.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
            return of(response, limit);
        } catch (TimeoutException e) {
            throw late(patience);
        } catch (ExecutionException e) {
            throw unreadable(e.getCause() == null ? e : e.getCause(), patience, limit);
        } finally {
            answer.cancel(true);
        }
    }

    private static Fetched of(HttpResponse<byte[]> response, int limit) throws Unreadable {
        if (response.statusCode() / 100 == 3) {
            throw new Unreadable(
                    "redirected to where it is not followed (status " + response.statusCode() + ")",
                    "name the new address: "
                            + response.headers().firstValue("Location").orElse("none given"));
        }
        if (response.statusCode() != 200) {
            throw new Unreadable(
                    "the server answered with status " + response.statusCode(),
                    "check the address, or try again later");
        }
        byte[] body = Coding.decoded(
                response.body(),
                response.headers().firstValue("Content-Encoding").orElse(""),
                limit);
        if (body.length > limit) {
            throw tooLong(limit);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Fetched(response.uri(), body, Coding.charset(type), Coding.mediaType(type));
    }

    private static Unreadable tooLong(int limit) {
        return new Unreadable(
                "the answer is longer than " + limit / (1024 * 1024) + " MB", "download it and name the file");
    }

    private static Unreadable late(Patience patience) {
        return new Unreadable("no whole answer within " + patience.whole().toSeconds() + " s", "try again later");
    }

    private static Unreadable unreadable(Throwable thrown, Patience patience, int limit) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof TooLong) {
                return tooLong(limit);
            }
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new Unreadable(
                    "no connection within " + patience.connecting().toSeconds() + " s",
                    "check the network and the address");
        }
        if (cause instanceof HttpTimeoutException) {
            return late(patience);
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return new Unreadable("no connection to the server", "check the network and the address");
        }
        if (cause instanceof SSLException) {
            return new Unreadable("no secure connection: " + cause.getMessage(), "check the address and the clock");
        }
        String message = cause.getMessage();
        return new Unreadable(
                "cannot be fetched: " + (message == null ? cause.getClass().getSimpleName() : message),
                "check the address, or try again later");
    }

    private static String agent() {
        String version = Fetched.class.getPackage().getImplementationVersion();
        return "taqarub/" + (version == null ? "unpackaged" : version);
    }

    /** The body is longer than wanted; the rest is not fetched. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** Takes a body up to a limit. */
    private static final class Limited implements Flow.Subscriber<List<ByteBuffer>> {

        private final int limit;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        Limited(int limit) {
            this.limit = limit;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                if (piece.remaining() > limit - taken.size()) {
                    throw new TooLong();
                }
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                taken.write(bytes, 0, bytes.length);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            // The future of the answer has it.
        }

        @Override
        public void onComplete() {
            // The future of the answer is complete then.
        }

        byte[] bytes() {
            return taken.toByteArray();
        }
    }
}
