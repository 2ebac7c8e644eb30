package org.taqarub.store.once;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taqarub.record.Event;
import org.taqarub.store.Stored;

class CountingTest {

    private static final String[] WORDS = {
        "ميناء", "زراعة", "مدرسة", "طقس", "جسر", "قمح", "متحف", "قطار", "صحة", "رياضة", "سوق", "كتاب", "نهر", "مصنع",
        "حديقة", "مسرح", "طريق", "بناء", "سفينة", "معرض", "جامعة", "مياه", "كهرباء", "تجارة", "سياحة", "بحر", "جبل",
        "حافلة", "مكتبة", "مختبر"
    };

    /** Reports of other matters, so that words have weights. */
    private static List<Told> background() {
        Random random = new Random(7);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Told told = new Told("outlet" + i % 5, "b" + i, "2020-01-" + String.format("%02d", 1 + i % 28));
            for (int sentence = 0; sentence < 4; sentence++) {
                StringBuilder words = new StringBuilder();
                for (int k = 0; k < 12; k++) {
                    words.append(WORDS[random.nextInt(WORDS.length)]).append(k < 11 ? " " : ".");
                }
                told.says(words.toString());
            }
            all.add(told);
        }
        return all;
    }

    private static Counted count(List<Told> reports) {
        List<Told> all = new ArrayList<>(background());
        all.addAll(reports);
        List<Gist> gists = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            gists.add(all.get(i).gist(i + 1L));
        }
        return Counting.of(gists);
    }

    private static List<Happening> happenings(Told... reports) {
        return count(List.of(reports)).happenings();
    }

    private static Told meeting(String source, String id, String published, String sentence, String date) {
        return new Told(source, id, published)
                .tells(
                        sentence,
                        "التقى",
                        Event.Type.CONSULT,
                        "",
                        Event.Status.ACTUAL,
                        date,
                        List.of("amal@FRA"),
                        List.of("badr@MLI"));
    }

    @Test
    void twoOutletsTellOfOneMeeting() {
        List<Happening> found = happenings(
                meeting(
                        "first",
                        "1",
                        "2020-02-03",
                        "التقى رئيسا البلدين في قصر الضيافة وبحثا مكافحة الجراد.",
                        "2020-02-03"),
                meeting(
                        "second",
                        "2",
                        "2020-02-04",
                        "التقى الزعيمان أمس وبحثا سبل مكافحة الجراد في المنطقة.",
                        "2020-02-03"));
        assertEquals(1, found.size());
        Happening one = found.get(0);
        assertEquals(2, one.reports());
        assertEquals(2, one.outlets());
        assertEquals("2020-02-03", one.date());
        assertEquals("2020-02-03", one.firstSeen());
        assertEquals("2020-02-04", one.lastSeen());
        assertEquals("FRA", one.actors().get(0).country());
        assertEquals("badr@MLI", one.recipients().get(0).id());
    }

    @Test
    void meetingsOfOtherPeopleOrOtherDaysStayApart() {
        Told others = new Told("second", "2", "2020-02-04")
                .tells(
                        "التقى وزيرا الري أمس وبحثا مكافحة الجراد.",
                        "التقى",
                        Event.Type.CONSULT,
                        "",
                        Event.Status.ACTUAL,
                        "2020-02-03",
                        List.of("jalal@FRA"),
                        List.of("dalal@MLI"));
        assertEquals(
                3,
                happenings(
                                meeting(
                                        "first",
                                        "1",
                                        "2020-02-03",
                                        "التقى رئيسا البلدين وبحثا مكافحة الجراد.",
                                        "2020-02-03"),
                                others,
                                meeting(
                                        "third",
                                        "3",
                                        "2020-02-20",
                                        "التقى رئيسا البلدين وبحثا مكافحة الجراد.",
                                        "2020-02-20"))
                        .size());
    }

    @Test
    void whatIsPlannedAndWhatWasDoneIsOne() {
        Told planned = new Told("first", "1", "2020-02-01")
                .tells(
                        "من المقرر أن يلتقي الرئيسان لبحث مكافحة الجراد.",
                        "يلتقي",
                        Event.Type.CONSULT,
                        "",
                        Event.Status.FUTURE,
                        "2020-02-03",
                        List.of("amal@FRA", "badr@MLI"),
                        List.of());
        List<Happening> found = happenings(
                planned, meeting("second", "2", "2020-02-03", "التقى الرئيسان لبحث مكافحة الجراد.", "2020-02-03"));
        assertEquals(1, found.size());
        assertEquals(Event.Status.ACTUAL, found.get(0).status());
    }

    @Test
    void whatWasDeniedIsNotWhatWasDone() {
        Told denied = new Told("first", "1", "2020-02-03")
                .tells(
                        "لم يكن أن التقى الرئيسان لبحث مكافحة الجراد.",
                        "التقى",
                        Event.Type.CONSULT,
                        "",
                        Event.Status.NEGATED,
                        "2020-02-03",
                        List.of("amal@FRA"),
                        List.of("badr@MLI"));
        assertEquals(
                2,
                happenings(
                                denied,
                                meeting(
                                        "second",
                                        "2",
                                        "2020-02-03",
                                        "التقى الرئيسان لبحث مكافحة الجراد.",
                                        "2020-02-03"))
                        .size());
    }

    /** The same wording every day for six weeks: no chain may lead from the first day to the last. */
    @Test
    void daysDoNotRunIntoEachOther() {
        for (boolean dated : new boolean[] {true, false}) {
            List<Told> reports = new ArrayList<>();
            for (int i = 0; i < 42; i++) {
                String day = LocalDate.of(2020, 2, 1).plusDays(i).toString();
                reports.add(new Told("outlet" + i % 3, "d" + i, day)
                        .tells(
                                "قصفت المدفعية التلال الشرقية قرب السد.",
                                "قصفت",
                                Event.Type.ASSAULT,
                                "heavy-weapons",
                                Event.Status.ACTUAL,
                                dated ? day : "",
                                List.of("FRA"),
                                List.of("MLI")));
            }
            Counted counted = count(reports);
            assertTrue(counted.happenings().size() > (dated ? 10 : 1), "dated: " + dated);
            for (Happening happening : counted.happenings()) {
                long days = LocalDate.parse(happening.lastSeen()).toEpochDay()
                        - LocalDate.parse(happening.firstSeen()).toEpochDay();
                assertTrue(days <= (dated ? 2 : 31), happening.firstSeen() + " to " + happening.lastSeen());
            }
        }
    }

    /** A telling of an abduction of somebody of MLI, on the day on which the report says it was. */
    private static Told abduction(int number, String person, String date) {
        return new Told("outlet" + number % 4, "a" + number, "2020-02-20")
                .tells(
                        "ما زال اختطاف المهندس " + person + " قرب السد يشغل الناس في البلاد رقم " + number + ".",
                        "اختطاف",
                        Event.Type.ASSAULT,
                        "abduct",
                        Event.Status.ACTUAL,
                        date,
                        List.of(),
                        List.of(person + "@MLI"));
    }

    @Test
    void aPersonIsAbductedOnceWhateverDaysReportsGive() {
        for (boolean same : new boolean[] {true, false}) {
            List<Told> reports = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                reports.add(abduction(i, "badr", "2020-02-03"));
                reports.add(abduction(10 + i, same ? "badr" : "dalal", "2020-02-12"));
            }
            assertEquals(same ? 1 : 2, count(reports).happenings().size(), "same person: " + same);
        }
    }

    private static Told printed(String source, String id, String published, String actor) {
        return new Told(source, id, published)
                .says("خبر آخر عن سوق القمح رقم " + id + " لا صلة له بما يلي.")
                .tells(
                        "وحذر الوزير من أن نقص البذور في السهول الجنوبية يهدد موسم الحصاد المقبل.",
                        "وحذر",
                        Event.Type.THREATEN,
                        "",
                        Event.Status.ACTUAL,
                        "",
                        List.of(actor),
                        List.of());
    }

    @Test
    void theSameSentenceIsOneTellingForTwoWeeks() {
        assertEquals(
                1,
                happenings(printed("first", "1", "2020-02-03", "FRA"), printed("second", "2", "2020-02-14", "FRA"))
                        .size());
        assertEquals(
                2,
                happenings(printed("first", "1", "2020-02-03", "FRA"), printed("second", "2", "2020-02-18", "FRA"))
                        .size());
        assertEquals(
                2,
                happenings(printed("first", "1", "2020-02-03", "FRA"), printed("second", "2", "2020-02-04", "MLI"))
                        .size());
    }

    /** Who backs whom, said beside other matters every day: a relation that lasts is counted about once a month, help with a day by its days. */
    @Test
    void aRelationThatLastsIsNotCountedEveryDay() {
        for (boolean dated : new boolean[] {true, false}) {
            Random random = new Random(11);
            List<Told> reports = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String day = LocalDate.of(2020, 2, 1).plusDays(i / 2).toString();
                StringBuilder sentence = new StringBuilder();
                for (int k = 0; k < 20; k++) {
                    sentence.append(k == 10 ? "المدعومة" : WORDS[random.nextInt(WORDS.length)])
                            .append(k < 19 ? " " : ".");
                }
                reports.add(new Told("outlet" + i % 3, "r" + i, day)
                        .tells(
                                sentence.toString(),
                                "المدعومة",
                                Event.Type.AID,
                                "",
                                Event.Status.ACTUAL,
                                dated ? day : "",
                                List.of("FRA"),
                                List.of("MLI")));
            }
            int found = count(reports).happenings().size();
            assertTrue(dated ? found >= 15 : found <= 3, "dated: " + dated + ", " + found);
        }
    }

    @Test
    void nobodyKnownSwellsNothing() {
        List<Told> reports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reports.add(new Told("outlet" + i, "n" + i, "2020-02-03")
                    .tells(
                            "وقع انفجار قرب السد القديم مساء اليوم رقم " + i + ".",
                            "انفجار",
                            Event.Type.ASSAULT,
                            "",
                            Event.Status.ACTUAL,
                            "2020-02-03",
                            List.of(),
                            List.of()));
        }
        assertEquals(5, count(reports).happenings().size());
    }

    @Test
    void contradictoryFiguresStandSideBySide() {
        String sentence = "قصفت المدفعية التلال الشرقية قرب السد القديم.";
        List<Told> reports = new ArrayList<>();
        for (long dead : new long[] {12, 12, 30}) {
            reports.add(new Told("outlet" + reports.size(), "f" + reports.size(), "2020-02-03")
                    .tells(
                            sentence,
                            "قصفت",
                            Event.Type.ASSAULT,
                            "",
                            Event.Status.ACTUAL,
                            "2020-02-03",
                            List.of("FRA"),
                            List.of("MLI"),
                            Told.killed(dead, dead)));
        }
        List<Happening> found = count(reports).happenings();
        assertEquals(1, found.size());
        List<Happening.Reported> figures = found.get(0).figures();
        assertEquals(2, figures.size());
        assertEquals(12, figures.get(0).least());
        assertEquals(2, figures.get(0).reports());
        assertEquals(30, figures.get(1).least());
        assertEquals(1, figures.get(1).reports());
    }

    @Test
    void copiesAreGroupedWithTheEarliestFirst() {
        String agency = "أعلنت هيئة السدود أن منسوب البحيرة ارتفع مترين بعد أمطار الأسبوع وأن البوابات فتحت ليلا."
                + " ودعت الهيئة سكان القرى الواقعة أسفل السد إلى الابتعاد عن مجرى النهر حتى ينخفض المنسوب.";
        Told first = new Told("agency", "1", "2020-02-03").says(agency);
        Told copy = new Told("second", "2", "2020-02-04").says("وكالات.").says(agency);
        Told other = new Told("third", "3", "2020-02-04")
                .says(
                        "قالت هيئة الطرق إن الجسر الجديد سيفتح الشهر المقبل أمام الشاحنات بعد أن انتهت أعمال الصيانة فيه قبل موعدها بأيام.");
        Counted counted = count(List.of(copy, other, first));
        assertEquals(1, counted.duplicates());
        assertEquals(List.of(203L, 201L), counted.copies().get(0).reports());
        assertEquals(Map.of(201L, 203L), counted.earliest());
    }

    @Test
    void oneQuotationWithItsVariants() {
        String words = "لن نفتح بوابات السد قبل أن ينخفض منسوب البحيرة إلى الحد المأمون";
        Counted counted = count(List.of(
                new Told("first", "1", "2020-02-03").quotes("amal@FRA", words),
                new Told("second", "2", "2020-02-03").quotes("amal@FRA", words),
                new Told("third", "3", "2020-02-04").quotes("amal@FRA", words + " مهما طال الانتظار"),
                new Told("fourth", "4", "2020-02-04").quotes("badr@MLI", words),
                new Told("fifth", "5", "2020-02-03")
                        .quotes("amal@FRA", "سنزور القرى كلها ونسأل الناس عن حاجاتهم واحدا واحدا")));
        assertEquals(1, counted.quotations().size());
        Counted.SameQuotation one = counted.quotations().get(0);
        assertEquals("amal@FRA", one.speaker());
        assertEquals(
                List.of(0, 0, 1),
                one.versions().stream().map(Counted.Version::variant).toList());
    }

    /** What a report says must not depend on when it came in, nor on its number. */
    @Test
    void orderAndKeysDoNotMatter() {
        List<Told> all = new ArrayList<>(background());
        Random random = new Random(3);
        for (int i = 0; i < 120; i++) {
            String day = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(10)).toString();
            String place = WORDS[random.nextInt(4)] + " " + WORDS[4 + random.nextInt(4)];
            all.add(new Told("outlet" + i % 4, "r" + i, day)
                    .tells(
                            "التقى الوفدان عند " + place + " وبحثا شأن " + WORDS[random.nextInt(6)] + " الجديد.",
                            "التقى",
                            Event.Type.CONSULT,
                            "",
                            random.nextInt(4) == 0 ? Event.Status.FUTURE : Event.Status.ACTUAL,
                            random.nextBoolean() ? day : "",
                            List.of(random.nextBoolean() ? "FRA" : "amal@FRA"),
                            List.of(random.nextBoolean() ? "MLI" : "NER"))
                    .quotes("amal@FRA", "سنعمل معا في شأن " + place + " حتى ننجز ما وعدنا به أهل البلدين"));
        }
        String expected = readable(all, null);
        for (int seed = 1; seed <= 3; seed++) {
            assertEquals(expected, readable(all, new Random(seed)));
        }
        assertTrue(expected.contains("reports=2"), "something is linked");
    }

    private static String readable(List<Told> reports, @org.jspecify.annotations.Nullable Random shuffle) {
        List<Told> all = new ArrayList<>(reports);
        if (shuffle != null) {
            Collections.shuffle(all, shuffle);
        }
        Map<Long, String> names = new HashMap<>();
        List<Gist> gists = new ArrayList<>();
        long key = shuffle == null ? 1 : 1000;
        for (Told told : all) {
            Gist gist = told.gist(key++);
            names.put(gist.key(), gist.source() + "/" + gist.id());
            gists.add(gist);
        }
        Counted counted = Counting.of(gists);
        StringBuilder out = new StringBuilder();
        for (Counted.Copy copy : counted.copies()) {
            out.append(copy.id())
                    .append(copy.reports().stream().map(names::get).toList())
                    .append('\n');
        }
        for (Counted.SameQuotation quotation : counted.quotations()) {
            out.append(quotation.id()).append(quotation.speaker());
            quotation
                    .versions()
                    .forEach(version -> out.append(names.get(version.report()))
                            .append(version.quotation())
                            .append(version.variant()));
            out.append('\n');
        }
        for (Happening happening : counted.happenings()) {
            out.append(happening.toString().replaceAll("witnesses=\\[.*\\], reports", "reports"));
            happening
                    .witnesses()
                    .forEach(witness -> out.append(names.get(witness.report())).append(witness.event()));
            out.append('\n');
        }
        return out.toString();
    }

    @Test
    void aGistSurvivesItsBytes() {
        Told told = meeting("first", "1", "2020-02-03", "التقى رئيسا البلدين وبحثا مكافحة الجراد.", "2020-02-03")
                .quotes("amal@FRA", "سنكافح الجراد معا في كل واد وجبل من بلادنا");
        Gist gist = Gist.of(new Stored(5, told.record()));
        byte[] bytes = gist.bytes();
        Gist back = Gist.of(9, bytes);
        assertEquals(9, back.key());
        assertArrayEquals(bytes, back.bytes());
        assertEquals(gist.sides(), back.sides());
        assertEquals(1, back.tellings().size());
        assertEquals("2020-02-03", back.tellings().get(0).date());
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        byte[] bytes = meeting("first", "1", "2020-02-03", "التقى الرئيسان.", "2020-02-03")
                .gist(1)
                .bytes();
        byte[] newer = bytes.clone();
        newer[0] = 99;
        assertThrows(IllegalArgumentException.class, () -> Gist.of(1, newer));
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 5);
        assertThrows(IllegalArgumentException.class, () -> Gist.of(1, cut));
        assertThrows(IllegalArgumentException.class, () -> Gist.of(1, new byte[0]));
    }

    @Test
    void idsFollowFromTheReport() {
        Told one = meeting("first", "1", "2020-02-03", "التقى الرئيسان.", "2020-02-03");
        Told two = meeting("first", "2", "2020-02-03", "التقى الرئيسان.", "2020-02-03");
        assertEquals(happenings(one).get(0).id(), happenings(one).get(0).id());
        assertNotEquals(happenings(one).get(0).id(), happenings(two).get(0).id());
    }
}
