package org.taqarub.app.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taqarub.app.output.Marks.Kind;
import org.taqarub.app.output.Marks.Mark;
import org.taqarub.app.output.Marks.Piece;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/**
 * Records as one page that needs nothing else: right to left, the findings marked in the report and listed beside it. It is written piece
 * by piece, {@link #head()}, {@link #place} for each record and {@link #foot()}, so that it need not be held. {@link #article} may run on
 * any thread; the rest belongs to one.
 */
public final class RecordPage {

    private static final Map<Event.Type, String> TYPES = new EnumMap<>(Map.ofEntries(
            Map.entry(Event.Type.AGREE, "اتفاق"),
            Map.entry(Event.Type.CONSULT, "تشاور"),
            Map.entry(Event.Type.SUPPORT, "دعم"),
            Map.entry(Event.Type.CONCEDE, "تنازل"),
            Map.entry(Event.Type.COOPERATE, "تعاون"),
            Map.entry(Event.Type.AID, "مساعدة"),
            Map.entry(Event.Type.RETREAT, "تراجع"),
            Map.entry(Event.Type.REQUEST, "طلب"),
            Map.entry(Event.Type.ACCUSE, "اتهام"),
            Map.entry(Event.Type.REJECT, "رفض"),
            Map.entry(Event.Type.THREATEN, "تهديد"),
            Map.entry(Event.Type.PROTEST, "احتجاج"),
            Map.entry(Event.Type.SANCTION, "عقوبات"),
            Map.entry(Event.Type.MOBILIZE, "تعبئة"),
            Map.entry(Event.Type.COERCE, "إكراه"),
            Map.entry(Event.Type.ASSAULT, "هجوم")));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("state", "دولة"),
            Map.entry("igo", "منظمة دولية"),
            Map.entry("organisation", "منظمة"),
            Map.entry("armed_group", "جماعة مسلحة"),
            Map.entry("government_body", "هيئة حكومية"),
            Map.entry("person", "شخص"),
            Map.entry("population", "جماعة من الناس"),
            Map.entry("media", "وسيلة إعلام"),
            Map.entry("company", "شركة"),
            Map.entry("place", "مكان"),
            Map.entry("direct", "مباشر"),
            Map.entry("indirect", "غير مباشر"),
            Map.entry("mixed", "مختلط"),
            Map.entry("actual", "وقع"),
            Map.entry("future", "مرتقب"),
            Map.entry("hypothetical", "افتراضي"),
            Map.entry("negated", "منفي"),
            Map.entry("killed", "قتلى"),
            Map.entry("wounded", "جرحى"),
            Map.entry("detained", "محتجزون"),
            Map.entry("displaced", "نازحون"),
            Map.entry("money", "مال"),
            Map.entry("support", "تأييد"),
            Map.entry("oppose", "معارضة"),
            Map.entry("conditional", "بشرط"));

    private final List<String> titles = new ArrayList<>();

    /** Everything before the first report. */
    public static String head() {
        return "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src"
                + " 'unsafe-inline'\">\n<title>تقارب · Taqarub</title>\n<style>\n"
                + resource("page.css")
                + "</style>\n<noscript><style>.report { display: grid !important; } .bar { display: none; }</style></noscript>\n"
                + "</head>\n<body>\n<a class=\"skip\" href=\"#main\">" + both("إلى التقرير", "To the report") + "</a>\n"
                + "<header class=\"bar\">\n<div class=\"row\"><div class=\"brand\">تقارب<small lang=\"en\">Taqarub</small></div>\n"
                + "<nav class=\"pager\" hidden " + label("التقارير", "Reports") + ">"
                + "<button class=\"tool\" id=\"previous\" " + label("التقرير السابق", "Previous report") + ">"
                + both("السابق", "Back") + "</button>"
                + "<select id=\"reports\" " + label("اختر تقريرا", "Choose a report") + "></select>"
                + "<button class=\"tool\" id=\"next\" " + label("التقرير التالي", "Next report") + ">"
                + both("التالي", "Next") + "</button></nav>\n"
                + "<div class=\"tools\"><button class=\"tool\" id=\"lang\"><span class=\"ar\" lang=\"en\">English</span>"
                + "<span class=\"en\" lang=\"ar\">العربية</span></button>"
                + "<button class=\"tool\" id=\"theme\" " + label("فاتح أو داكن", "Light or dark")
                + "><span aria-hidden=\"true\">◐</span></button></div></div>\n"
                + "<div class=\"row legend\" role=\"group\" "
                + label("ما يُعلَّم في النص", "What is marked in the text") + ">"
                + toggle("q", "أقوال", "Quotations")
                + toggle("e", "أحداث", "Events")
                + toggle("m", "فاعلون وأماكن", "Actors and places")
                + toggle("t", "أوقات", "Times")
                + toggle("p", "مواقف", "Positions")
                + "</div>\n</header>\n<main id=\"main\">\n";
    }

    private static String toggle(String kind, String ar, String en) {
        String places = kind.equals("m") ? "<span class=\"key pl\"></span>" : "";
        return "<button data-kind=\"" + kind + "\" aria-pressed=\"true\"><span class=\"key " + kind + "\"></span>"
                + places + both(ar, en) + "</button>";
    }

    /** The record's own part of the page. */
    public static String article(Record record) {
        Report report = record.report();
        StringBuilder out = new StringBuilder(report.text().length() * 6 + 4096);
        out.append("<article class=\"story\" lang=\"ar\" dir=\"rtl\">\n");
        if (!report.title().isBlank()) {
            out.append("<h1 dir=\"auto\">").append(Html.escape(report.title())).append("</h1>\n");
        }
        meta(report, out);
        out.append("<div class=\"body\">\n");
        paragraphs(record, out);
        out.append("</div>\n</article>\n");
        findings(record, out);
        return out.toString();
    }

    /** The part of the page for the next record. */
    public String place(Record record, String article) {
        Report report = record.report();
        String title = !report.title().isBlank()
                ? report.title()
                : Words.shortened(
                        report.text().substring(0, Math.min(report.text().length(), 300)), 80);
        titles.add(report.source().isEmpty() ? title : title + " — " + report.source());
        String now = titles.size() == 1 ? " now" : "";
        return "<section class=\"report" + now + "\" id=\"r" + titles.size() + "\">\n" + article + "</section>\n";
    }

    /** Everything after the last report. */
    public String foot() {
        String index = titles.stream()
                .map(title -> "\"" + scriptSafe(title) + "\"")
                .collect(Collectors.joining(",\n", "[", "]"));
        String none = titles.isEmpty()
                ? "<p class=\"none\">" + both("لم يُقرأ أي تقرير.", "No report was read.") + "</p>\n"
                : "";
        return none + "</main>\n<div class=\"sheet\" role=\"dialog\" " + label("ما وُجد هنا", "What was found here")
                + "><button class=\"close\" " + label("إغلاق", "Close") + ">×</button></div>\n<footer>"
                + both(
                        "صنعه «تقارب»: كل سطر يفتح الكلمات التي يستند إليها والقاعدة التي قرأتها.",
                        "Made by Taqarub: every line opens the words that it rests on and the rule that read them.")
                + "</footer>\n<script type=\"application/json\" id=\"index\">" + index + "</script>\n<script>\n"
                + resource("page.js") + "</script>\n</body>\n</html>\n";
    }

    private static void meta(Report report, StringBuilder out) {
        out.append("<p class=\"meta\">");
        if (!report.source().isEmpty()) {
            out.append("<bdi>").append(Html.escape(report.source())).append("</bdi>");
        }
        if (!report.published().isEmpty()) {
            String date = Html.escape(report.published());
            out.append("<time dir=\"ltr\" datetime=\"")
                    .append(date)
                    .append("\">")
                    .append(date)
                    .append("</time>");
        }
        if (report.url().startsWith("http://") || report.url().startsWith("https://")) {
            out.append("<a href=\"")
                    .append(Html.escape(report.url()))
                    .append("\" rel=\"noreferrer\">")
                    .append(both("الأصل", "Original"))
                    .append("</a>");
        }
        out.append("<bdi>").append(Html.escape(report.id())).append("</bdi></p>\n");
    }

    /** One paragraph a line of the text; each knows where it starts, so that evidence finds its words. */
    private static void paragraphs(Record record, StringBuilder out) {
        String text = record.report().text();
        List<Mark> marks = Marks.of(record);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            out.append("<p data-o=\"").append(start).append("\">");
            if (end > start) {
                for (Piece piece : Marks.pieces(new Span(start, end), marks)) {
                    piece(piece, record, text, out);
                }
            }
            out.append("</p>\n");
            start = end + 1;
        }
    }

    private static void piece(Piece piece, Record record, String text, StringBuilder out) {
        String words = Html.escape(piece.span().of(text));
        if (piece.marks().isEmpty()) {
            out.append(words);
            return;
        }
        TreeSet<String> classes = new TreeSet<>(List.of("f"));
        for (Mark mark : piece.marks()) {
            classes.add(mark.kind().letter());
            if (mark.kind() == Kind.MENTION
                    && record.entities().get(mark.index()).kind() == Entity.Kind.PLACE) {
                classes.add("pl");
            }
            if (mark.kind() == Kind.EVENT && record.events().get(mark.index()).status() != Event.Status.ACTUAL) {
                classes.add("soft");
            }
        }
        // The smallest finding first: it is what a click means.
        String ids = piece.marks().stream()
                .sorted((a, b) -> Integer.compare(a.span().length(), b.span().length()))
                .map(Mark::id)
                .distinct()
                .collect(Collectors.joining(" "));
        out.append("<span class=\"")
                .append(String.join(" ", classes))
                .append("\" data-f=\"")
                .append(ids)
                .append("\">")
                .append(words)
                .append("</span>");
    }

    private static void findings(Record record, StringBuilder out) {
        Map<String, Entity> entities =
                record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity(), (a, b) -> a));
        out.append("<aside class=\"findings\" ")
                .append(label("ما وُجد في التقرير", "What was found"))
                .append(">\n");
        out.append("<div class=\"tabs\" role=\"group\" ")
                .append(label("اختر ما يُعرض", "Choose what is listed"))
                .append(">");
        int all = record.entities().size()
                + record.quotations().size()
                + record.events().size()
                + record.times().size()
                + record.positions().size();
        out.append("<button data-group=\"all\" aria-pressed=\"true\">")
                .append(both("الكل", "All"))
                .append("</button>");
        tab("said", "قال", "Said", record.quotations().size(), out);
        tab("did", "فعل", "Did", record.events().size(), out);
        tab("who", "من", "Who", record.entities().size(), out);
        tab("when", "متى", "When", record.times().size(), out);
        tab("positions", "مواقف", "Positions", record.positions().size(), out);
        tab("warnings", "تنبيهات", "Warnings", record.warnings().size(), out);
        out.append("</div>\n<div class=\"list\" tabindex=\"-1\">\n");
        if (all == 0) {
            out.append("<p class=\"none\">")
                    .append(both("لم يُعثر على شيء.", "Nothing was found."))
                    .append("</p>\n");
        }
        warnings(record, out);
        said(record, entities, out);
        did(record, entities, out);
        positions(record, entities, out);
        when(record, out);
        who(record, out);
        out.append("</div>\n</aside>\n");
    }

    private static void tab(String group, String ar, String en, int count, StringBuilder out) {
        if (count > 0) {
            out.append("<button data-group=\"")
                    .append(group)
                    .append("\" aria-pressed=\"false\">")
                    .append(both(ar, en))
                    .append("<b>")
                    .append(count)
                    .append("</b></button>");
        }
    }

    private static void open(String group, String ar, String en, int count, StringBuilder out) {
        out.append("<section class=\"group\" data-group=\"").append(group).append("\"");
        out.append(count == 0 ? " hidden" : "")
                .append("><h2>")
                .append(both(ar, en))
                .append("</h2>\n");
    }

    private static void item(String id, String summary, Evidence evidence, String text, StringBuilder out) {
        out.append("<details class=\"item\" data-f=\"")
                .append(id)
                .append("\"><summary>")
                .append(summary);
        out.append("</summary>\n<div class=\"why\"><p>")
                .append(both("السند", "Evidence"))
                .append("</p><ul class=\"tree\">");
        tree(evidence, text, out);
        out.append("</ul></div></details>\n");
    }

    private static void tree(Evidence evidence, String text, StringBuilder out) {
        out.append("<li><button class=\"ev\" data-s=\"")
                .append(evidence.span().start())
                .append("\" data-e=\"")
                .append(evidence.span().end())
                .append("\"><code>")
                .append(Html.escape(evidence.rule()))
                .append("</code> ")
                .append(words(evidence.span(), text, 90))
                .append("</button>");
        if (!evidence.parts().isEmpty()) {
            out.append("<ul>");
            for (Evidence part : evidence.parts()) {
                tree(part, text, out);
            }
            out.append("</ul>");
        }
        out.append("</li>");
    }

    private static void said(Record record, Map<String, Entity> entities, StringBuilder out) {
        String text = record.report().text();
        open("said", "قال", "Said", record.quotations().size(), out);
        for (int i = 0; i < record.quotations().size(); i++) {
            Quotation quotation = record.quotations().get(i);
            String speaker = quotation.speaker();
            Span named = quotation.speakerText();
            String who = speaker != null
                    ? name(speaker, entities)
                    : named != null
                            ? "<bdi lang=\"ar\">" + Html.escape(Words.shortened(named.of(text), 60)) + "</bdi>"
                            : both("قائل غير معروف", "Speaker unknown");
            item(
                    "q" + i,
                    "<div class=\"top\"><span class=\"name\">" + who + "</span><span class=\"chip said\">"
                            + value(quotation.manner()) + "</span><span class=\"other\"><bdi lang=\"ar\">"
                            + Html.escape(Words.shortened(quotation.cue().of(text), 40)) + "</bdi></span></div>"
                            + "<div class=\"words\" lang=\"ar\" dir=\"rtl\">" + words(quotation.span(), text, 400)
                            + "</div>",
                    quotation.evidence(),
                    text,
                    out);
        }
        out.append("</section>\n");
    }

    private static void did(Record record, Map<String, Entity> entities, StringBuilder out) {
        String text = record.report().text();
        open("did", "فعل", "Did", record.events().size(), out);
        for (int i = 0; i < record.events().size(); i++) {
            Event event = record.events().get(i);
            StringBuilder summary = new StringBuilder("<div class=\"top\"><span class=\"other\">" + (i + 1)
                    + "</span><span class=\"chip type\">"
                    + both(
                            TYPES.getOrDefault(event.type(), event.type().name()),
                            event.type().name())
                    + "</span>");
            if (!event.mode().isEmpty()) {
                summary.append("<span class=\"chip\"><bdi lang=\"en\">")
                        .append(Html.escape(event.mode()))
                        .append("</bdi></span>");
            }
            if (event.status() != Event.Status.ACTUAL) {
                summary.append("<span class=\"chip\">")
                        .append(value(event.status()))
                        .append("</span>");
            }
            if (event.attributed()) {
                summary.append("<span class=\"chip said\">")
                        .append(both("منقول", "reported"))
                        .append("</span>");
            }
            if (!event.date().isEmpty()) {
                summary.append("<span class=\"chip date\"><bdi>")
                        .append(Html.escape(event.date()))
                        .append("</bdi></span>");
            }
            Span place = event.place();
            if (place != null) {
                summary.append("<span class=\"other\"><bdi lang=\"ar\">")
                        .append(Html.escape(Words.shortened(place.of(text), 40)))
                        .append("</bdi></span>");
            }
            summary.append("</div><div class=\"sides\">")
                    .append(names(event.actors(), entities))
                    .append("<span class=\"arrow\"></span><span class=\"words\" style=\"display: inline\" lang=\"ar\">")
                    .append(words(event.span(), text, 60))
                    .append("</span><span class=\"arrow\"></span>")
                    .append(names(event.recipients(), entities))
                    .append("</div>");
            contexts(event, summary);
            figures(event, entities, summary);
            item("e" + i, summary.toString(), event.evidence(), text, out);
        }
        out.append("</section>\n");
    }

    private static void contexts(Event event, StringBuilder out) {
        if (!event.circumstances().contexts().isEmpty()) {
            out.append("<div class=\"top\"><span class=\"other\">")
                    .append(both("في سياق", "about"))
                    .append("</span>");
            for (Context context : event.circumstances().contexts()) {
                out.append("<span class=\"chip\"><bdi lang=\"en\">")
                        .append(Html.escape(context.name()))
                        .append("</bdi></span>");
            }
            out.append("</div>");
        }
    }

    /** One short line: what is counted, how many, whose people and who says so. */
    private static void figures(Event event, Map<String, Entity> entities, StringBuilder out) {
        if (event.circumstances().figures().isEmpty()) {
            return;
        }
        out.append("<div class=\"figures other\">");
        String between = "";
        for (Figure figure : event.circumstances().figures()) {
            String victims = figure.victims();
            String source = figure.source();
            out.append(between)
                    .append(value(figure.kind()))
                    .append(" <bdi dir=\"ltr\">")
                    .append(Html.escape(Words.bounds(figure)))
                    .append("</bdi>")
                    .append(victims == null ? "" : " (" + whose(victims, entities) + ")")
                    .append(source == null ? "" : " [" + name(source, entities) + "]");
            between = " · ";
        }
        out.append("</div>");
    }

    private static void positions(Record record, Map<String, Entity> entities, StringBuilder out) {
        String text = record.report().text();
        open("positions", "مواقف", "Positions", record.positions().size(), out);
        for (int i = 0; i < record.positions().size(); i++) {
            Position position = record.positions().get(i);
            item(
                    "p" + i,
                    "<div class=\"top\"><span class=\"name\">" + name(position.holder(), entities)
                            + "</span><span class=\"chip " + lower(position.stance()) + "\">" + value(position.stance())
                            + "</span></div><div class=\"words\" lang=\"ar\" dir=\"rtl\">"
                            + Html.escape(Words.shortened(position.issue(), 200)) + "</div>",
                    position.evidence(),
                    text,
                    out);
        }
        out.append("</section>\n");
    }

    private static void when(Record record, StringBuilder out) {
        String text = record.report().text();
        open("when", "متى", "When", record.times().size(), out);
        for (int i = 0; i < record.times().size(); i++) {
            TimeMention time = record.times().get(i);
            item(
                    "t" + i,
                    "<div class=\"top\"><span class=\"words\" lang=\"ar\">" + words(time.span(), text, 80)
                            + "</span><span class=\"chip date\"><bdi>" + Html.escape(time.value())
                            + "</bdi></span></div>",
                    time.evidence(),
                    text,
                    out);
        }
        out.append("</section>\n");
    }

    private static void who(Record record, StringBuilder out) {
        String text = record.report().text();
        open("who", "من", "Who", record.entities().size(), out);
        for (int i = 0; i < record.entities().size(); i++) {
            Entity entity = record.entities().get(i);
            out.append("<details class=\"item\" data-f=\"m")
                    .append(i)
                    .append("\"><summary><div class=\"top\"><span class=\"name\"><bdi lang=\"ar\">")
                    .append(Html.escape(entity.arabicName()))
                    .append("</bdi></span>");
            if (!entity.englishName().isEmpty()) {
                out.append("<span class=\"other\"><bdi lang=\"en\">")
                        .append(Html.escape(entity.englishName()))
                        .append("</bdi></span>");
            }
            out.append("<span class=\"chip\">").append(value(entity.kind())).append("</span>");
            for (String part : List.of(entity.country(), entity.sector())) {
                if (!part.isEmpty()) {
                    out.append("<span class=\"chip\"><bdi>")
                            .append(Html.escape(part))
                            .append("</bdi></span>");
                }
            }
            out.append("<span class=\"other\">×")
                    .append(entity.mentions().size())
                    .append("</span></div></summary>\n");
            out.append("<div class=\"why\"><p>")
                    .append(both("السند", "Evidence"))
                    .append("</p><ul class=\"tree\">");
            for (Mention mention : entity.mentions()) {
                tree(mention.evidence(), text, out);
            }
            out.append("</ul></div></details>\n");
        }
        out.append("</section>\n");
    }

    private static void warnings(Record record, StringBuilder out) {
        String text = record.report().text();
        open("warnings", "تنبيهات", "Warnings", record.warnings().size(), out);
        for (Warning warning : record.warnings()) {
            out.append("<div class=\"item warning\"><button class=\"ev\" data-s=\"")
                    .append(warning.span().start())
                    .append("\" data-e=\"")
                    .append(warning.span().end())
                    .append("\"><span class=\"name\"><bdi lang=\"en\">")
                    .append(Html.escape(warning.code()))
                    .append("</bdi></span><span class=\"message\" dir=\"auto\">")
                    .append(Html.escape(warning.message()))
                    .append("</span>");
            if (warning.span().length() > 0) {
                out.append(words(warning.span(), text, 120));
            }
            out.append("</button></div>\n");
        }
        out.append("</section>\n");
    }

    private static String names(List<String> ids, Map<String, Entity> entities) {
        return ids.isEmpty()
                ? "<span class=\"other\">—</span>"
                : ids.stream().map(id -> name(id, entities)).collect(Collectors.joining("، "));
    }

    private static String name(String id, Map<String, Entity> entities) {
        Entity entity = entities.get(id);
        return "<bdi lang=\"ar\">" + Html.escape(entity == null ? id : entity.arabicName()) + "</bdi>";
    }

    /** A group's name; of people their state, since the figure's words name them. */
    private static String whose(String id, Map<String, Entity> entities) {
        Entity entity = entities.get(id);
        boolean people = entity != null
                && entity.kind() == Entity.Kind.POPULATION
                && !entity.country().isEmpty();
        return people && entity != null ? "<bdi>" + Html.escape(entity.country()) + "</bdi>" : name(id, entities);
    }

    private static String words(Span span, String text, int limit) {
        return "<bdi lang=\"ar\">" + Html.escape(Words.quoted(span.of(text), limit)) + "</bdi>";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String value(Enum<?> constant) {
        String english = lower(constant);
        return both(VALUES.getOrDefault(english, english), english.replace('_', ' '));
    }

    /** A label in both languages, of which the page shows one. */
    private static String both(String ar, String en) {
        return "<span class=\"ar\" lang=\"ar\">" + ar + "</span><span class=\"en\" lang=\"en\">" + en + "</span>";
    }

    /** The same for those who do not see it. */
    private static String label(String ar, String en) {
        return "aria-label=\"" + ar + "\" data-ar=\"" + ar + "\" data-en=\"" + en + "\"";
    }

    /** A string inside JSON inside a script: nothing in it ends the script. */
    private static String scriptSafe(String raw) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"'
                    || c == '\\'
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c < ' '
                    || c == '\u2028'
                    || c == '\u2029') {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static String resource(String name) {
        try (InputStream in = RecordPage.class.getResourceAsStream("/org/taqarub/app/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
