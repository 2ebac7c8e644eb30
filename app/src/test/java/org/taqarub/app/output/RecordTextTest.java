package org.taqarub.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.taqarub.app.Fixture;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

class RecordTextTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "org.taqarub.app.Messages",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final ResourceBundle ARABIC =
            ResourceBundle.getBundle("org.taqarub.app.Messages", Locale.forLanguageTag("ar"));

    @Test
    void marksAndListsEveryKind() {
        String text = new RecordText(false, ENGLISH).of(Fixture.record());
        assertTrue(text.contains("إن ⟪[روسيا] {قصفت} مواقع [تنظيم الدولة] في [سوريا]⟫."), text);
        assertTrue(text.contains("<اليوم الخميس>"), text);
        assertTrue(text.contains("«نعتقد أن [موسكو صادقة]»"), text);
        for (String heading : List.of("Who (6)", "Said (2)", "Did (2)", "When (2)", "Positions (1)", "Warnings (1)")) {
            assertTrue(text.contains("\n" + heading + "\n"), heading);
        }
        assertTrue(text.contains("لوران فابيوس · indirect · قال"), text);
        assertTrue(text.contains("speaker unknown · direct"), text);
        assertTrue(text.contains("روسيا ← «قصفت» ← تنظيم الدولة  assault.shell"), text);
        assertTrue(text.contains("«26 نوفمبر» = 2015-11-26  time.day-month"), text);
        assertFalse(text.contains("\u001B"), "no colours were asked for");
    }

    @Test
    void takenOutOfItsColoursTheTextIsAsItWas() {
        String coloured = new RecordText(true, ENGLISH).of(Fixture.record());
        assertTrue(coloured.contains("\u001B[33;1;35mقصفت\u001B[0m"), coloured);
        assertTrue(coloured.replaceAll("\u001B\\[[0-9;]*m", "").contains(Fixture.TEXT));
    }

    @Test
    void headingsFollowTheLanguage() {
        String text = new RecordText(false, ARABIC).of(Fixture.record());
        assertTrue(text.contains("\nقال (2)\n"), text);
        assertTrue(text.contains("غير مباشر"), text);
    }

    @Test
    void evidenceIsIndented() {
        String tree = EvidenceTree.of(Fixture.record().quotations().get(0).evidence(), Fixture.TEXT);
        List<String> lines = tree.lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("quote.say-inna  0.."), tree);
        assertTrue(lines.get(1).startsWith("├─ reporting.tsv:qala  0..3  «قال»"), tree);
        assertTrue(lines.get(3).startsWith("   └─ demonyms.tsv:FRA"), tree);
    }

    /** The fixture with figures of its first event: with both bounds, without an upper and without a lower one, and money. */
    private static Record withFigures() {
        Record record = Fixture.record();
        Event event = record.events().get(0);
        Span span = event.span();
        Evidence evidence = Evidence.of(span, "figure.after-deed");
        List<Figure> figures = List.of(
                new Figure(span, Figure.Kind.KILLED, 5L, 10L, "", "is", "RUS", evidence),
                new Figure(span, Figure.Kind.WOUNDED, 200L, null, "", null, null, evidence),
                new Figure(span, Figure.Kind.DETAINED, null, 99L, "", null, null, evidence),
                new Figure(span, Figure.Kind.MONEY, 1_500_000L, 1_500_000L, "USD", null, null, evidence));
        Event told = new Event(
                span,
                event.type(),
                event.mode(),
                event.actors(),
                event.recipients(),
                event.status(),
                event.attributed(),
                event.date(),
                event.place(),
                new Circumstances(figures, List.of(), List.of()),
                event.evidence());
        return new Record(
                record.report(),
                record.entities(),
                record.quotations(),
                List.of(told, record.events().get(1)),
                record.times(),
                record.positions(),
                record.warnings(),
                record.lexiconVersion());
    }

    @Test
    void figuresStandInOneLineOfTheirEvent() {
        String text = new RecordText(false, ENGLISH).of(withFigures());
        assertTrue(
                text.contains("\n      figures: killed 5–10 (تنظيم الدولة) [روسيا] · wounded ≥ 200 · detained ≤ 99"
                        + " · money 1,500,000 USD\n"),
                text);
        String arabic = new RecordText(false, ARABIC).of(withFigures());
        assertTrue(arabic.contains("أعداد: قتلى 5–10 (تنظيم الدولة) [روسيا] · جرحى ≥ 200"), arabic);
        String page = RecordPage.article(withFigures());
        assertTrue(page.contains("<bdi dir=\"ltr\">5–10</bdi> (<bdi lang=\"ar\">تنظيم الدولة</bdi>)"), page);
        assertTrue(page.contains("<bdi dir=\"ltr\">1,500,000 USD</bdi>"), page);
    }

    @Test
    void longWordsLoseTheirMiddle() {
        assertEquals("«abc»", Words.quoted("abc", 10));
        String shortened = Words.shortened("😀".repeat(50), 20);
        assertTrue(shortened.length() <= 21 && shortened.contains("…"), shortened);
        assertEquals(
                shortened,
                new String(
                        shortened.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void piecesCoverTheStretchExactly() {
        List<Marks.Mark> marks = Marks.of(Fixture.record());
        Span stretch = new Span(3, Fixture.TEXT.length() - 4);
        int at = stretch.start();
        for (Marks.Piece piece : Marks.pieces(stretch, marks)) {
            assertEquals(at, piece.span().start());
            at = piece.span().end();
            for (Marks.Mark mark : piece.marks()) {
                assertTrue(mark.span().contains(piece.span()), piece.toString());
            }
        }
        assertEquals(stretch.end(), at);
    }
}
